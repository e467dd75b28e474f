"""For every code of a refusal a way to get it, and the values it carries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeAlias

from moteleder.domain import events as ev
from moteleder.domain.agenda import Invited
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.standing import freeze
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from tests.domain.worlds import (
    DEPUTY,
    DOCTOR,
    FATHER,
    LEADER,
    MOTHER,
    NOT_WANTED,
    START,
    TEACHER,
    WRITER,
    Table,
    case,
)


class Way(NamedTuple):
    """A meeting as it must stand, the event that is refused, and the values of the refusal."""

    table: Callable[[], Table]
    kind: Callable[..., ev.Event]
    fields: dict[str, Any]
    values: dict[str, str]


Told: TypeAlias = tuple[Callable[..., ev.Event], dict[str, Any]]
"""An event that has happened: its kind and its fields."""


def begun() -> Table:
    return Table().begin(MOTHER, FATHER, LEADER, WRITER)


def after(*told: tuple[Callable[..., ev.Event], dict[str, Any]]) -> Callable[[], Table]:
    """The meeting after some events."""

    def table() -> Table:
        table = begun()
        for kind, fields in told:
            table.do(kind, **fields)
        return table

    return table


def at_round(*told: tuple[Callable[..., ev.Event], dict[str, Any]]) -> Callable[[], Table]:
    return after((ev.GoToItem, {"item": "S4"}), *told)


def no_agenda() -> dict[str, Any]:
    frozen = freeze(case(), 5)
    return {"snapshot": change(frozen, plan=change(frozen.plan, item=()))}


def stranger_invited() -> dict[str, Any]:
    frozen = freeze(case(), 5)
    return {"snapshot": change(frozen, plan=change(frozen.plan, invited=(Invited(person="P99"),)))}


def no_guardian() -> Table:
    table = Table().begin(LEADER, WRITER)
    table.do(ev.GoToItem, item="S4")
    return table


def first_meeting() -> Table:
    return Table(case(first=True)).begin(LEADER)


def nobodys_task() -> Table:
    """An earlier task with neither owner nor date."""
    of = case()
    return Table(change(of, tasks=(*of.tasks, Task(id="O4", text="Se på [svømming]")))).begin(LEADER)


ENTRY: dict[str, Any] = {"id": "A1", "place": "S1", "text": "Ane har vedtaket"}
MARTE, SIRI, JONAS = "Marte Brattvoll", "Siri Tangvald", "Jonas Lyngmo"
ROUND = {"title": "Runde"}
SOON = START + timedelta(minutes=30)
NOTED: Told = (ev.Note, {"place": "S1", "text": "Siri ønsket velkommen."})
OVER: Told = (ev.End, {})
SENT: Told = (ev.SendOut, {"people": (MOTHER,)})
REMARKED: Told = (ev.Remark, {"id": "B1", "text": "Jeg sa takk", "person": MOTHER})
TAKEN: dict[str, Any] = {"remark": "B1", "how": "taken_in", "about": "S1", "was": "Siri", "text": "Ane"}

WAYS: dict[str, list[Way]] = {
    "already_deputy": [
        Way(
            after((ev.Deputy, {"person": DEPUTY, "absent": TEACHER})),
            ev.Deputy,
            {"person": DEPUTY, "absent": DOCTOR},
            {"person": DEPUTY.label},
        ),
    ],
    "already_here": [
        Way(begun, ev.Arrive, {"people": (LEADER,)}, {"person": SIRI}),
    ],
    "already_offered": [
        Way(
            at_round((ev.Floor, {"person": LEADER}), (ev.Offer, {"place": f"S4/{LEADER}", "person": MOTHER})),
            ev.Offer,
            {"place": f"S4/{LEADER}", "person": MOTHER},
            {},
        )
    ],
    "arrives_before_leaving": [
        Way(
            after((ev.Leave, {"person": LEADER})),
            ev.Arrive,
            {"people": (LEADER,), "when": START},
            {"person": SIRI},
        ),
    ],
    "attendance_not_wanted": [
        Way(begun, ev.Arrive, {"people": (NOT_WANTED,)}, {"person": "avlastningshjemmet"})
    ],
    "begun": [Way(begun, ev.Begin, {"snapshot": freeze(case(), 5)}, {})],
    "brought_needs_person": [Way(begun, ev.Child, {"how": "brought"}, {})],
    "copy_attended_without": [
        Way(after((ev.Arrive, {"people": (DOCTOR,)}), *more), kind, fields, {"person": "Amir Daneshvar"})
        for more, kind, fields in (
            ((), ev.Copy, {"person": DOCTOR}),
            ((OVER,), ev.SendOut, {"people": (MOTHER, DOCTOR)}),
        )
    ],
    "copy_without_consent": [Way(begun, ev.Copy, {"person": NOT_WANTED}, {"person": "avlastningshjemmet"})],
    "deputy_for_self": [
        Way(begun, ev.Deputy, {"person": Person(id=TEACHER), "absent": TEACHER}, {"person": "Ane Fossli"}),
    ],
    "ended": [
        Way(after((ev.End, {})), kind, {}, {}) for kind in (ev.Pause, ev.Undo, ev.Redo, ev.End, ev.Approve)
    ],
    "aside_needs_reason": [
        Way(begun, ev.SetAside, {"code": "T02", "place": "S1", "text": "se på", "reason": " "}, {}),
    ],
    "entry_empty": [
        Way(begun, ev.Agree, {**ENTRY, "text": " \n"}, {}),
        Way(begun, ev.Correct, {"id": "R1", "original": "Før", "text": ""}, {}),
    ],
    "entry_unknown": [
        Way(begun, ev.Edit, {"entry": "A9", "text": "Noe"}, {"entry": "A9"}),
        Way(begun, ev.Retype, {"entry": "A9", "kind": "task", "id": "O9"}, {"entry": "A9"}),
        Way(begun, ev.Move, {"entry": "A9", "place": "S1"}, {"entry": "A9"}),
        Way(begun, ev.Remove, {"entry": "A9"}, {"entry": "A9"}),
    ],
    "floor_not_present": [
        Way(begun, ev.Floor, {"person": TEACHER}, {"person": "Ane Fossli"}),
        Way(begun, ev.Pass, {"person": TEACHER}, {"person": "Ane Fossli"}),
    ],
    "goal_under_itself": [
        Way(
            begun,
            ev.ReviewGoal,
            {"goal": "M1", "new": Goal(id="M1", title="Helse", text="Trygg", parent="M1")},
            {"goal": "M1"},
        ),
        Way(
            begun,
            ev.ReviewGoal,
            {"goal": "M1", "new": Goal(id="M1", title="Helse", text="Trygg", parent="M2")},
            {"goal": "M1"},
        ),
    ],
    "goal_unknown": [
        Way(begun, ev.ReviewGoal, {"goal": "M9"}, {"goal": "M9"}),
        Way(begun, ev.ReviewGoal, {"goal": "M9", "new": Goal(id="M8", title="A", text="B")}, {"goal": "M8"}),
        Way(begun, ev.ReviewMeasure, {"goal": "", "measure": Measure(id="T9", text="Nytt")}, {"goal": ""}),
        Way(begun, ev.TakeOn, {**ENTRY, "id": "O9", "goal": "M9"}, {"goal": "M9"}),
    ],
    "guardian_left_unheard": [
        Way(
            at_round((ev.Pass, {"person": FATHER}), (ev.Leave, {"person": MOTHER})),
            ev.GoToItem,
            {"item": "S5", "close": True},
            {"person": MARTE, **ROUND},
        )
    ],
    "guardian_unheard": [
        Way(at_round(), ev.GoToItem, {"item": "S5", "close": True}, {"person": MARTE, **ROUND}),
        Way(at_round(), ev.End, {}, {"person": MARTE, **ROUND}),
        Way(
            at_round((ev.Floor, {"person": LEADER}), (ev.GoToItem, {"item": "S5"})),
            ev.SkipItem,
            {"item": "S4", "reason": "Tiden gikk"},
            {"person": MARTE, **ROUND},
        ),
    ],
    "has_floor": [
        Way(at_round((ev.Floor, {"person": MOTHER})), ev.Floor, {"person": MOTHER}, {"person": MARTE})
    ],
    "has_passed": [
        Way(at_round((ev.Pass, {"person": LEADER})), ev.Absent, {"person": LEADER}, {"person": SIRI}),
        Way(
            at_round((ev.Pass, {"person": LEADER})),
            ev.Deputy,
            {"person": DEPUTY, "absent": LEADER},
            {"person": SIRI},
        ),
    ],
    "has_spoken": [
        Way(at_round((ev.Floor, {"person": LEADER})), ev.Absent, {"person": LEADER}, {"person": SIRI}),
        Way(
            at_round((ev.Floor, {"person": LEADER})),
            ev.Deputy,
            {"person": DEPUTY, "absent": LEADER},
            {"person": SIRI},
        ),
    ],
    "id_malformed": [
        Way(begun, ev.AddItem, {"item": "S9/P1", "title": "Nytt"}, {"id": "S9/P1"}),
        Way(begun, ev.SplitItem, {"item": "S5", "new": "", "title": "Nytt"}, {"id": ""}),
        Way(begun, ev.AddPerson, {"person": Person(id="", name="Ny")}, {"id": ""}),
        Way(begun, ev.Agree, {**ENTRY, "id": ""}, {"id": ""}),
        Way(begun, ev.Correct, {"id": "", "original": "Før", "text": "Nå"}, {"id": ""}),
    ],
    "id_taken": [
        Way(begun, ev.AddItem, {"item": "S5", "title": "Nytt"}, {"id": "S5"}),
        Way(begun, ev.AddPerson, {"person": Person(id=TEACHER, name="Ny")}, {"id": TEACHER}),
        Way(begun, ev.Deputy, {"person": Person(id=TEACHER, name="Ny"), "absent": "P7"}, {"id": TEACHER}),
        Way(begun, ev.TakeOn, {**ENTRY, "id": "O1"}, {"id": "O1"}),
        Way(after((ev.Agree, ENTRY)), ev.Agree, ENTRY, {"id": "A1"}),
        Way(begun, ev.ReviewMeasure, {"goal": "M2", "measure": Measure(id="T1", text="Nytt")}, {"id": "T1"}),
        Way(
            after((ev.Correct, {"id": "R1", "original": "Før", "text": "Nå"})),
            ev.Correct,
            {"id": "R1", "original": "Før", "text": "Nå"},
            {"id": "R1"},
        ),
    ],
    "item_after_itself": [Way(begun, ev.MoveItem, {"item": "S5", "after": "S5"}, {"title": "Mål"})],
    "item_here": [Way(begun, ev.GoToItem, {"item": "S1"}, {"title": "Velkommen"})],
    "item_is_current": [
        Way(begun, ev.SkipItem, {"item": "S1"}, {"title": "Velkommen"}),
        Way(begun, ev.DeferItem, {"item": "S1"}, {"title": "Velkommen"}),
    ],
    "item_is_done": [
        Way(after((ev.GoToItem, {"item": "S2", "close": True})), kind, {"item": "S1"}, {"title": "Velkommen"})
        for kind in (ev.SkipItem, ev.DeferItem)
    ],
    "item_unknown": [
        Way(begun, ev.GoToItem, {"item": "S99"}, {"item": "S99"}),
        Way(begun, ev.AddItem, {"item": "S9", "title": "Nytt", "after": "S99"}, {"item": "S99"}),
    ],
    "leaves_before_arriving": [
        Way(begun, ev.Leave, {"person": LEADER, "when": START - timedelta(minutes=5)}, {"person": SIRI})
    ],
    "mark_unknown": [
        Way(begun, ev.Withhold, {"target": "A9", "without": (TEACHER,)}, {"target": "A9"}),
    ],
    "name_empty": [Way(begun, ev.AddPerson, {"person": Person(id="P30", role=" ")}, {})],
    "new_date_needs_date": [Way(begun, ev.ReviewTask, {"task": "O1", "status": "new_date"}, {"task": "O1"})],
    "next_is_past": [Way(begun, ev.Next, {"start": START - timedelta(days=1)}, {})],
    "next_needs_date": [Way(begun, ev.Next, {"note": "  "}, {})],
    "no_agenda": [Way(Table, ev.Begin, no_agenda(), {})],
    "no_guardian_needs_reason": [
        Way(no_guardian, ev.GoToItem, {"item": "S5", "close": True}, ROUND),
        Way(no_guardian, ev.End, {}, ROUND),
    ],
    "no_previous_minutes": [
        Way(first_meeting, ev.Approve, {}, {}),
        Way(first_meeting, ev.Correct, {"id": "R1", "original": "Før", "text": "Nå"}, {}),
    ],
    "no_round": [Way(begun, ev.Pass, {"person": LEADER}, {})],
    "no_snapshot": [Way(Table, ev.Begin, {}, {})],
    "nobody_named": [Way(begun, ev.Arrive, {"people": ()}, {})],
    "not_begun": [Way(Table, kind, {}, {}) for kind in (ev.Pause, ev.Undo, ev.Redo, ev.End)],
    "not_ended": [
        Way(begun, ev.Reopen, {"reason": "Glemt noe"}, {}),
        Way(begun, *SENT, {}),
        Way(after(OVER, REMARKED, (ev.Reopen, {"reason": "Glemt"})), ev.RemarkMet, TAKEN, {}),
    ],
    "not_heard_needs_reason": [Way(begun, ev.Child, {"how": "not_heard", "reason": " "}, {})],
    "not_here": [
        Way(begun, ev.Leave, {"person": TEACHER, "reason": "Vakt"}, {"person": "Ane Fossli"}),
        Way(after((ev.Leave, {"person": LEADER})), ev.Leave, {"person": LEADER}, {"person": SIRI}),
    ],
    "not_paused": [Way(begun, ev.Resume, {}, {})],
    "nothing_offered": [
        Way(at_round((ev.Floor, {"person": LEADER})), ev.Waive, {"place": f"S4/{LEADER}"}, {}),
        Way(
            at_round((ev.Floor, {"person": LEADER}), (ev.Offer, {"place": f"S4/{LEADER}", "person": MOTHER})),
            ev.Waive,
            {"place": f"S4/{LEADER}", "person": FATHER},
            {},
        ),
    ],
    "nothing_to_redo": [
        Way(begun, ev.Redo, {}, {}),
        Way(after((ev.Undo, {}), (ev.Pause, {})), ev.Redo, {}, {}),
    ],
    "nothing_to_undo": [
        Way(lambda: Table().begin(), ev.Undo, {}, {}),
        Way(after((ev.End, {}), (ev.Reopen, {"reason": "Glemt"})), ev.Undo, {}, {}),
    ],
    "paused": [Way(after((ev.Pause, {})), ev.Pause, {}, {})],
    "person_unknown": [
        Way(begun, ev.Floor, {"person": "P99"}, {"person": "P99"}),
        Way(begun, ev.Arrive, {"people": (TEACHER, "P99")}, {"person": "P99"}),
        Way(begun, ev.TakeOn, {**ENTRY, "id": "O9", "owner": "P99"}, {"person": "P99"}),
        Way(begun, ev.Order, {"parents": "last", "people": ("P99",)}, {"person": "P99"}),
        Way(Table, ev.Begin, stranger_invited(), {"person": "P99"}),
    ],
    "place_unknown": [
        Way(begun, ev.Note, {"place": "S99", "text": "Noe"}, {"place": "S99"}),
        Way(begun, ev.Note, {"place": "S4/P99", "text": "Noe"}, {"place": "S4/P99"}),
        Way(begun, ev.Note, {"place": "S4/P2/1", "text": "Noe"}, {"place": "S4/P2/1"}),
        Way(begun, ev.Agree, {**ENTRY, "place": f"S4/{MOTHER}"}, {"place": f"S4/{MOTHER}"}),
        Way(after((ev.Agree, ENTRY)), ev.Move, {"entry": "A1", "place": "S99"}, {"place": "S99"}),
    ],
    "reason_empty": [Way(after((ev.End, {})), ev.Reopen, {"reason": " "}, {})],
    "reply_needs_person": [Way(begun, ev.Reply, {**ENTRY, "id": "K1"}, {})],
    "round_needs_reason": [
        Way(begun, ev.SkipItem, {"item": "S4"}, ROUND),
        Way(begun, ev.DeferItem, {"item": "S4"}, ROUND),
    ],
    "statement_of_present": [
        Way(at_round(), ev.Written, {"person": WRITER, "text": "Hei"}, {"person": JONAS})
    ],
    "task_adrift": [
        Way(begun, ev.ReviewTask, {"task": "O2", "status": status}, {"task": "Sende skjema til fastlegen"})
        for status in ("partly", "not_done")
    ]
    + [
        Way(nobodys_task, ev.ReviewTask, {"task": "O4", **given}, {"task": "Se på [svømming]"})
        for given in (
            {"status": "not_done", "owner": LEADER},
            {"status": "partly", "due": START.date()},
            {"status": "new_date", "due": START.date()},
        )
    ],
    "task_unknown": [
        Way(begun, ev.ReviewTask, {"task": "O3", "status": "done"}, {"task": "O3"}),
        Way(begun, ev.TakeOn, {**ENTRY, "id": "O9", "replaces": "O3"}, {"task": "O3"}),
    ],
    "time_goes_back": [
        Way(begun, kind, {"minutes": -5, **fields}, {})
        for kind, fields in ((ev.Pause, {}), (ev.Undo, {}), (ev.Note, {"place": "S1", "text": "Noe"}))
    ],
    "time_in_future": [
        Way(begun, ev.Arrive, {"people": (TEACHER,), "when": SOON}, {}),
        Way(begun, ev.Deputy, {"person": DEPUTY, "absent": TEACHER, "when": SOON}, {}),
        Way(begun, ev.AddPerson, {"person": DEPUTY, "when": SOON}, {}),
        Way(begun, ev.Leave, {"person": LEADER, "when": SOON}, {}),
    ],
    "title_empty": [
        Way(begun, ev.AddItem, {"item": "S9", "title": " "}, {}),
        Way(begun, ev.SplitItem, {"item": "S5", "new": "S9", "title": ""}, {}),
    ],
    "turn_unknown": [Way(at_round(), ev.Offer, {"place": f"S4/{MOTHER}"}, {"place": f"S4/{MOTHER}"})],
    "undo_holds_text": [
        Way(
            after((ev.AddItem, {"item": "S9", "title": "Nytt"}), (ev.Note, {"place": "S9", "text": "Noe"})),
            ev.Undo,
            {},
            {},
        )
    ],
    "voice_unsaid": [
        Way(
            after((ev.GoToItem, {"item": "S3"})),
            ev.GoToItem,
            {"item": "S5", "close": True},
            {"title": "Elias sin stemme"},
        ),
        Way(after((ev.GoToItem, {"item": "S3"})), ev.End, {}, {"title": "Elias sin stemme"}),
    ],
    "view_unknown": [
        Way(after((ev.Agree, ENTRY)), ev.View, {**ENTRY, "id": "U1", "beside": "A1"}, {}),
        Way(
            after((ev.View, {**ENTRY, "id": "U1", "place": "S2"})),
            ev.View,
            {**ENTRY, "id": "U2", "beside": "U1"},
            {},
        ),
    ],
    "voice_needs_reason": [Way(begun, ev.SkipItem, {"item": "S3"}, {"title": "Elias sin stemme"})],
    "final": [
        Way(after(OVER, (ev.Finish, {})), kind, fields, {})
        for kind, fields in (REMARKED, SENT, (ev.Finish, {}), (ev.Undo, {}), (ev.Redo, {}))
    ],
    "not_final": [Way(after(OVER, SENT), ev.Reopen, {"reason": "Glemt", "to": "reading"}, {})],
    "nothing_new": [
        Way(after(OVER, REMARKED), ev.RemarkMet, {**TAKEN, "was": "", "text": " "}, {}),
        Way(after(NOTED, OVER, REMARKED), ev.RemarkMet, {**TAKEN, "text": TAKEN["was"]}, {}),
    ],
    "remark_taken_in": [
        Way(after(NOTED, OVER, REMARKED, (ev.RemarkMet, TAKEN)), ev.RemarkMet, TAKEN, {"id": "B1"})
    ],
    "remark_unknown": [
        Way(after(OVER), ev.RemarkMet, TAKEN, {"id": "B1"}),
        Way(begun, ev.RemarkMet, TAKEN, {"id": "B1"}),
    ],
    "remarks_due_past": [Way(after(OVER), ev.SendOut, {**SENT[1], "due": date(2026, 12, 1)}, {})],
    "words_gone": [Way(after(NOTED, OVER, REMARKED), ev.RemarkMet, {**TAKEN, "was": "borte"}, {})],
}
"""Code to the ways there."""

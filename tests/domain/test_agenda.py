"""Items, goals, and what is written, rule by rule."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from itertools import product
from typing import Any

from moteleder.domain.agenda import Item
from moteleder.domain.errors import Refused
from moteleder.domain.events import (
    AddItem,
    Agree,
    Approve,
    Arrive,
    Child,
    Correct,
    DeferItem,
    Edit,
    End,
    Event,
    Floor,
    GoToItem,
    Leave,
    Move,
    MoveItem,
    Next,
    Reopen,
    Retype,
    ReviewGoal,
    ReviewMeasure,
    SkipItem,
    SplitItem,
    SumUp,
    TakeOn,
    Undo,
    Written,
)
from moteleder.domain.plan import Goal, Measure
from tests.domain.worlds import LEADER, MOTHER, START, TEACHER, Table


def item(table: Table, id_: str) -> Item:
    found = table.meeting.item(id_)
    assert found is not None
    return found


def order(table: Table) -> list[str]:
    return [i.id for i in table.meeting.items]


def test_the_first_item_is_open_from_the_beginning() -> None:
    table = Table().begin()
    assert (table.meeting.at_item, item(table, "S1").state, item(table, "S2").state) == (
        "S1",
        "visited",
        "waiting",
    )


def test_an_item_is_left_open_or_closed() -> None:
    table = Table().begin()
    table.do(GoToItem, item="S2")
    assert item(table, "S1").state == "visited"
    table.do(GoToItem, item="S3", close=True)
    assert item(table, "S2").state == "done"
    table.do(GoToItem, item="S2")
    assert item(table, "S2").state == "done"


def test_the_childs_voice_is_left_out_with_its_reason_only() -> None:
    table = Table().begin()
    table.do(SkipItem, item="S3", reason="Elias er på tur")
    assert (item(table, "S3").state, item(table, "S3").reason) == ("skipped", "Elias er på tur")
    table.do(GoToItem, item="S3")
    assert (item(table, "S3").state, item(table, "S3").reason) == ("visited", "")


def test_another_item_needs_no_reason() -> None:
    table = Table().begin()
    table.do(DeferItem, item="S6")
    assert item(table, "S6").state == "deferred"


def test_a_round_nobody_has_spoken_in_is_left_out_with_a_reason() -> None:
    table = Table().begin(MOTHER, LEADER)
    table.do(GoToItem, item="S4")
    table.do(GoToItem, item="S5")
    table.do(SkipItem, item="S4", reason="Tiden gikk")
    assert (item(table, "S4").state, item(table, "S4").reason) == ("skipped", "Tiden gikk")


def test_coming_back_goes_on_with_the_turn_that_was_interrupted() -> None:
    table = Table().begin(MOTHER, LEADER)
    table.do(GoToItem, item="S4")
    table.do(Floor, person=LEADER)
    assert (table.do(GoToItem, item="S5").floor, table.meeting.at_item) == ("", "S5")
    meeting = table.do(GoToItem, item="S4")
    assert (meeting.floor, meeting.holder, len(meeting.turns)) == (f"S4/{LEADER}", LEADER, 1)
    table.do(GoToItem, item="S6")
    assert table.do(Undo).holder == LEADER


def test_a_statement_that_was_being_read_goes_on_too() -> None:
    table = Table().begin(MOTHER, LEADER)
    table.do(GoToItem, item="S4")
    table.do(Written, person=TEACHER, text="Planen er klar")
    table.do(GoToItem, item="S5")
    meeting = table.do(GoToItem, item="S4")
    assert (meeting.floor, meeting.holder) == (f"S4/{TEACHER}", "")


def test_one_who_has_left_does_not_get_the_floor_back() -> None:
    table = Table().begin(MOTHER, LEADER)
    table.do(GoToItem, item="S4")
    table.do(Floor, person=LEADER)
    table.do(GoToItem, item="S5")
    table.do(Leave, person=LEADER)
    assert table.do(GoToItem, item="S4").floor == ""


COMING_AND_GOING: list[tuple[type[Event], dict[str, Any]]] = [
    *((GoToItem, {"item": i}) for i in ("S4", "S5")),
    *((kind, {"person": LEADER}) for kind in (Floor, Leave)),
    (Arrive, {"people": (LEADER,)}),
]


def test_who_has_the_floor_is_here_wherever_the_meeting_goes() -> None:
    table = Table().begin(MOTHER, LEADER)
    begun, interrupted = table.journal, 0
    for told in product(COMING_AND_GOING, repeat=5):
        table.journal = begun
        for kind, fields in told:
            with suppress(Refused):
                table.do(kind, **fields)
            holder = table.meeting.holder
            assert not holder or table.meeting.here(holder)
        interrupted += any(table.meeting.held.values())
    assert interrupted > 100


def test_an_item_that_was_closed_or_ended_begins_without_a_speaker() -> None:
    table = Table().begin(MOTHER, LEADER)
    for number, close in (("S4", True), ("S2", False)):
        table.do(GoToItem, item=number)
        table.do(Floor, person=MOTHER)
        table.do(GoToItem, item="S5", close=close)
    assert table.do(GoToItem, item="S4").floor == ""
    table.do(End)
    table.do(Reopen, reason="Glemt")
    assert table.do(GoToItem, item="S2").floor == ""


def test_an_item_is_added_last_or_after_another() -> None:
    table = Table().begin()
    table.do(AddItem, item="S9", title="Eventuelt", planned=-3)
    table.do(AddItem, item="S10", title="Skyss", after="S2")
    assert order(table) == ["S1", "S2", "S10", "S3", "S4", "S5", "S6", "S7", "S9"]
    assert (item(table, "S9").planned, table.meeting.number("S9")) == (0, 9)


def test_a_split_shares_the_minutes_and_never_takes_more_than_there_are() -> None:
    table = Table().begin()
    table.do(SplitItem, item="S5", new="S9", title="Nye mål", planned=5)
    assert (item(table, "S5").planned, item(table, "S9").planned) == (10, 5)
    table.do(SplitItem, item="S9", new="S10", title="Mer", planned=99)
    assert (item(table, "S9").planned, item(table, "S10").planned) == (0, 5)
    assert order(table)[4:7] == ["S5", "S9", "S10"]


def test_an_item_moves_after_another_or_first() -> None:
    table = Table().begin()
    table.do(MoveItem, item="S6", after="S2")
    assert order(table) == ["S1", "S2", "S6", "S3", "S4", "S5", "S7"]
    table.do(MoveItem, item="S7")
    assert order(table)[0] == "S7"


def test_ending_closes_what_is_open_and_leaves_the_rest() -> None:
    table = Table().begin()
    table.do(GoToItem, item="S2")
    table.do(End, remarks_due=(START + timedelta(days=14)).date())
    assert [item(table, i).state for i in ("S1", "S2", "S3")] == ["done", "done", "waiting"]
    assert table.meeting.remarks_due == (START + timedelta(days=14)).date()
    table.do(Reopen, reason="Glemt")
    assert table.meeting.at_item == "S2"


def test_entries_are_edited_retyped_and_moved_and_stand_last_at_their_new_place() -> None:
    table = Table().begin()
    table.do(Agree, id="A1", place="S1", text="Ringe PPT")
    table.do(TakeOn, id="O4", place="S2", text="Sende", owner=LEADER)
    table.do(Edit, entry="A1", text="Ringe PPT i morgen", owner=TEACHER)
    table.do(Retype, entry="A1", kind="task", id="O5")
    table.do(Move, entry="O5", place="S2")
    entries = table.meeting.at("S2")
    assert [(e.id, e.kind, e.text, e.owner) for e in entries] == [
        ("O4", "task", "Sende", LEADER),
        ("O5", "task", "Ringe PPT i morgen", TEACHER),
    ]


def test_a_new_goal_comes_whole_and_a_new_wording_is_remembered() -> None:
    table = Table().begin()
    new = Goal(id="M9", title="Skyss", text="Komme fram i tide", parent="M2")
    assert table.do(ReviewGoal, goal="M9", new=new).goals["M9"] == new
    table.do(ReviewGoal, goal="M9", status="on_the_way")
    review = table.meeting.goal_reviews["M9"]
    assert (review.status, review.changed) == ("on_the_way", True)
    assert not table.do(ReviewGoal, goal="M1", status="reached").goal_reviews["M1"].changed


def test_a_measure_is_added_under_its_goal_or_replaced_there() -> None:
    table = Table().begin()
    table.do(ReviewMeasure, goal="M1", measure=Measure(id="T2", text="Kurs"))
    table.do(ReviewMeasure, goal="M1", measure=Measure(id="T2", text="Kurs i januar"))
    meeting = table.do(ReviewMeasure, goal="M1", measure=Measure(id="T1", text="Opplæring", status="done"))
    assert [(m.id, m.text) for m in meeting.goals["M1"].measure] == [
        ("T1", "Opplæring"),
        ("T2", "Kurs i januar"),
    ]
    assert (meeting.measure_reviews["T2"].new, meeting.measure_reviews["T1"].new) == (True, False)


def test_the_last_word_on_the_childs_voice_the_next_meeting_and_the_summary_counts() -> None:
    table = Table().begin(MOTHER)
    table.do(Child, how="not_heard", reason="Syk")
    table.do(Child, how="brought", brought_by=TEACHER)
    table.do(Next, note="Koordinator innkaller")
    table.do(Next, start=START + timedelta(days=90), length=60)
    table.do(SumUp, person=MOTHER, agrees=True)
    meeting = table.do(SumUp, person=MOTHER, agrees=False, remark="Avlastning står igjen")
    assert meeting.voice is not None
    assert meeting.next is not None
    assert (meeting.voice.how, meeting.voice.reason, meeting.next.note) == ("brought", "", "")
    assert [(a.agrees, a.remark) for a in meeting.answers.values()] == [(False, "Avlastning står igjen")]


def test_a_correction_keeps_both_texts_and_its_day() -> None:
    table = Table().begin(MOTHER)
    table.do(Correct, id="R1", original="Mor ønsker", text="Mor vil vente", reason="Feil", person=MOTHER)
    meeting = table.do(Approve, remark="Med rettelsen")
    correction = meeting.corrections[0]
    assert (correction.original, correction.text, correction.on) == (
        "Mor ønsker",
        "Mor vil vente",
        START.date(),
    )
    assert meeting.approval is not None
    assert table.do(Undo).approval is None

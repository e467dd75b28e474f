"""Every check of the meeting itself: a meeting that triggers it, and one that nearly does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest

from moteleder.checks import Finding, check_meeting, is_set_aside
from moteleder.domain import events as ev
from moteleder.domain.case import Case
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Consent
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.snapshot import Language
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.finding_words import TITLES, reason_said
from tests.checks.test_texts import CODES
from tests.domain.worlds import (
    CHILD,
    DEPUTY,
    FATHER,
    LEADER,
    MOTHER,
    START,
    TEACHER,
    WRITER,
    Table,
    case,
)

Told = tuple[Callable[..., ev.Event], dict[str, Any]]

DUE = date(2026, 12, 20)
TASK = {"id": "O10", "place": "S1", "text": "Ringe SFO", "owner": TEACHER, "due": DUE}
HERE = (MOTHER, FATHER, LEADER, WRITER, TEACHER, "P7")
ON = {"start": START + timedelta(days=98)}
AT_ROUND: tuple[Told, ...] = ((ev.GoToItem, {"item": "S4"}),)
SPOKEN: tuple[Told, ...] = tuple((ev.Floor, {"person": p}) for p in (TEACHER, "P7", WRITER, LEADER))
PARENTS: tuple[Told, ...] = tuple((ev.Floor, {"person": p}) for p in (MOTHER, FATHER))
LEFT: tuple[Told, ...] = ((ev.GoToItem, {"item": "S5", "close": False}),)
BROUGHT = {"how": "brought", "brought_by": TEACHER, "words": (ev.OwnWords(text="Mer lek"),)}

SEE_O11: Told = (ev.Note, {"place": "S1", "text": "Se O11."})


class Way(NamedTuple):
    """What happens in the meeting, and what the case is like."""

    told: tuple[Told, ...]
    here: tuple[str, ...] = HERE
    of: Callable[[Case], Case] = lambda case: case


def task(**other: Any) -> tuple[Told, ...]:
    return ((ev.TakeOn, {**TASK, **other}),)


def consent(person: str, **fields: Any) -> Callable[[Case], Case]:
    """The case, where one person's consent is another."""

    def of(case: Case) -> Case:
        known = {p.id: p for p in case.people}
        changed = change(known[person], consent=Consent(**fields))
        return change(case, people=tuple(changed if p.id == person else p for p in case.people))

    return of


def born(day: date) -> Callable[[Case], Case]:
    return lambda case: change(case, facts=change(case.facts, born=day))


def carried(times: int) -> Callable[[Case], Case]:
    return lambda case: change(case, tasks=(change(case.tasks[0], carried=times),))


def more_services(case_: Case) -> Case:
    return case(professionals=6)


YES = {"attend": True, "minutes": True}

WAYS: dict[str, tuple[Way, Way]] = {
    "T01": (Way(task(owner="")), Way(task())),
    "T03": (Way(task(due=None)), Way(task())),
    "T04": (Way(task(due=date(2026, 12, 1))), Way(task(due=date(2026, 12, 2)))),
    "T05": (
        Way(((ev.Absent, {"person": TEACHER}), *task()), here=(MOTHER, FATHER, LEADER, WRITER)),
        Way(task(), here=(MOTHER, FATHER, LEADER, WRITER)),
    ),
    "T06": (Way(task(owner=MOTHER)), Way(task(owner=MOTHER, backer="PPT"))),
    "T07": (
        Way(((ev.ReviewTask, {"task": "O1", "status": "not_done"}),), of=carried(1)),
        Way(((ev.ReviewTask, {"task": "O1", "status": "done"}),), of=carried(5)),
    ),
    "T08": (
        Way((*task(), *task(id="O11"), (ev.Withhold, {"target": "O10", "without": (FATHER,)}), SEE_O11)),
        Way((*task(), *task(id="O11"), (ev.Withhold, {"target": "S1", "without": (FATHER,)}), SEE_O11)),
    ),
    "C01": (
        Way(((ev.Next, ON),), of=consent(TEACHER, **YES, until=date(2026, 12, 31))),
        Way(((ev.Next, ON),), of=consent(TEACHER, **YES, until=ON["start"].date())),
    ),
    "C02": (Way((), of=consent(TEACHER, **YES, oral=True)), Way((), of=consent(TEACHER, **YES))),
    "C03": (
        Way((), of=consent(TEACHER, minutes=True)),
        Way((), of=consent(TEACHER, **YES, until=date(2026, 12, 2))),
    ),
    "C04": (Way((), of=born(date(2010, 12, 5))), Way((), of=born(date(2010, 12, 2)))),
    "R01": (Way((*AT_ROUND, *SPOKEN[1:], *PARENTS, *LEFT)), Way((*AT_ROUND, *SPOKEN, *PARENTS, *LEFT))),
    "R02": (Way((*AT_ROUND, *SPOKEN, *PARENTS[:1], *LEFT)), Way((*AT_ROUND, *SPOKEN, *PARENTS))),
    "R03": (
        Way((*AT_ROUND, *SPOKEN[:1], (ev.Offer, {"place": f"S4/{TEACHER}", "person": MOTHER}), *SPOKEN[1:2])),
        Way((*AT_ROUND, *SPOKEN[:1], (ev.Offer, {"place": f"S4/{TEACHER}", "person": MOTHER}))),
    ),
    "V01": (
        Way(((ev.GoToItem, {"item": "S3"}), (ev.GoToItem, {"item": "S4", "close": False}))),
        Way(((ev.GoToItem, {"item": "S3"}), (ev.Child, BROUGHT), (ev.GoToItem, {"item": "S4"}))),
    ),
    "G01": (Way((), of=more_services), Way(())),
    "G02": (Way((), here=(MOTHER, LEADER, WRITER, TEACHER)), Way(())),
}
"""Code to a way that triggers it, and one that nearly does."""


def played(way: Way, language: Language) -> Meeting:
    of = way.of(case())
    of = change(of, facts=change(of.facts, language=language))
    table = Table(of).begin(*way.here)
    for kind, fields in way.told:
        table.do(kind, **fields)
    return table.meeting


def codes(meeting: Meeting) -> list[str]:
    return [f.code for f in check_meeting(meeting)]


LANGUAGES: tuple[Language, ...] = ("nb", "nn")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", WAYS)
def test_a_meeting_triggers_its_check_and_says_why(code: str, language: Language) -> None:
    found = [f for f in check_meeting(played(WAYS[code][0], language)) if f.code == code]
    assert found
    english = [reason_said(f, words("en"), "en") for f in found]
    said = [reason_said(f, words(language), language) for f in found]
    assert all("{" not in text for text in said)
    assert said != english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", WAYS)
def test_a_meeting_that_nearly_does_is_left_in_peace(code: str, language: Language) -> None:
    nearly = [f for f in check_meeting(played(WAYS[code][1], language)) if f.code == code]
    assert [f for f in nearly if f.place not in ("O1", "O2")] == []


def test_every_code_has_a_trigger_a_near_miss_and_a_title() -> None:
    assert set(WAYS) | CODES | {"I01"} == set(TITLES)


def test_an_earlier_task_without_owner_is_named_until_something_is_said() -> None:
    def unowned(of: Case) -> Case:
        return change(of, tasks=(change(of.tasks[0], owner="", due=None),))

    found = check_meeting(played(Way((), of=unowned), "nb"))
    assert {(f.code, f.place) for f in found} >= {("T01", "O1"), ("T03", "O1")}
    dropped = ((ev.ReviewTask, {"task": "O1", "status": "dropped"}),)
    assert not {"T01", "T03"} & set(codes(played(Way(dropped, of=unowned), "nb")))


def test_a_deputy_without_consent_is_named_as_one() -> None:
    deputy = ((ev.Deputy, {"person": DEPUTY, "absent": TEACHER}),)
    found = check_meeting(played(Way(deputy, here=(MOTHER, FATHER, LEADER, WRITER, "P7")), "nb"))
    (missing,) = [f for f in found if f.code == "C03"]
    assert (missing.text, dict(missing.values)) == ("Vilde Aamodt", {"name": "Ane Fossli"})


def test_a_child_that_was_heard_without_a_word_written_is_not_enough() -> None:
    heard = ((ev.GoToItem, {"item": "S3"}), (ev.Child, {"how": "attended"}), (ev.GoToItem, {"item": "S4"}))
    assert "V01" in codes(played(Way(heard), "nb"))
    noted: tuple[Told, ...] = (heard[0], (ev.Note, {"place": "S3", "text": "Viste en tegning."}), *heard[1:])
    assert "V01" not in codes(played(Way(noted), "nb"))


def test_a_child_that_the_meeting_never_came_to_has_no_voice_unless_there_is_a_reason() -> None:
    assert "V01" in codes(played(Way(((ev.End, {}),)), "nb"))
    skipped: tuple[Told, ...] = ((ev.SkipItem, {"item": "S3", "reason": "Elias er syk"}), (ev.End, {}))
    assert "V01" not in codes(played(Way(skipped), "nb"))


@pytest.mark.parametrize(("due", "past"), [(date(2026, 12, 1), True), (date(2026, 12, 2), False)])
def test_a_new_date_for_an_earlier_task_is_not_past(due: date, past: bool) -> None:
    moved: tuple[Told, ...] = ((ev.ReviewTask, {"task": "O1", "status": "new_date", "due": due}),)
    found = {(f.code, f.place) for f in check_meeting(played(Way(moved), "nb"))}
    assert (("T04", "O1") in found) is past


@pytest.mark.parametrize(
    ("kind", "fields", "place"),
    [
        (ev.Correct, {"id": "R1", "original": "a", "text": "b", "reason": "Berit Holmen sa det"}, "R1"),
        (ev.Child, {"how": "not_heard", "reason": "Berit Holmen var borte"}, "S3"),
        (ev.ReviewMeasure, {"goal": "M1", "measure": Measure(id="T9", text="Berit Holmen hjelper")}, "M1"),
        (ev.ReviewGoal, {"goal": "M1", "new": Goal(id="M1", title="a", text="Se Berit Holmen")}, "M1"),
    ],
)
def test_every_text_of_the_minutes_is_looked_at(kind: Any, fields: dict[str, Any], place: str) -> None:
    found = check_meeting(played(Way(((kind, fields),)), "nb"))
    assert ("P01", place, "Berit Holmen") in {f.key for f in found}


def test_a_task_that_somebody_asked_to_one_item_does_not_read_has_no_number_there() -> None:
    def to_one_item(of: Case) -> Case:
        plan = of.meetings[-1]
        invited = tuple(change(i, items=("S6",)) if i.person == "P7" else i for i in plan.invited)
        return change(of, meetings=(change(plan, invited=invited),))

    note: Told = (ev.Note, {"place": "S6", "text": "Se O10, og O2-metning. O99 er ingen."})
    found = [f for f in check_meeting(played(Way((*task(), note), of=to_one_item), "nb")) if f.code == "T08"]
    assert [(f.text, dict(f.values)["names"]) for f in found] == [("O10", "Kåre Myklum")]


@pytest.mark.parametrize("years", [12, 15, 16, 18])
def test_every_birthday_that_changes_something_says_what(years: int) -> None:
    meeting = played(Way((), of=born(date(2026 - years, 12, 5))), "nn")
    (found,) = [f for f in check_meeting(meeting) if f.code == "C04"]
    assert found.place == CHILD
    assert dict(found.values)["years"] == str(years)
    assert reason_said(found, words("nn"), "nn") != reason_said(found, words("nb"), "nb")


@pytest.mark.parametrize(
    ("until", "reason"),
    [
        (date(2026, 12, 1), "the consent is missing"),
        (date(2026, 12, 2), "02.12.2026, before the minutes are final"),
        (date(2026, 12, 15), "15.12.2026, before the minutes are final"),
        (date(2026, 12, 16), "16.12.2026, before the next meeting"),
        (ON["start"].date() - timedelta(days=1), "before the next meeting"),
    ],
)
def test_a_consent_that_ends_too_soon_is_named_once(until: date, reason: str) -> None:
    meeting = played(Way(((ev.Next, ON),), of=consent(TEACHER, **YES, until=until)), "nb")
    (found,) = [f for f in check_meeting(meeting) if f.place == TEACHER and f.code[0] == "C"]
    assert reason in reason_said(found, words("en"), "en")


@pytest.mark.parametrize(("day", "named"), [(3, set()), (2, {MOTHER, FATHER}), (1, {MOTHER, FATHER})])
def test_at_16_the_young_persons_yes_to_the_parents_copies_is_asked_for(day: int, named: set[str]) -> None:
    meeting = played(Way((), of=born(date(2010, 12, day))), "nb")
    assert {f.place for f in check_meeting(meeting) if f.code == "C03"} == named


@pytest.mark.parametrize("day", [3, 2, 1])
def test_at_18_everybodys_consent_is_asked_for_anew(day: int) -> None:
    meeting = played(Way((), of=born(date(2008, 12, day))), "nb")
    of_age = {f.place for f in check_meeting(meeting) if f.code == "C03" and "of age" in f.reason}
    everybody = {i.person for i in meeting.invited if meeting.people[i.person].party != "interpreter"}
    assert of_age == (set() if day == 3 else everybody - {CHILD})


@pytest.mark.parametrize(
    ("years", "lose"),
    [
        (12, ""),
        (15, ""),
        (16, "Marte Brattvoll, Henning Osnes"),
        (18, ""),
    ],
)
def test_a_birthday_names_those_who_lose_their_copies(years: int, lose: str) -> None:
    meeting = played(Way((), of=born(date(2026 - years, 12, 5))), "nb")
    (found,) = [f for f in check_meeting(meeting) if f.code == "C04"]
    assert dict(found.values)["names"] == lose
    assert ("No copy from then" in found.reason) is bool(lose)


def test_a_birthday_does_not_name_those_who_said_no_to_a_copy() -> None:
    no_copy: tuple[Told, ...] = ((ev.Copy, {"person": MOTHER, "how": "none"}),)
    meeting = played(Way(no_copy, of=born(date(2010, 12, 5))), "nb")
    (found,) = [f for f in check_meeting(meeting) if f.code == "C04"]
    assert dict(found.values)["names"] == "Henning Osnes"


@pytest.mark.parametrize(("born_on", "found"), [(date(2010, 12, 16), True), (date(2010, 12, 17), False)])
def test_a_birthday_counts_up_to_the_last_day_for_remarks(born_on: date, found: bool) -> None:
    assert ("C04" in codes(played(Way((), of=born(born_on)), "nb"))) is found


def test_what_is_set_aside_is_known_by_code_place_and_text() -> None:
    meeting = played(Way(task(text="Følge opp, og følge opp, og se på")), "nb")
    found = [f for f in check_meeting(meeting) if f.code == "T02"]
    assert [f.text for f in found] == ["Følge opp", "følge opp", "se på"]
    first = found[0]
    aside = {"code": "T02", "place": first.place, "text": first.text, "reason": "Sagt slik"}
    after = played(Way((*task(text="Følge opp, og følge opp, og se på"), (ev.SetAside, aside))), "nb")
    assert [f.text for f in check_meeting(after) if f.code == "T02" and not is_set_aside(after, f)] == [
        "følge opp",
        "se på",
    ]


def test_what_blocks_is_never_set_aside() -> None:
    aside = {"code": "I01", "place": "S1", "text": "#1", "reason": "Vil ikke"}
    meeting = played(Way(((ev.SetAside, aside),)), "nb")
    number = Finding(code="I01", place="S1", text="#1", reason="", severity="blocks")
    assert not is_set_aside(meeting, number)


def test_setting_aside_is_undone_and_its_last_reason_counts() -> None:
    table = Table().begin(*HERE)
    for reason in ("Først", "Så"):
        table.do(ev.SetAside, code="G01", place="", text="", reason=reason)
    assert [a.reason for a in table.meeting.set_aside] == ["Så"]
    table.do(ev.Undo)
    assert [a.reason for a in table.meeting.set_aside] == ["Først"]

"""One person's copy of a meeting, case by case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from moteleder.domain import events as e
from moteleder.domain.agenda import Invited
from moteleder.domain.case import Case
from moteleder.domain.copy_of import copy_of
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Consent
from moteleder.domain.plan import Goal
from moteleder.domain.recipients import terms_of
from moteleder.domain.values import change
from tests.domain.marking import SENT, copy
from tests.domain.worlds import (
    CHILD,
    DOCTOR,
    FATHER,
    LEADER,
    MOTHER,
    NOT_WANTED,
    TEACHER,
    WRITER,
    Table,
    case,
)

OTHER = "P7"
"""Somebody from a service, whom a test may ask to single items."""

Told = Callable[[Table], object]


def begun(of: Case | None = None) -> Table:
    return Table(of).begin(MOTHER, FATHER, LEADER, WRITER, TEACHER, OTHER)


def hidden(table: Table, *targets: str, person: str = TEACHER) -> Meeting:
    for target in targets:
        table.do(e.Withhold, target=target, without=(person,))
    return table.meeting


def same(with_it: Meeting, without_it: Meeting, person: str = TEACHER) -> str:
    """The person's minutes: the same bytes with what is withheld and without it ever having been."""
    said = copy(with_it, person)
    assert said
    assert said == copy(without_it, person)
    return said


def test_a_turn_that_is_withheld_was_never_given() -> None:
    def played(table: Table, withheld: bool) -> Table:
        table.do(e.GoToItem, item="S4")
        if withheld:
            table.do(e.Floor, person=MOTHER)
            table.do(e.Note, place="S4/P2", text="Det mor sa først.")
            table.do(e.Agree, id="A10", place="S4/P2", text="Noe avtalt")
        table.do(e.Floor, person=TEACHER)
        table.do(e.Floor, person=MOTHER)
        place = "S4/P2/2" if withheld else "S4/P2"
        table.do(e.Note, place=place, text="Det mor sa sist.")
        return table

    said = same(hidden(played(begun(), True), "S4/P2"), played(begun(), False).meeting)
    assert "Det mor sa sist." in said
    assert "innlegg 2" not in said


def asked_to(of: Case, person: str, *items: str) -> Case:
    """The case where somebody is asked to these items only."""
    plan = of.meetings[-1]
    invited = tuple(change(i, items=items) if i.person == person else i for i in plan.invited)
    return change(of, meetings=(change(plan, invited=invited),))


def without_item(of: Case, item: str, person: str = "") -> Case:
    """The case where the item is not on the agenda, and a person is not asked at all."""
    plan = of.meetings[-1]
    items = tuple(i for i in plan.item if i.id != item)
    return change(
        of,
        meetings=(change(plan, item=items, invited=tuple(i for i in plan.invited if i.person != person)),),
    )


def test_an_item_that_is_withheld_was_never_on_the_agenda_nor_those_who_came_for_it_alone() -> None:
    def played(of: Case, *here: str, withheld: bool) -> Table:
        table = Table(of).begin(MOTHER, FATHER, LEADER, WRITER, TEACHER, *here)
        if withheld:
            table.do(e.GoToItem, item="S6", close=True)
            table.do(e.Note, place="S6", text="Om avlastning.")
            table.do(e.TakeOn, id="O10", place="S6", text="Sende svar", owner=OTHER)
            table.do(e.Copy, person=OTHER, how="ip")
            table.do(e.GoToItem, item="S7", close=True, minutes=0)
        else:
            table.do(e.GoToItem, item="S7", close=True, minutes=5)
        table.do(e.TakeOn, id="O11" if withheld else "O10", place="S7", text="Ringe", owner=MOTHER)
        return table

    of = asked_to(case(), OTHER, "S6")
    said = same(
        hidden(played(of, OTHER, withheld=True), "S6"),
        played(without_item(case(), "S6", OTHER), withheld=False).meeting,
    )
    assert "## 6 Oppgaver og neste møte" in said
    assert "O10 | Ringe" in said
    assert "Kåre Myklum" not in said


AT_HOME: dict[str, tuple[str, str, Told]] = {
    "voice": (
        "S3",
        "Rart",
        lambda t: t.do(e.Child, how="brought", brought_by=MOTHER, words=(e.OwnWords(text="Rart"),)),
    ),
    "goals": (
        "S5",
        "Nye ord",
        lambda t: t.do(e.ReviewGoal, goal="M1", new=Goal(id="M1", title="Nye ord", text="Trygg")),
    ),
    "previous": ("S2", "Feil dato", lambda t: t.do(e.Correct, id="R1", original="Før", text="Feil dato")),
    "next": ("S7", "Etter jul", lambda t: t.do(e.Next, note="Etter jul")),
    "summing": ("S7", "Godt møte", lambda t: t.do(e.Evaluate, text="Godt møte")),
}


@pytest.mark.parametrize("kind", AT_HOME)
def test_what_is_told_at_a_withheld_item_is_withheld_with_it(kind: str) -> None:
    item, words, tell = AT_HOME[kind]
    told, silent = begun(), begun()
    tell(told)
    for table in (told, silent):
        table.do(e.TakeOn, id="O10", place="S1", text="Ringe", goal="M1", owner=MOTHER, minutes=0)
    assert words in copy(told.meeting, TEACHER)
    said = same(hidden(told, item), hidden(silent, item))
    assert words not in said


def test_what_is_withheld_of_the_child_says_that_it_came_where_it_did() -> None:
    table = begun(case(child_speaks=True))
    table.do(e.Arrive, people=(CHILD,))
    table.do(e.Child, how="attended", words=(e.OwnWords(text="Rart"),))
    table.do(e.End)
    said = copy(hidden(table, "S3"), TEACHER)
    assert "Elias var med" in said
    assert "ikke notert" not in said


def test_a_task_that_goes_on_from_a_withheld_one_says_nothing_of_it() -> None:
    table = begun()
    table.do(e.TakeOn, id="O10", place="S1", text="Søke på nytt", owner=MOTHER, replaces="O1")
    said = copy(hidden(table, "O1"), TEACHER)
    assert "Søke på nytt" in said
    assert "Søke om avlastning" not in said
    assert "O1)" not in said
    # The withheld one came first: in this copy every number after it is one less.
    assert "| O9 |" in said


def test_somebody_asked_to_single_items_gets_those_and_the_own_tasks_alone() -> None:
    table = begun(asked_to(case(), OTHER, "S6"))
    table.do(e.Note, place="S1", text="Det som ble sagt først.")
    table.do(e.TakeOn, id="O10", place="S1", text="Ringe mor", owner=MOTHER)
    table.do(e.TakeOn, id="O11", place="S1", text="Låne ut rommet", owner=OTHER)
    table.do(e.Note, place="S6", text="Det som gjelder avlastning.")
    table.do(e.Next, note="Etter jul")
    said = copy(table.meeting, OTHER)
    assert "Det som gjelder avlastning." in said
    assert "## 1 Avlastning" in said
    assert "| O10 | Låne ut rommet" in said
    assert "Utdrag" in said
    for other in ("først", "Ringe mor", "Etter jul", "stemme"):
        assert other not in said


@pytest.mark.parametrize("person", [MOTHER, CHILD, WRITER])
def test_the_family_and_those_who_run_the_meeting_have_the_whole_whatever_they_were_asked_to(
    person: str,
) -> None:
    table = begun(asked_to(case(), person, "S6"))
    table.do(e.Note, place="S1", text="Det som ble sagt først.")
    assert "først" in copy(table.meeting, person)


def test_the_own_copy_of_somebody_called_in_whole_is_the_minutes() -> None:
    assert Invited(person=TEACHER, turn=5) in begun().meeting.invited
    assert copy_of(begun().meeting, TEACHER, SENT, terms_of(begun().meeting, {})) is not None


@pytest.mark.parametrize(
    ("person", "day"), [(NOT_WANTED, SENT), ("P14", SENT), (TEACHER, date(2027, 8, 1)), ("P99", SENT)]
)
def test_whoever_may_have_no_minutes_gets_none(person: str, day: date) -> None:
    assert copy(begun().meeting, person, day) == ""


def test_somebody_who_was_not_there_gets_the_whole_where_the_family_wants_it() -> None:
    meeting = begun().meeting
    yes = change(meeting.people[DOCTOR], consent=Consent(attend=None, minutes=True))
    assert copy(change(meeting, people={**meeting.people, DOCTOR: yes}), DOCTOR)


def test_versions_that_differ_by_a_withheld_remark_alone_are_one() -> None:
    def played(remarked: bool) -> Table:
        table = begun()
        table.do(e.Note, place="S1", text="Det gamle.")
        table.do(e.Withhold, target="S1", without=(TEACHER,))
        table.do(e.End)
        table.do(e.SendOut, people=(MOTHER,), due=date(2026, 12, 16))
        if remarked:
            table.do(e.Remark, id="B1", text="Feil", about="S1", on=date(2026, 12, 3))
            table.do(e.RemarkMet, remark="B1", how="taken_in", about="S1", was="gamle", text="nye", minutes=0)
            table.do(e.SendOut, people=(FATHER,), minutes=0)
        else:
            table.do(e.SendOut, people=(FATHER,))
        return table

    said = same(played(True).meeting, played(False).meeting)
    assert "1. utgave" in said
    assert "2. utgave" not in said
    assert "Det nye." in copy(played(True).meeting, MOTHER)


def test_an_extract_of_minutes_that_were_opened_again_says_that_they_may_have_changed() -> None:
    table = begun(asked_to(case(), OTHER, "S6"))
    table.do(e.Note, place="S6", text="Det som gjelder avlastning.")
    table.do(e.End)
    table.do(e.Finish)
    table.do(e.Reopen, reason="Far ringte", to="reading")
    said = copy(table.meeting, OTHER)
    assert "endret siden 1. utgave" in said
    assert "Far ringte" not in said

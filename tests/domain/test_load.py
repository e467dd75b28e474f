"""How many tasks each party carries now, and carried when the meeting began."""

from __future__ import annotations

from typing import Any

from hypothesis import given

from moteleder.domain.case import Case
from moteleder.domain.events import Edit, Leave, Remove, TakeOn
from moteleder.domain.load import FAMILY, NOBODY, Load, asks, idle_services, load, party, without_task
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from tests.domain.anything import Play, plays, steps
from tests.domain.test_properties import often
from tests.domain.worlds import (
    CHILD,
    FATHER,
    INTERPRETER,
    LEADER,
    MOTHER,
    TEACHER,
    WRITER,
    Table,
    case,
    cases,
)


def at_table(*here: str, tasks: tuple[Task, ...] = ()) -> Table:
    return Table(change(case(professionals=6), tasks=tasks)).begin(*here)


def take(table: Table, number: int, owner: str = "", **more: Any) -> None:
    table.do(TakeOn, id=f"O{number}", place="S7", text="Ringe", owner=owner, **more)


def of(meeting: Meeting, name: str) -> Load:
    return next(each for each in load(meeting) if each.party == name)


@often
@given(cases, plays)
def test_the_load_adds_up_to_the_tasks(case_: Case, play: Play) -> None:
    for step in steps(case_, play):
        meeting = step.after.meeting
        loads = load(meeting)
        tasks = [e for e in meeting.entries if e.kind == "task"]
        assert sum(each.now for each in loads) == len(tasks)
        assert sum(each.before for each in loads) == len(meeting.open_tasks)
        assert len({each.party for each in loads}) == len(loads)
        assert loads[0].party == FAMILY
        for each in loads:
            counted = sum(count for _, count in each.owners_before)
            assert counted == (0 if each.party == NOBODY else each.before)
            assert {party(meeting, owner) for owner, _ in each.owners_before} <= {each.party}


@often
@given(cases, plays)
def test_whoever_is_without_a_task_is_here_and_no_family(case_: Case, play: Play) -> None:
    for step in steps(case_, play):
        meeting = step.after.meeting
        idle = without_task(meeting)
        busy = {p for e in meeting.entries if e.kind == "task" for p in (e.owner, *e.helpers)}
        assert not set(idle) & busy
        assert all(meeting.here(p) and party(meeting, p) != FAMILY for p in idle)
        assert {party(meeting, p) for p in idle} >= set(idle_services(meeting))
        assert not asks(meeting) or any(e.kind == "task" for e in meeting.entries)


def test_parents_child_and_relatives_are_one_party_and_the_figures_of_last_time_name_each() -> None:
    before = (
        Task(id="O1", text="Sende søknad", owner=MOTHER),
        Task(id="O2", text="Ringe", owner=FATHER),
        Task(id="O3", text="Se på svømming"),
    )
    table = at_table(MOTHER, LEADER, tasks=before)
    take(table, 10, CHILD)
    take(table, 11, LEADER, helpers=(FATHER, MOTHER, LEADER))
    assert of(table.meeting, FAMILY) == Load(
        party=FAMILY, now=1, before=2, helps=1, owners_before=((MOTHER, 1), (FATHER, 1))
    )
    assert of(table.meeting, NOBODY) == Load(party=NOBODY, before=1)


def test_a_service_is_one_party_and_a_municipality_is_none() -> None:
    people = (
        Person(id="P4", name="Siri", role="barnekoordinator", service="Granvik kommune"),
        Person(id="P6", name="Ane", role="kontaktlærer", service="Granvik skole, 3. trinn"),
        Person(id="P7", name="Kåre", role="SFO-leder", service="Granvik skole"),
        Person(id="P8", name="Vilde", role="vikar", service="PPT (pedagogisk-psykologisk tjeneste)"),
        Person(id="P9", name="Amir", service="Granvik kommune"),
    )
    facts = change(case().facts, municipality="Granvik kommune", child="")
    known = change(case(), people=people, facts=facts, tasks=())
    meetings = (change(known.meetings[0], leader="P4", writer="", invited=()),)
    meeting = Table(change(known, meetings=meetings)).begin("P4").meeting
    assert [party(meeting, p.id) for p in people] == [
        "barnekoordinator",
        "Granvik skole",
        "Granvik skole",
        "PPT",
        "Amir",
    ]


def test_who_writes_or_interprets_or_has_left_or_helps_is_not_asked() -> None:
    table = at_table(MOTHER, LEADER, WRITER, TEACHER, "P7", INTERPRETER)
    take(table, 10, LEADER, helpers=("P7",))
    assert without_task(table.meeting) == (TEACHER,)
    table.do(Leave, person=TEACHER)
    assert without_task(table.meeting) == ()


def test_it_is_asked_where_the_family_carries_more_than_any_other() -> None:
    table = at_table(MOTHER, LEADER)
    assert not asks(table.meeting)
    take(table, 10, LEADER)
    take(table, 11, MOTHER)
    assert not asks(table.meeting)
    take(table, 12, FATHER)
    assert asks(table.meeting)
    table.do(Edit, entry="O12", text="Ringe", owner=LEADER)
    assert not asks(table.meeting)


def test_it_is_asked_where_a_service_that_is_here_carries_nothing() -> None:
    table = at_table(MOTHER, LEADER, TEACHER)
    take(table, 10, LEADER)
    assert idle_services(table.meeting) == ("kontaktlærer",)
    assert asks(table.meeting)
    take(table, 11, TEACHER)
    assert not asks(table.meeting)
    table.do(Remove, entry="O10")
    table.do(Remove, entry="O11")
    assert not asks(table.meeting)

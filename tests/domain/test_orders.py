"""The round from its first word to its last, for any group: its order, and that nobody is forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.agenda import Invited, Item, Parents, RoundWish
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import Absent, Arrive, Deputy, Floor, GoToItem, Leave, Order, Pass, Written
from moteleder.domain.people import Consent, Person
from moteleder.domain.round import next_slot, slot_state, slots
from moteleder.domain.snapshot import CaseFacts
from tests.domain.worlds import START, Table

Course = Literal["there", "late", "early", "deputy", "absent", "statement", "passes"]
COURSES: tuple[Course, ...] = ("there", "there", "late", "early", "deputy", "absent", "statement", "passes")


class Somebody(NamedTuple):
    """One who is asked to come, and how it went."""

    id: str
    part: Literal["child", "guardian", "service"]
    home: str
    course: Course
    after: int
    """Turns that are given before a late one comes, or an early one goes."""


class Group(NamedTuple):
    """Who is asked, and the family's wish."""

    people: tuple[Somebody, ...]
    parents: Parents
    child_first: bool


@st.composite
def groups(draw: st.DrawFn) -> Group:
    size = draw(st.integers(1, 13))
    child = draw(st.booleans())
    guardians = draw(st.integers(0, min(2, size - child)))
    homes = draw(st.integers(1, 2))
    parts = ["child"] * child + ["guardian"] * guardians + ["service"] * (size - child - guardians)
    order = draw(st.permutations(range(size)))
    people = []
    for n in order:
        course = draw(st.sampled_from(COURSES))
        if parts[n] == "child" and course in ("deputy", "statement"):
            course = "there"
        after = draw(st.integers(0, 6))
        people.append(Somebody(f"P{n + 1}", parts[n], f"hjem {n % homes}", course, after))  # type: ignore[arg-type]
    parents: Parents = draw(st.sampled_from(("first", "last", "both")))
    return Group(tuple(people), parents, draw(st.booleans()))


def table_of(group: Group) -> Table:
    """The meeting at its round, with those there who are there from the beginning."""
    yes = Consent(attend=True, minutes=True)
    people = tuple(
        Person(
            id=p.id,
            name=f"Navn {p.id}",
            party="child" if p.part == "child" else "family" if p.part == "guardian" else "school",
            guardian=p.part == "guardian",
            household=p.home if p.part == "guardian" else "",
            consent=yes,
        )
        for p in group.people
    )
    child = next((p.id for p in group.people if p.part == "child"), "")
    record = MeetingRecord(
        number=1,
        start=START,
        length=90,
        wish=RoundWish(parents=group.parents, child_first=group.child_first),
        item=(Item(id="S1", title="Runde", kinds=("round",), planned=30), Item(id="S2", title="Slutt")),
        invited=tuple(Invited(person=p.id, turn=2) for p in group.people),
    )
    case = Case(facts=CaseFacts(alias="Elias", child=child), people=people, meetings=(record,))
    table = Table(case).begin(*(p.id for p in group.people if p.course in ("there", "early", "passes")))
    for p in group.people:
        if p.course == "deputy":
            stand_in = Person(id=f"{p.id}v", name=f"Vikar {p.id}", party="school", consent=yes)
            table.do(Deputy, person=stand_in, absent=p.id)
        elif p.course in ("absent", "statement"):
            table.do(Absent, person=p.id, statement=p.course == "statement")
    return table


def held(group: Group, table: Table) -> list[str]:
    """Hold the round to its end, people coming and going; who got a word or let it go, in order."""
    words: list[str] = []
    for _ in range(100):
        for p in group.people:
            if p.course == "late" and len(words) >= p.after and p.id not in _came(table):
                table.do(Arrive, people=(p.id,))
            if p.course == "early" and len(words) >= p.after and table.meeting.here(p.id):
                table.do(Leave, person=p.id, reason="Måtte gå")
        slot = next_slot(table.meeting, "S1")
        if slot is None:
            late = [p for p in group.people if p.course == "late" and p.id not in _came(table)]
            if not late:
                return words
            table.do(Arrive, people=(late[0].id,))
            continue
        words.append(slot.person)
        if next(p for p in group.people if p.id == slot.person.removesuffix("v")).course == "passes":
            table.do(Pass, person=slot.person)
        elif table.meeting.here(slot.person):
            table.do(Floor, person=slot.person)
        else:
            table.do(Written, person=slot.person, text="Lest opp")
    raise AssertionError("the round never ends")


def _came(table: Table) -> set[str]:
    return {p for p, a in table.meeting.attendance.items() if a.came}


def _order_of(group: Group, who: Iterable[str]) -> list[str]:
    """The order a careful leader would write on a sheet of paper."""
    present = set(who)
    sitting = [p for p in group.people if p.id in present or f"{p.id}v" in present]
    child = [p.id for p in sitting if p.part == "child"]
    family = [p for p in sitting if p.part == "guardian" and p.course != "deputy"]
    homes = list(dict.fromkeys(p.home for p in family))
    parents = [p.id for home in homes for p in family if p.home == home]
    others = [
        f"{p.id}v" if p.course == "deputy" else p.id
        for p in sitting
        if p.part == "service" or p.course == "deputy"
    ]
    opening = child + parents if group.child_first else parents + child
    if group.parents == "first":
        return opening + others
    if group.parents == "both":
        return opening + others + parents
    return child + others + parents if group.child_first else others + child + parents


@settings(max_examples=50)
@given(groups())
def test_the_order_is_the_one_a_careful_leader_would_write_down(group: Group) -> None:
    table = table_of(group)
    got = [s.person for s in slots(table.meeting, "S1")]
    absent = {p.id for p in group.people if p.course == "absent"}
    replaced = {p.id for p in group.people if p.course == "deputy"}
    in_it = {p.id for p in group.people} - absent - replaced | {f"{p}v" for p in replaced}
    assert got == _order_of(group, in_it)


@settings(max_examples=50)
@given(groups())
def test_nobody_is_forgotten_whoever_comes_late_goes_early_or_sends_somebody(group: Group) -> None:
    table = table_of(group)
    words = held(group, table)
    for p in group.people:
        who = f"{p.id}v" if p.course == "deputy" else p.id
        if p.course == "absent":
            assert who not in words
        elif p.course != "early":
            assert who in words
        states = {slot_state(table.meeting, "S1", s) for s in slots(table.meeting, "S1") if s.person == who}
        assert states <= {"spoken", "speaking", "passed", "left"}
        assert "left" not in states or p.course == "early"


@settings(max_examples=50)
@given(groups())
def test_the_family_has_the_last_word_it_asked_for_also_after_somebody_who_came_late(group: Group) -> None:
    table = table_of(group)
    words = held(group, table)
    parents = {p.id for p in group.people if p.part == "guardian" and p.course != "deputy"}
    here = {p for p in parents if table.meeting.here(p)}
    if group.parents != "first" and here:
        assert words[-1] in parents
        last_of_others = max((n for n, who in enumerate(words) if who not in parents), default=-1)
        if any(p.part == "service" for p in group.people):
            assert here <= set(words[last_of_others + 1 :])


@settings(max_examples=50)
@given(groups(), st.lists(st.sampled_from(("first", "last", "both")), max_size=4), st.integers(0, 8))
def test_changing_the_order_in_the_middle_forgets_nobody(
    group: Group, changes: list[Parents], after: int
) -> None:
    table = table_of(group)
    for _ in range(after):
        slot = next_slot(table.meeting, "S1")
        if slot is None:
            break
        here = table.meeting.here(slot.person)
        table.do(Floor, person=slot.person) if here else table.do(Written, person=slot.person, text="Lest")
    spoken = len(table.meeting.turns)
    for parents in changes:
        table.do(Order, parents=parents)
    assert len(table.meeting.turns) == spoken
    words = held(Group(group.people, changes[-1] if changes else group.parents, True), table)
    heard = {t.person for t in table.meeting.turns} | set(words)
    for person, attendance in table.meeting.attendance.items():
        if attendance.here:
            assert person in heard


@settings(max_examples=50)
@given(groups())
def test_a_round_that_is_held_to_its_end_can_be_closed(group: Group) -> None:
    table = table_of(group)
    held(group, table)
    table.do(GoToItem, item="S2", close=True, reason="Ingen foresatte kom")
    assert table.meeting.items[0].state == "done"

"""What each of those who are called may see of the meeting."""

from __future__ import annotations

import pytest

from moteleder.domain.agenda import Apology, Invited, Item
from moteleder.domain.case import MeetingRecord
from moteleder.domain.invitation import called
from moteleder.domain.people import Person
from moteleder.domain.seen import Seen, seen
from moteleder.domain.values import change
from tests.domain.called import (
    CHILD,
    DAY,
    FACTS,
    ITEMS,
    LEADER,
    MOTHER,
    PEOPLE,
    SPECIALIST,
    TEACHER,
    TERMS,
    WELFARE,
    WRITER,
    plan,
)


def view(viewer: str, record: MeetingRecord | None = None, people: dict[str, Person] = PEOPLE) -> Seen:
    record = record or plan()
    return seen(FACTS, record, people, called(record, people, DAY, TERMS), viewer)


def listed(found: Seen) -> list[str]:
    return [one.id for one in found.people]


@pytest.mark.parametrize("viewer", [CHILD, MOTHER, LEADER, WRITER, WELFARE])
def test_child_welfare_is_listed_for_the_family_those_who_hold_the_meeting_and_itself(viewer: str) -> None:
    assert WELFARE in listed(view(viewer))


@pytest.mark.parametrize("viewer", [TEACHER, SPECIALIST, ""])
def test_child_welfare_is_listed_for_nobody_else(viewer: str) -> None:
    assert WELFARE not in listed(view(viewer))


def test_a_relative_without_parental_responsibility_is_not_told_of_child_welfare() -> None:
    aunt = Person(id="P20", role="tante", party="family", consent=PEOPLE[TEACHER].consent)
    record = plan(asked=(*plan().invited, Invited(person="P20")))
    assert WELFARE not in listed(view("P20", record, {**PEOPLE, "P20": aunt}))


def test_a_leader_from_child_welfare_is_named_but_not_placed() -> None:
    record = plan(leader=WELFARE)
    found = view(TEACHER, record)
    assert found.leader == WELFARE
    assert [one.bare for one in found.people if one.id == WELFARE] == [True]
    assert not any(one.bare for one in view(MOTHER, record).people)


def test_somebody_asked_to_one_item_gets_that_item_and_its_hours() -> None:
    found = view(SPECIALIST)
    assert [item.title for item in found.items] == ["Medisin"]
    assert (found.start.hour, found.start.minute, found.end.hour, found.end.minute) == (13, 35, 13, 50)
    assert not found.whole


def test_somebody_asked_to_one_item_sees_the_leader_the_family_and_those_at_it() -> None:
    at_other = [
        change(one, items=("S4",)) if one.person in (TEACHER, WRITER, LEADER, MOTHER) else one
        for one in plan().invited
    ]
    assert listed(view(SPECIALIST, plan(asked=at_other))) == [CHILD, MOTHER, LEADER, SPECIALIST]
    assert view(SPECIALIST, plan(asked=at_other)).writer == ""


def test_whether_somebody_is_asked_to_more_than_oneself_is_not_seen() -> None:
    also = [change(one, items=("S3", "S4")) if one.person == TEACHER else one for one in plan().invited]
    only = [change(one, items=("S3",)) if one.person == TEACHER else one for one in plan().invited]
    assert view(SPECIALIST) == view(SPECIALIST, plan(asked=also)) == view(SPECIALIST, plan(asked=only))


def test_those_who_lead_and_write_see_the_whole_whatever_they_are_asked_to() -> None:
    some = [change(one, items=("S3",)) if one.person == WRITER else one for one in plan().invited]
    assert len(view(WRITER, plan(asked=some)).items) == len(ITEMS)


def test_who_is_needed_for_an_item_is_seen_of_those_who_are_listed() -> None:
    items = (*ITEMS[:3], change(ITEMS[3], needed=(TEACHER, WELFARE, "P99")))
    for viewer, expected in ((MOTHER, (TEACHER, WELFARE)), (LEADER, (TEACHER, WELFARE)), ("", (TEACHER,))):
        assert set(view(viewer, plan(item=items)).items[3].needed) == set(expected)


def test_a_deputy_is_not_told_to_come_for_somebody_who_is_not_listed() -> None:
    asked = [change(one, deputy_for=WELFARE) if one.person == TEACHER else one for one in plan().invited]
    said = {
        viewer: [one.deputy_for for one in view(viewer, plan(asked=asked)).people if one.id == TEACHER]
        for viewer in (MOTHER, "")
    }
    assert said == {MOTHER: [WELFARE], "": [""]}


def test_an_apology_is_seen_without_its_reason() -> None:
    found = view(MOTHER, plan(apology=(Apology(person=TEACHER, reason="syk", statement="Går fint"),)))
    assert [one.away for one in found.people if one.id == TEACHER] == [True]
    assert "syk" not in repr(found)
    assert "Går fint" not in repr(found)


def test_only_the_family_is_told_where_in_the_round_it_speaks() -> None:
    assert (view(MOTHER).wish, view(TEACHER).wish) == ("last", None)


def test_somebody_asked_to_an_item_that_is_gone_gets_no_item_and_the_time_of_the_meeting() -> None:
    found = view(SPECIALIST, plan(item=(*ITEMS[:2], ITEMS[3])))
    assert (found.items, found.start.hour, found.end.hour) == ((), 13, 14)


def test_an_item_without_minutes_ends_with_the_meeting() -> None:
    open_end = (*ITEMS[:2], Item(id="S3", title="Medisin"), ITEMS[3])
    assert view(SPECIALIST, plan(item=open_end)).end == view(MOTHER).end

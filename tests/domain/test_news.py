"""Versions of a notice: what is new, as each may see it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.agenda import Apology, Item
from moteleder.domain.called import SentNotice
from moteleder.domain.case import MeetingRecord, as_plan
from moteleder.domain.invitation import called
from moteleder.domain.news import Change, News, changes, news
from moteleder.domain.people import Consent, Person
from moteleder.domain.seen import seen
from moteleder.domain.values import change
from tests.domain.called import (
    DAY,
    FACTS,
    ITEMS,
    LEADER,
    MOTHER,
    PEOPLE,
    SPECIALIST,
    START,
    TEACHER,
    TERMS,
    WELFARE,
    plan,
)


def sent(*records: MeetingRecord, people: dict[str, Person] = PEOPLE) -> tuple[SentNotice, ...]:
    return tuple(
        SentNotice(sequence=n, at=START, plan=as_plan(r), called=called(r, people, DAY, TERMS))
        for n, r in enumerate(records)
    )


def after(viewer: str, now: MeetingRecord, *before: MeetingRecord) -> News:
    return news(FACTS, PEOPLE, change(now, notice=sent(*before)), viewer, DAY, TERMS)


def kinds(viewer: str, **changed: Any) -> list[str]:
    return [each.kind for each in after(viewer, plan(**changed), plan()).changes]


def without(person: str) -> tuple[Any, ...]:
    return tuple(one for one in plan().invited if one.person != person)


def test_the_first_notice_says_nothing_is_new() -> None:
    first = after(MOTHER, plan())
    assert (first.sequence, first.fresh, first.changes) == (0, True, ())


def test_what_has_not_changed_is_no_new_version() -> None:
    again = after(MOTHER, plan(), plan())
    assert (again.sequence, again.fresh, again.changes) == (0, False, ())


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"start": START + timedelta(hours=1)}, ["time"]),
        ({"length": 75}, ["time"]),
        ({"place": "Tana"}, ["place"]),
        ({"purpose": "Trygghet"}, ["purpose"]),
        ({"kind": "extended"}, ["kind"]),
        ({"leader": MOTHER}, ["leader"]),
        ({"item": (*ITEMS, Item(id="S9", title="Buss"))}, ["added"]),
        ({"item": ITEMS[:3]}, ["removed"]),
        ({"item": (*ITEMS[:3], change(ITEMS[3], title="Veien videre"))}, ["renamed"]),
        ({"item": (ITEMS[1], ITEMS[0], *ITEMS[2:])}, ["moved", "hours"]),
        ({"item": (change(ITEMS[0], planned=10), *ITEMS[1:])}, ["hours"]),
        ({"item": (*ITEMS[:3], change(ITEMS[3], needed=(TEACHER,)))}, ["needed"]),
        ({"invited": without(TEACHER)}, ["gone"]),
        ({"apology": (Apology(person=TEACHER),)}, ["changed"]),
        ({"invited": plan().invited[::-1]}, ["others"]),
    ],
)
def test_a_parent_is_told_what_is_new(changed: dict[str, Any], expected: list[str]) -> None:
    assert kinds(MOTHER, **changed) == expected


@pytest.mark.parametrize(
    "changed",
    [
        {"item": (*ITEMS, Item(id="S9", title="Buss"))},
        {"item": (*ITEMS[:3], change(ITEMS[3], title="Veien videre", needed=(TEACHER,)))},
        {"invited": without(WELFARE)},
    ],
)
def test_what_somebody_may_not_see_is_no_news_to_them(changed: dict[str, Any]) -> None:
    told = after(SPECIALIST, plan(**changed), plan())
    assert (told.sequence, told.fresh, told.changes) == (0, False, ())
    assert after(MOTHER, plan(**changed), plan()).sequence == 1


def test_versions_count_only_what_was_new_to_the_person() -> None:
    moved, renamed = plan(place="Tana"), plan(place="Tana", item=ITEMS[:3])
    assert after(SPECIALIST, renamed, plan(), moved, renamed).sequence == 1
    assert after(MOTHER, renamed, plan(), moved, renamed).sequence == 2


def test_the_latest_version_says_again_what_was_new_when_it_was_sent() -> None:
    moved = plan(place="Tana")
    again = after(MOTHER, moved, plan(), moved)
    assert (again.fresh, again.changes) == (False, (Change(kind="place", before="Lyngen"),))


def test_somebody_who_is_asked_later_gets_a_first_version() -> None:
    late = after(TEACHER, plan(), plan(asked=without(TEACHER)))
    assert (late.sequence, late.fresh, late.changes) == (0, True, ())
    assert [c.kind for c in after(MOTHER, plan(), plan(asked=without(TEACHER))).changes] == ["come"]


def test_somebody_who_is_refused_afterwards_is_not_named_as_gone() -> None:
    refused = {**PEOPLE, TEACHER: change(PEOPLE[TEACHER], consent=Consent(attend=False))}
    record = change(plan(), notice=sent(plan()))
    told = news(FACTS, refused, record, MOTHER, DAY, TERMS)
    assert (told.sequence, [c.kind for c in told.changes]) == (1, ["others"])
    assert all(c.person != TEACHER for c in told.changes)


def test_a_version_that_was_sent_keeps_its_number_when_a_consent_goes() -> None:
    """A calendar takes no notice of an appointment with a lower number."""
    refused = {**PEOPLE, TEACHER: change(PEOPLE[TEACHER], consent=Consent(attend=False))}
    record = change(plan(), notice=sent(plan(asked=without(TEACHER)), plan()))
    assert news(FACTS, PEOPLE, record, MOTHER, DAY, TERMS).sequence == 1
    assert news(FACTS, refused, record, MOTHER, DAY, TERMS).sequence == 2


PLANS = st.builds(
    lambda items, people, place, minutes: plan(
        item=tuple(items),
        asked=[i for i in plan().invited if i.person in people],
        place=place,
        length=minutes,
    ),
    st.permutations(ITEMS).flatmap(lambda all_: st.integers(0, 4).map(lambda n: all_[:n])),
    st.sets(st.sampled_from(sorted(PEOPLE))),
    st.sampled_from(["Lyngen", "Tana"]),
    st.sampled_from([60, 75]),
)


@given(PLANS, PLANS, st.sampled_from([MOTHER, LEADER, TEACHER, SPECIALIST, ""]))
def test_there_is_something_new_exactly_where_the_views_differ(
    before: MeetingRecord, now: MeetingRecord, viewer: str
) -> None:
    one, other = (seen(FACTS, r, PEOPLE, called(r, PEOPLE, DAY, TERMS), viewer) for r in (before, now))
    assert bool(changes(one, other, set(PEOPLE))) == (one != other)

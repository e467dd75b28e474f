"""Who may be called to a meeting."""

from __future__ import annotations

import pytest

from moteleder.domain.invitation import Call, asked, call, called
from moteleder.domain.people import Consent, Party, Person
from moteleder.domain.values import change
from tests.domain.called import DAY, PEOPLE, TEACHER, TERMS, on, plan


def verdict(person: Person, day_offset: int = 0) -> Call:
    return call(person, on(day_offset), TERMS)


@pytest.mark.parametrize(
    ("consent", "expected"),
    [
        (Consent(attend=True), "called"),
        (Consent(attend=True, oral=True), "called"),
        (Consent(), "waits"),
        (Consent(minutes=True), "copy_only"),
        (Consent(attend=False), "refused"),
        (Consent(attend=False, minutes=True), "refused"),
        (Consent(attend=True, until=on(-1)), "lapsed"),
        (Consent(attend=True, until=on(0)), "called"),
        (Consent(attend=True, until=on(1)), "called"),
        (Consent(attend=True, since=on(-1)), "called"),
        (Consent(attend=True, since=on(0)), "called"),
        (Consent(attend=True, since=on(1)), "lapsed"),
        (Consent(attend=True, withdrawn=on(-1)), "lapsed"),
        (Consent(attend=True, withdrawn=on(0)), "lapsed"),
        (Consent(attend=True, withdrawn=on(1)), "called"),
    ],
)
def test_a_service_is_called_where_the_familys_yes_holds_on_the_day(consent: Consent, expected: Call) -> None:
    assert verdict(change(PEOPLE[TEACHER], consent=consent)) == expected


@pytest.mark.parametrize("person", ["P1", "P2", "P4", "P5"])
def test_the_family_and_those_who_hold_the_meeting_need_no_yes(person: str) -> None:
    assert PEOPLE[person].consent.attend is None
    assert verdict(PEOPLE[person]) == "called"


@pytest.mark.parametrize("person", sorted(PEOPLE))
def test_a_no_is_a_no_whoever_it_is_about(person: str) -> None:
    assert verdict(change(PEOPLE[person], consent=Consent(attend=False))) == "refused"


@pytest.mark.parametrize("party", ["family", "support", "interpreter"])
def test_other_relatives_and_those_the_family_brings_need_none(party: Party) -> None:
    assert verdict(Person(id="P20", name="Randi Ekornrud", party=party)) == "called"


@pytest.mark.parametrize(("days", "expected"), [(-1, "left"), (0, "left"), (1, "called")])
def test_who_has_left_by_the_day_is_not_called(days: int, expected: Call) -> None:
    assert verdict(change(PEOPLE[TEACHER], left=on(days))) == expected
    assert verdict(change(PEOPLE["P5"], left=on(days))) == expected


def test_those_who_lead_and_write_are_asked_though_nobody_put_them_on_the_list() -> None:
    record = plan(asked=[i for i in plan().invited if i.person in ("P2", "P6")])
    assert asked(record) == ("P2", "P6", "P4", "P5")


def test_the_called_are_the_asked_who_may_be_in_their_order() -> None:
    people = {**PEOPLE, "P6": change(PEOPLE["P6"], consent=Consent(attend=False))}
    assert called(plan(), people, DAY, TERMS) == ("P1", "P2", "P4", "P5", "P8", "P11")

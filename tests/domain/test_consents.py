"""A consent through time: what changes it, what is kept, and how it stands on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain import consents as c
from moteleder.domain.events import GiveConsent, Undo
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from tests.domain.worlds import MOTHER, START, TEACHER, YES, Table

TODAY = date(2026, 12, 2)
DAY = timedelta(days=1)
NOBODY = Person(id="P6", name="Ane Fossli")
AGREED = Consent(attend=True, minutes=True, since=date(2026, 8, 1), until=date(2027, 7, 31))
KNOWN = change(NOBODY, consent=AGREED)

A_DATE = st.dates() | st.sampled_from([date.min, date.max, TODAY])
A_CONSENT = st.builds(
    Consent,
    attend=st.sampled_from([True, False, None]),
    minutes=st.sampled_from([True, False, None]),
    since=st.none() | A_DATE,
    until=st.none() | A_DATE,
    oral=st.booleans(),
    withdrawn=st.none() | A_DATE,
)
A_PERSON = st.builds(
    lambda now, before: change(NOBODY, consent=now, consents=tuple(before)),
    A_CONSENT,
    st.lists(A_CONSENT, max_size=3),
)


def test_the_first_yes_holds_from_the_day_it_is_given_and_has_no_history() -> None:
    given_ = c.give(NOBODY, Consent(attend=True, minutes=True), TODAY)
    assert given_.consent == Consent(attend=True, minutes=True, since=TODAY)
    assert given_.consents == ()


def test_a_yes_with_its_own_first_day_keeps_it() -> None:
    assert c.give(NOBODY, AGREED, TODAY).consent == AGREED


def test_what_was_said_before_is_kept_oldest_first() -> None:
    first = c.give(KNOWN, Consent(attend=True), TODAY)
    second = c.give(first, Consent(attend=True, minutes=True), TODAY + DAY)
    assert second.consents == (AGREED, Consent(attend=True, since=TODAY))


def test_the_same_said_again_is_kept_once_a_day() -> None:
    assert c.give(KNOWN, AGREED, TODAY) == KNOWN
    again = c.give(KNOWN, change(AGREED, since=None), TODAY)
    assert (again.consent, again.consents) == (change(AGREED, since=TODAY), (AGREED,))
    assert c.give(again, change(AGREED, since=None), TODAY) == again


def test_a_yes_that_holds_is_extended_from_its_first_day() -> None:
    longer = c.extend(KNOWN, date(2028, 7, 31), TODAY, oral=False)
    assert longer.consent == change(AGREED, until=date(2028, 7, 31))
    assert longer.consents == (AGREED,)


def test_a_yes_that_has_ended_begins_anew() -> None:
    late = date(2027, 9, 1)
    longer = c.extend(KNOWN, None, late, oral=True)
    assert longer.consent == Consent(attend=True, minutes=True, since=late, oral=True)
    assert [c.state_on(longer, day) for day in (late - DAY, late)] == ["ended", "oral"]


def test_a_yes_that_was_taken_back_begins_anew_when_it_is_extended() -> None:
    later = TODAY + 5 * DAY
    longer = c.extend(c.withdraw(KNOWN, TODAY), None, later, oral=False)
    assert longer.consent == Consent(attend=True, minutes=True, since=later)
    assert [c.state_on(longer, later - n * DAY) for n in (1, 0)] == ["withdrawn", "written"]


@pytest.mark.parametrize("person", [NOBODY, c.refuse(KNOWN, TODAY)])
def test_only_a_yes_is_extended_or_withdrawn(person: Person) -> None:
    assert c.extend(person, None, TODAY, oral=False) == person
    assert c.withdraw(person, TODAY) == person


def test_nothing_is_extended_to_a_day_that_is_past() -> None:
    assert c.extend(KNOWN, TODAY - DAY, TODAY, oral=False) == KNOWN


def test_what_is_withdrawn_does_not_hold_that_day() -> None:
    gone = c.withdraw(KNOWN, TODAY)
    assert [c.state_on(gone, TODAY + n * DAY) for n in (-1, 0, 1)] == ["written", "withdrawn", "withdrawn"]
    assert gone.consents == (AGREED,)
    assert c.withdraw(gone, TODAY + DAY) == gone


def test_a_refusal_stands_from_its_day_and_before_it_the_yes_did() -> None:
    refused = c.refuse(KNOWN, TODAY)
    assert [c.state_on(refused, TODAY + n * DAY) for n in (-1, 0, 999)] == ["written", "refused", "refused"]
    assert c.refuse(refused, TODAY + DAY) == refused


@pytest.mark.parametrize("taken_back", [c.withdraw(KNOWN, TODAY), c.refuse(KNOWN, TODAY)])
def test_what_was_taken_back_is_restored_on_the_same_terms(taken_back: Person) -> None:
    later = TODAY + 10 * DAY
    again = c.restore(taken_back, later, oral=False)
    assert again.consent == change(AGREED, since=later)
    assert len(again.consents) == 2
    assert c.state_on(again, later - DAY) == c.state_on(taken_back, TODAY)
    assert c.state_on(again, later) == "written"


def test_restored_by_word_of_mouth_is_by_word_of_mouth() -> None:
    assert c.state_on(c.restore(c.withdraw(KNOWN, TODAY), TODAY, oral=True), TODAY) == "oral"


def test_there_is_nothing_to_restore_without_a_yes_or_after_its_last_day() -> None:
    never = c.refuse(NOBODY, TODAY)
    assert c.restore(never, TODAY, oral=False) == never
    gone = c.withdraw(KNOWN, TODAY)
    assert c.restore(gone, date(2027, 8, 1), oral=False) == gone
    assert c.restore(gone, date(2027, 7, 31), oral=False) != gone
    assert c.restore(KNOWN, TODAY, oral=False) == KNOWN


@pytest.mark.parametrize(
    ("consent", "states"),
    [
        (Consent(), ("not_asked",) * 3),
        (Consent(minutes=False), ("not_asked",) * 3),
        (Consent(attend=True), ("written",) * 3),
        (Consent(minutes=True), ("written",) * 3),
        (Consent(attend=True, oral=True), ("oral",) * 3),
        (Consent(attend=True, since=TODAY), ("not_yet", "written", "written")),
        (Consent(attend=True, until=TODAY), ("written", "written", "ended")),
        (Consent(attend=True, withdrawn=TODAY), ("written", "withdrawn", "withdrawn")),
        (Consent(attend=False, until=TODAY), ("refused",) * 3),
        (Consent(attend=False, minutes=True), ("refused",) * 3),
    ],
)
def test_how_a_consent_stands_the_day_before_the_day_and_the_day_after(
    consent: Consent, states: tuple[str, str, str]
) -> None:
    person = change(NOBODY, consent=consent)
    assert tuple(c.state_on(person, TODAY + n * DAY) for n in (-1, 0, 1)) == states


def test_a_renewal_given_early_joins_the_yes_before_it() -> None:
    renewal = change(AGREED, since=date(2027, 8, 1), until=date(2028, 7, 31))
    renewed = c.give(KNOWN, renewal, TODAY)
    assert c.state_on(renewed, TODAY) == "written"
    assert c.last_day(renewed, TODAY) == date(2028, 7, 31)
    gap = c.give(KNOWN, change(renewal, since=date(2027, 8, 2)), TODAY)
    assert c.last_day(gap, TODAY) == date(2027, 7, 31)


def test_a_withdrawal_takes_back_a_renewal_to_come_and_what_holds_until_then() -> None:
    renewed = c.give(KNOWN, change(AGREED, since=date(2027, 8, 1), until=None), TODAY)
    gone = c.withdraw(renewed, TODAY)
    assert [c.state_on(gone, TODAY + n * DAY) for n in (-1, 0, 300)] == ["written", "withdrawn", "withdrawn"]


def test_a_no_to_come_counts_from_now_where_it_is_said_again() -> None:
    later = change(KNOWN, consent=Consent(attend=False, since=TODAY + 9 * DAY), consents=(AGREED,))
    assert c.state_on(later, TODAY) == "written"
    for now in (c.refuse(later, TODAY), c.withdraw(later, TODAY)):
        assert [c.state_on(now, TODAY + n * DAY) for n in (-1, 0, 9)] == ["written", "refused", "refused"]


def test_a_renewal_to_come_is_extended_where_it_stands() -> None:
    renewal = change(AGREED, since=date(2027, 8, 1), until=date(2028, 7, 31))
    longer = c.extend(c.give(KNOWN, renewal, TODAY), date(2029, 7, 31), TODAY, oral=False)
    assert longer.consent == change(renewal, until=date(2029, 7, 31))


@pytest.mark.parametrize(("days", "ends"), [(0, False), (1, True), (2, True)])
def test_a_yes_has_ended_before_the_day_after_its_last(days: int, ends: bool) -> None:
    last = date(2027, 7, 31)
    assert c.ends_before(KNOWN, last + timedelta(days=days), TODAY) is ends


def test_a_withdrawal_to_come_is_an_end() -> None:
    assert c.last_day(change(KNOWN, consent=change(AGREED, withdrawn=TODAY + DAY)), TODAY) == TODAY


def test_what_does_not_hold_has_no_last_day() -> None:
    assert c.last_day(KNOWN, date(2027, 8, 1)) is None
    assert c.last_day(NOBODY, TODAY) is None
    assert not c.ends_before(NOBODY, date.max, TODAY)


def test_a_consent_said_in_a_meeting_keeps_the_one_before_and_undo_brings_it_back() -> None:
    table = Table().begin(MOTHER, TEACHER)
    said = Consent(attend=True, minutes=False)
    table.do(GiveConsent, person=TEACHER, consent=said, given_by=MOTHER)
    teacher = table.meeting.people[TEACHER]
    assert (teacher.consent, teacher.consents) == (change(said, since=START.date()), (YES,))
    table.do(Undo)
    assert (table.meeting.people[TEACHER].consent, table.meeting.people[TEACHER].consents) == (YES, ())


def test_a_consent_said_after_midnight_covers_the_meeting_that_it_is_said_in() -> None:
    table = Table().begin(MOTHER, TEACHER)
    table.do(GiveConsent, minutes=13 * 60, person=TEACHER, consent=Consent(attend=True), given_by=MOTHER)
    assert table.meeting.people[TEACHER].consent.since == START.date()


@given(A_PERSON, A_DATE, A_DATE, st.booleans())
def test_every_change_is_known_on_every_day_and_loses_nothing_said(
    person: Person, day: date, other: date, oral: bool
) -> None:
    for after in (
        c.give(person, Consent(attend=True, until=other), day),
        c.extend(person, other, day, oral=oral),
        c.withdraw(person, day),
        c.refuse(person, day),
        c.restore(person, day, oral=oral),
    ):
        if after != person:
            kept = (person.consent,) if person.consent != Consent() else ()
            assert after.consents == (*person.consents, *kept)
        assert c.state_on(after, other)
        last = c.last_day(after, other)
        assert last is None or last >= other


@given(A_PERSON, A_DATE, A_DATE)
def test_after_a_withdrawal_or_a_refusal_no_day_is_a_yes(person: Person, day: date, other: date) -> None:
    later = max(day, other)
    assert c.state_on(c.withdraw(person, day), later) not in ("oral", "written")
    assert c.state_on(c.refuse(person, day), later) == "refused"


@given(A_CONSENT, A_DATE, A_DATE)
def test_a_longer_yes_holds_wherever_the_shorter_did(consent: Consent, day: date, until: date) -> None:
    longer = change(consent, until=max(consent.until or until, until) if consent.until else None)
    assert longer.holds(day) or not consent.holds(day)


@given(A_PERSON, A_DATE)
def test_the_last_day_is_a_yes_and_the_next_is_none(person: Person, day: date) -> None:
    last = c.last_day(person, day)
    if last is not None:
        assert c.state_on(person, last) in ("oral", "written")
        assert last == date.max or c.state_on(person, last + DAY) not in ("oral", "written")

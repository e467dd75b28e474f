"""What a form says of a consent becomes history."""

from __future__ import annotations

from datetime import date, timedelta

from moteleder.domain.consents import consent_on, state_on
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.session.family_word import with_word

DAY = date(2026, 11, 26)
AUGUST = date(2026, 8, 1)
YES = Consent(attend=True, minutes=True, since=AUGUST)
NEW = Person(id="P6", name="Ane Fossli")
ANE = change(NEW, consent=YES)


def said(person: Person, **terms: object) -> Person:
    return with_word(person, change(person.consent, **terms), DAY)


def test_a_first_yes_begins_today_and_leaves_no_history() -> None:
    ane = said(NEW, attend=True, minutes=True)
    assert (ane.consent.since, ane.consents) == (DAY, ())
    assert state_on(ane, DAY) == "written"


def test_nothing_new_is_nothing_said() -> None:
    assert said(ANE) is ANE


def test_a_no_after_a_yes_begins_today_and_the_yes_is_kept() -> None:
    ane = said(ANE, attend=False)
    assert ane.consent == Consent(attend=False, minutes=False, since=DAY)
    assert ane.consents == (YES,)
    assert state_on(ane, DAY - timedelta(days=1)) == "written"


def test_a_no_can_have_a_day_of_its_own() -> None:
    assert said(ANE, attend=False, since=date(2026, 12, 1)).consent.since == date(2026, 12, 1)


def test_a_longer_yes_keeps_its_first_day() -> None:
    ane = said(ANE, until=date(2027, 7, 31))
    assert (ane.consent.since, ane.consent.until, ane.consents) == (AUGUST, date(2027, 7, 31), (YES,))


def test_another_answer_on_the_minutes_begins_today() -> None:
    ane = said(ANE, minutes=False)
    assert ane.consent.since == DAY
    assert consent_on(ane, DAY - timedelta(days=1)).minutes is True


def test_a_first_day_alone_can_be_put_right() -> None:
    ane = said(ANE, since=date(2026, 9, 1))
    assert (ane.consent.since, ane.consents) == (date(2026, 9, 1), (YES,))


def test_taken_back_from_a_day_and_given_again() -> None:
    back = said(ANE, withdrawn=DAY)
    assert [state_on(back, DAY + timedelta(days=n)) for n in (-1, 0)] == ["written", "withdrawn"]
    again = said(back, withdrawn=None)
    assert state_on(again, DAY) == "written"
    assert again.consent.since == DAY
    assert again.consents == (YES, back.consent)


def test_taken_back_with_other_terms_in_one_form_is_two_things_said() -> None:
    ane = said(ANE, oral=True, withdrawn=DAY)
    assert state_on(ane, DAY) == "withdrawn"
    assert ane.consents[0] == YES


def test_not_asked_after_all_has_no_first_day() -> None:
    ane = said(ANE, attend=None, minutes=None)
    assert (ane.consent, ane.consents) == (Consent(), (YES,))
    assert state_on(ane, DAY) == "not_asked"

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.inviting import FamilyWord, family_word, may_be_asked
from moteleder.domain.people import Consent, Person
from moteleder.domain.snapshot import CaseFacts
from tests.domain.worlds import START

DAY = date(2026, 12, 2)
FACTS = CaseFacts(alias="Elias", child="P1", coordinator="P4", leader="P7", writer="P5")


@pytest.mark.parametrize(
    ("consent", "word"),
    [
        (Consent(), "unasked"),
        (Consent(attend=True), "yes"),
        (Consent(attend=True, oral=True), "yes"),
        (Consent(attend=False), "no"),
        (Consent(attend=True, until=date(2026, 12, 1)), "not_then"),
        (Consent(attend=True, until=DAY), "yes"),
        (Consent(attend=True, since=DAY), "yes"),
        (Consent(attend=True, since=date(2026, 12, 3)), "not_then"),
        (Consent(attend=True, withdrawn=DAY), "no"),
        (Consent(attend=True, withdrawn=date(2026, 12, 3)), "yes"),
    ],
)
def test_the_family_s_word_is_judged_on_the_day_of_the_meeting(consent: Consent, word: FamilyWord) -> None:
    person = Person(id="P8", party="municipality", consent=consent)
    assert family_word(person, FACTS, DAY) == word
    assert may_be_asked(person, FACTS, DAY) == (word == "yes")


@pytest.mark.parametrize("person", ["P1", "P4", "P5", "P7"])
def test_nobody_asks_about_the_child_and_those_who_coordinate_lead_and_write(person: str) -> None:
    assert may_be_asked(Person(id=person, party="municipality"), FACTS, DAY)


def test_nobody_asks_about_those_who_lead_and_write_this_meeting_alone() -> None:
    plan = MeetingPlan(number=1, start=START, length=60, leader="P8", writer="P9")
    for person in (Person(id="P8"), Person(id="P9")):
        assert not may_be_asked(person, FACTS, DAY)
        assert may_be_asked(person, FACTS, DAY, plan)


def test_a_guardian_is_asked_whatever_the_list_says_and_a_relative_unless_refused() -> None:
    no = Consent(attend=False)
    assert may_be_asked(Person(id="P2", guardian=True, consent=no), FACTS, DAY)
    assert may_be_asked(Person(id="P3", party="family"), FACTS, DAY)
    assert family_word(Person(id="P3", party="family", consent=no), FACTS, DAY) == "no"


def test_who_has_left_the_group_is_not_asked() -> None:
    yes = Consent(attend=True)
    assert not may_be_asked(Person(id="P8", consent=yes, left=DAY), FACTS, DAY)
    assert may_be_asked(Person(id="P8", consent=yes, left=date(2026, 12, 3)), FACTS, DAY)

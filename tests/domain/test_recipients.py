"""Who may have the minutes on which day."""

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain.case import Case
from moteleder.domain.events import GiveConsent
from moteleder.domain.people import Consent, Person
from moteleder.domain.recipients import may_receive
from moteleder.domain.values import change
from moteleder.rules_of_age import ages
from tests.domain.worlds import CHILD, FATHER, INTERPRETER, LEADER, MOTHER, TEACHER, WRITER, Table, case

DAY = date(2026, 12, 4)
YES = Consent(minutes=True)


def _with(consent: Consent) -> Case:
    people = tuple(change(p, consent=consent) if p.id != INTERPRETER else p for p in case().people)
    return change(case(), people=people)


@pytest.mark.parametrize(
    ("consent", "may"),
    [
        (YES, True),
        (Consent(), False),
        (Consent(attend=True), False),
        (Consent(minutes=False), False),
        (change(YES, oral=True), False),
        (change(YES, until=date(2026, 12, 4)), True),
        (change(YES, until=date(2026, 12, 3)), False),
        (change(YES, since=date(2026, 12, 4)), True),
        (change(YES, since=date(2026, 12, 5)), False),
        (change(YES, withdrawn=date(2026, 12, 5)), True),
        (change(YES, withdrawn=date(2026, 12, 4)), False),
    ],
)
def test_a_service_needs_a_written_consent_that_covers_the_day(consent: Consent, may: bool) -> None:
    assert may_receive(Table(_with(consent)).begin().meeting, TEACHER, DAY, ages()) is may


@pytest.mark.parametrize("person", [CHILD, MOTHER, FATHER, LEADER, WRITER])
def test_child_guardians_leader_and_writer_need_none(person: str) -> None:
    assert may_receive(Table(_with(Consent(minutes=False))).begin().meeting, person, DAY, ages())


def test_an_interpreter_never_gets_a_copy() -> None:
    meeting = Table().begin().meeting
    assert meeting.people[INTERPRETER].consent.minutes
    assert not may_receive(meeting, INTERPRETER, DAY, ages())


def test_a_guardian_who_interprets_is_an_interpreter() -> None:
    someone = Person(id=INTERPRETER, role="tolk", party="interpreter", guardian=True)
    people = (*(p for p in case().people if p.id != INTERPRETER), someone)
    assert not may_receive(Table(change(case(), people=people)).begin().meeting, INTERPRETER, DAY, ages())


def test_consent_said_in_the_meeting_counts_from_then() -> None:
    table = Table(_with(Consent())).begin(MOTHER)
    table.do(GiveConsent, person=TEACHER, consent=YES, given_by=MOTHER)
    assert may_receive(table.meeting, TEACHER, DAY, ages())

"""Attendance and consent in words, for one person."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from moteleder.domain.events import Absent, Arrive, Deputy, Leave, Next
from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.i18n import LANGUAGES, words
from moteleder.session.read_aloud import opening_sentence
from moteleder.session.said_of import attendance_said, consent_said, more_said
from tests.domain.worlds import CHILD, DEPUTY, LEADER, MOTHER, START, TEACHER, WRITER, Table, case

W = words("en")


def said(table: Table, person: str = TEACHER) -> str:
    return attendance_said(table.meeting, person, W)


def test_attendance_goes_from_not_marked_to_here_to_gone() -> None:
    table = Table().begin()
    assert said(table) == "not marked"
    table.do(Arrive, people=(TEACHER,))
    assert said(table) == "present"
    table.do(Leave, minutes=60, person=TEACHER, when=START + timedelta(minutes=55), reason="time hos [BUP]")
    assert said(table) == "left 13.55"
    assert more_said(table.meeting, TEACHER, W) == "time hos [BUP]"
    table.do(Arrive, minutes=20, people=(TEACHER,), how="digital", when=START + timedelta(minutes=70))
    assert said(table) == "by video · came 14.10"


@pytest.mark.parametrize(("minutes", "words_"), [(5, "present"), (6, "came 13.06")])
def test_a_few_minutes_are_not_late(minutes: int, words_: str) -> None:
    table = Table().begin()
    table.do(Arrive, minutes=10, people=(TEACHER,), when=START + timedelta(minutes=minutes))
    assert said(table) == words_


@pytest.mark.parametrize(("apologies", "words_"), [(True, "apologies"), (False, "absent")])
def test_those_who_do_not_come(apologies: bool, words_: str) -> None:
    table = Table().begin()
    table.do(Absent, person=TEACHER, apologies=apologies, statement=True, reason="syk")
    assert said(table) == words_
    assert more_said(table.meeting, TEACHER, W) == "syk · written statement"


def test_a_deputy_is_said_to_come_for_the_other() -> None:
    table = Table().begin()
    table.do(Deputy, person=DEPUTY, absent=TEACHER)
    assert said(table, DEPUTY.id) == "deputy for Ane Fossli"
    assert said(table) == "apologies"


@pytest.mark.parametrize(
    ("consent", "words_"),
    [
        (Consent(), "consent not clarified"),
        (Consent(attend=False), "the answer was no"),
        (Consent(attend=True), ""),
        (Consent(attend=True, oral=True), "consent by word of mouth"),
        (Consent(attend=True, withdrawn=date(2026, 12, 2)), "consent withdrawn"),
        (Consent(attend=True, since=date(2026, 12, 3)), "consent from 3 December"),
        (Consent(attend=True, until=date(2026, 12, 1)), "consent ended 1 December"),
        (Consent(attend=True, until=date(2026, 12, 31)), "consent ends 31 December"),
        (Consent(attend=True, until=date(2027, 7, 31)), ""),
    ],
)
def test_consent_is_judged_on_the_day_of_the_meeting(consent: Consent, words_: str) -> None:
    plain = case()
    people = tuple(change(p, consent=consent) if p.id == TEACHER else p for p in plain.people)
    table = Table(change(plain, people=people)).begin()
    assert consent_said(table.meeting, TEACHER, W, "en") == words_


def test_consent_that_ends_before_the_next_meeting_is_said_once_its_date_is_known() -> None:
    table = Table().begin()
    assert consent_said(table.meeting, TEACHER, W, "en") == ""
    table.do(Next, start=START + timedelta(days=250))
    assert consent_said(table.meeting, TEACHER, W, "en") == "consent ends 31 July"


@pytest.mark.parametrize("person", [CHILD, MOTHER, LEADER, WRITER])
def test_nobody_asks_about_the_child_the_family_or_those_who_lead_and_write(person: str) -> None:
    plain = case()
    people = tuple(change(p, consent=Consent()) for p in plain.people)
    table = Table(change(plain, people=people)).begin()
    assert consent_said(table.meeting, person, W, "en") == ""


def test_the_sentence_to_read_aloud_is_short_and_in_every_language() -> None:
    sentences = {opening_sentence(language) for language in LANGUAGES}
    assert len(sentences) == len(LANGUAGES)
    assert all(len(sentence) < 200 for sentence in sentences)
    assert opening_sentence("xx") == opening_sentence("en")

"""Consents through time in words, and why somebody may not have a copy."""

from __future__ import annotations

import string
from datetime import date, timedelta
from typing import get_args

import pytest

from moteleder.domain.consents import extend, give, refuse, withdraw
from moteleder.domain.events import Deputy
from moteleder.domain.people import Consent, Person
from moteleder.domain.recipients import Asked, MayHave, Why
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.copy_rights import attendance_right, copy_right, next_said, why_no_copy, why_said
from moteleder.session.next_dates import speaks_against
from moteleder.session.rows_attendance import attendance_lines
from moteleder.session.rows_consent import consent_in_words, consent_lines, state_said
from moteleder.session.rows_copies import copy_lines
from moteleder.session.said_of import consent_said
from tests.domain.worlds import CHILD, DEPUTY, FATHER, LEADER, MOTHER, NOT_WANTED, TEACHER, Table, case

W = words("en")
TODAY = date(2026, 12, 2)
YES = Consent(attend=True, minutes=True, since=date(2026, 8, 1), until=date(2027, 7, 31))
KNOWN = Person(id="P6", name="Ane [Fossli]", consent=YES)


@pytest.mark.parametrize(
    ("consent", "said"),
    [
        (YES, "yes, in writing, 1.8.2026–31.7.2027"),
        (change(YES, oral=True, since=None), "yes, by word of mouth, until 31.7.2027"),
        (change(YES, until=None), "yes, in writing, from 1.8.2026"),
        (change(YES, until=YES.since), "yes, in writing, 1.8.2026"),
        (change(YES, minutes=False), "yes, in writing, no copy, 1.8.2026–31.7.2027"),
        (Consent(attend=True), "yes, in writing, copy not asked about"),
        (Consent(minutes=True), "yes, in writing, only a copy"),
        (change(YES, withdrawn=TODAY), "yes, in writing, 1.8.2026–31.7.2027, taken back 2.12.2026"),
        (Consent(attend=False, minutes=False, since=TODAY), "no, from 2.12.2026"),
        (Consent(), "not asked"),
        (Consent(minutes=False), "not asked, no copy"),
    ],
)
def test_a_consent_in_a_line(consent: Consent, said: str) -> None:
    assert consent_in_words(consent, W, "nb") == said


def test_days_are_in_words_where_figures_can_be_mistaken() -> None:
    assert consent_in_words(change(YES, until=None), W, "en") == "yes, in writing, from 1 August 2026"


def test_history_is_told_from_the_latest_and_what_counts_stands_out() -> None:
    lines = consent_lines(refuse(KNOWN, TODAY), TODAY, W, "nb")
    assert [(line.text, line.strong, line.right) for line in lines] == [
        ("no, from 2.12.2026", True, "the answer was no"),
        ("yes, in writing, 1.8.2026–31.7.2027", False, ""),
    ]
    (_, before) = consent_lines(refuse(KNOWN, TODAY), TODAY - timedelta(days=1), W, "nb")
    assert (before.strong, before.right, before.sign) == (True, "yes, in writing", "›")


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (Person(id="P6"), "nobody has asked yet"),
        (KNOWN, "yes, in writing, until 31.7.2027"),
        (extend(KNOWN, date(2028, 7, 31), TODAY, oral=True), "yes, by word of mouth, until 31.7.2028"),
        (withdraw(KNOWN, TODAY), "taken back"),
        (refuse(KNOWN, TODAY), "the answer was no"),
        (change(KNOWN, consent=change(YES, until=date(2026, 12, 1))), "the consent has ended"),
        (change(KNOWN, consent=change(YES, since=date(2026, 12, 3))), "yes, but not yet"),
    ],
)
def test_how_the_familys_word_stands(person: Person, said: str) -> None:
    assert state_said(person, TODAY, W, "nb") == said


@pytest.mark.parametrize("ask", get_args(Asked))
@pytest.mark.parametrize("why", get_args(Why))
def test_every_reason_has_words_and_asks_the_right_one(why: Why, ask: Asked) -> None:
    may = MayHave(why=why, ask=ask, turned=TODAY)
    for said in (why_said(may, W, "en"), why_no_copy(may, W), next_said(may, W, "en")):
        assert not [name for _, name, _, _ in string.Formatter().parse(said) if name]
        assert ask == "young_person" or "young person" not in said or why in ("young_person", "of_age")
    assert why_said(may, W, "en")
    assert bool(why_no_copy(may, W)) is (why != "may")


@pytest.mark.parametrize(
    ("may", "to_do"),
    [
        (MayHave(why="no_consent"), "ask the parents"),
        (MayHave(why="young_person", ask="young_person"), "ask the young person"),
        (MayHave(why="oral_only"), "get it in writing"),
        (MayHave(why="consent_ended", turned=TODAY), "ask the parents for a new consent"),
        (
            MayHave(why="not_yet", turned=TODAY),
            "wait until 2 December 2026, or ask the parents for an earlier day",
        ),
        (MayHave(why="refused"), ""),
        (MayHave(why="withdrawn", turned=TODAY), ""),
        (MayHave(why="may"), ""),
    ],
)
def test_what_to_do_next(may: MayHave, to_do: str) -> None:
    assert next_said(may, W, "en") == to_do


def test_the_reason_names_the_day() -> None:
    assert why_said(MayHave(why="consent_ended", turned=TODAY), W, "en") == "consent ended 2 December 2026"


def _at_16() -> Table:
    facts = change(case().facts, born=date(2010, 12, 2))
    return Table(change(case(), facts=facts)).begin(LEADER, TEACHER, MOTHER, FATHER)


def test_the_list_of_copies_says_that_a_parent_needs_the_young_persons_yes() -> None:
    table = _at_16()
    right = {line.id: line.right for line in copy_lines(table.meeting, W)}
    assert right[MOTHER] == "no copy: the young person has not said yes"
    assert right[TEACHER] == "not said"
    assert CHILD not in right
    assert NOT_WANTED not in right


def test_who_took_part_without_consent_is_said_to() -> None:
    table = _at_16()
    table.do(Deputy, person=change(DEPUTY, consent=Consent(minutes=True)), absent="P7")
    right = {line.id: line.right for line in copy_lines(table.meeting, W)}
    assert right[DEPUTY.id] == "no copy: took part without consent"
    assert copy_right(table.meeting, DEPUTY.id, TODAY).why == "attended_without"
    assert attendance_right(table.meeting, DEPUTY.id, TODAY).why == "no_consent"


def test_the_attendance_list_has_the_child_and_the_family_first() -> None:
    table = Table().begin(LEADER, TEACHER, FATHER)
    ids = [line.id for line in attendance_lines(table.meeting, W, "en")]
    assert ids[:3] == [CHILD, MOTHER, FATHER]
    assert ids[3:] == [i.person for i in table.meeting.invited if i.person not in ids[:3]]


def test_a_person_of_the_family_without_parental_responsibility_stands_with_the_family() -> None:
    aunt = Person(id="P30", name="Ada", party="family", consent=Consent(attend=True))
    people = (*case().people, aunt)
    table = Table(change(case(), people=people)).begin(TEACHER, aunt.id)
    assert [line.id for line in attendance_lines(table.meeting, W, "en")][3] == aunt.id


def test_given_in_two_rounds_both_are_told() -> None:
    twice = give(give(Person(id="P6"), Consent(attend=True), TODAY), YES, TODAY)
    assert [line.id for line in consent_lines(twice, TODAY, W, "nb")] == ["0", "1"]


def test_a_consent_that_is_renewed_in_time_neither_ends_nor_speaks_against_the_next_date() -> None:
    yes = Consent(attend=True, minutes=True, until=date(2026, 12, 31))
    renewal = change(yes, since=date(2027, 1, 1), until=date(2027, 7, 31))
    ends, against = [], []
    too_late = change(renewal, since=date(2027, 1, 2))
    for now, before in ((yes, ()), (renewal, (yes,)), (too_late, (yes,))):
        people = tuple(
            change(p, consent=now, consents=before) if p.id == TEACHER else p for p in case().people
        )
        meeting = Table(change(case(), people=people)).begin(TEACHER).meeting
        ends.append(consent_said(meeting, TEACHER, W, "en"))
        against.append(speaks_against(meeting, date(2027, 3, 10), W, "en"))
    assert ends == ["consent ends 31 December", "", "consent ends 31 December"]
    ended = ("the consent for Ane Fossli ends 31 December 2026",)
    assert against == [ended, (), ended]

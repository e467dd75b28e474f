"""Leaving the group, coming back, and who may be taken out of a case."""

from __future__ import annotations

from datetime import date, timedelta

from moteleder.domain.agenda import Invited
from moteleder.domain.case import Case
from moteleder.domain.edited import with_person
from moteleder.domain.events import End
from moteleder.domain.membership import may_be_taken_out, taken_out, with_left
from moteleder.domain.people import Person
from moteleder.domain.standing import standing
from moteleder.domain.values import change
from tests.domain.worlds import CHILD, DOCTOR, LEADER, MOTHER, START, TEACHER, Table, case, ended

NEW = Person(id="P30", name="Solveig Hauan", role="logoped")
DAY = START.date()


def asked(of: Case) -> set[str]:
    return {i.person for m in of.meetings if not m.event for i in m.invited}


def person(of: Case, id_: str) -> Person:
    return next(p for p in standing(of).people if p.id == id_)


def test_somebody_is_out_from_the_day_and_back_without_one() -> None:
    gone = change(NEW, left=DAY)
    assert [gone.has_left(DAY + timedelta(days=n)) for n in (-1, 0, 1)] == [False, True, True]
    assert not NEW.has_left(DAY)


def test_who_leaves_before_a_meeting_is_not_asked_to_it() -> None:
    teacher = person(case(), TEACHER)
    before, after = with_left(case(), teacher, DAY), with_left(case(), teacher, DAY + timedelta(days=1))
    assert TEACHER not in asked(before)
    assert TEACHER in asked(after)
    assert person(before, TEACHER).left == DAY


def test_a_meeting_that_was_held_keeps_who_was_there() -> None:
    table = Table().begin(MOTHER, LEADER, TEACHER)
    table.do(End)
    held = ended(table.case, 5, *table.journal.events)
    gone = with_left(held, person(held, TEACHER), date(2026, 12, 1))
    assert gone.meetings == held.meetings
    assert not may_be_taken_out(held, TEACHER)


def test_who_has_a_task_a_post_or_a_measure_stays() -> None:
    fresh = change(case(), meetings=(), tasks=())
    assert may_be_taken_out(fresh, TEACHER)
    assert not may_be_taken_out(fresh, CHILD)
    assert not may_be_taken_out(change(fresh, facts=change(fresh.facts, coordinator=TEACHER)), TEACHER)
    assert not may_be_taken_out(change(case(), meetings=()), LEADER)


def test_who_is_only_called_to_a_meeting_is_taken_out_of_that_too() -> None:
    meeting = case().meetings[0]
    invited = (*meeting.invited, Invited(person=NEW.id))
    called = change(with_person(case(), NEW), meetings=(change(meeting, invited=invited),))
    assert may_be_taken_out(called, NEW.id)
    assert taken_out(called, NEW.id) == case()


def test_an_id_inside_a_longer_one_is_somebody_else() -> None:
    fresh = change(case(), meetings=(), tasks=(), goals=(), facts=change(case().facts, coordinator=DOCTOR))
    assert DOCTOR == "P16"
    assert may_be_taken_out(with_person(fresh, Person(id="P6", role="lege")), "P6")
    assert not may_be_taken_out(fresh, DOCTOR)

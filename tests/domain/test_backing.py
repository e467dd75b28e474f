"""The answer to whether a service can take a family's task, or stand behind it, and old tasks that go on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moteleder.domain.backing import stands_alone, unasked
from moteleder.domain.case import Case
from moteleder.domain.entries import Entry
from moteleder.domain.events import Agree, Edit, End, Move, Remove, Retype, ReviewTask, TakeOn
from moteleder.domain.meeting import Meeting
from moteleder.domain.standing import carried, freeze, tasks_after
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from tests.domain.test_standing import two_meetings
from tests.domain.worlds import LEADER, MOTHER, TEACHER, Table, case, ended

DUE = date(2026, 12, 18)


def mothers_task(**more: Any) -> Table:
    table = Table(case()).begin(MOTHER, LEADER)
    table.do(TakeOn, id="O9", place="S7", text="Søke", owner=MOTHER, due=DUE, **more)
    return table


def entry(meeting: Meeting, id_: str = "O9") -> Entry:
    found = meeting.entry(id_)
    assert found is not None
    return found


def test_a_guardians_task_is_to_be_asked_about_until_there_is_an_answer_or_a_service() -> None:
    table = mothers_task()
    assert unasked(table.meeting, entry(table.meeting))
    table.do(Edit, entry="O9", text="Søke", owner=MOTHER, unbacked="own_wish")
    assert not unasked(table.meeting, entry(table.meeting))
    assert stands_alone(table.meeting, entry(table.meeting))
    table.do(Edit, entry="O9", text="Søke", owner=MOTHER, backer="PPT")
    assert not stands_alone(table.meeting, entry(table.meeting))
    table.do(Edit, entry="O9", text="Søke", owner=LEADER)
    assert not unasked(table.meeting, entry(table.meeting))


def test_the_answer_survives_another_place_and_another_kind() -> None:
    table = mothers_task(unbacked="nobody")
    table.do(Move, entry="O9", place="S1")
    table.do(Retype, entry="O9", kind="agree", id="A9")
    table.do(Retype, entry="A9", kind="task", id="O9")
    assert entry(table.meeting).unbacked == "nobody"


def test_the_answer_is_there_at_the_next_meeting() -> None:
    table = mothers_task(unbacked="own_wish")
    table.do(End)
    fifth = ended(two_meetings(), 5, *table.journal.events)
    assert {t.id: t.unbacked for t in freeze(fifth, 6).task}["O9"] == "own_wish"


@pytest.mark.parametrize(("owner", "kept"), [("", "own_wish"), (MOTHER, "own_wish"), (TEACHER, "")])
def test_the_answer_is_about_the_one_who_had_the_task(owner: str, kept: str) -> None:
    table = Table(with_task(Task(id="O1", text="Søke", owner=MOTHER, due=DUE, unbacked="own_wish"))).begin()
    table.do(ReviewTask, task="O1", status="partly", owner=owner)
    assert tasks_after(table.meeting)[0].unbacked == kept


def with_task(*tasks: Task) -> Case:
    return change(case(), tasks=tasks)


def test_an_old_task_without_owner_and_date_goes_on_once_it_is_given_both() -> None:
    table = Table(with_task(Task(id="O1", text="Se på svømming"))).begin(LEADER)
    table.do(ReviewTask, task="O1", status="not_done", owner=LEADER, due=DUE)
    after = tasks_after(table.meeting)[0]
    assert (after.owner, after.due, after.carried, after.is_open) == (LEADER, DUE, 1, True)


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_an_old_task_that_is_finished_needs_nobody(status: str) -> None:
    table = Table(with_task(Task(id="O1", text="Se på svømming"))).begin(LEADER)
    table.do(ReviewTask, task="O1", status=status)
    assert not tasks_after(table.meeting)[0].is_open


def test_an_old_task_that_goes_on_in_a_new_one_needs_nobody_itself() -> None:
    table = Table(with_task(Task(id="O1", text="Se på svømming", carried=1))).begin(LEADER)
    table.do(TakeOn, id="O9", place="S2", text="Spørre badet", owner=LEADER, due=DUE, replaces="O1")
    table.do(ReviewTask, task="O1", status="not_done")
    assert tasks_after(table.meeting)[0].replaced_by == "O9"
    assert carried(table.meeting, entry(table.meeting)) == 2


def test_a_new_task_was_never_carried_and_one_that_goes_on_counts_with_the_old_one() -> None:
    table = Table(with_task(Task(id="O1", text="Søke", owner=LEADER, due=DUE, carried=1))).begin(LEADER)
    table.do(TakeOn, id="O9", place="S2", text="Klage", replaces="O1")
    table.do(TakeOn, id="O10", place="S2", text="Ringe")
    assert [carried(table.meeting, entry(table.meeting, e)) for e in ("O9", "O10")] == [2, 0]
    table.do(ReviewTask, task="O1", status="done")
    assert carried(table.meeting, entry(table.meeting)) == 1
    assert tasks_after(table.meeting)[1].carried == 1


def test_a_task_whose_successor_is_taken_out_is_open_again() -> None:
    table = Table(with_task(Task(id="O1", text="Søke", owner=LEADER, due=DUE))).begin(LEADER)
    table.do(TakeOn, id="O9", place="S2", text="Klage", replaces="O1")
    table.do(Agree, id="A1", place="S2", text="Klage", replaces="O1")
    assert tasks_after(table.meeting)[0].replaced_by == "O9"
    table.do(Remove, entry="O9")
    assert tasks_after(table.meeting)[0].is_open

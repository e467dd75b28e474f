"""How a case stands after its ended meetings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from moteleder.domain.case import Case
from moteleder.domain.events import AddPerson, Begin, End, Reopen, ReviewGoal, ReviewTask, TakeOn
from moteleder.domain.plan import Goal
from moteleder.domain.standing import freeze, standing, tasks_after
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from tests.domain.worlds import DEPUTY, LEADER, MOTHER, START, TEACHER, Table, case, ended

NEW_DAY = date(2027, 1, 15)


def tasks(table: Table) -> dict[str, Task]:
    return {t.id: t for t in tasks_after(table.meeting)}


def two_meetings() -> Case:
    """The case with a sixth meeting called."""
    fifth = case().meetings[0]
    sixth = change(fifth, number=6, start=START + timedelta(days=90))
    return change(case(), meetings=(sixth, fifth))


@pytest.mark.parametrize(
    ("status", "left", "carried"),
    [
        ("done", "done", 2),
        ("dropped", "dropped", 2),
        ("partly", "partly", 3),
        ("not_done", "not_done", 3),
        ("new_date", "open", 3),
    ],
)
def test_a_task_that_is_not_finished_is_carried_once_more(status: str, left: str, carried: int) -> None:
    table = Table().begin()
    table.do(ReviewTask, task="O1", status=status, due=NEW_DAY, reason="Venter på svar", owner=TEACHER)
    task = tasks(table)["O1"]
    assert (task.status, task.carried, task.due, task.reason, task.owner) == (
        left,
        carried,
        NEW_DAY,
        "Venter på svar",
        TEACHER,
    )
    assert task.is_open is (carried == 3)


def test_a_task_nobody_asked_about_is_carried_as_it_was() -> None:
    before = case().tasks[0]
    assert tasks(Table().begin())["O1"] == change(before, carried=3)


def test_a_review_without_date_and_owner_keeps_those_of_the_task() -> None:
    table = Table().begin()
    table.do(ReviewTask, task="O1", status="partly")
    assert (tasks(table)["O1"].due, tasks(table)["O1"].owner) == (date(2026, 9, 1), LEADER)


def test_a_task_said_twice_has_the_last_status() -> None:
    table = Table().begin()
    table.do(ReviewTask, task="O1", status="done")
    table.do(ReviewTask, task="O1", status="partly")
    assert tasks(table)["O1"].status == "partly"


def test_a_task_that_replaces_another_goes_on_from_its_count() -> None:
    table = Table().begin()
    table.do(TakeOn, id="O4", place="S7", text="Klage på vedtaket", owner=TEACHER, replaces="O1")
    old, new = tasks(table)["O1"], tasks(table)["O4"]
    assert (old.replaced_by, old.is_open) == ("O4", False)
    assert (new.replaces, new.carried, new.meeting, new.is_open) == ("O1", 3, 5, True)


def test_a_new_task_starts_uncarried_from_this_meeting() -> None:
    table = Table().begin()
    table.do(TakeOn, id="O4", place="S7", text="Ringe", owner=TEACHER, due=NEW_DAY, goal="M1")
    assert tasks(table)["O4"] == Task(id="O4", text="Ringe", owner=TEACHER, due=NEW_DAY, goal="M1", meeting=5)


def test_finished_tasks_are_not_frozen_into_a_meeting() -> None:
    assert [t.id for t in freeze(case(), 5).task] == ["O1", "O2"]


def played() -> Table:
    table = Table(two_meetings(), 5).begin(MOTHER)
    table.do(AddPerson, person=DEPUTY)
    table.do(ReviewTask, task="O2", status="done")
    table.do(TakeOn, id="O4", place="S7", text="Ringe", owner=DEPUTY.id)
    table.do(ReviewGoal, goal="M3", new=Goal(id="M3", title="Skyss", text="Komme fram"))
    table.do(ReviewGoal, goal="M1", new=Goal(id="M1", title="Helse", text="Trygg overalt"))
    return table


def test_a_later_meeting_sees_what_an_ended_one_left() -> None:
    table = played()
    table.do(End)
    frozen = freeze(ended(table.case, 5, *table.journal.events), 6)
    assert [(t.id, t.carried) for t in frozen.task] == [("O1", 3), ("O4", 0)]
    assert [g.text for g in frozen.goal if g.id in ("M1", "M3")] == ["Trygg overalt", "Komme fram"]
    assert frozen.person[-1] == DEPUTY
    assert frozen.previous == START.date()
    assert frozen.plan.number == 6


def test_a_later_meeting_does_not_see_one_that_still_runs() -> None:
    running, opened = played(), played()
    opened.do(End)
    opened.do(Reopen, reason="Glemt")
    for table in (running, opened):
        frozen = freeze(ended(table.case, 5, *table.journal.events), 6)
        assert [t.id for t in frozen.task] == ["O1", "O2"]
        assert (len(frozen.goal), frozen.previous) == (2, date(2026, 6, 10))


def test_a_meeting_does_not_see_itself_or_a_later_one() -> None:
    table = played()
    table.do(End)
    kept = ended(table.case, 5, *table.journal.events)
    assert freeze(kept, 5) == freeze(two_meetings(), 5)
    assert [t.id for t in standing(kept).tasks] == ["O1", "O2", "O3", "O4"]


def test_ending_twice_is_the_same_as_once() -> None:
    table = played()
    table.do(End)
    once = standing(ended(table.case, 5, *table.journal.events))
    table.do(Reopen, reason="Glemt")
    table.do(End)
    assert standing(ended(table.case, 5, *table.journal.events)) == once


def test_a_second_meeting_goes_on_from_the_first() -> None:
    table = played()
    table.do(End)
    kept = ended(table.case, 5, *table.journal.events)
    later = Table(kept, 6)
    later.now = START + timedelta(days=90)
    later.begin(MOTHER)
    later.do(End)
    after = standing(ended(kept, 6, *later.journal.events))
    assert {t.id: t.carried for t in after.tasks} == {"O1": 4, "O2": 0, "O3": 0, "O4": 1}
    assert after.last_meeting == START.date() + timedelta(days=90)


def test_what_is_frozen_is_what_the_meeting_begins_with() -> None:
    table = Table()
    frozen = freeze(table.case, 5)
    meeting = table.do(Begin, snapshot=frozen)
    assert tuple(meeting.people.values()) == frozen.person
    assert tuple(meeting.open_tasks.values()) == frozen.task
    assert meeting.plan == frozen.plan

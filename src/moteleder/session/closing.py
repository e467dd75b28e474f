"""Ending a group and putting a case away: what happens, said before, and as a change to the case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moteleder.dates import day_month, long_day, oslo
from moteleder.domain.between import TaskEdit
from moteleder.domain.case import Case
from moteleder.domain.standing import standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.case_view import CaseView
from moteleder.session.plan_period import called_meetings
from moteleder.session.rows_line import joined

__all__ = [
    "closing_called",
    "closing_told",
    "open_tasks",
    "put_away_told",
    "with_group_ended",
    "with_group_opened",
]

_SHOWN = 6
"""So many open tasks are named; of more their number is told."""


def open_tasks(case: Case) -> tuple[Task, ...]:
    """The tasks that somebody still has to do something about."""
    return tuple(task for task in standing(case).tasks if task.is_open)


def closing_called(view: CaseView) -> bool:
    """Whether a closing meeting is called, or was held last."""
    called = any(m.kind == "closing" for m in called_meetings(view))
    latest = max(view.case.meetings, key=lambda m: m.number, default=None)
    return called or (latest is not None and latest.kind == "closing")


def with_group_ended(case: Case, day: date, reason: str, dropped: str = "") -> Case:
    """With the group ended; where `dropped` says why, the open tasks are dropped."""
    kept = change(case, facts=change(case.facts, closed=day, closed_reason=reason))
    if not dropped:
        return kept
    after = standing(case).after
    tasks = (task.id for task in open_tasks(case))
    edits = (TaskEdit(task=id_, on=day, after=after, status="dropped", reason=dropped) for id_ in tasks)
    return change(kept, task_edit=(*kept.task_edit, *edits))


def with_group_opened(case: Case) -> Case:
    """With the group as it was before it was ended; tasks that were dropped stay so."""
    return change(case, facts=change(case.facts, closed=None, closed_reason=""))


def closing_told(view: CaseView) -> tuple[str, ...]:
    """What stands open when the group is ended: its tasks, and meetings that are called."""
    return tuple(_closing(view))


def put_away_told(view: CaseView) -> tuple[str, ...]:
    """What happens when a case is put away."""
    return tuple(_put_away(view))


def _closing(view: CaseView) -> Iterator[str]:
    w, tasks = view.w, open_tasks(view.case)
    for task in tasks[:_SHOWN]:
        owner = view.name(task.owner) or w("nobody responsible")
        due = w("due {day}").format(day=day_month(task.due, view.language)) if task.due else ""
        yield joined(f"{task.id} {task.text}", owner, due)
    if more := len(tasks) - _SHOWN if len(tasks) > _SHOWN else 0:
        yield w("and {n} more").format(n=more)
    for meeting in called_meetings(view):
        day = long_day(oslo(meeting.start).date(), view.language)
        said = w("Meeting {n} is called for {day}. It stays called; tell those who are asked to it.")
        yield said.format(n=meeting.number, day=day)


def _put_away(view: CaseView) -> Iterator[str]:
    w = view.w
    yield w("Everything is kept: people, plan, minutes and tasks.")
    yield w("It stands among those that are put away, and you are reminded of nothing about it.")
    yield w("It is taken out again here, with the same key.")
    if not view.case.facts.closed:
        yield w("The group is not ended. Those in it are told nothing by this.")
    if tasks := open_tasks(view.case):
        yield w("Tasks that are open: {n}. They stay open.").format(n=len(tasks))
    for meeting in called_meetings(view):
        day = long_day(oslo(meeting.start).date(), view.language)
        yield w("Meeting {n} is called for {day}.").format(n=meeting.number, day=day)

"""The open tasks of the whole book, by date, by who answers for them or by service; overdue first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from moteleder.domain.outline import TaskOutline
from moteleder.i18n import Words, msg
from moteleder.session.due_words import day_words
from moteleder.session.overview import Entry
from moteleder.session.searching import folded

__all__ = ["ORDERS", "BookTask", "TaskGroup", "TaskOrder", "book_tasks", "task_day", "tasks_text"]

TaskOrder = Literal["due", "owner", "service"]
"""What the tasks are ordered by."""

ORDERS: dict[TaskOrder, str] = {
    "due": msg("by date"),
    "owner": msg("by who answers for it"),
    "service": msg("by service"),
}
"""Each order in words."""

_WEEK, _MONTH = timedelta(days=7), timedelta(days=31)
_NEVER = date.max


@dataclass(frozen=True)
class BookTask:
    """An open task and the case it belongs to."""

    entry: Entry
    """The case."""
    task: TaskOutline
    """The task."""
    late: bool
    """Whether its day has passed."""

    @property
    def alias(self) -> str:
        """What the child is called."""
        return self.entry.outline.alias if self.entry.outline else ""


@dataclass(frozen=True)
class TaskGroup:
    """Tasks under one heading."""

    heading: str
    """The heading, in words."""
    tasks: tuple[BookTask, ...]
    """The earliest day first."""


def book_tasks(entries: Iterable[Entry], order: TaskOrder, today: date, w: Words) -> tuple[TaskGroup, ...]:
    """Every open task under its heading; those without a day, an owner or a service come last."""
    found = [
        BookTask(entry, task, task.due is not None and task.due < today)
        for entry in entries
        if entry.outline
        for task in entry.outline.tasks
    ]
    heading = _HEADINGS[order]
    groups: dict[tuple[int, str], list[BookTask]] = {}
    for each in sorted(found, key=_by_day):
        groups.setdefault(heading(each, today), []).append(each)
    ordered = sorted(groups.items(), key=lambda group: (group[0][0], folded(group[0][1])))
    return tuple(TaskGroup(w(text) if rank else text, tuple(tasks)) for (rank, text), tasks in ordered)


def task_day(each: BookTask, today: date, w: Words, language: str) -> str:
    """By when, in few letters."""
    return day_words(each.task.due, today, language) if each.task.due else w("no date")


def tasks_text(groups: Iterable[TaskGroup], today: date, w: Words, language: str) -> str:
    """The tasks for the terminal: a heading, then a line for each task; ends in one line feed."""
    blocks = []
    for group in groups:
        rows = [
            (
                "!" if each.late else " ",
                task_day(each, today, w, language),
                each.alias,
                each.task.owner or w("nobody responsible"),
                each.task.text,
            )
            for each in group.tasks
        ]
        wide = [max(len(row[column]) for row in rows) for column in range(4)]
        lines = [
            "  ".join((*(f"{row[column]:{wide[column]}}" for column in range(4)), row[4])) for row in rows
        ]
        blocks.append("\n".join([group.heading, *lines]))
    return "\n\n".join(blocks) + "\n"


def _by_day(each: BookTask) -> tuple[date, str, str]:
    return each.task.due or _NEVER, each.alias.casefold(), each.task.id


def _span(each: BookTask, today: date) -> tuple[int, str]:
    due = each.task.due
    if due is None:
        return 5, msg("No date")
    if due < today:
        return 1, msg("Overdue")
    if due < today + _WEEK:
        return 2, msg("The next seven days")
    return (3, msg("The next month")) if due < today + _MONTH else (4, msg("Later"))


def _owner(each: BookTask, today: date) -> tuple[int, str]:
    return (0, each.task.owner) if each.task.owner else (1, msg("Nobody responsible"))


def _service(each: BookTask, today: date) -> tuple[int, str]:
    if each.task.service:
        return 0, each.task.service
    return (1, msg("The family")) if each.task.family else (2, msg("No service"))


_HEADINGS: dict[TaskOrder, Callable[[BookTask, date], tuple[int, str]]] = {
    "due": _span,
    "owner": _owner,
    "service": _service,
}
"""Each order to a task's heading: its rank, 0 where it is somebody's own name, and its text."""

"""The numbers of tasks in one person's copy: as they would run, had what is withheld never had any.

A number that nobody's copy has, for a task that was taken out again, stays free in all of them. So whoever
has nothing withheld reads the case's own numbers, in this meeting's minutes and in the next one's.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from moteleder.domain.copy_scope import Scope
from moteleder.domain.meeting import Meeting
from moteleder.domain.remarks import RemarkMade
from moteleder.domain.tasks import Task
from moteleder.domain.values import change

__all__ = ["number_in_copy", "renumbered"]

_TASK = re.compile(r"O([1-9][0-9]{0,5})")


def number_in_copy(scope: Scope, id_: str) -> str:
    """What a task's id is in the copy; the id itself where it is none."""
    return _read(_withheld_numbers(scope), id_)


def renumbered(copy: Meeting, scope: Scope) -> Meeting:
    """The copy with the numbers of its own."""
    withheld = _withheld_numbers(scope)
    if not withheld:
        return copy
    return change(
        copy,
        entries=tuple(
            change(e, id=_read(withheld, e.id), replaces=_read(withheld, e.replaces)) for e in copy.entries
        ),
        open_tasks={_read(withheld, id_): _task(withheld, task) for id_, task in copy.open_tasks.items()},
        task_reviews={_read(withheld, id_): review for id_, review in copy.task_reviews.items()},
        remarks=tuple(_remark(withheld, made) for made in copy.remarks),
    )


def _remark(withheld: list[int], made: RemarkMade) -> RemarkMade:
    met = made.met and change(made.met, about=_read(withheld, made.met.about))
    return change(made, about=_read(withheld, made.about), met=met)


def _task(withheld: list[int], task: Task) -> Task:
    return change(task, id=_read(withheld, task.id), replaces=_read(withheld, task.replaces))


def _withheld_numbers(scope: Scope) -> list[int]:
    """The numbers that the person never reads: of marked tasks, also of earlier meetings, and unread ones."""
    marks = (target for target, mark in scope.meeting.marks.items() if mark.hides(scope.person))
    unread = (e.id for e in scope.meeting.entries if e.kind == "task" and not scope.reads(e))
    found = (_TASK.fullmatch(id_) for id_ in (*marks, *unread))
    return sorted({int(match[1]) for match in found if match})


def _read(withheld: list[int], id_: str) -> str:
    match = _TASK.fullmatch(id_)
    return f"O{int(match[1]) - bisect_left(withheld, int(match[1]))}" if match else id_

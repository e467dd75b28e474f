"""The tasks that came from this meeting, in words."""

from __future__ import annotations

from moteleder.dates import short_day
from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.i18n import Words
from moteleder.session.rows_line import Line, joined
from moteleder.session.rows_people import family, names

__all__ = ["taken_on", "task_entry_line"]


def taken_on(meeting: Meeting) -> tuple[Entry, ...]:
    """The tasks that somebody took on in this meeting."""
    return tuple(e for e in meeting.entries if e.kind == "task")


def task_entry_line(meeting: Meeting, entry: Entry, w: Words, language: str, *, named: bool = False) -> Line:
    """One task: who, what, by when, and what is missing; `named` says that it is a task, and which."""
    owner = meeting.label(entry.owner) if entry.owner else ""
    goal = meeting.goals.get(entry.goal)
    helpers = names(meeting, entry.helpers)
    came = meeting.attendance.get(entry.owner, Attendance()).came
    detail = joined(
        "" if named else entry.id,
        "" if owner else w("nobody responsible"),
        w("not confirmed") if owner and not came else "",
        w("helped by {names}").format(names=helpers) if helpers else "",
        w("backed by {backer}").format(backer=entry.backer) if entry.backer else "",
        f"{goal.id} {goal.title}" if goal else "",
    )
    text = f"{owner}: {entry.text}" if owner else entry.text
    return Line(
        entry.id,
        f"{w('Task {id}').format(id=entry.id)}: {text}" if named else text,
        right=short_day(entry.due, language) if entry.due else w("no due date"),
        detail=detail,
        sign="☐",
        tone="family" if family(meeting, entry.owner) else "",
    )

"""Tasks: no owner, no date, a date that is past, an owner who is not here, a parent left alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moteleder.checks.finding import Finding, Fix, FormName, Severity
from moteleder.checks.here import attendance
from moteleder.domain.backing import unasked
from moteleder.domain.days import meeting_day
from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Meeting
from moteleder.domain.parties import is_service
from moteleder.domain.tasks import Task
from moteleder.i18n import msg

__all__ = ["tasks"]

_NO_OWNER = msg("nobody answers for it: who does?")
_NO_DUE = msg("no date: by when?")
_PAST = msg("the date {day} is past")


def tasks(meeting: Meeting) -> Iterator[Finding]:
    """What is missing in the tasks of this meeting, and in those from before that are still open."""
    for entry in meeting.entries:
        if entry.kind == "task":
            yield from _new(meeting, entry)
    taken_up = {entry.replaces for entry in meeting.entries if entry.kind == "task"}
    for task in meeting.open_tasks.values():
        if task.id not in taken_up:
            yield from _earlier(meeting, task)


def _new(meeting: Meeting, entry: Entry) -> Iterator[Finding]:
    if not entry.owner:
        yield _found("T01", entry.id, entry.text, _NO_OWNER)
    if entry.due is None:
        yield _found("T03", entry.id, entry.text, _NO_DUE)
    elif entry.due < meeting_day(meeting):
        yield _found("T04", entry.id, entry.text, _PAST, day=_day(entry.due))
    if entry.owner and _stays_away(meeting, entry.owner):
        reason = msg("{name} is not here: it has to be confirmed")
        yield _found("T05", entry.id, entry.text, reason, "mild", name=meeting.label(entry.owner))
    helped = any(is_service(meeting.facts, meeting.people[h]) for h in entry.helpers if h in meeting.people)
    if unasked(meeting, entry) and not helped:
        reason = msg("a parent answers for it: which service stands behind it?")
        yield _found("T06", entry.id, entry.text, reason)


def _earlier(meeting: Meeting, task: Task) -> Iterator[Finding]:
    """Of a task from before only what would let it go on as it is."""
    said = meeting.task_reviews.get(task.id)
    if said and said.status in ("done", "dropped"):
        return
    if not (task.owner or (said and said.owner)):
        reason = msg("nobody answers for it: give it an owner, or let it go")
        yield _found("T01", task.id, task.text, reason, form="task_review")
    if said and said.due and said.due < meeting_day(meeting):
        day = _day(said.due)
        yield _found("T04", task.id, task.text, _PAST, form="task_review", day=day)
    if not (task.due or (said and said.due)):
        reason = msg("no date: give it one, or let it go")
        yield _found("T03", task.id, task.text, reason, form="task_review")


def _stays_away(meeting: Meeting, person: str) -> bool:
    """Whether an owner is known not to come, or was never asked."""
    state = attendance(meeting, person)
    asked = any(i.person == person for i in meeting.invited)
    away = state.status in ("apologies", "absent") or meeting.over or not asked
    return not state.came and away


def _day(day: date) -> str:
    return day.strftime("%d.%m.%Y")


def _found(
    code: str,
    place: str,
    text: str,
    reason: str,
    severity: Severity = "finding",
    form: FormName = "edit_entry",
    **values: str,
) -> Finding:
    return Finding(
        code=code,
        place=place,
        text=text,
        reason=reason,
        values=tuple(values.items()),
        severity=severity,
        fix=Fix(form=form, subject=place),
    )

"""One person's copy of a meeting: what is withheld from that person leaves no trace in it.

The copy is a meeting like any other, as it would have stood without what is withheld, and its minutes are
written like any other's. What people wrote stays as they wrote it, also where it names a task's number.
"""

from __future__ import annotations

from datetime import date

from moteleder.domain.copy_numbers import renumbered
from moteleder.domain.copy_people import with_people
from moteleder.domain.copy_remarks import with_remarks
from moteleder.domain.copy_scope import Scope, scope_of
from moteleder.domain.entries import Entry
from moteleder.domain.homes import home
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import Terms, copy_on
from moteleder.domain.values import change

__all__ = ["copy_of"]


def copy_of(meeting: Meeting, person: str, day: date, terms: Terms) -> Meeting | None:
    """What somebody may have of a meeting when it is sent on a day; None: nothing, and `copy_on` says why.

    The whole, or without what is marked, or the items alone that somebody asked to single ones was at.
    """
    if person not in meeting.people or not copy_on(meeting, person, day, terms).yes:
        return None
    scope = scope_of(meeting, person, terms)
    copy = _told(meeting, scope)
    copy = change(
        copy,
        items=tuple(item for item in meeting.items if item.id in scope.items),
        turns=scope.turns,
        passes=tuple(change(p, turns=0) for p in meeting.passes if p.item in scope.items),
        notes=_notes(meeting, scope),
        entries=_entries(copy, scope),
        extract=scope.extract,
    )
    return renumbered(_bare(with_remarks(with_people(copy, scope), scope)), scope)


def _told(meeting: Meeting, scope: Scope) -> Meeting:
    """Without what was told at items that are withheld, and without tasks and answers that are."""
    if not _shows(meeting, scope, "previous"):
        meeting = change(
            meeting,
            task_reviews={},
            corrections=(),
            approval=None,
            small_meetings=(),
            own_notes=(),
            elsewhere_answers=(),
            earlier_remarks=(),
            unread="",
        )
    if not _shows(meeting, scope, "voice"):
        meeting = change(meeting, voice=None)
    if not _shows(meeting, scope, "goals"):
        meeting = change(meeting, goals=meeting.goals_before, goal_reviews={}, measure_reviews={})
    if not _shows(meeting, scope, "next"):
        meeting = change(meeting, next=None)
    if not _shows(meeting, scope, "summing"):
        meeting = change(meeting, answers={}, evaluation="")
    tasks = {id_: task for id_, task in meeting.open_tasks.items() if not scope.hides(id_)}
    return change(
        meeting,
        open_tasks=tasks,
        task_reviews={id_: review for id_, review in meeting.task_reviews.items() if id_ in tasks},
        elsewhere_answers=tuple(a for a in meeting.elsewhere_answers if not scope.hides(a.entry)),
        reopened=() if scope.extract else meeting.reopened,
    )


def _shows(meeting: Meeting, scope: Scope, kind: str) -> bool:
    """Whether what belongs to a kind of item is told where the person reads it."""
    at = home(meeting, kind)  # type: ignore[arg-type]
    return not scope.extract if at is None else at.id in scope.items


def _notes(meeting: Meeting, scope: Scope) -> dict[str, str]:
    kept = ((scope.place(place), text) for place, text in meeting.notes.items())
    return {place: text for place, text in kept if place}


def _entries(meeting: Meeting, scope: Scope) -> tuple[Entry, ...]:
    """The entries that are read; of what they point to, that alone which stands in the copy too."""
    return tuple(
        change(
            entry,
            place=scope.place(entry.place) or entry.place,
            goal=entry.goal if entry.goal in meeting.goals else "",
            replaces="" if scope.hides(entry.replaces) else entry.replaces,
        )
        for entry in meeting.entries
        if scope.reads(entry)
    )


def _bare(meeting: Meeting) -> Meeting:
    """Without what no minutes print, and which could tell of more."""
    return change(meeting, marks={}, set_aside=(), offers=(), held={}, used={}, goals_before={})

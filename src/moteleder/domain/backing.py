"""Who stands behind a family's task: a guardian is not left alone with one unless that was asked."""

from __future__ import annotations

from moteleder.domain.entries import EntryContent
from moteleder.domain.meeting import Meeting
from moteleder.domain.tasks import Task

__all__ = ["is_guardian", "stands_alone", "unasked"]


def is_guardian(meeting: Meeting, person: str) -> bool:
    """Whether the id is a guardian's."""
    known = meeting.people.get(person)
    return known is not None and known.guardian


def stands_alone(meeting: Meeting, task: EntryContent | Task) -> bool:
    """Whether a guardian answers for the task and no service stands behind it."""
    return is_guardian(meeting, task.owner) and not task.backer


def unasked(meeting: Meeting, task: EntryContent | Task) -> bool:
    """Whether it is still to be asked if a service can take the task, or stand behind it."""
    return stands_alone(meeting, task) and not task.unbacked

"""People in words: a name with what the person is, a list of names."""

from __future__ import annotations

from collections.abc import Iterable

from moteleder.domain.meeting import Meeting
from moteleder.domain.round import is_family

__all__ = ["family", "names", "presented", "role_said"]


def presented(meeting: Meeting, person: str) -> str:
    """A person's name and role: «Ane Fossli, kontaktlærer»."""
    return meeting.label(person) + role_said(meeting, person)


def role_said(meeting: Meeting, person: str) -> str:
    """What follows the name: «, kontaktlærer»; empty where the name says it, or nobody knows."""
    known = meeting.people.get(person)
    return f", {known.role}" if known and known.role and known.role != known.label else ""


def names(meeting: Meeting, people: Iterable[str]) -> str:
    """Names with commas between them."""
    return ", ".join(meeting.label(person) for person in people if person)


def family(meeting: Meeting, person: str) -> bool:
    """Whether the person is the child or one of the family; false for free words."""
    return person in meeting.people and is_family(meeting, person)

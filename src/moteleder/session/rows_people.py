"""People in words: a name with what the person is, a list of names."""

from __future__ import annotations

from collections.abc import Iterable

from moteleder.domain.meeting import Meeting
from moteleder.domain.round import is_family

__all__ = ["family", "names", "presented"]


def presented(meeting: Meeting, person: str) -> str:
    """A person's name and role: «Ane Fossli, kontaktlærer»."""
    known = meeting.people.get(person)
    if known is None or not known.role or known.role == known.label:
        return meeting.label(person)
    return f"{known.label}, {known.role}"


def names(meeting: Meeting, people: Iterable[str]) -> str:
    """Names with commas between them."""
    return ", ".join(meeting.label(person) for person in people if person)


def family(meeting: Meeting, person: str) -> bool:
    """Whether the person is the child or one of the family; false for free words."""
    return person in meeting.people and is_family(meeting, person)

"""The reading copies: one for each who reads first, without what is kept from that reader."""

from __future__ import annotations

from datetime import date

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import may_receive
from moteleder.domain.values import Value
from moteleder.minutes.reading_copy import reading_copy
from moteleder.rules_of_age import ages
from moteleder.session.copies import copy_meeting

__all__ = ["ReadingCopy", "first_readers", "reading_copies", "reading_text"]


class ReadingCopy(Value):
    """One text to read, and whose it is."""

    readers: tuple[str, ...]
    """Ids of those who read it."""
    text: str
    """Markdown."""


def first_readers(meeting: Meeting, day: date) -> tuple[str, ...]:
    """Ids of those who read first and may: the guardians, and the young person."""
    family = [p.id for p in meeting.people.values() if p.guardian or p.id == meeting.facts.child]
    return tuple(p for p in family if may_receive(meeting, p, day, ages()))


def reading_copies(meeting: Meeting, day: date) -> tuple[ReadingCopy, ...]:
    """What each reader gets on that day; those from whom the same is kept share one."""
    texts: dict[str, list[str]] = {}
    for person in first_readers(meeting, day):
        if copy := copy_meeting(meeting, person, day):
            texts.setdefault(reading_text(copy, person), []).append(person)
    return tuple(ReadingCopy(readers=tuple(people), text=text) for text, people in texts.items())


def reading_text(meeting: Meeting, reader: str = "") -> str:
    """The reading copy as Markdown; whatever the meeting holds, no identity number leaves in it."""
    return without_identity(reading_copy(meeting, reader=reader), removed(meeting.facts.language))[0]

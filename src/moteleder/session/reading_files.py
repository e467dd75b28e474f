"""The reading copy as files of the user's own: one for all who read first, or one for each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.meeting import Meeting
from moteleder.minutes.reading_copy import reading_copy, reading_copy_name
from moteleder.session.copies import copy_meeting
from moteleder.session.own_file import new_file

__all__ = ["reading_texts", "save_reading_copies"]


def reading_texts(meeting: Meeting, day: date) -> dict[str, tuple[str, ...]]:
    """Each reading copy as Markdown to the ids of those whom it is for.

    Guardians read what they may have; where none of them may have any, it is the young person who reads.
    Whatever the meeting holds, no identity number leaves in it.
    """
    guardians = [p.id for p in meeting.people.values() if p.guardian]
    copies = {p: copy for p in guardians if (copy := copy_meeting(meeting, p, day))}
    child = meeting.facts.child
    if not copies and child in meeting.people and (own := copy_meeting(meeting, child, day)):
        copies = {child: own}
    texts: dict[str, tuple[str, ...]] = {}
    for person, copy in copies.items():
        reader = person if person == child else ""
        written = reading_copy(copy, sent=day, reader=reader)
        text = without_identity(written, removed(meeting.facts.language))[0]
        texts[text] = (*texts.get(text, ()), person)
    return texts


def save_reading_copies(meeting: Meeting, day: date, *folders: Path) -> dict[Path, tuple[str, ...]]:
    """Write each to a new file in the first folder that takes it; gives whom each is for."""
    return {
        new_file(folders, reading_copy_name(meeting), text.encode("utf-8")): people
        for text, people in reading_texts(meeting, day).items()
    }

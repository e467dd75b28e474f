"""The reading copy as a file of the user's own."""

from __future__ import annotations

from pathlib import Path

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.meeting import Meeting
from moteleder.minutes.reading_copy import reading_copy, reading_copy_name
from moteleder.session.own_file import new_file

__all__ = ["reading_text", "save_reading_copy"]


def reading_text(meeting: Meeting, reader: str = "") -> str:
    """The reading copy as Markdown; whatever the meeting holds, no identity number leaves in it."""
    return without_identity(reading_copy(meeting, reader=reader), removed(meeting.facts.language))[0]


def save_reading_copy(meeting: Meeting, *folders: Path) -> Path:
    """Write it to a new file in the first folder that takes it; gives its path."""
    text = reading_text(meeting).encode("utf-8")
    return new_file(folders, reading_copy_name(meeting), text)

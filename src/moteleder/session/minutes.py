"""The minutes of a meeting, whole or section by section."""

from __future__ import annotations

import os
from pathlib import Path

from moteleder.domain.case import Case
from moteleder.domain.identity import removed, without_identity
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.minutes.section import Section
from moteleder.minutes.writer import sections, write

__all__ = ["file_name", "live_sections", "markdown", "new_file", "save_minutes", "text_of"]


def markdown(case: Case, number: int) -> str:
    """The minutes of a case's meeting, from its journal."""
    return text_of(replay(case, number).meeting)


def live_sections(meeting: Meeting) -> tuple[Section, ...]:
    """The minutes as they grow, a section at a time."""
    return sections(meeting)


def file_name(meeting: Meeting) -> str:
    """A name for the minutes' file: the day and what it is, never who it is about."""
    day = meeting.began or meeting.plan.start
    return f"{day.date().isoformat()}-{'referat' if meeting.phase == 'final' else 'utkast'}.md"


def text_of(meeting: Meeting) -> str:
    """The minutes of a meeting as it stands; whatever it holds, no identity number leaves in them."""
    return without_identity(write(meeting), removed(meeting.facts.language))[0]


def save_minutes(meeting: Meeting, *folders: Path) -> Path:
    """Write the minutes to a new file of the user's own in the first folder that takes it; gives its path."""
    name = file_name(meeting)
    for last, folder in enumerate(folders, 1):
        try:
            return new_file(folder, name, text_of(meeting))
        except OSError:
            if last == len(folders):
                raise
    raise FileNotFoundError(name)


def new_file(folder: Path, name: str, text: str) -> Path:
    """Write a text to a file that was not there, under this name or the next free one; gives its path."""
    stem, _, ending = name.rpartition(".")
    for number in range(1, 1000):
        path = folder.absolute() / (name if number == 1 else f"{stem}-{number}.{ending}")
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return path
    raise FileExistsError(name)

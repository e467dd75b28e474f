"""The minutes of a meeting, whole or section by section."""

from __future__ import annotations

from pathlib import Path

from moteleder.domain.case import Case
from moteleder.domain.identity import removed, without_identity
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.minutes.section import Section
from moteleder.minutes.writer import sections, write
from moteleder.session.minutes_forms import file_name
from moteleder.session.own_file import new_file

__all__ = ["live_sections", "markdown", "save_minutes", "text_of"]


def markdown(case: Case, number: int) -> str:
    """The minutes of a case's meeting, from its journal."""
    return text_of(replay(case, number).meeting)


def live_sections(meeting: Meeting) -> tuple[Section, ...]:
    """The minutes as they grow, a section at a time."""
    return sections(meeting)


def text_of(meeting: Meeting) -> str:
    """The minutes of a meeting as it stands; whatever it holds, no identity number leaves in them."""
    return without_identity(write(meeting), removed(meeting.facts.language))[0]


def save_minutes(meeting: Meeting, *folders: Path) -> Path:
    """Write the minutes to a new file of the user's own in the first folder that takes it; gives its path."""
    return new_file(folders, file_name(meeting, "md"), text_of(meeting).encode("utf-8"))

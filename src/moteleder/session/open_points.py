"""What is open before the minutes go out: said, and nothing of it in the way but identity numbers."""

from __future__ import annotations

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.minutes.writer import write
from moteleder.session.still_open import before_sending

__all__ = ["identity_numbers", "open_points"]


def open_points(meeting: Meeting, w: Words) -> tuple[str, ...]:
    """A line for each kind of thing; none once the minutes are final."""
    if meeting.phase == "final":
        return ()
    count = identity_numbers(meeting)
    numbers = (w("{n} identity numbers stand in the minutes: take them out first.").format(n=count),)
    return (*(numbers if count else ()), *before_sending(meeting, w))


def identity_numbers(meeting: Meeting) -> int:
    """How many identity numbers the minutes hold."""
    return without_identity(write(meeting), removed(meeting.facts.language))[1]

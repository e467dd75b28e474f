"""The child's voice: how it came in, and what it said."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.finding import Finding, Fix
from moteleder.checks.here import left_behind
from moteleder.domain.meeting import Meeting
from moteleder.i18n import msg

__all__ = ["voices"]


def voices(meeting: Meeting) -> Iterator[Finding]:
    """The child's voice is empty, though the meeting has been where it belongs."""
    if not left_behind(meeting, "voice"):
        return
    item = next((i.id for i in meeting.items if i.serves("voice")), "")
    voice = meeting.voice
    if voice is None:
        yield _found(item, msg("the child's voice is empty: how was it heard, or why not?"))
    elif voice.how != "not_heard" and not voice.words and not _written(meeting, item):
        yield _found(item, msg("the child was heard, but nothing it said is written"))


def _written(meeting: Meeting, item: str) -> bool:
    child = meeting.facts.child
    places = [item, *(t.place for t in meeting.turns if t.person == child)]
    return any(meeting.notes.get(place) for place in places)


def _found(item: str, reason: str) -> Finding:
    return Finding(code="V01", place=item, text="", reason=reason, fix=Fix(form="voice"))

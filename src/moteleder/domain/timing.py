"""Time used, in seconds: what is booked, and what is running now."""

from __future__ import annotations

from datetime import datetime, timedelta

from moteleder.domain.days import day_of
from moteleder.domain.meeting import Meeting

__all__ = ["item_used", "minutes_left", "planned_end", "spoken", "used_at"]


def used_at(meeting: Meeting, place: str, now: datetime) -> float:
    """Seconds used at a place, what is running there included; none once the meeting really ended."""
    booked = meeting.used.get(place, 0.0)
    if meeting.running_since is None or meeting.ended_before is not None or meeting.writing_at != place:
        return booked
    return booked + max(0.0, (now - meeting.running_since).total_seconds())


def item_used(meeting: Meeting, item: str, now: datetime) -> float:
    """Seconds used at an item, its turns included."""
    places = {p for p in (*meeting.used, meeting.writing_at) if p.partition("/")[0] == item}
    return sum(used_at(meeting, place, now) for place in places)


def planned_end(meeting: Meeting) -> datetime:
    """When the meeting should be over.

    A meeting that is held on another day than it was called for has its planned length from its beginning.
    """
    start = meeting.plan.start
    if meeting.began and day_of(meeting.began) != day_of(start):
        start = meeting.began
    return start + timedelta(minutes=meeting.plan.length)


def minutes_left(meeting: Meeting, now: datetime) -> int:
    """Whole minutes to the planned end; negative when it is past."""
    return int((planned_end(meeting) - now).total_seconds() // 60)


def spoken(meeting: Meeting, now: datetime) -> dict[str, float]:
    """Id of each who has had the floor to seconds; for a look in passing, never kept, never minuted."""
    found: dict[str, float] = {}
    for turn in meeting.turns:
        if not turn.written:
            found[turn.person] = found.get(turn.person, 0.0) + used_at(meeting, turn.place, now)
    return found

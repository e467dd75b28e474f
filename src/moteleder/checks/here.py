"""What rules about a meeting share: who is from a service, what day it is, what is behind."""

from __future__ import annotations

from datetime import date, timedelta

from moteleder.domain.agenda import Item, ItemKind
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Attendance, Meeting

__all__ = ["attendance", "final_day", "is_behind", "left_behind"]


def attendance(meeting: Meeting, person: str) -> Attendance:
    """How a person takes part; as expected where nothing was said."""
    return meeting.attendance.get(person, Attendance())


def final_day(meeting: Meeting) -> date:
    """The last day for remarks: the minutes are final after it."""
    if meeting.remarks_due:
        return meeting.remarks_due
    held = meeting_day(meeting)
    return held + min(timedelta(days=meeting.facts.remark_days), date.max - held)


def is_behind(meeting: Meeting, item: Item) -> bool:
    """Whether the meeting has been at the item and gone on, or has ended."""
    if item.state in ("skipped", "deferred", "waiting"):
        return False
    return meeting.over or item.state == "done" or item.id != meeting.at_item


def left_behind(meeting: Meeting, kind: ItemKind) -> bool:
    """Whether what serves this purpose is behind; where nothing on the agenda does, the first item is.

    After the meeting that is so of an item it never came to, unless somebody said why it was left out.
    """
    served = [item for item in meeting.items if item.serves(kind)] or meeting.items[:1]
    return any(is_behind(meeting, i) or (meeting.over and i.state == "waiting") for i in served)

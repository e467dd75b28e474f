"""Times in figures and words: «1.20 av 3.00», «11 av 10», «54 min igjen»."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.agenda import Item
from moteleder.domain.meeting import Meeting
from moteleder.domain.timing import item_used, minutes_left
from moteleder.i18n import Words

__all__ = ["item_rest", "item_time", "left_text", "turn_time"]


def item_time(meeting: Meeting, item: Item, now: datetime, w: Words) -> tuple[str, bool]:
    """Minutes used of those planned for an item, and whether it is over; before it is opened, the plan."""
    used = item_used(meeting, item.id, now)
    if not used and item.state in ("waiting", "skipped", "deferred"):
        return (str(item.planned) if item.planned else ""), False
    minutes = int(used // 60)
    if not item.planned:
        return str(minutes), False
    return w("{used} of {planned}").format(used=minutes, planned=item.planned), used >= (
        item.planned + 1
    ) * 60


def item_rest(meeting: Meeting, item: Item, now: datetime, w: Words) -> str:
    """What is left of an item's minutes, or how many it is over; empty where none were set aside."""
    if not item.planned:
        return ""
    left = item.planned * 60 - item_used(meeting, item.id, now)
    if left >= 0:
        return w("{n} left").format(n=-int(-left // 60))
    return w("{n} over").format(n=int(-left // 60)) if left <= -60 else w("time is up")


def turn_time(seconds: float, planned: int, w: Words) -> tuple[str, bool]:
    """A turn's time as minutes and seconds, of the minutes planned, and whether it is over."""
    used = f"{int(seconds) // 60}.{int(seconds) % 60:02}"
    if not planned:
        return used, False
    return w("{used} of {planned}").format(used=used, planned=f"{planned}.00"), seconds > planned * 60


def left_text(meeting: Meeting, now: datetime, w: Words) -> tuple[str, bool]:
    """What is left to the planned end, in words, and whether it is past."""
    if meeting.ended_before is not None:
        return w("opened again"), False
    left = minutes_left(meeting, now)
    if left >= 0:
        return w("{n} min left").format(n=left), False
    return w("{n} min over").format(n=-left), True

"""Which day it is in Norway, whatever clock a time was written on: consents and ages are judged by it."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from moteleder.domain.meeting import Meeting

__all__ = ["day_of", "meeting_day"]


@cache
def _zone() -> ZoneInfo:
    return ZoneInfo("Europe/Oslo")


def day_of(moment: datetime) -> date:
    """The Norwegian day of a moment, which must carry an offset."""
    return moment.astimezone(_zone()).date()


def meeting_day(meeting: Meeting) -> date:
    """The day a meeting is held: the one it began on, until then the one it is called for."""
    return day_of(meeting.began or meeting.plan.start)

"""Days as they are said at the table: without the year while nobody can be mistaken."""

from __future__ import annotations

from datetime import date

from moteleder.dates import day_month, full_day, long_day, oslo, weekday_day
from moteleder.domain.meeting import Meeting

__all__ = ["day_said", "weekday_said"]

_FAR = 270
"""Days from the meeting to where a day without its year could be mistaken for another."""


def day_said(meeting: Meeting, day: date, language: str) -> str:
    """«15. august», with its year where it is far from the meeting."""
    return full_day(day, language) if _far(meeting, day) else day_month(day, language)


def weekday_said(meeting: Meeting, day: date, language: str) -> str:
    """«onsdag 10. mars», with its year where it is far from the meeting."""
    return long_day(day, language) if _far(meeting, day) else weekday_day(day, language)


def _far(meeting: Meeting, day: date) -> bool:
    return abs((day - oslo(meeting.plan.start).date()).days) > _FAR

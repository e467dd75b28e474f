"""Days as they are said at the table: without the year while nobody can be mistaken."""

from __future__ import annotations

from datetime import date

from moteleder.dates import day_month, full_day, oslo
from moteleder.domain.meeting import Meeting

__all__ = ["day_said"]

_FAR = 270
"""Days from the meeting to where a day without its year could be mistaken for another."""


def day_said(meeting: Meeting, day: date, language: str) -> str:
    """«15. august», with its year where it is far from the meeting."""
    far = abs((day - oslo(meeting.plan.start).date()).days) > _FAR
    return full_day(day, language) if far else day_month(day, language)

"""The meetings of a case come one after the other: no day before an earlier one, no beginning out of turn."""

from __future__ import annotations

from datetime import datetime

from moteleder.dates import full_day, oslo
from moteleder.domain.case import Case, MeetingRecord
from moteleder.i18n import Words
from moteleder.session.casebook import meeting_state

__all__ = ["why_not_begin", "why_not_then"]


def why_not_begin(case: Case, number: int, w: Words) -> str:
    """Why a meeting cannot begin now, in words; empty where it can, or has.

    It starts from what the meetings before it left: all of them must have ended, and none come after it.
    """
    if case.meeting(number).event:
        return ""
    if later := _held_since(case, number):
        return _gone_past(later, w)
    live = next((m.number for m in case.meetings if meeting_state(case, m.number) == "live"), 0)
    return w("Meeting {n} is still open. End it first.").format(n=live) if live else ""


def why_not_then(case: Case, number: int, start: datetime, w: Words, language: str) -> str:
    """Why a meeting cannot be at a time, in words: it would change places with another; else empty."""
    if later := _held_since(case, number):
        return _gone_past(later, w)
    before = [m for m in case.meetings if m.number < number and _when(m) >= start]
    after = [m for m in case.meetings if m.number > number and _when(m) <= start]
    if before:
        nearest = max(before, key=_when)
        said = w("Meeting {n} is on {day}. Choose a later time, or move that meeting first.")
    elif after:
        nearest = min(after, key=_when)
        said = w("Meeting {n} is on {day}. Choose an earlier time, or move that meeting first.")
    else:
        return ""
    return said.format(n=nearest.number, day=full_day(oslo(_when(nearest)).date(), language))


def _held_since(case: Case, number: int) -> int:
    """Number of the latest meeting that has begun, where it comes after this one; else 0."""
    begun = max((m.number for m in case.meetings if m.event), default=0)
    return begun if begun > number else 0


def _gone_past(later: int, w: Words) -> str:
    return w("Meeting {n} has begun since. Call a new meeting instead.").format(n=later)


def _when(record: MeetingRecord) -> datetime:
    """When it began, or is to begin."""
    return record.event[0].at if record.event else record.start

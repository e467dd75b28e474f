"""How long each party has had the floor: for the leader's eyes, a moment at a time, never kept."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.load import FAMILY, party
from moteleder.domain.meeting import Meeting
from moteleder.domain.timing import spoken
from moteleder.i18n import Words

__all__ = ["speaking_times"]


def speaking_times(meeting: Meeting, now: datetime, w: Words) -> tuple[tuple[str, str], ...]:
    """Party and minutes, the longest first; the family is one party."""
    totals: dict[str, float] = {}
    for person, seconds in spoken(meeting, now).items():
        party = _party(meeting, person, w)
        totals[party] = totals.get(party, 0.0) + seconds
    longest = sorted(totals.items(), key=lambda each: -each[1])
    return tuple((party, w("{n} min").format(n=round(seconds / 60))) for party, seconds in longest)


def _party(meeting: Meeting, person: str, w: Words) -> str:
    if person == meeting.facts.child:
        return meeting.facts.alias
    found = party(meeting, person)
    return w("the family") if found == FAMILY else found

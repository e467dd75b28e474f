"""Who may have the minutes: judged on a day, from what the family has agreed to."""

from __future__ import annotations

from datetime import date

from moteleder.domain.meeting import Meeting

__all__ = ["may_receive"]


def may_receive(meeting: Meeting, person: str, day: date) -> bool:
    """Whether the person may have a copy on that day.

    The child, guardians, and those who led and wrote the meeting need no consent; an interpreter never gets a
    copy; everybody else needs a consent in writing that covers the day.
    """
    known = meeting.people[person]
    if known.party == "interpreter":
        return False
    if known.guardian or person in (meeting.facts.child, meeting.plan.leader, meeting.plan.writer):
        return True
    consent = known.consent
    return consent.minutes is True and not consent.oral and consent.holds(day)

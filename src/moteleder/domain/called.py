"""What is done before a meeting: the call to the parents, and the notices that were sent."""

from __future__ import annotations

from datetime import date

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.values import Instant, Value

__all__ = ["Preparation", "SentNotice"]


class Preparation(Value):
    """What came out of the call to the parents; for the coordinator alone, and in no notice."""

    rung: date | None = None
    """The day they were rung."""
    child_said: str = ""
    """What the child has said."""
    in_the_room: str = ""
    """What may be said of it with the child in the room."""
    support: str = ""
    """Who the parents want beside them."""
    interpreter: str = ""
    """The language that is interpreted; empty where there is no interpreter."""
    wishes: str = ""
    """What the parents wish for the agenda, in their own words."""
    note: str = ""
    """Anything else."""
    asked: tuple[str, ...] = ()
    """What they were asked about, by the names of these fields and of the meeting's: also where they had no
    wish."""


class SentNotice(Value):
    """A notice as it was sent."""

    sequence: int
    """0 for the first, one more each time something had changed."""
    at: Instant
    """When."""
    plan: MeetingPlan
    """What it called to."""
    called: tuple[str, ...] = ()
    """Ids of those who were called; the family may have said something else since."""

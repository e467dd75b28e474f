"""What a dialog knows: the meeting it is about, the time, and the screen's language."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from moteleder.dates import oslo
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, words
from moteleder.session.closed_days import ClosedDays
from moteleder.session.said import presented

__all__ = ["About"]


@dataclass(frozen=True)
class About:
    """The meeting as it stands when a dialog is opened."""

    meeting: Meeting
    """As it stands."""
    now: datetime
    """The time, with its offset from UTC."""
    language: str = "nb"
    """The screen's language."""
    closed: ClosedDays = field(default_factory=ClosedDays)
    """The days on which nobody is called to a meeting."""

    @property
    def w(self) -> Words:
        """The screen's words."""
        return words(self.language)

    @property
    def today(self) -> date:
        """The day it is in Norway."""
        return oslo(self.now).date()

    @property
    def everybody(self) -> tuple[str, ...]:
        """Ids of all that are known, those who were invited first."""
        meeting = self.meeting
        return tuple(dict.fromkeys([*(i.person for i in meeting.invited), *meeting.people]))

    @property
    def present(self) -> tuple[str, ...]:
        """Ids of those who are here now."""
        return tuple(p for p in self.everybody if self.meeting.here(p))

    @property
    def away(self) -> tuple[str, ...]:
        """Ids of those who are not here now."""
        return tuple(p for p in self.everybody if not self.meeting.here(p))

    @property
    def child(self) -> str:
        """What the child is called: by name, else as the case is called."""
        return self.meeting.label(self.meeting.facts.child) or self.meeting.facts.alias

    def who(self, person: str) -> str:
        """A person with the role: «Tiril Sandnæs, fysioterapeut»."""
        return presented(self.meeting, person)

    def goal(self, goal: str) -> str:
        """A goal with its id: «M2 Venner»; empty for none."""
        known = self.meeting.goals.get(goal)
        return f"{goal} {known.title}" if known else goal

"""The meeting as those who write its sections see it: names as they may be printed, words, dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from moteleder.domain.agenda import Item, ItemKind
from moteleder.domain.days import meeting_day
from moteleder.domain.homes import home
from moteleder.domain.meeting import Meeting
from moteleder.domain.plan import Goal
from moteleder.domain.recipients import is_refused
from moteleder.i18n import Words, words
from moteleder.minutes.presented import presented

__all__ = ["Page"]


@dataclass(frozen=True)
class Page:
    """One meeting in one language; every text it gives is as typed, still to be escaped."""

    meeting: Meeting
    language: str
    sent: date | None = None
    """The day the minutes are sent, which decides who gets a copy; None: the day of the meeting."""

    @cached_property
    def w(self) -> Words:
        """The words of the minutes' language."""
        return words(self.language)

    @cached_property
    def day(self) -> date:
        """The day of the meeting, in Norway."""
        return meeting_day(self.meeting)

    @property
    def over(self) -> bool:
        """Whether the meeting has ended."""
        return self.meeting.over

    def hidden(self, person: str) -> bool:
        """Whether the family has refused this person, who then stands nowhere."""
        known = self.meeting.people.get(person)
        return known is not None and is_refused(known)

    def name(self, person: str) -> str:
        """What a person is called: the child by its alias, an interpreter by the role; empty if hidden."""
        w = self.w
        known = self.meeting.people.get(person)
        if self.hidden(person) or not person:
            return ""
        if person == self.meeting.facts.child:
            return self.meeting.facts.alias
        if known is not None and known.party == "interpreter":
            return known.role or w("interpreter")
        return self.meeting.label(person)

    def names(self, people: Iterable[str]) -> str:
        """Several names with commas between them."""
        return ", ".join(name for name in map(self.name, people) if name)

    def presented(self, person: str) -> str:
        """A person with role and service: «Vilde Aamodt, rådgiver, PPT»."""
        name, known = self.name(person), self.meeting.people.get(person)
        if not name or known is None:
            return name
        return presented(name, known)

    def goal(self, goal: Goal) -> str:
        """A goal with its id, so that tasks and goals can be matched: «M3 Venner»."""
        return f"{goal.id} {goal.title or goal.text}"

    def home(self, kind: ItemKind) -> Item | None:
        """The one item where what belongs to a kind is printed."""
        return home(self.meeting, kind)

    def at_home(self, item: Item, kind: ItemKind) -> bool:
        """Whether what belongs to a kind is printed at this item."""
        home = self.home(kind)
        return home is not None and home.id == item.id

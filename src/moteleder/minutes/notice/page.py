"""A notice as those who write its parts see it: what it is written from, names, words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from moteleder.dates import clock, long_day, oslo
from moteleder.domain.news import News
from moteleder.domain.people import Person
from moteleder.domain.seen import Seen
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.standing import Standing
from moteleder.i18n import Words, words
from moteleder.minutes.presented import presented

__all__ = ["NoticePage"]


@dataclass(frozen=True)
class NoticePage:
    """One notice; every text it gives is as typed, still to be escaped."""

    facts: CaseFacts
    now: Standing
    """People, goals and tasks, as the case stands."""
    news: News
    """What the one it is for may see, and what is new in it."""
    viewer: str
    """Id of the one it is for; empty: for anybody asked to the whole meeting."""
    sent: date
    """The day it is sent."""
    questions: tuple[str, ...] = ()
    """What to think through before the round."""
    interpreted: bool = False
    """There is an interpreter, whether or not anybody is on the list for it."""

    @cached_property
    def w(self) -> Words:
        """The words of the case's language."""
        return words(self.facts.language)

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.facts.language

    @property
    def seen(self) -> Seen:
        """The meeting as the one it is for may see it."""
        return self.news.seen

    @cached_property
    def people(self) -> dict[str, Person]:
        """Everybody of the case, by id."""
        return {person.id: person for person in self.now.people}

    @property
    def me(self) -> Person | None:
        """The one it is for."""
        return self.people.get(self.viewer)

    @cached_property
    def _bare(self) -> frozenset[str]:
        return frozenset(person.id for person in self.seen.people if person.bare)

    def name(self, person: str) -> str:
        """What a person is called: the child by its alias, an interpreter by the role."""
        w, known = self.w, self.people.get(person)
        if known is None:
            return ""
        if person == self.facts.child:
            return self.facts.alias
        if known.party == "interpreter":
            return known.role or w("interpreter")
        if person in self._bare:
            return known.name
        return known.name or known.role or known.service

    def names(self, people: Iterable[str]) -> str:
        """Several names with commas between them."""
        return ", ".join(name for name in map(self.name, people) if name)

    def presented(self, person: str) -> str:
        """A person with role and service, where that is for the one it is for."""
        name, known = self.name(person), self.people.get(person)
        if not name or known is None or person in self._bare:
            return name
        return presented(name, known)

    def numbers(self) -> dict[str, int]:
        """The items' numbers in this notice, by id: no gap for what is not in it."""
        return {item.id: number for number, item in enumerate(self.seen.items, 1)}

    def span(self, start: datetime, end: datetime) -> str:
        """From when to when: «onsdag 2. desember 2026 kl. 13.00–14.30»."""
        day = long_day(oslo(start).date(), self.language)
        hours = self.w("{start}–{end}").format(start=clock(start), end=clock(end))
        return self.w("{day}, {hours}").format(day=day, hours=hours)

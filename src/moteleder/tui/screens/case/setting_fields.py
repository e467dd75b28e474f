"""Fields of the settings: a birth date, a number within bounds, an age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from moteleder.dates import full_day
from moteleder.domain.ages import age_on
from moteleder.session.said_dates import said_date
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import Read, When, always

__all__ = ["BornField", "BoundField"]

_OLDEST = 120
"""Years that nobody who is born on the day is taken to have lived."""
_LONGEST = 4
"""Digits of a number that is looked at."""


@dataclass(frozen=True)
class BornField:
    """A birth date, with the age beside it; the value is a `date` or None."""

    name: str
    label: str
    required: bool = False
    help: str = ""
    when: When = always
    given: date | None = None
    """The day that stands there."""

    def shown(self, about: About) -> str:
        """The day, in words that are read back as the same day."""
        return full_day(self.given, about.language) if self.given else ""

    def usual(self, about: About) -> tuple[str, ...]:
        """Nothing to choose from."""
        return ()

    def read(self, text: str, about: About) -> Read:
        """The day, and how old the child is."""
        w = about.w
        if not text:
            return Read(None)
        day = said_date(text, about.today)
        if day is None:
            return Read(problem=w("That is no birth date. Write it with its year: 14.3.2018."))
        if day > about.today:
            return Read(problem=w("That day has not come yet. Write the year too: 14.3.2018."))
        years = age_on(day, about.today)
        if years > _OLDEST:
            return Read(problem=w("That is more than {n} years ago. Check the year.").format(n=_OLDEST))
        said = w("{day}, {years} years old")
        return Read(day, said.format(day=full_day(day, about.language), years=years))


@dataclass(frozen=True)
class BoundField:
    """A whole number within bounds; the value is an `int`, or `empty` where nothing stands."""

    name: str
    label: str
    lowest: int
    """The least that it may be."""
    highest: int
    """The most that it may be."""
    required: bool = False
    help: str = ""
    when: When = always
    given: int | None = None
    """The number that stands there."""
    empty: int | None = None
    """What it is where nothing stands."""

    def shown(self, about: About) -> str:
        """The number."""
        return "" if self.given is None else str(self.given)

    def usual(self, about: About) -> tuple[str, ...]:
        """Nothing to choose from."""
        return ()

    def read(self, text: str, about: About) -> Read:
        """The number."""
        if not text:
            return Read(self.empty)
        fits = text.isdecimal() and len(text) <= _LONGEST
        if not fits or not self.lowest <= int(text) <= self.highest:
            said = about.w("Write a whole number from {lowest} to {highest}.")
            return Read(problem=said.format(lowest=self.lowest, highest=self.highest))
        return Read(int(text))

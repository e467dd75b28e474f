"""What a form asks for: each field reads what was typed, and says what it will become."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol, TypeAlias

from moteleder.dates import clock, full_day
from moteleder.session.said import date_said, find_goals
from moteleder.session.said_dates import moment, said_date, said_time
from moteleder.tui.dialogs.about import About

__all__ = [
    "ChoiceField",
    "DateField",
    "Field",
    "GoalField",
    "ListField",
    "NumberField",
    "Proposes",
    "Read",
    "TextField",
    "TimeField",
    "When",
    "always",
]


When: TypeAlias = Callable[[Mapping[str, Any]], bool]
"""Whether a field applies, from the values of all fields by name."""


def always(_: Mapping[str, Any]) -> bool:
    """It applies whatever stands in the others."""
    return True


Proposes: TypeAlias = Callable[[Mapping[str, Any]], tuple[str, ...]]
"""Texts that go with the values of all fields by name; none where nothing does."""


@dataclass(frozen=True)
class Read:
    """What a field makes of a text."""

    value: Any = None
    """What is kept."""
    says: str = ""
    """What it will become, in words, for the line under the field."""
    problem: str = ""
    """Why it cannot be kept, in words."""
    stays: bool = False
    """Whether what it says is still shown when the field is left."""


class Field(Protocol):
    """One field of a form."""

    @property
    def name(self) -> str:
        """The key in what the form gives back."""

    @property
    def label(self) -> str:
        """What it is called on the screen."""

    @property
    def required(self) -> bool:
        """Whether something must stand in it."""

    @property
    def help(self) -> str:
        """What can be written, shown while nothing is."""

    @property
    def when(self) -> When:
        """Whether it applies; where not, it is hidden and its value is that of an empty one."""

    def shown(self, about: About) -> str:
        """The text that stands in it at first."""

    def usual(self, about: About) -> tuple[str, ...]:
        """Texts to choose from with the arrow keys."""

    def read(self, text: str, about: About) -> Read:
        """What a text becomes; never called with an empty one where the field is required."""


@dataclass(frozen=True)
class _Plain:
    """What every field has."""

    name: str
    label: str
    required: bool = False
    help: str = ""
    when: When = always

    def usual(self, about: About) -> tuple[str, ...]:
        """Nothing to choose from."""
        return ()


@dataclass(frozen=True)
class TextField(_Plain):
    """Words; the value is the text."""

    given: str = ""
    """The text that stands there."""
    lines: int = 1
    """How many lines high it is; with more than one, Enter makes a new line."""
    choices: tuple[str, ...] = ()
    """Usual texts; any other is as good."""
    proposes: Proposes | None = None
    """Usual texts that go with what stands in the other fields; the first stands here at once."""

    def shown(self, about: About) -> str:
        """The text that stands there."""
        return self.given

    def usual(self, about: About) -> tuple[str, ...]:
        """The usual texts."""
        return self.choices

    def read(self, text: str, about: About) -> Read:
        """The text itself."""
        return Read(text)


@dataclass(frozen=True)
class DateField(_Plain):
    """A day; the value is a `date` or None."""

    given: date | None = None
    """The day that stands there."""

    def shown(self, about: About) -> str:
        """The day, in words that are read back as the same day."""
        return full_day(self.given, about.language) if self.given else ""

    def read(self, text: str, about: About) -> Read:
        """The day, and what is to be noticed about it."""
        if not text:
            return Read(None)
        day = said_date(text, about.today)
        if day is None:
            return Read(problem=about.w("That is no date. Write 15.4, Friday, week 12 or in 2 weeks."))
        return Read(day, date_said(text, day, about.today, about.w, about.language))


@dataclass(frozen=True)
class TimeField(_Plain):
    """A time of day on the day of the meeting; the value is a `datetime` with its offset, or None."""

    given: datetime | None = None
    """The time that stands there."""

    def shown(self, about: About) -> str:
        """The time on Norwegian clocks."""
        return clock(self.given) if self.given else ""

    def read(self, text: str, about: About) -> Read:
        """The time on the day it is now."""
        if not text:
            return Read(None)
        at = said_time(text)
        if at is None:
            return Read(problem=about.w("That is no time of day. Write 9 or 13.30."))
        return Read(moment(about.today, at), about.w("at {time}").format(time=f"{at:%H.%M}"))


@dataclass(frozen=True)
class NumberField(_Plain):
    """A whole number from 0 to 600; the value is an `int`, 0 where nothing stands."""

    given: int = 0
    """The number that stands there."""

    def shown(self, about: About) -> str:
        """The number, nothing for 0."""
        return str(self.given or "")

    def read(self, text: str, about: About) -> Read:
        """The number."""
        if not text:
            return Read(0)
        if not text.isdecimal() or len(text) > 3 or int(text) > 600:
            return Read(problem=about.w("Write a whole number, 600 at most."))
        return Read(int(text))


@dataclass(frozen=True)
class ChoiceField(_Plain):
    """One of a few answers; the value is the first part of the option that is chosen."""

    options: tuple[tuple[Any, str], ...] = ()
    """Value and words of each answer."""
    given: Any = None
    """The answer that is chosen at first; where it is none of them: the first."""

    def shown(self, about: About) -> str:
        """The words of the answer that is chosen at first."""
        return next((said for value, said in self.options if value == self.given), self.options[0][1])

    def read(self, text: str, about: About) -> Read:
        """The value that these words stand for."""
        return Read(next((value for value, said in self.options if said == text), self.options[0][0]))


@dataclass(frozen=True)
class ListField(_Plain):
    """One of several answers, or none; the value is the first part of the option, or empty."""

    options: tuple[tuple[str, str], ...] = ()
    """Value and words of each answer."""
    given: str = ""
    """The answer that is chosen at first."""

    def shown(self, about: About) -> str:
        """The words of the answer that is chosen at first."""
        return dict(self.options).get(self.given, "")

    def read(self, text: str, about: About) -> Read:
        """The value that these words stand for."""
        return Read(next((value for value, said in self.options if said == text), ""))


@dataclass(frozen=True)
class GoalField(_Plain):
    """A goal, by its id or its title; the value is the id, or empty."""

    given: str = ""
    """Id of the goal that stands there."""

    def shown(self, about: About) -> str:
        """The goal with its id."""
        return about.goal(self.given)

    def usual(self, about: About) -> tuple[str, ...]:
        """The goals that are gone through."""
        return tuple(about.goal(goal) for goal in about.meeting.asked_goals)

    def read(self, text: str, about: About) -> Read:
        """The goal, where the text means one and no other."""
        if not text:
            return Read("")
        found = find_goals(about.meeting, text)
        if len(found) > 1:
            several = ", ".join(about.goal(goal) for goal in found)
            return Read(problem=about.w("Several match: {several}").format(several=several))
        if not found:
            return Read(problem=about.w("No goal is called that."))
        return Read(found[0], about.goal(found[0]))

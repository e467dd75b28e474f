"""What was found in minutes; each thing says at which line, and what the text does not say is empty."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.values import Value

__all__ = ["Facts", "FoundDay", "FoundPerson", "FoundTask", "How", "Said", "Status"]

Status = Literal["present", "interpreter", "support", "apologies", "absent", "away", "expected", "copy"]
"""`absent` is without notice, `away` where notice is not spoken of, `expected` where nothing is said."""

How = Literal["", "digital", "phone"]
"""By video or by telephone; empty where the text does not say."""


class Said(Value):
    """Words, and where they stand."""

    text: str
    """One line, as a reader sees it."""
    line: int = 0
    """Number of the source line, from 1."""


class FoundDay(Said):
    """Words that should be a day."""

    day: date | None = None
    """The day, where the words alone say which one: without a year they do not."""


class FoundPerson(Said):
    """Somebody the minutes name; `text` is all that stands about the person."""

    name: str
    """The words before the first comma or bracket."""
    status: Status
    """How the person took part, or did not."""
    how: How = ""
    """By which means, where it is said."""
    part: bool = False
    """Whether it was only a part of the meeting."""
    deputy_for: str = ""
    """The one this person came in place of, as written."""


class FoundTask(Said):
    """Something somebody took on; `text` is what is to be done."""

    id: str = ""
    """Its number in the minutes, where it has one."""
    owner: str = ""
    """Who answers for it, as written; empty where nobody is named."""
    helpers: tuple[str, ...] = ()
    """Who helps, where our own form says so."""
    backer: str = ""
    """Who stands behind it, where our own form says so."""
    due_said: str = ""
    """By when, as written."""
    due: date | None = None
    """The same as a day, where it is one by itself."""
    goal: str = ""
    """The goal it serves, as written."""
    replaces: str = ""
    """The number of the task that it goes on from."""
    done: bool = False
    """Whether it is ticked, or said to be done or dropped."""
    state: str = ""
    """What is said of how far it has come."""
    carried: int = 0
    """How many times it has been carried over, where our own form says so."""


class Facts(Value):
    """All that was found."""

    own: str = ""
    """The language of minutes that this program wrote; empty for all others."""
    title: Said | None = None
    """What the minutes call themselves."""
    number: int = 0
    """The meeting's number, in minutes of this program."""
    dates: tuple[FoundDay, ...] = ()
    """The meeting's day, once for each place that names it: where they disagree, all are here."""
    people: tuple[FoundPerson, ...] = ()
    """Attendance."""
    decisions: tuple[Said, ...] = ()
    """What was agreed or decided."""
    tasks: tuple[FoundTask, ...] = ()
    """What came out of the meeting."""
    earlier: tuple[FoundTask, ...] = ()
    """Tasks from meetings before it that it goes through."""
    voice: tuple[Said, ...] = ()
    """The child's own words, in minutes of this program."""
    next: FoundDay | None = None
    """The next meeting."""

    @property
    def day(self) -> date | None:
        """The meeting's day, where all places that name one agree."""
        days = {found.day for found in self.dates if found.day}
        return days.pop() if len(days) == 1 else None

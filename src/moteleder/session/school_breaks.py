"""School breaks: the usual ones from dated facts, and the user's own in place of them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Protocol

from moteleder.config import SettingProblem, nearest, read_table
from moteleder.i18n import msg
from moteleder.resources import rule

__all__ = ["SchoolBreak", "SchoolBreaks", "easter_sunday", "school_breaks", "usual_breaks"]

_TABLE = "school_breaks"
_NAMES = {
    "autumn": msg("autumn break"),
    "winter": msg("winter break"),
    "easter": msg("Easter break"),
    "christmas": msg("Christmas break"),
    "summer": msg("summer break"),
    "own": msg("no school"),
}
_UNKNOWN = msg("{file} has an unknown school break: {key}.")
_WRONG = msg("{file}: the school break {key} cannot be {value}. The usual is used: {usual}.")
_LONGEST = 60
"""Characters of a mistake that are repeated."""
_LEAP_YEAR = 2028
"""29 February is a day of the year too."""


class SchoolBreak(Protocol):
    """One break, every year's or a single one."""

    def holds(self, day: date) -> bool:
        """Whether the day is in it."""


@dataclass(frozen=True)
class _Weeks:
    weeks: tuple[int, ...]

    def holds(self, day: date) -> bool:
        return day.isocalendar().week in self.weeks


@dataclass(frozen=True)
class _Yearly:
    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, day: date) -> bool:
        this = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= this <= self.last
        return this >= self.first or this <= self.last


@dataclass(frozen=True)
class _Once:
    first: date
    last: date

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class _HolyWeek:
    def holds(self, day: date) -> bool:
        return -6 <= (day - easter_sunday(day.year)).days <= 1


@dataclass(frozen=True)
class SchoolBreaks:
    """The breaks in force, by their name."""

    by_name: Mapping[str, tuple[SchoolBreak, ...]] = field(default_factory=dict)

    def name(self, day: date) -> str:
        """What the break that the day is in is called, as an English source text; empty outside them."""
        for name, breaks in self.by_name.items():
            if any(each.holds(day) for each in breaks):
                return _NAMES[name]
        return ""


def school_breaks(home: Path) -> tuple[SchoolBreaks, tuple[SettingProblem, ...]]:
    """The breaks by the user's settings, and what is wrong with those; the usual ones where none are set."""
    wanted, problems = read_table(home, _TABLE)
    found, usual, troubles = dict(usual_breaks().by_name), _usual(), list(problems)
    for key, value in wanted.items():
        if key not in usual:
            troubles.append(SettingProblem(_UNKNOWN, f"{_TABLE}.{key}", nearest=nearest(key, tuple(usual))))
            continue
        try:
            found[key] = _breaks(key, value)
        except ValueError:
            said = str(value)
            said = said if len(said) <= _LONGEST else said[:_LONGEST] + "…"
            troubles.append(SettingProblem(_WRONG, f"{_TABLE}.{key}", said, usual=_written(usual[key])))
    return SchoolBreaks(found), tuple(troubles)


@cache
def usual_breaks() -> SchoolBreaks:
    """The usual breaks."""
    return SchoolBreaks({key: _breaks(key, value) for key, value in _usual().items()})


@lru_cache(maxsize=256)
def easter_sunday(year: int) -> date:
    """Easter Sunday, by the Gregorian rule of Meeus, Jones and Butcher."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    skipped = century - century // 4 - (8 * century + 13) // 25
    moon = (19 * golden + skipped + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (century * 100 + rest + (century * 100 + rest) // 4 + moon + 2 - century + century // 4) % 7
    since = moon - weekday
    month = 3 + (since + 40) // 44
    return date(year, month, since + 28 - 31 * (month // 4))


@cache
def _usual() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(rule(_TABLE).read_text("utf-8"))[_TABLE]
    return found


def _breaks(key: str, value: object) -> tuple[SchoolBreak, ...]:
    """What a setting says; `ValueError` where it says nothing."""
    if key == "easter":
        if not isinstance(value, bool):
            raise ValueError(key)
        return (_HolyWeek(),) if value else ()
    if not isinstance(value, list):
        raise ValueError(key)
    if key == "own":
        return tuple(_once(each) for each in value)
    if all(type(each) is int and 1 <= each <= 53 for each in value):
        return (_Weeks(tuple(value)),) if value else ()
    first, last = value
    return (_Yearly(_day_of_year(first), _day_of_year(last)),)


def _once(value: object) -> _Once:
    if not isinstance(value, list):
        raise ValueError(value)
    first, last = (each if type(each) is date else date.fromisoformat(str(each)) for each in value)
    if first > last:
        raise ValueError(value)
    return _Once(first, last)


def _day_of_year(value: object) -> tuple[int, int]:
    day = date.fromisoformat(f"{_LEAP_YEAR}-{value}")
    return day.month, day.day


def _written(value: object) -> str:
    """A setting as the file would say it."""
    return str(value).lower() if isinstance(value, bool) else str(value).replace("'", '"')

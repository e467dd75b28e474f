"""Days in a text: found where they stand, a day only where the words alone say which."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from moteleder.minutes.reading.words import any_of, months

__all__ = ["day_of", "day_pattern", "days_in"]

_FIGURES = r"\d{1,2}\s?[./]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})(?!\d)"


@cache
def _full() -> re.Pattern[str]:
    names = "|".join(sorted(months(), key=len, reverse=True))
    return re.compile(
        r"(?<![\d.])(?:"
        r"(?P<iso>\d{4}-\d{1,2}-\d{1,2})"
        rf"|(?P<figures>{_FIGURES})"
        rf"|(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\.?\s*(?P<m>{names})\.?,?\s+(?P<y>\d{{4}})"
        rf"|(?P<m2>{names})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
        r")(?!\d)",
        re.IGNORECASE,
    )


@cache
def day_pattern() -> str:
    """A pattern for a day as people write it, with or without its year, or in words."""
    names = "|".join(sorted(months(), key=len, reverse=True))
    word, week = any_of("days", "word"), any_of("days", "week")
    weekday = rf"(?:{word}\.?,?\s+(?:den\s+)?)?"
    return (
        rf"{weekday}(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}"
        r"|\d{1,2}\s?[./]\s?\d{1,2}\.?(?:\s?[./-]\s?(?:\d{4}|\d{2}))?(?![\d])"
        rf"|\d{{1,2}}(?:st|nd|rd|th)?\.?\s*(?:{names})\.?(?:,?\s+\d{{4}})?(?!\w)"
        rf"|(?:{names})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?(?!\w))"
        rf"|{week}\s?\d{{1,2}}(?!\d)|{word}(?!\w)"
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year + (2000 if year < 100 else 0), month, day)
    except ValueError:
        return None


def _of(found: re.Match[str]) -> date | None:
    if found["iso"]:
        year, month, day = map(int, found["iso"].split("-"))
        return _day(year, month, day)
    if found["figures"]:
        day, month, year = map(int, re.findall(r"\d+", found["figures"]))
        return _day(year, month, day)
    name, day_, year_ = (found["m"], found["d"], found["y"])
    if not name:
        name, day_, year_ = found["m2"], found["d2"], found["y2"]
    return _day(int(year_), months()[name.casefold()], int(day_))


def days_in(text: str) -> list[date]:
    """The days that a text names with their year, in order."""
    if not any(character.isdigit() for character in text):
        return []
    return [day for found in _full().finditer(text) if (day := _of(found))]


def day_of(text: str) -> date | None:
    """The one day that a text names with its year; None where it names none or several."""
    found = days_in(text)
    return found[0] if len(set(found)) == 1 else None

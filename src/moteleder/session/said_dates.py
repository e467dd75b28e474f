"""Dates and times of day as people type them: `15.4`, «fredag», «om 2 uker», «uke 12», `9`."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from unicodedata import normalize
from zoneinfo import ZoneInfo

__all__ = ["moment", "said_date", "said_time", "said_week"]

_WEEKDAYS = (
    ("mandag", "måndag", "monday"),
    ("tirsdag", "tysdag", "tuesday"),
    ("onsdag", "onsdag", "wednesday"),
    ("torsdag", "torsdag", "thursday"),
    ("fredag", "fredag", "friday"),
    ("lørdag", "laurdag", "saturday"),
    ("søndag", "sundag", "sunday"),
)
_FRIDAY = 4
_MONTHS = (
    ("januar", "january"),
    ("februar", "february"),
    ("mars", "march"),
    ("april",),
    ("mai", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august",),
    ("september",),
    ("oktober", "october"),
    ("november",),
    ("desember", "december"),
)
_NEAR = {
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "i morgen": 1,
    "imorgen": 1,
    "i morgon": 1,
    "imorgon": 1,
    "tomorrow": 1,
    "i overmorgen": 2,
    "overmorgen": 2,
    "i overmorgon": 2,
    "overmorgon": 2,
}
_DAYS = {"dag": 1, "dager": 1, "dagar": 1, "day": 1, "days": 1}
_DAYS |= dict.fromkeys(("uke", "uker", "veke", "veker", "week", "weeks"), 7)
_IN_MONTHS = frozenset(("måned", "måneder", "månad", "månader", "month", "months"))
_NEXT_WEEK = frozenset(("neste uke", "neste uka", "neste veke", "neste veka", "next week"))
_COUNTS = {"en": 1, "én": 1, "ei": 1, "ein": 1, "one": 1, "a": 1, "to": 2, "two": 2, "tre": 3, "three": 3}
_COUNTS |= {"fire": 4, "four": 4, "fem": 5, "five": 5, "seks": 6, "six": 6}

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*[./]\s*(\d{1,2})\.?(?:\s*[./-]?\s*(\d{4}|\d{2}))?")
_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?([^\W\d_]{3,})\.?(?:,?\s+(\d{4}|\d{2}))?")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(st|nd|rd|th)?(?:,?\s+(\d{4}))?")
_END_OF = re.compile(r"(?:utgangen av|(?:the )?end of) ([^\W\d_]{3,})\.?(?: (\d{4}))?")
_WEEK = re.compile(r"(?:uke|veke|week|u|v|w)\s*(\d{1,2})")
_IN = re.compile(r"(?:i|in|of)\s+")
_THE = re.compile(r"(?:den|the)\s+")
_AHEAD = re.compile(r"(?:om|in|innen|innan|within|i løpet av)\s+(\d{1,3}|[^\W\d_]+)\s+([^\W\d_]+)")
_TIME = re.compile(r"(?:kl\.?|klokka|klokken|at)?\s*(\d{1,2})(?:\s*[.:]?\s*([0-5]\d))?")


def said_date(text: str, today: date) -> date | None:
    """The day that is meant, in bokmål, nynorsk or English; None where it is no date.

    A date without a year is the next one from `today`, a weekday the next one after it,
    and a week its Friday: what is due «uke 12» is due before that week is over; «mandag uke 12» is that day.
    """
    said = _plain(text)
    if said in _NEAR:
        return today + timedelta(days=_NEAR[said])
    if (weekday := _weekday(said)) is not None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if match := _ISO.fullmatch(said):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _AHEAD.fullmatch(said):
        return _ahead(match[1], match[2], today)
    if said in _NEXT_WEEK:
        return today + timedelta(days=7 + _FRIDAY - today.weekday())
    if match := _END_OF.fullmatch(said):
        return _end_of(_month(match[1]), match[2], today)
    if (week := said_week(said)) is not None:
        return _in_week(week, _FRIDAY, today)
    named = said.split(maxsplit=1)
    if len(named) == 2 and (weekday := _weekday(named[0])) is not None:
        said = _THE.sub("", named[1], count=1)
        if (week := said_week(_IN.sub("", said, count=1))) is not None:
            return _in_week(week, weekday, today)
    if match := _FIGURES.fullmatch(said):
        return _next(int(match[1]), int(match[2]), match[3], today)
    if (match := _NAMED.fullmatch(said)) and (month := _month(match[2])):
        return _next(int(match[1]), month, match[3], today)
    if match := _MONTH_FIRST.fullmatch(said):
        return _month_first(match, today)
    return None


def said_week(text: str) -> int | None:
    """The week that is named in `uke 12` or `u12`; None where none is."""
    match = _WEEK.fullmatch(_plain(text))
    return int(match[1]) if match and 1 <= int(match[1]) <= 53 else None


def said_time(text: str) -> time | None:
    """The time of day in `9`, `09.00`, `13:00`, «kl. 13»; None where it is none."""
    match = _TIME.fullmatch(_plain(text))
    if not match or int(match[1]) > 23:
        return None
    return time(int(match[1]), int(match[2] or 0))


def moment(day: date, at: time) -> datetime:
    """A time of day in Norway, with its offset from UTC."""
    local = datetime.combine(day, at, tzinfo=_oslo())
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))


@cache
def _oslo() -> ZoneInfo:
    return ZoneInfo("Europe/Oslo")


def _plain(text: str) -> str:
    return " ".join(normalize("NFC", text).casefold().split())


def _weekday(word: str) -> int | None:
    short = word.rstrip(".")
    return next(
        (n for n, names in enumerate(_WEEKDAYS) if any(short in (name, name[:3]) for name in names)), None
    )


def _month(word: str) -> int:
    return next((n for n, names in enumerate(_MONTHS, 1) if any(m.startswith(word) for m in names)), 0)


def _ahead(count: str, unit: str, today: date) -> date | None:
    number = int(count) if count.isdecimal() else _COUNTS.get(count)
    if number is None:
        return None
    if unit in _IN_MONTHS:
        return _months_ahead(today, number)
    if unit not in _DAYS:
        return None
    return today + timedelta(days=number * _DAYS[unit])


def _months_ahead(today: date, number: int) -> date:
    """The same day so many months on; the month's last day where it has fewer."""
    month = today.month + number
    return min(_last_of(today.year, month), _last_of(today.year, month - 1) + timedelta(days=today.day))


def _last_of(year: int, month: int) -> date:
    """The last day of a month, counted on into the years after."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _end_of(month: int, year: str | None, today: date) -> date | None:
    if not month:
        return None
    last = _last_of(int(year) if year else today.year, month)
    return last if year or last >= today else _last_of(today.year + 1, month)


def _month_first(found: re.Match[str], today: date) -> date | None:
    """«December 4»; in Norwegian what follows a month is its year, so «april 27» alone is no day."""
    name, day, ordinal, year = found.groups()
    month = _month(name)
    both = month and (len(_MONTHS[month - 1]) == 1 or _MONTHS[month - 1][0].startswith(name))
    if not month or (both and not ordinal and not year):
        return None
    return _next(int(day), month, year, today)


def _in_week(week: int, weekday: int, today: date) -> date | None:
    """A day of the next such week whose working days are not all past."""
    for year in range(today.year, today.year + 8):
        try:
            friday = date.fromisocalendar(year, week, _FRIDAY + 1)
        except ValueError:
            continue
        if friday >= today:
            return friday + timedelta(days=weekday - _FRIDAY)
    return None


def _next(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    # Eight years ahead there has been a 29 February, also around 2100.
    years = (_day(y, month, day) for y in range(today.year, today.year + 9))
    return next((found for found in years if found and found >= today), None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

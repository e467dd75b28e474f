"""Dates as people write them, in Norwegian time: «onsdag 2. desember 2026 kl. 13.00»."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

__all__ = [
    "clock",
    "day_month",
    "full_day",
    "long_day",
    "long_moment",
    "month_year",
    "oslo",
    "short_day",
    "short_full_day",
    "weekday_day",
    "weekday_heads",
]

_LOCALES = {"nb": "nb", "nn": "nn", "en": "en_GB"}
_LONG = {"en": "EEEE d MMMM y"}
_FULL = {"en": "d MMMM y"}
_MONTH = {"en": "d MMMM"}
_WEEKDAY = {"en": "EEEE d MMMM"}
_SHORT = {"en": "d MMM"}
_MOMENT = {"en": "{day} at {clock}"}


@cache
def _zone() -> ZoneInfo:
    return ZoneInfo("Europe/Oslo")


@lru_cache(maxsize=1024)
def _format(day: date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(day, pattern, locale=_LOCALES.get(language, "en_GB"))


def _pattern(language: str, others: dict[str, str], norwegian: str) -> str:
    return norwegian if language in ("nb", "nn") else others["en"]


def oslo(moment: datetime) -> datetime:
    """The same moment on Norwegian clocks; the moment must carry an offset."""
    return moment.astimezone(_zone())


def clock(moment: datetime) -> str:
    """The time of day in Norway: «13.02»."""
    return oslo(moment).strftime("%H.%M")


def long_day(day: date, language: str) -> str:
    """A day with its weekday and year: «onsdag 2. desember 2026»."""
    return _format(day, _pattern(language, _LONG, "EEEE d. MMMM y"), language)


def full_day(day: date, language: str) -> str:
    """A day with its year: «2. desember 2026»."""
    return _format(day, _pattern(language, _FULL, "d. MMMM y"), language)


def day_month(day: date, language: str) -> str:
    """A day without its year: «2. desember»."""
    return _format(day, _pattern(language, _MONTH, "d. MMMM"), language)


def weekday_day(day: date, language: str) -> str:
    """A day with its weekday and without its year: «onsdag 2. desember»."""
    return _format(day, _pattern(language, _WEEKDAY, "EEEE d. MMMM"), language)


def short_day(day: date, language: str) -> str:
    """A day in few letters: «fre 4. des»."""
    weekday = _format(day, "EEEE", language)[:3]
    return f"{weekday} {_format(day, _pattern(language, _SHORT, 'd. MMM'), language).removesuffix('.')}"


def short_full_day(day: date, language: str) -> str:
    """A day with its year, in few letters: «4. des 2027»."""
    return f"{_format(day, _pattern(language, _SHORT, 'd. MMM'), language).removesuffix('.')} {day.year}"


def month_year(day: date, language: str) -> str:
    """The month that a day is in: «desember 2026»."""
    return _format(day, "LLLL y", language)


def weekday_heads(language: str) -> tuple[str, ...]:
    """The weekdays in two letters, Monday first: «ma», «ti», «on»…"""
    monday = date(2026, 11, 30)
    return tuple(_format(monday + timedelta(days=n), "EEEE", language)[:2] for n in range(7))


def long_moment(moment: datetime, language: str) -> str:
    """A day and a time of day: «onsdag 2. desember 2026 kl. 13.00»."""
    shape = _pattern(language, _MOMENT, "{day} kl. {clock}")
    return shape.format(day=long_day(oslo(moment).date(), language), clock=clock(moment))

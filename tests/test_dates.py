"""Dates as people write them."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from moteleder import dates
from moteleder.tui.screens.home.tasks import DAY_COLUMN

DAY = date(2026, 12, 2)
NOON = datetime(2026, 12, 2, 12, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nb", "onsdag 2. desember 2026"),
        ("nn", "onsdag 2. desember 2026"),
        ("en", "Wednesday 2 December 2026"),
    ],
)
def test_a_long_day_has_weekday_and_year(language: str, said: str) -> None:
    assert dates.long_day(DAY, language) == said


def test_nynorsk_has_its_own_weekdays() -> None:
    assert dates.long_day(date(2026, 12, 8), "nn") == "tysdag 8. desember 2026"
    assert dates.long_day(date(2026, 12, 8), "nb") == "tirsdag 8. desember 2026"


@pytest.mark.parametrize(
    ("language", "said"), [("nb", "fre 4. des"), ("nn", "fre 4. des"), ("en", "Fri 4 Dec")]
)
def test_a_short_day_has_no_dots_after_its_words(language: str, said: str) -> None:
    assert dates.short_day(date(2026, 12, 4), language) == said


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_day_of_another_year_is_longer_than_its_column(language: str) -> None:
    longest = max((dates.short_full_day(date(2027, m, 28), language) for m in range(1, 13)), key=len)
    assert (longest[-4:], len(longest) <= DAY_COLUMN) == ("2027", True)


@pytest.mark.parametrize(
    ("language", "day", "month", "heads"),
    [
        ("nb", "onsdag 2. desember", "desember 2026", "ma ti on to fr lø sø"),
        ("nn", "onsdag 2. desember", "desember 2026", "må ty on to fr la sø"),
        ("en", "Wednesday 2 December", "December 2026", "Mo Tu We Th Fr Sa Su"),
    ],
)
def test_a_calendar_has_its_words(language: str, day: str, month: str, heads: str) -> None:
    assert dates.weekday_day(DAY, language) == day
    assert dates.month_year(DAY, language) == month
    assert " ".join(dates.weekday_heads(language)) == heads


def test_a_day_may_be_said_with_or_without_its_year() -> None:
    assert dates.full_day(DAY, "nb") == "2. desember 2026"
    assert dates.day_month(DAY, "nb") == "2. desember"
    assert dates.day_month(DAY, "en") == "2 December"


def test_clocks_are_those_of_norway_in_winter_and_summer() -> None:
    assert dates.clock(NOON) == "13.02"
    assert dates.clock(datetime(2026, 7, 1, 12, 2, tzinfo=UTC)) == "14.02"


def test_a_moment_is_a_day_and_a_clock_in_norway() -> None:
    late = datetime(2026, 12, 1, 23, 30, tzinfo=UTC)
    assert dates.long_moment(late, "nb") == "onsdag 2. desember 2026 kl. 00.30"
    assert dates.long_moment(NOON, "en") == "Wednesday 2 December 2026 at 13.02"


def test_the_calendar_words_are_loaded_only_when_a_date_is_written() -> None:
    code = "import sys, moteleder.dates; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""Which days are closed, and why; the school's own breaks from the settings."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from holidays.countries.norway import Norway

from moteleder.config import said
from moteleder.i18n import words
from moteleder.session.closed_days import HOLIDAYS, ClosedDays, closed_days
from moteleder.session.school_breaks import easter_sunday

EN = words("en")


def with_settings(folder: Path, text: str) -> tuple[ClosedDays, str]:
    """The closed days by these settings, and what is told of them."""
    (folder / "settings.toml").write_text(text, encoding="utf-8")
    found, problems = closed_days(folder)
    return found, " ".join(said(problem, EN) for problem in problems)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2027, 3, 10), ""),
        (date(2027, 3, 13), "weekend"),
        (date(2027, 3, 3), "winter break"),
        (date(2026, 9, 28), "autumn break"),
        (date(2026, 10, 9), "autumn break"),
        (date(2026, 10, 12), ""),
        (date(2027, 3, 22), "Easter break"),
        (date(2027, 3, 25), "Maundy Thursday"),
        (date(2027, 3, 28), "Easter Sunday"),
        (date(2027, 3, 29), "Easter Monday"),
        (date(2027, 3, 30), ""),
        (date(2027, 5, 6), "Ascension Day"),
        (date(2027, 5, 17), "Whit Monday, 17 May"),
        (date(2026, 12, 18), ""),
        (date(2026, 12, 21), "Christmas break"),
        (date(2026, 12, 24), "Christmas Eve"),
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 31), "New Year's Eve"),
        (date(2027, 1, 1), "New Year's Day"),
        (date(2029, 1, 2), "Christmas break"),
        (date(2029, 1, 3), ""),
        (date(2027, 6, 18), ""),
        (date(2027, 7, 1), "summer break"),
        (date(2027, 8, 18), ""),
    ],
)
def test_a_closed_day_says_why(day: date, why: str) -> None:
    assert ClosedDays().why(day, EN) == why
    assert ClosedDays().closed(day) == bool(why)


def test_an_ordinary_sunday_is_a_weekend_and_no_holiday() -> None:
    assert ClosedDays().weekend(date(2027, 3, 7))
    assert not ClosedDays().weekend(date(2027, 3, 28))


def test_every_public_holiday_has_a_name_of_ours() -> None:
    found = Norway(years=range(2026, 2041), include_sundays=False, language="no")
    names = {name for day in found.values() for name in day.split("; ")}
    assert names == set(HOLIDAYS)


def test_easter_is_where_the_public_holidays_have_it() -> None:
    for year in range(1950, 2100):
        found = Norway(years=year, include_sundays=False, language="no")
        assert "Første påskedag" in found[easter_sunday(year)]


def test_no_day_of_the_whole_calendar_is_too_far_away() -> None:
    for day in (date.min, date(1583, 1, 1), date(4100, 4, 4), date.max):
        ClosedDays().closed(day)


def test_a_school_with_other_breaks_has_its_own(tmp_path: Path) -> None:
    days, told = with_settings(
        tmp_path,
        '[school_breaks]\nwinter = [8]\nautumn = []\nsummer = ["06-25", "08-10"]\neaster = false\n'
        'own = [["2027-02-01", "2027-02-05"], [2027-04-12, 2027-04-12]]\n',
    )
    assert told == ""
    assert days.why(date(2027, 2, 24), EN) == "winter break"
    assert days.why(date(2027, 2, 3), EN) == days.why(date(2027, 4, 12), EN) == "no school"
    for day in ((2027, 3, 3), (2026, 10, 5), (2027, 6, 22), (2027, 8, 12), (2027, 3, 23), (2027, 2, 8)):
        assert not days.closed(date(*day))
    assert days.why(date(2027, 3, 26), EN) == "Good Friday"
    assert days.why(date(2026, 12, 22), EN) == "Christmas break"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("wintr = [8]", ("settings.toml", "school_breaks.wintr", "winter")),
        ("winter = [54]", ("settings.toml", "school_breaks.winter", "[54]", "[8, 9]")),
        ('autumn = "uke 40"', ("school_breaks.autumn", "uke 40", "[40, 41]")),
        ('summer = ["06-31", "08-17"]', ("school_breaks.summer", "06-31", '["06-19", "08-17"]')),
        ('summer = ["06-19"]', ("school_breaks.summer", '["06-19", "08-17"]')),
        ("easter = 1", ("school_breaks.easter", "1", "true")),
        ('own = [["2027-02-05", "2027-02-01"]]', ("school_breaks.own", "2027-02-05", "[]")),
        ('own = ["2027-02-05"]', ("school_breaks.own", "[]")),
        ("christmas = [true]", ("school_breaks.christmas", '["12-20", "01-02"]')),
    ],
)
def test_a_mistake_is_told_and_the_usual_break_holds(
    tmp_path: Path, line: str, told: tuple[str, ...]
) -> None:
    days, sentence = with_settings(tmp_path, f"[school_breaks]\n{line}\n")
    assert [word for word in told if word not in sentence] == []
    assert days == ClosedDays()


def test_a_setting_that_is_no_table_is_told(tmp_path: Path) -> None:
    days, sentence = with_settings(tmp_path, "school_breaks = [8]\n")
    assert "[school_breaks]" in sentence
    assert days == ClosedDays()


def test_no_settings_or_a_broken_file_mean_the_usual_breaks(tmp_path: Path) -> None:
    assert closed_days(tmp_path) == (ClosedDays(), ())
    assert with_settings(tmp_path, "[school_breaks\n") == (ClosedDays(), "")


def test_most_working_days_are_open() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    assert 170 <= sum(not ClosedDays().closed(day) for day in days) <= 200


def test_the_public_holidays_are_loaded_when_that_is_asked_for() -> None:
    code = (
        "import sys; from moteleder.session.closed_days import ClosedDays; days = ClosedDays();"
        "before = 'holidays' in sys.modules; days.load(); sys.exit(before or 'holidays' not in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

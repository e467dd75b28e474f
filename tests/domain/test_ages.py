"""What changes with age changes on the birthday: not the day before, and still the day after."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.ages import OwnAge, age_on, birthday, has_reached, with_own
from moteleder.rules_of_age import ages

DAY = timedelta(days=1)
BORN = date(2010, 12, 5)
LEAP = date(2008, 2, 29)


def test_the_ages_are_those_of_the_routines() -> None:
    assert ages() == {"say": 7, "weight": 12, "school": 15, "health": 16, "adult": 18}


@pytest.mark.parametrize("years", [7, 12, 15, 16, 18])
@pytest.mark.parametrize(("days", "reached"), [(-1, False), (0, True), (1, True)])
def test_an_age_is_reached_on_the_birthday(years: int, days: int, reached: bool) -> None:
    day = date(2010 + years, 12, 5) + timedelta(days=days)
    assert has_reached(BORN, years, day) is reached
    assert age_on(BORN, day) == (years if reached else years - 1)


@pytest.mark.parametrize(
    ("years", "day"),
    [
        (7, date(2015, 3, 1)),
        (12, date(2020, 2, 29)),
        (15, date(2023, 3, 1)),
        (16, date(2024, 2, 29)),
        (18, date(2026, 3, 1)),
    ],
)
def test_who_is_born_on_a_leap_day_has_the_birthday_on_1_march_in_common_years(years: int, day: date) -> None:
    assert birthday(LEAP, years) == day
    assert [has_reached(LEAP, years, day + n * DAY) for n in (-1, 0, 1)] == [False, True, True]
    assert [age_on(LEAP, day + n * DAY) for n in (-1, 0)] == [years - 1, years]


def test_the_last_century_was_a_common_year() -> None:
    assert birthday(date(1896, 2, 29), 4) == date(1900, 3, 1)


def test_no_age_is_reached_where_nobody_knows_the_birth() -> None:
    assert not has_reached(None, 0, date.max)


def test_a_case_has_its_own_ages() -> None:
    own = with_own(ages(), (OwnAge(step="say", years=5), OwnAge(step="health", years=14)))
    assert own == {"say": 5, "weight": 12, "school": 15, "health": 14, "adult": 18}


@given(st.dates(), st.dates(), st.integers(0, 99))
def test_ages_know_every_day_there_is(born: date, day: date, years: int) -> None:
    assert has_reached(born, years, day) is (age_on(born, day) >= years)
    comes = birthday(born, years)
    assert comes == date.max or has_reached(born, years, comes)
    assert comes <= born or not has_reached(born, years, comes - DAY)


@pytest.mark.parametrize("born", [date.min, date.max, date(9996, 2, 29)])
@pytest.mark.parametrize("day", [date.min, date.max])
def test_ages_at_both_ends_of_the_calendar(born: date, day: date) -> None:
    assert has_reached(born, 18, day) is (born.year + 18 <= day.year)
    assert birthday(born, 18) >= born


def test_a_birthday_after_the_last_day_is_the_last_day() -> None:
    assert birthday(date(9982, 5, 1), 18) == birthday(date(9983, 5, 1), 18) == date.max
    assert not has_reached(date(9982, 5, 1), 18, date.max)


@given(st.dates(), st.dates(), st.dates(), st.integers(0, 99))
def test_an_age_that_is_reached_stays_reached(born: date, one: date, other: date, years: int) -> None:
    earlier, later = sorted((one, other))
    assert has_reached(born, years, later) or not has_reached(born, years, earlier)

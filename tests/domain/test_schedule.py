"""The interval and the days that it proposes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.schedule import LONGEST, PROPOSALS, Interval, proposals, wished_day

ELIAS = date(2026, 12, 2)
MONDAY, WEDNESDAY, FRIDAY = 0, 2, 4


def never(_: date) -> bool:
    return False


@pytest.mark.parametrize(
    ("interval", "weeks", "first"),
    [
        ("six_weeks", 0, date(2027, 1, 13)),
        ("quarter", 0, date(2027, 3, 3)),
        ("half_year", 0, date(2027, 6, 2)),
        ("own", 9, date(2027, 2, 3)),
        ("own", 0, date(2027, 3, 3)),
    ],
)
def test_each_interval_leads_to_the_nearest_usual_weekday(
    interval: Interval, weeks: int, first: date
) -> None:
    assert wished_day(ELIAS, WEDNESDAY, interval, weeks) == first
    assert proposals(ELIAS, WEDNESDAY, interval, weeks, never) == (
        first,
        first + timedelta(weeks=1),
        first + timedelta(weeks=2),
    )


def test_a_closed_day_is_left_out_and_the_next_week_takes_its_place() -> None:
    closed = {date(2027, 3, 3), date(2027, 3, 17)}
    days = proposals(ELIAS, WEDNESDAY, "quarter", 0, closed.__contains__)
    assert days == (date(2027, 3, 10), date(2027, 3, 24), date(2027, 3, 31))


def test_where_all_is_closed_nothing_is_proposed() -> None:
    assert proposals(ELIAS, WEDNESDAY, "quarter", 0, lambda _: True) == ()


def test_a_month_without_that_day_has_its_last() -> None:
    assert wished_day(date(2026, 11, 30), MONDAY, "quarter") == date(2027, 3, 1)
    assert wished_day(date(2026, 8, 31), MONDAY, "half_year") == date(2027, 3, 1)


@pytest.mark.parametrize(("weekday", "instead"), [(5, FRIDAY), (6, MONDAY)])
def test_a_meeting_in_the_weekend_is_followed_by_one_on_the_nearest_working_day(
    weekday: int, instead: int
) -> None:
    assert wished_day(ELIAS, weekday, "quarter").weekday() == instead


def test_the_end_of_the_calendar_is_no_place_to_meet() -> None:
    assert proposals(date(9999, 12, 1), WEDNESDAY, "own", LONGEST, never) == ()


@given(
    after=st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    weekday=st.integers(0, 6),
    interval=st.sampled_from(get_args(Interval)),
    weeks=st.integers(0, LONGEST),
    free=st.sets(st.integers(0, 6), max_size=3),
)
def test_proposals_are_later_open_in_order_and_on_one_weekday(
    after: date, weekday: int, interval: Interval, weeks: int, free: set[int]
) -> None:
    def closed(day: date) -> bool:
        return day.isocalendar().week % 7 in free

    days = proposals(after, weekday, interval, weeks, closed)
    assert len(days) == PROPOSALS
    assert list(days) == sorted(set(days))
    assert days[0] > after
    assert not any(closed(day) for day in days)
    assert len({day.weekday() for day in days}) == 1
    assert days[0].weekday() == weekday or weekday > FRIDAY
    # Nothing that was open was passed over.
    passed = wished_day(after, weekday, interval, weeks)
    while passed < days[-1]:
        assert passed in days or closed(passed)
        passed += timedelta(weeks=1)

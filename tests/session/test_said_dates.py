"""Dates and times as people type them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.dates import day_month, full_day, long_day, short_day
from moteleder.session.said_dates import moment, said_date, said_time, said_week

TODAY = date(2026, 12, 2)
"""A Wednesday, in week 49."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15.4", date(2027, 4, 15)),
        ("15.4.", date(2027, 4, 15)),
        ("2.12", TODAY),
        ("1.12", date(2027, 12, 1)),
        ("15.4.27", date(2027, 4, 15)),
        ("15.04.2027", date(2027, 4, 15)),
        ("15/4", date(2027, 4, 15)),
        ("2027-04-15", date(2027, 4, 15)),
        ("15. april", date(2027, 4, 15)),
        ("15 apr", date(2027, 4, 15)),
        ("fredag 11. desember", date(2026, 12, 11)),
        ("fredag", date(2026, 12, 4)),
        ("onsdag", date(2026, 12, 9)),
        ("LØRDAG", date(2026, 12, 5)),
        ("laurdag", date(2026, 12, 5)),
        ("tysdag", date(2026, 12, 8)),
        ("friday", date(2026, 12, 4)),
        ("i dag", TODAY),
        ("i morgen", date(2026, 12, 3)),
        ("i  morgon", date(2026, 12, 3)),
        ("tomorrow", date(2026, 12, 3)),
        ("om 2 uker", date(2026, 12, 16)),
        ("om to veker", date(2026, 12, 16)),
        ("om ei uke", date(2026, 12, 9)),
        ("in 10 days", date(2026, 12, 12)),
        ("uke 12", date(2027, 3, 26)),
        ("mandag uke 12", date(2027, 3, 22)),
        ("ons. i uke 12", date(2027, 3, 24)),
        ("Sunday in week 12", date(2027, 3, 28)),
        ("u12", date(2027, 3, 26)),
        ("veke 49", date(2026, 12, 4)),
        ("29.2", date(2028, 2, 29)),
    ],
)
def test_a_date_is_read_as_people_mean_it(text: str, day: date) -> None:
    assert said_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    ["", "15", "15.", "31.2", "30.2.27", "32.1", "fred", "frem", "snart", "om noen uker", "u54", "0.4"],
)
def test_what_is_no_date_is_not_guessed(text: str) -> None:
    assert said_date(text, TODAY) is None


def test_a_week_on_its_friday_still_means_that_friday_and_the_day_after_it_the_next_year() -> None:
    assert said_date("u49", date(2026, 12, 4)) == date(2026, 12, 4)
    assert said_date("u49", date(2026, 12, 5)) == date(2027, 12, 10)


def test_only_a_week_says_which_week() -> None:
    assert (said_week("Uke 7"), said_week("v7"), said_week("7"), said_week("uke")) == (7, 7, None, None)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("9", time(9)),
        ("09.00", time(9)),
        ("13:00", time(13)),
        ("kl. 13.30", time(13, 30)),
        ("0930", time(9, 30)),
    ],
)
def test_a_time_of_day_is_read(text: str, at: time) -> None:
    assert said_time(text) == at


@pytest.mark.parametrize("text", ["", "24", "9.60", "ni", "1.2.3", "13.5"])
def test_what_is_no_time_is_not_guessed(text: str) -> None:
    assert said_time(text) is None


DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@given(DAYS, DAYS, st.sampled_from(["nb", "nn", "en"]))
def test_a_date_with_its_year_is_read_back_however_it_is_written(
    day: date, today: date, language: str
) -> None:
    written = [long_day(day, language), full_day(day, language), f"{day:%d.%m.%Y}", f"{day:%d.%m.%y}"]
    assert {said_date(text, today) for text in [*written, day.isoformat()]} == {day}


@given(DAYS, st.integers(0, 364), st.sampled_from(["nb", "nn", "en"]))
def test_a_date_without_a_year_is_the_next_one(today: date, ahead: int, language: str) -> None:
    day = today + timedelta(days=ahead)
    written = [day_month(day, language), short_day(day, language), f"{day.day}.{day.month}"]
    assert {said_date(text, today) for text in written} == {day}


@given(DAYS, st.times())
def test_a_moment_is_that_time_on_norwegian_clocks_with_an_offset(day: date, at: time) -> None:
    found = moment(day, at)
    assert (found.date(), found.time()) == (day, at)
    assert found.utcoffset() in (timedelta(hours=1), timedelta(hours=2))


def test_summer_and_winter_have_their_own_offsets() -> None:
    assert moment(date(2027, 7, 1), time(9)).isoformat() == "2027-07-01T09:00:00+02:00"
    assert moment(date(2027, 1, 1), time(9)).isoformat() == "2027-01-01T09:00:00+01:00"


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_none(text: str) -> None:
    assert said_date(text, TODAY) is None or isinstance(said_date(text, TODAY), date)
    said_time(text)

"""Who and what is meant by what people type."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.said import date_said, find_goals, find_people, presented
from tests.domain.worlds import Table, case

MEETING: Meeting = Table(case(professionals=10)).begin().meeting


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tiril", ("P8",)),
        ("ti", ("P8",)),
        ("SANDNÆS", ("P8",)),
        ("kå", ("P7",)),
        ("ane foss", ("P6",)),
        ("fossli ane", ("P6",)),
        ("mor", ("P2",)),
        ("mort", ("P9",)),
        ("helse", ("P13",)),
        ("tolk", ("P14",)),
        ("Tiril Sandnæs, fysioterapeut", ("P8",)),
        ("elias b", ("P1",)),
        ("ma", ("P2",)),
    ],
)
def test_people_are_found_by_the_beginning_of_their_words(text: str, found: tuple[str, ...]) -> None:
    assert find_people(MEETING, text) == found


@pytest.mark.parametrize("text", ["", "t", "T.", "xyz", "irl", "tiril fossli", "[", "P8x"])
def test_nobody_is_guessed(text: str) -> None:
    assert find_people(MEETING, text) == ()


def test_all_who_match_are_named() -> None:
    assert set(find_people(MEETING, "rådgiver")) == {"P10"}
    assert set(find_people(MEETING, "mo")) == {"P2", "P9"}


def test_only_those_who_are_asked_about_are_found() -> None:
    assert find_people(MEETING, "mo", among=["P9", "P8"]) == ("P9",)
    assert find_people(MEETING, "mor", among=["P9"]) == ("P9",)


def test_letters_that_are_put_together_are_the_same_as_whole_ones() -> None:
    assert find_people(MEETING, "ka\u030are") == ("P7",)


def test_a_service_is_enough() -> None:
    school = change(MEETING.people["P6"], service="Lyngmo skole")
    meeting = change(MEETING, people={**MEETING.people, "P6": school})
    assert find_people(meeting, "lyngmo skole") == ("P6",)
    assert set(find_people(meeting, "lyngmo")) == {"P5", "P6"}


@given(st.sampled_from(sorted(MEETING.people)))
def test_everybody_is_found_as_they_are_presented(person: str) -> None:
    assert find_people(MEETING, presented(MEETING, person)) == (person,)


@given(st.text(max_size=30))
def test_any_text_finds_known_people_only(text: str) -> None:
    assert set(find_people(MEETING, text)) <= set(MEETING.people)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M2", ("M2",)),
        ("m1", ("M1",)),
        ("ven", ("M2",)),
        ("M2 Venner", ("M2",)),
        ("", ()),
        ("x", ()),
        ("M", ()),
    ],
)
def test_goals_are_found_by_id_or_title(text: str, found: tuple[str, ...]) -> None:
    assert find_goals(MEETING, text) == found


@pytest.mark.parametrize(
    ("text", "day", "said"),
    [
        ("11.12", date(2026, 12, 11), "Friday 11 December 2026"),
        ("12.12", date(2026, 12, 12), "Saturday 12 December 2026 (this is a weekend)"),
        ("1.12.26", date(2026, 12, 1), "Tuesday 1 December 2026 (this day is past)"),
        ("u12", date(2027, 3, 26), "Friday 26 March 2027 (the Friday of week 12)"),
    ],
)
def test_what_is_odd_about_a_date_is_said(text: str, day: date, said: str) -> None:
    assert date_said(text, day, date(2026, 12, 2), words("en"), "en") == said

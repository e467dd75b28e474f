"""Appointments, as a calendar reads them that is not ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event, Timezone

from moteleder.domain.text import clean
from moteleder.minutes.forms.ics import Appointment, address, ics

OSLO = ZoneInfo("Europe/Oslo")
STAMP = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
START = datetime(2026, 12, 2, 13, 0, tzinfo=OSLO)
MEETING = Appointment(
    uid="6c1f4b52", sequence=0, start=START, end=START + timedelta(minutes=90), summary="Ansvarsgruppemøte"
)


def event(meeting: Appointment) -> Event:
    calendar = Calendar.from_ical(ics(meeting, STAMP))
    (found,) = calendar.walk("VEVENT")
    assert isinstance(found, Event)
    return found


def test_a_calendar_reads_an_appointment_that_is_published_and_confidential() -> None:
    calendar = Calendar.from_ical(ics(replace(MEETING, sequence=3), STAMP))
    found = event(replace(MEETING, sequence=3))
    assert (str(calendar["METHOD"]), str(calendar["VERSION"])) == ("PUBLISH", "2.0")
    assert (str(found["UID"]), found["SEQUENCE"], str(found["CLASS"])) == ("6c1f4b52", 3, "CONFIDENTIAL")
    assert found.decoded("DTSTAMP") == STAMP
    assert "ATTENDEE" not in found


@pytest.mark.parametrize(
    ("at", "hour", "offset"),
    [
        (datetime(2026, 12, 2, 12, 0, tzinfo=UTC), 13, 1),
        (datetime(2026, 6, 10, 11, 0, tzinfo=UTC), 13, 2),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), 1, 1),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), 3, 2),
        (datetime(2026, 10, 25, 11, 0, tzinfo=UTC), 12, 1),
        (datetime(2026, 10, 24, 11, 0, tzinfo=UTC), 13, 2),
        (datetime(2031, 7, 1, 8, 0, tzinfo=UTC), 10, 2),
    ],
)
def test_the_hour_is_that_of_norwegian_clocks_in_summer_and_winter(
    at: datetime, hour: int, offset: int
) -> None:
    text = ics(replace(MEETING, start=at, end=at + timedelta(hours=1)), STAMP)
    found = event(replace(MEETING, start=at, end=at + timedelta(hours=1)))
    start = found.decoded("DTSTART")
    assert b"DTSTART;TZID=Europe/Oslo:" in text
    assert (start.hour, start.utcoffset()) == (hour, timedelta(hours=offset))
    assert start == at


@pytest.mark.parametrize("year", [2026, 2027, 2032])
def test_the_time_zone_that_is_sent_along_says_the_same_as_the_worlds(year: int) -> None:
    (zone,) = Calendar.from_ical(ics(MEETING, STAMP)).walk("VTIMEZONE")
    assert isinstance(zone, Timezone)
    ours = zone.to_tz(lookup_tzid=False)
    for day in range(365):
        noon = datetime(year, 1, 1, 12) + timedelta(days=day)
        assert noon.replace(tzinfo=ours).utcoffset() == noon.replace(tzinfo=OSLO).utcoffset(), noon


TEXT = st.text(st.sampled_from(list('aå\U0001f600łńź;,\\:"\n\r\t \x00\u202e[]<b>*|=BEGIN')), max_size=200)


@settings(max_examples=200)
@given(TEXT, TEXT, TEXT)
def test_any_text_is_read_back_as_typed_and_is_no_line_of_its_own(one: str, two: str, three: str) -> None:
    meeting = replace(MEETING, summary=one, place=two, text=three)
    data = ics(meeting, STAMP)
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert [line for line in lines if len(line) > 75 or b"\n" in line or b"\r" in line] == []
    [line.decode("utf-8") for line in lines]  # No character is cut.
    calendar = Calendar.from_ical(data)
    (found,) = calendar.walk("VEVENT")
    assert str(found["SUMMARY"]) == " ".join(clean(one).split())
    assert str(found.get("LOCATION", "")) == " ".join(clean(two).split())
    assert str(found.get("DESCRIPTION", "")) == clean(three).replace("\t", " ")
    known = {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION"}
    assert set(found) <= known | {"CLASS", "STATUS", "TRANSP"}
    assert len(calendar.walk()) == 5


def test_a_long_title_is_folded_within_75_bytes_and_read_back_whole() -> None:
    title = "Møte om Łódź og Gdańsk: " + "æøåłńź" * 40
    lines = ics(replace(MEETING, summary=title), STAMP).split(b"\r\n")
    folded = [line for line in lines if line.startswith(b" ")]
    assert len(folded) >= 6
    assert max(map(len, lines)) <= 75
    assert max(map(len, folded)) >= 74
    assert str(event(replace(MEETING, summary=title))["SUMMARY"]) == title


def test_the_one_who_calls_is_named_by_address_only_where_it_is_one() -> None:
    assert (
        str(event(replace(MEETING, organizer="siri@example.org"))["ORGANIZER"]) == "mailto:siri@example.org"
    )
    assert "ORGANIZER" not in event(replace(MEETING, organizer="siri"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("siri@example.org", "siri@example.org"),
        (" siri.t+ag@granvik.example.org ", "siri.t+ag@granvik.example.org"),
        ("siri@example.org\r\nBcc: alle@example.org", ""),
        ("siri@example.org, jonas@example.org", ""),
        ("Siri <siri@example.org>", ""),
        ("siri@example", ""),
        ("siri..t@example.org", ""),
        ("", ""),
    ],
)
def test_only_one_whole_address_is_one(typed: str, expected: str) -> None:
    assert address(typed) == expected

"""Meetings come one after the other, by number and by day."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from moteleder.domain.case import Case
from moteleder.domain.events import End, Reopen
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.closed_days import ClosedDays
from moteleder.session.meeting_order import why_not_begin, why_not_then
from moteleder.session.starts import starts
from tests.session.worlds import START, led, small_case

EN = words("en")
DAY = timedelta(days=1)


def called(fifth: Case, *days: int) -> Case:
    """The case with a sixth meeting, and a seventh …, so many days after the fifth was called for."""
    planned = small_case().meetings[0]
    more = [change(planned, number=n, start=START + days * DAY) for n, days in enumerate(days, 6)]
    return change(fifth, meetings=(*fifth.meetings, *more))


def then(case: Case, number: int, at: datetime) -> str:
    return why_not_then(case, number, at, EN, "en")


def test_a_meeting_is_called_for_no_time_on_the_other_side_of_its_neighbours() -> None:
    case = called(small_case(), 90, 180)
    assert [then(case, 6, START + n * DAY) for n in (1, 90, 179)] == [""] * 3
    for early in (-1, 0):
        assert "Meeting 5 is on" in then(case, 6, START + early * DAY)
    assert then(case, 6, START + 180 * DAY) == (
        "Meeting 7 is on 31 May 2027. Choose an earlier time, or move that meeting first."
    )
    assert "Choose a later time" in then(case, 8, START + 100 * DAY)


def test_a_meeting_that_a_later_one_has_gone_past_neither_moves_nor_begins() -> None:
    live, held, _ = led(small_case())
    live.do(End)
    before = change(small_case().meetings[0], number=4)
    case = change(held.case, meetings=(before, *held.case.meetings))
    since = "Meeting 5 has begun since. Call a new meeting instead."
    assert (why_not_begin(case, 4, EN), then(case, 4, START + DAY)) == (since, since)
    assert why_not_begin(case, 5, EN) == ""


@pytest.mark.parametrize("again", [False, True])
def test_no_meeting_begins_before_the_one_that_is_open_has_ended(again: bool) -> None:
    live, held, _ = led(small_case())
    if again:
        live.do(End)
        assert why_not_begin(called(held.case, 90), 6, EN) == ""
        live.do(Reopen, reason="Noe ble glemt")
    assert why_not_begin(called(held.case, 90), 6, EN) == "Meeting 5 is still open. End it first."
    assert why_not_begin(held.case, 5, EN) == ""


def test_a_new_meeting_is_proposed_after_those_that_are_called() -> None:
    case = called(small_case(), 90)
    assert starts(case, 7, START - 30 * DAY, ClosedDays())[0] > START + 90 * DAY

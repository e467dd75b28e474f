"""Time used, item by item and turn by turn."""

from __future__ import annotations

from datetime import timedelta

from moteleder.domain.events import End, Floor, GoToItem, Pause, Reopen, Resume
from moteleder.domain.timing import item_used, minutes_left, used_at
from tests.domain.worlds import LEADER, MOTHER, START, Table


def test_nothing_is_used_before_the_beginning() -> None:
    table = Table()
    assert used_at(table.meeting, "S1", START) == 0


def test_time_is_booked_on_the_item_or_the_turn_where_the_meeting_is() -> None:
    table = Table().begin(MOTHER, LEADER)
    table.do(GoToItem, minutes=9, item="S4")
    table.do(Floor, minutes=2, person=LEADER)
    table.do(Floor, minutes=3, person=MOTHER)
    now = table.now + timedelta(minutes=4)
    places = ("S1", "S4", "S4/P4", "S4/P2")
    assert [used_at(table.meeting, p, now) / 60 for p in places] == [10, 2, 3, 4]
    assert item_used(table.meeting, "S4", now) == 9 * 60


def test_a_break_is_counted_nowhere() -> None:
    table = Table().begin()
    table.do(Pause, minutes=10)
    assert table.meeting.paused
    assert used_at(table.meeting, "S1", table.now + timedelta(minutes=5)) == 600
    table.do(GoToItem, minutes=10, item="S2")
    table.do(Resume, minutes=10)
    assert not table.meeting.paused
    table.do(End, minutes=7)
    assert table.meeting.used == {"S1": 600, "S2": 420}


def test_a_meeting_ended_at_a_break_is_no_longer_at_one() -> None:
    table = Table().begin()
    table.do(Pause)
    assert not table.do(End).paused


def test_a_reopened_meeting_runs_on_from_then() -> None:
    table = Table().begin()
    table.do(End, minutes=10)
    table.do(Reopen, minutes=30, reason="Glemt")
    table.do(End, minutes=5)
    assert table.meeting.used == {"S1": 900}


def test_minutes_opened_again_on_a_later_day_use_no_time_of_the_meeting() -> None:
    table = Table().begin()
    table.do(End, minutes=10)
    table.do(Reopen, minutes=24 * 60, reason="Glemt")
    table.do(GoToItem, minutes=30, item="S2")
    now = table.now + timedelta(minutes=20)
    assert (item_used(table.meeting, "S1", now), item_used(table.meeting, "S2", now)) == (600, 0)
    table.do(Pause, minutes=10)
    table.do(Resume, minutes=10)
    table.do(End, minutes=10)
    assert table.meeting.used == {"S1": 600}


def test_one_item_is_not_mistaken_for_another() -> None:
    table = Table().begin()
    table.do(GoToItem, item="S4")
    assert item_used(table.meeting, "S", table.now) == 0


def test_minutes_left_are_whole_and_go_below_zero() -> None:
    meeting = Table().begin().meeting
    assert minutes_left(meeting, START) == 90
    assert minutes_left(meeting, START + timedelta(minutes=89, seconds=30)) == 0
    assert minutes_left(meeting, START + timedelta(minutes=92)) == -2


def test_a_meeting_held_on_another_day_has_its_planned_length_from_its_beginning() -> None:
    table = Table()
    table.now = START + timedelta(days=3, hours=2)
    table.begin()
    planned = table.meeting.plan.length
    assert minutes_left(table.meeting, table.now + timedelta(minutes=10)) == planned - 10

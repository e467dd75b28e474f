"""Proposals for the next meeting, and what it takes to agree on one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, get_args

import pytest
from holidays.countries.norway import Norway

from moteleder import resources
from moteleder.dates import clock, oslo
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting, NextMeeting
from moteleder.domain.schedule import PROPOSALS, Interval, proposals
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.closed_days import ClosedDays
from moteleder.session.next_dates import (
    agreed_on,
    at_usual_time,
    away_said,
    interval_said,
    proposed,
    speaks_against,
    why_later,
)
from moteleder.session.rows_next import next_line, next_lines, proposal_at
from moteleder.store import exchange

EN = words("en")
USUAL = ClosedDays()


@cache
def before_it_was_agreed(name: str) -> Meeting:
    path = resources.folder("sample_cases") / f"{name}.toml"
    case = exchange.read(path.read_text(encoding="utf-8"), path.name)
    return change(replay(case, case.meetings[0].number).meeting, next=None)


@pytest.mark.parametrize("interval", get_args(Interval))
@pytest.mark.parametrize("year", [2026, 2027, 2028, 2029])
def test_from_every_day_in_each_interval_no_weekend_holiday_or_school_break(
    year: int, interval: Interval
) -> None:
    public = Norway(years=range(year, year + 3), include_sundays=False, language="no")
    easter = [day for day, names in public.items() if "Andre påskedag" in names]
    day = date(year, 1, 1)
    while day.year == year:
        found = proposals(day, day.weekday(), interval, 9, USUAL.closed)
        assert len(found) == PROPOSALS
        for each in found:
            assert each > day
            assert each.weekday() < 5, each
            assert each not in public, each
            assert not any(timedelta() <= monday - each <= timedelta(days=7) for monday in easter), each
            assert each.isocalendar().week not in (8, 9, 40, 41), each
            assert not (6, 19) <= (each.month, each.day) <= (8, 17), each
            assert (1, 2) < (each.month, each.day) < (12, 20), each
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("elias", ("2027-03-10T13:00:00+01:00", "2027-03-17T13:00:00+01:00", "2027-03-31T13:00:00+02:00")),
        ("antoni", ("2027-02-09T09:00:00+01:00", "2027-02-16T09:00:00+01:00", "2027-03-09T09:00:00+01:00")),
        ("inga", ("2027-01-21T13:00:00+01:00", "2027-01-28T13:00:00+01:00", "2027-02-04T13:00:00+01:00")),
    ],
)
def test_the_samples_first_proposal_is_the_date_they_agree_on(name: str, starts: tuple[str, ...]) -> None:
    found = proposed(before_it_was_agreed(name), USUAL)
    assert tuple(start.isoformat() for start in found) == starts


@pytest.mark.parametrize(
    ("start", "interval"),
    [
        (datetime(2026, 9, 23, 6, 30, tzinfo=UTC), "six_weeks"),
        (datetime(2027, 1, 13, 7, 30, tzinfo=UTC), "quarter"),
    ],
)
def test_the_clock_on_the_wall_is_the_same_on_both_sides_of_summer_time(
    start: datetime, interval: Interval
) -> None:
    meeting = before_it_was_agreed("elias")
    meeting = change(
        meeting,
        began=start,
        plan=change(meeting.plan, start=start),
        facts=change(meeting.facts, interval=interval),
    )
    found = proposed(meeting, USUAL)
    assert {clock(each) for each in found} == {"08.30"}
    assert {each.utcoffset() for each in found} != {oslo(start).utcoffset()}


def test_a_meeting_held_on_another_day_counts_from_it_and_keeps_its_usual_weekday() -> None:
    meeting = before_it_was_agreed("elias")
    late = change(meeting, began=datetime(2027, 1, 7, 9, 0, tzinfo=UTC))
    assert oslo(proposed(late, USUAL)[0]).isoformat() == "2027-04-07T13:00:00+02:00"


def test_why_the_first_is_later_than_the_interval_says_is_told() -> None:
    assert why_later(before_it_was_agreed("elias"), USUAL, EN, "en") == "3 March is winter break"
    assert why_later(before_it_was_agreed("inga"), USUAL, EN, "en") == ""


def test_a_consent_and_a_plan_that_end_before_speak_against() -> None:
    meeting = before_it_was_agreed("elias")
    assert speaks_against(meeting, date(2026, 12, 31), EN, "en") == ()
    assert speaks_against(meeting, date(2027, 3, 10), EN, "en") == (
        "the consent for Yngve Solbrekk ends 31 December 2026",
    )
    later = speaks_against(meeting, date(2027, 9, 1), EN, "en")
    assert "the plan ends 31 July 2027" in later
    assert not any("Siri Tangvald" in each for each in later)


def test_only_the_consents_of_those_who_are_needed_count() -> None:
    meeting = before_it_was_agreed("elias")
    few = change(meeting, next=NextMeeting(people=("P6", "P2")))
    assert speaks_against(few, date(2027, 3, 10), EN, "en") == ()


def test_what_is_usual_is_agreed_on_and_what_was_changed_is_kept() -> None:
    meeting = before_it_was_agreed("elias")
    start = proposed(meeting, USUAL)[0]
    usual = agreed_on(meeting, start)
    assert usual == {
        "start": start,
        "length": 90,
        "place": meeting.plan.place,
        "people": (),
        "caller": "P4",
        "note": "",
    }
    own: dict[str, Any] = {**usual, "length": 75, "people": ("P2",), "caller": "P6", "note": "Tolk"}
    agreed = change(meeting, next=NextMeeting(**own))
    other = proposed(meeting, USUAL)[1]
    assert agreed_on(agreed, other) == {**own, "start": other}


def test_a_reason_for_having_no_date_goes_when_there_is_one() -> None:
    waits = NextMeeting(
        length=60, place="Familiesenteret", people=("P2", "P9"), caller="P6", note="Venter på PPT"
    )
    meeting = change(before_it_was_agreed("elias"), next=waits)
    start = proposed(meeting, USUAL)[0]
    assert NextMeeting(**agreed_on(meeting, start)) == change(waits, start=start, note="")
    bare = change(meeting, next=NextMeeting(note="Venter på PPT"))
    assert NextMeeting(**agreed_on(bare, start)) == NextMeeting(
        start=start, length=90, place=meeting.plan.place, caller="P4"
    )


def test_another_day_has_the_time_that_is_agreed() -> None:
    meeting = before_it_was_agreed("elias")
    assert clock(at_usual_time(meeting, date(2027, 4, 7))) == "13.00"
    early = change(meeting, next=NextMeeting(start=datetime(2027, 3, 10, 7, 15, tzinfo=UTC)))
    assert clock(at_usual_time(early, date(2027, 4, 7))) == "08.15"


def test_the_rows_say_what_is_proposed_with_week_and_distance() -> None:
    lines = next_lines(before_it_was_agreed("elias"), USUAL, EN, "en")
    assert [(line.text, line.right) for line in lines] == [
        ("The next meeting is not agreed.", ""),
        ("Proposed, all at 13.00:", ""),
        ("Wednesday 10 March", "week 10, in 14 weeks"),
        ("Wednesday 17 March", "week 11, in 15 weeks"),
        ("Wednesday 31 March", "week 13, in 17 weeks"),
        ("3 March is winter break", ""),
        ("Before that: the consent for Yngve Solbrekk ends 31 December 2026", ""),
    ]
    assert [line.id for line in lines if line.picks] == ["1", "2", "3"]


def test_what_ends_between_two_proposals_is_said_at_the_later_one() -> None:
    meeting = before_it_was_agreed("elias")
    soon = change(meeting, facts=change(meeting.facts, plan_until=date(2027, 3, 20)))
    lines = {line.id: line for line in next_lines(soon, USUAL, EN, "en")}
    assert [lines[n].detail for n in "123"] == ["", "", "Before that: the plan ends 20 March 2027"]


def test_the_rows_say_what_is_agreed_and_that_the_day_is_closed() -> None:
    meeting = before_it_was_agreed("elias")
    third = change(meeting, next=NextMeeting(**agreed_on(meeting, at_usual_time(meeting, date(2027, 3, 3)))))
    line = next_line(third, USUAL, EN, "en")
    assert line.text == "Agreed: Wednesday 3 March at 13.00"
    assert "Mind that it is winter break" in line.detail
    assert "Called by Siri Tangvald" in line.detail
    agreed = change(meeting, next=NextMeeting(**agreed_on(meeting, proposed(meeting, USUAL)[0])))
    assert [line.right for line in next_lines(agreed, USUAL, EN, "en")] == [
        "",
        "agreed",
        "week 11",
        "week 13",
    ]


def test_where_no_day_is_open_the_calendar_is_pointed_to() -> None:
    class Never(ClosedDays):
        def closed(self, day: date) -> bool:
            return True

    lines = next_lines(before_it_was_agreed("elias"), Never(), EN, "en")
    assert "calendar" in lines[-1].text
    assert proposal_at(before_it_was_agreed("elias"), Never(), 1) is None


def test_the_interval_is_said_also_where_its_weeks_are_missing() -> None:
    meeting = before_it_was_agreed("elias")
    said = {
        each: interval_said(change(meeting, facts=change(meeting.facts, interval=each)), EN)
        for each in get_args(Interval)
    }
    assert said["own"] == said["quarter"] == "every three months"
    assert len(set(said.values())) == 3
    assert interval_said(before_it_was_agreed("antoni"), EN) == "every 9 weeks"


def test_a_day_of_this_week_has_no_distance() -> None:
    assert away_said(before_it_was_agreed("elias"), date(2026, 12, 4), EN) == "week 49"

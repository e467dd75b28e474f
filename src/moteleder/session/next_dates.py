"""The next meeting's date: what is proposed, what speaks against it, and what it takes to agree on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from moteleder.dates import full_day, oslo
from moteleder.domain.consents import last_day
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Meeting, NextMeeting
from moteleder.domain.recipients import is_refused
from moteleder.domain.schedule import Interval, proposals, wished_day
from moteleder.domain.values import change
from moteleder.i18n import Words, msg
from moteleder.session.closed_days import ClosedDays
from moteleder.session.rows_days import day_said
from moteleder.session.said_dates import moment
from moteleder.session.said_of import needs_consent

__all__ = [
    "agreed_on",
    "at_usual_time",
    "away_said",
    "held_on",
    "interval_said",
    "proposed",
    "speaks_against",
    "why_later",
]

_EVERY: dict[Interval, str] = {
    "six_weeks": msg("every six weeks"),
    "quarter": msg("every three months"),
    "half_year": msg("every six months"),
}


def held_on(meeting: Meeting) -> date:
    """The day the meeting is held, which may be another than it was called for."""
    return meeting_day(meeting)


def proposed(meeting: Meeting, closed: ClosedDays) -> tuple[datetime, ...]:
    """Three times, soonest first, on the weekday and at the time of day that this meeting was called for."""
    facts, usual = meeting.facts, oslo(meeting.plan.start)
    found = proposals(held_on(meeting), usual.weekday(), facts.interval, facts.interval_weeks, closed.closed)
    return tuple(moment(day, usual.time()) for day in found)


def why_later(meeting: Meeting, closed: ClosedDays, w: Words, language: str) -> str:
    """Why the first proposal is not the day the interval leads to; empty where it is."""
    facts = meeting.facts
    wished = wished_day(
        held_on(meeting), oslo(meeting.plan.start).weekday(), facts.interval, facts.interval_weeks
    )
    if not (why := closed.why(wished, w)):
        return ""
    return w("{day} is {why}").format(day=day_said(meeting, wished, language), why=why)


def at_usual_time(meeting: Meeting, day: date) -> datetime:
    """A day, at the time of day that is agreed, else that of this meeting."""
    agreed = meeting.next.start if meeting.next else None
    return moment(day, oslo(agreed or meeting.plan.start).time())


def agreed_on(meeting: Meeting, start: datetime) -> dict[str, Any]:
    """What the event of agreeing on a time says: all else as it was agreed, or as it usually is."""
    plan, known = meeting.plan, meeting.next
    usual = NextMeeting(length=plan.length, place=plan.place, caller=plan.leader)
    said = known or usual
    if said.start is None:
        # A reason for having no date goes when there is one; who, where and how long was said already stays.
        said = change(
            said,
            length=said.length or usual.length,
            place=said.place or usual.place,
            caller=said.caller or usual.caller,
            note="",
        )
    return {
        "start": start,
        "length": said.length,
        "place": said.place,
        "people": said.people,
        "caller": said.caller,
        "note": said.note,
    }


def speaks_against(meeting: Meeting, day: date, w: Words, language: str) -> tuple[str, ...]:
    """What has ended by that day: somebody's consent, the period of the plan."""
    return tuple(_ended(meeting, day, w, language))


def _ended(meeting: Meeting, day: date, w: Words, language: str) -> Iterator[str]:
    for person in _expected(meeting):
        until = last_day(meeting.people[person], held_on(meeting)) or meeting.people[person].consent.until
        if until and until < day:
            yield w("the consent for {name} ends {day}").format(
                name=meeting.label(person), day=full_day(until, language)
            )
    if meeting.facts.plan_until and meeting.facts.plan_until < day:
        yield w("the plan ends {day}").format(day=full_day(meeting.facts.plan_until, language))


def _expected(meeting: Meeting) -> Iterator[str]:
    """Those who are needed next time, else all who took part or were asked to this time."""
    needed = meeting.next.people if meeting.next else ()
    everybody = dict.fromkeys([*(i.person for i in meeting.invited), *meeting.attendance])
    for person in needed or everybody:
        if needs_consent(meeting, person) and not is_refused(meeting.people[person]):
            yield person


def interval_said(meeting: Meeting, w: Words) -> str:
    """How often the family wants to meet: «hver tredje måned»."""
    facts = meeting.facts
    if facts.interval == "own" and facts.interval_weeks:
        return w("every {n} weeks").format(n=facts.interval_weeks)
    return w(_EVERY.get(facts.interval, _EVERY["quarter"]))


def away_said(meeting: Meeting, day: date, w: Words) -> str:
    """The week that a day is in, and how far it is: «uke 10, om 14 uker»."""
    week = day.isocalendar().week
    days = (day - held_on(meeting)).days
    if days < 7:
        return w("week {week}").format(week=week)
    return w("week {week}, in {n} weeks").format(week=week, n=round(days / 7))

"""When a new meeting could begin: what was agreed last time, else open days by the family's interval."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from moteleder.dates import oslo
from moteleder.domain.case import Case
from moteleder.domain.schedule import PROPOSALS, proposals
from moteleder.domain.standing import standing
from moteleder.session.agenda_brought import last_ended
from moteleder.session.closed_days import ClosedDays
from moteleder.session.next_dates import proposed
from moteleder.session.said_dates import moment

__all__ = ["USUAL_TIME", "starts"]

USUAL_TIME = time(13)
"""When a first meeting is proposed to begin."""

_LOOKED_THROUGH = 366


def starts(case: Case, number: int, now: datetime, closed: ClosedDays) -> tuple[datetime, ...]:
    """Times that are still to come, the likeliest first: the agreed one, then proposals; at least one.

    What was agreed for today is still to come all day: a meeting may be set up as it begins.
    Where the interval has run out already, the first open days that leave time for the notice.
    """
    last = last_ended(case, number)
    # One that is called already comes before it.
    now = max([now, *(m.start for m in case.meetings if m.number < number and not m.event)])
    agreed = last.next.start if last and last.next else None
    found = [agreed] if agreed else []
    found += proposed(last, closed) if last else _from_day(case, number, closed)
    today = oslo(now).date()
    ahead = [s for s in dict.fromkeys(found) if s > now or (s == agreed and oslo(s).date() == today)]
    if len(ahead) < PROPOSALS:
        usual = oslo(last.plan.start).time() if last else USUAL_TIME
        ahead += [start for start in _soon(case, now, usual, closed) if start not in ahead]
    return tuple(ahead[:PROPOSALS])


def _from_day(case: Case, number: int, closed: ClosedDays) -> list[datetime]:
    """From the day of the latest meeting, where that meeting is not kept here."""
    day = standing(case, number).last_meeting
    if day is None:
        return []
    facts = case.facts
    days = proposals(day, day.weekday(), facts.interval, facts.interval_weeks, closed.closed)
    return [moment(day, USUAL_TIME) for day in days]


def _soon(case: Case, now: datetime, usual: time, closed: ClosedDays) -> list[datetime]:
    """The first open days, a week apart, after the days that a notice is out before a meeting."""
    found: list[date] = []
    first = oslo(now).date() + timedelta(days=max(1, case.facts.notice_days))
    for day in (first + timedelta(days=n) for n in range(_LOOKED_THROUGH)):
        if len(found) == PROPOSALS:
            break
        if (not found or (day - found[-1]).days >= _WEEK) and not closed.closed(day):
            found.append(day)
    return [moment(day, usual) for day in found or [first]]


_WEEK = 7

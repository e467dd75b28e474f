"""The next meeting, in words: what is agreed, and the dates that are proposed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from moteleder.dates import clock, oslo
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.closed_days import ClosedDays
from moteleder.session.next_dates import away_said, proposed, speaks_against, why_later
from moteleder.session.rows_days import weekday_said
from moteleder.session.rows_line import Line, below, joined, quiet
from moteleder.session.rows_people import names

__all__ = ["AGREED", "next_line", "next_lines", "proposal_at"]

AGREED = "next"
"""Id of the row that says what is agreed; those of the proposals are their numbers."""


def next_lines(meeting: Meeting, closed: ClosedDays, w: Words, language: str) -> tuple[Line, ...]:
    """What is agreed, and under it the proposals by number; what is true of all of them is said once."""
    starts = proposed(meeting, closed)
    agreed = next_line(meeting, closed, w, language)
    if not starts:
        return agreed, quiet(w("No open day was found. Look in the calendar."))
    known = speaks_against(meeting, oslo(starts[0]).date(), w, language)
    shown = [_proposal(meeting, n, start, known, w, language) for n, start in enumerate(starts, 1)]
    if _date(meeting):
        return agreed, *shown
    if meeting.next is None:
        # With the first proposal the first that can be picked, the keys stay in sight above it.
        agreed = quiet(agreed.text)
    usual = quiet(w("Proposed, all at {time}:").format(time=clock(starts[0])))
    later = why_later(meeting, closed, w, language)
    after = [quiet(text) for text in (later, _before(known, w) if known else "") if text]
    return agreed, usual, *shown, *after


def next_line(meeting: Meeting, closed: ClosedDays, w: Words, language: str) -> Line:
    """When, where, with whom, who calls and what speaks against it; or that nothing is agreed."""
    agreed = meeting.next
    if agreed is None:
        return Line(AGREED, w("The next meeting is not agreed."))
    caller = meeting.label(agreed.caller) if agreed.caller else ""
    return Line(
        AGREED,
        _agreed(meeting, agreed.start, w, language) if agreed.start else w("The date is not agreed."),
        detail=below(
            joined(agreed.place, w("{n} minutes").format(n=agreed.length) if agreed.length else ""),
            w("Called by {name}").format(name=caller) if caller else "",
            w("Needed: {names}").format(names=names(meeting, agreed.people)) if agreed.people else "",
            agreed.note,
            _against(meeting, oslo(agreed.start).date(), closed, w, language) if agreed.start else "",
        ),
        sign="✓" if agreed.start else "–",
        strong=agreed.start is not None,
    )


def _agreed(meeting: Meeting, start: datetime, w: Words, language: str) -> str:
    day, time = weekday_said(meeting, oslo(start).date(), language), clock(start)
    return w("Agreed: {day} at {time}").format(day=day, time=time)


def proposal_at(meeting: Meeting, closed: ClosedDays, number: int) -> datetime | None:
    """The time that is proposed under this number, from 1."""
    starts = proposed(meeting, closed)
    return starts[number - 1] if 1 <= number <= len(starts) else None


def _proposal(
    meeting: Meeting, number: int, start: datetime, known: Sequence[str], w: Words, language: str
) -> Line:
    day, agreed = oslo(start).date(), _date(meeting)
    name = weekday_said(meeting, day, language)
    if agreed:
        right = w("agreed") if agreed == start else w("week {week}").format(week=day.isocalendar().week)
        return Line(str(number), _capital(name), right=right, sign=str(number), tone="quiet")
    new = [each for each in speaks_against(meeting, day, w, language) if each not in known]
    return Line(
        str(number),
        _capital(name),
        right=away_said(meeting, day, w),
        detail=_before(new, w) if new else "",
        sign=str(number),
    )


def _date(meeting: Meeting) -> datetime | None:
    return meeting.next.start if meeting.next else None


def _against(meeting: Meeting, day: date, closed: ClosedDays, w: Words, language: str) -> str:
    ended = speaks_against(meeting, day, w, language)
    why = closed.why(day, w)
    return below(
        w("Mind that it is {why}").format(why=why) if why else "", _before(ended, w) if ended else ""
    )


def _before(ended: Sequence[str], w: Words) -> str:
    return w("Before that: {what}").format(what=", ".join(ended))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""The plan's period in words, and what is to be noticed about it before the next meeting."""

from __future__ import annotations

from datetime import date

from moteleder.dates import full_day, oslo
from moteleder.domain.case import MeetingRecord
from moteleder.domain.schedule import wished_day
from moteleder.domain.snapshot import CaseFacts
from moteleder.i18n import Words
from moteleder.session.case_view import CaseView

__all__ = ["called_meetings", "period_reminder", "period_said"]


def period_said(facts: CaseFacts, w: Words, language: str) -> str:
    """From when and until when the plan holds; that nothing is said, where it is not."""
    first, last = facts.plan_from, facts.plan_until
    if first and last:
        return w("{first} – {last}").format(first=full_day(first, language), last=full_day(last, language))
    if first:
        return w("from {day}").format(day=full_day(first, language))
    return w("until {day}").format(day=full_day(last, language)) if last else w("no period is written")


def period_reminder(view: CaseView) -> str:
    """That the plan has ended, or ends before the next meeting; empty where neither is so."""
    until, w = view.case.facts.plan_until, view.w
    if until is None or not view.case.facts.has_plan:
        return ""
    if until < view.today:
        return w("The plan ended {day}. It is time for a new one.").format(day=full_day(until, view.language))
    called = next(iter(called_meetings(view)), None)
    if called is not None:
        day = oslo(called.start).date()
        said = w("The plan ends before the next meeting, {day}.")
    else:
        day = _expected(view)
        said = w("The plan ends before the next meeting is likely to be, about {day}.")
    return said.format(day=full_day(day, view.language)) if until < day else ""


def called_meetings(view: CaseView) -> tuple[MeetingRecord, ...]:
    """The meetings that have not begun, the soonest first."""
    return tuple(sorted((m for m in view.case.meetings if not m.event), key=lambda m: m.start))


def _expected(view: CaseView) -> date:
    """About the day of a meeting that nobody has called yet."""
    facts, last = view.case.facts, view.standing.last_meeting or view.today
    wished = wished_day(last, last.weekday(), facts.interval, facts.interval_weeks)
    return max(wished, view.today)

"""The facts of the meeting: when, where, who leads, who writes, what for."""

from __future__ import annotations

from moteleder.dates import clock, full_day, long_day
from moteleder.domain.agenda import MeetingKind
from moteleder.i18n import msg
from moteleder.minutes.escape import inline
from moteleder.minutes.layout import bullets, labelled
from moteleder.minutes.page import Page

__all__ = ["KINDS", "facts"]

KINDS: dict[MeetingKind, str] = {
    "first": msg("first meeting"),
    "regular": msg("regular meeting"),
    "extended": msg("extended meeting"),
    "evaluation": msg("evaluation of the plan"),
    "closing": msg("closing meeting"),
}


def _time(page: Page) -> str:
    w, meeting = page.w, page.meeting
    start = clock(meeting.began or meeting.plan.start)
    if meeting.ended:
        return w("{start}–{end}").format(start=start, end=clock(meeting.ended))
    return w("from {start}").format(start=start)


def _period(page: Page) -> str:
    first, last = page.meeting.facts.plan_from, page.meeting.facts.plan_until
    if not first and not last:
        return ""
    return "–".join(full_day(day, page.language) if day else "" for day in (first, last))


def facts(page: Page) -> str:
    """A list of labels and values, those that are not known left out."""
    w, meeting = page.w, page.meeting
    plan, case = meeting.plan, meeting.facts
    number = w("no. {number}, {kind}").format(number=plan.number, kind=w(KINDS[plan.kind]))
    previous = long_day(meeting.previous, page.language) if meeting.previous else ""
    return bullets(
        [
            labelled(w("Date"), long_day(page.day, page.language)),
            labelled(w("Time"), _time(page)),
            labelled(w("Place"), inline(plan.place)),
            labelled(w("Meeting"), number),
            labelled(w("Led by"), inline(page.presented(plan.leader))),
            labelled(w("Minutes by"), inline(page.presented(plan.writer))),
            labelled(w("Extract"), w("the items that the reader was asked to") if meeting.extract else ""),
            labelled(w("Purpose"), inline(plan.purpose)),
            labelled(w("Municipality"), inline(case.municipality)),
            labelled(w("Plan period"), _period(page)),
            labelled(w("Previous meeting"), previous),
        ]
    )

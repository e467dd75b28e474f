"""One person's attendance and consent, in words."""

from __future__ import annotations

from datetime import date, timedelta

from moteleder.dates import clock, oslo
from moteleder.domain.consents import ends_before, last_day, state_on
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.recipients import Why
from moteleder.i18n import Words, msg
from moteleder.minutes.presence import from_elsewhere
from moteleder.session.copy_rights import attendance_right, consent_needed
from moteleder.session.rows_days import day_said
from moteleder.session.rows_line import joined

__all__ = ["attendance_said", "consent_said", "more_said", "needs_consent"]

_AWAY = {"expected": msg("not marked"), "apologies": msg("apologies"), "absent": msg("absent")}
_MAY_NOT: dict[Why, str] = {
    "no_consent": msg("consent not clarified"),
    "refused": msg("the answer was no"),
    "withdrawn": msg("consent withdrawn"),
    "not_yet": msg("consent from {day}"),
    "consent_ended": msg("consent ended {day}"),
    "of_age": msg("of age: new consent needed"),
}
_LATE = timedelta(minutes=5)
_SOON = timedelta(days=92)
"""How long before its end a consent is spoken of, where the next meeting has no date yet."""


def attendance_said(meeting: Meeting, person: str, w: Words) -> str:
    """How somebody takes part: «til stede», «kom 13.30», «møter for Randi Ekornrud»."""
    known = meeting.attendance.get(person, Attendance())
    deputy = w("deputy for {name}").format(name=meeting.label(known.deputy_for)) if known.deputy_for else ""
    if not known.came:
        return joined(deputy, w(_AWAY.get(known.status, _AWAY["expected"])))
    stay = known.stays[-1]
    if stay.left:
        return joined(deputy, w("left {clock}").format(clock=clock(stay.left)))
    opened = max(meeting.began or meeting.plan.start, meeting.plan.start)
    came = w("came {clock}").format(clock=clock(stay.joined)) if stay.joined > opened + _LATE else ""
    how = from_elsewhere(known.how, w) or w("present")
    return joined("" if known.how == "room" and (deputy or came) else how, deputy, came)


def more_said(meeting: Meeting, person: str, w: Words) -> str:
    """Reasons, and whether a written statement lies ready; empty where there is nothing more to say."""
    known = meeting.attendance.get(person, Attendance())
    return joined(known.reason, known.left_reason, w("written statement") if known.statement else "")


def consent_said(meeting: Meeting, person: str, w: Words, language: str) -> str:
    """What stands between somebody and taking part, or soon will; empty where all is in order."""
    if not needs_consent(meeting, person):
        return ""
    known, day = meeting.people[person], meeting_day(meeting)
    may = attendance_right(meeting, person, day)
    if not may.yes:
        turned = day_said(meeting, may.turned, language) if may.turned else ""
        return w(_MAY_NOT[may.why]).format(day=turned) if may.why in _MAY_NOT else ""
    if (last := last_day(known, day)) and ends_before(known, _next_day(meeting, day), day):
        return w("consent ends {day}").format(day=day_said(meeting, last, language))
    return w("consent by word of mouth") if state_on(known, day) == "oral" else ""


def needs_consent(meeting: Meeting, person: str) -> bool:
    """Whether the family is asked about somebody: not about itself, nor about those who lead and write."""
    return consent_needed(meeting, person, meeting_day(meeting))


def _next_day(meeting: Meeting, day: date) -> date:
    """The day of the next meeting, or about when it is likely to be."""
    return oslo(meeting.next.start).date() if meeting.next and meeting.next.start else day + _SOON

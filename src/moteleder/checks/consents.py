"""Consents that are missing, given by word of mouth only, or end before the next meeting."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.finding import Finding, Fix
from moteleder.checks.here import attendance, is_service, meeting_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.i18n import msg

__all__ = ["consents"]


def consents(meeting: Meeting) -> Iterator[Finding]:
    """What the family has not said yet of those who take part."""
    for invited in meeting.invited:
        person = meeting.people[invited.person]
        leads = person.id in (meeting.plan.leader, meeting.plan.writer)
        if is_service(meeting, person) and not leads:
            yield from _of(meeting, person)


def _of(meeting: Meeting, person: Person) -> Iterator[Finding]:
    consent, state = person.consent, attendance(meeting, person.id)
    stays_away = state.status in ("apologies", "absent") and not state.came
    if consent.attend is False and not state.came:
        return
    if (consent.attend is not True or not consent.holds(meeting_day(meeting))) and not stays_away:
        deputy = meeting.label(state.deputy_for) if state.deputy_for else ""
        reason = (
            msg("deputy for {name}, and the family has not agreed to it: ask, or no copy")
            if deputy
            else msg("the consent is missing: ask the family, or no copy")
        )
        yield _found("C03", person, reason, ("name", deputy) if deputy else None)
    elif consent.attend is True and consent.oral:
        reason = msg("the consent was given by word of mouth: in writing before a copy is sent")
        yield _found("C02", person, reason, None)
    ahead = meeting.next.start if meeting.next else None
    if consent.until and ahead and meeting_day(meeting) <= consent.until < ahead.date():
        reason = msg("the consent ends {day}, before the next meeting")
        yield _found("C01", person, reason, ("day", consent.until.strftime("%d.%m.%Y")))


def _found(code: str, person: Person, reason: str, value: tuple[str, str] | None) -> Finding:
    return Finding(
        code=code,
        place=person.id,
        text=person.label,
        reason=reason,
        values=(value,) if value else (),
        fix=Fix(form="consent", subject=person.id),
    )

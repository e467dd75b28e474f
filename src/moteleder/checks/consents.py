"""Consents that are missing, given by word of mouth only, or end before the minutes or the next meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moteleder.checks.finding import Finding, Fix
from moteleder.checks.here import attendance, final_day
from moteleder.domain.consents import ends_before, last_day, state_on
from moteleder.domain.days import day_of, meeting_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.recipients import Terms, is_refused, may_attend, may_have, needs_consent, terms_of
from moteleder.i18n import msg
from moteleder.rules_of_age import ages

__all__ = ["consents"]


def consents(meeting: Meeting) -> Iterator[Finding]:
    """What the family, or the young person, has not said yet of those who take part."""
    terms = terms_of(meeting, ages())
    for invited in meeting.invited:
        person = meeting.people[invited.person]
        if not is_refused(person) or attendance(meeting, person.id).came:
            yield from _of(meeting, person, terms)


def _of(meeting: Meeting, person: Person, terms: Terms) -> Iterator[Finding]:
    held, state = meeting_day(meeting), attendance(meeting, person.id)
    stays_away = state.status in ("apologies", "absent") and not state.came
    may, copy = may_attend(person, held, terms), may_have(person, held, terms)
    if "of_age" in (may.why, copy.why):
        reason = msg("of age on the day of the meeting: ask the young person, or no copy")
        yield _found("C03", person, reason, None)
        return
    if copy.why == "young_person":
        reason = msg("the young person has not said yes to a copy: ask, or no copy")
        yield _found("C03", person, reason, None)
        return
    if not needs_consent(person, held, terms):
        return
    if not may.yes and not stays_away:
        deputy = meeting.label(state.deputy_for) if state.deputy_for else ""
        reason = (
            msg("deputy for {name}, and the family has not agreed to it: ask, or no copy")
            if deputy
            else msg("the consent is missing: ask the family, or no copy")
        )
        yield _found("C03", person, reason, ("name", deputy) if deputy else None)
    elif state_on(person, held) == "oral":
        reason = msg("the consent was given by word of mouth: in writing before a copy is sent")
        yield _found("C02", person, reason, None)
    yield from _ending(meeting, person, held)


def _ending(meeting: Meeting, person: Person, held: date) -> Iterator[Finding]:
    """A yes that holds on the day of the meeting, and not for long enough."""
    last, final = last_day(person, held), final_day(meeting)
    ahead = day_of(meeting.next.start) if meeting.next and meeting.next.start else None
    if last is None:
        return
    value = ("day", last.strftime("%d.%m.%Y"))
    if ends_before(person, final, held):
        yield _found("C01", person, msg("the consent ends {day}, before the minutes are final"), value)
    elif ahead and ends_before(person, ahead, held):
        yield _found("C01", person, msg("the consent ends {day}, before the next meeting"), value)


def _found(code: str, person: Person, reason: str, value: tuple[str, str] | None) -> Finding:
    return Finding(
        code=code,
        place=person.id,
        text=person.label,
        reason=reason,
        values=(value,) if value else (),
        fix=Fix(form="consent", subject=person.id),
    )

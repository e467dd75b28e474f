"""A birthday that changes who may have the minutes, before they are final."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moteleder.checks.finding import Finding
from moteleder.checks.here import final_day
from moteleder.domain.ages import AgeStep, birthday, with_own
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import may_receive
from moteleder.i18n import msg
from moteleder.rules_of_age import age_words, ages

__all__ = ["birthdays"]


def birthdays(meeting: Meeting) -> Iterator[Finding]:
    """The birthdays between the meeting and the last day for remarks that change something."""
    born, held = meeting.facts.born, meeting_day(meeting)
    if born is None:
        return
    for step, years in with_own(ages(), meeting.facts.own_age).items():
        day = birthday(born, years)
        if step != "say" and held < day <= final_day(meeting):
            yield _found(meeting, step, years, day)


def _found(meeting: Meeting, step: AgeStep, years: int, day: date) -> Finding:
    # Of age, everybody loses it, and what the step brings says so.
    lose = "" if step == "adult" else ", ".join(meeting.label(p) for p in _lose_copies(meeting, day))
    reason = (
        msg("{years} years on {day}, before the minutes are final: {what}. No copy from then: {names}")
        if lose
        else msg("{years} years on {day}, before the minutes are final: {what}")
    )
    return Finding(
        code="C04",
        place=meeting.facts.child,
        text=meeting.label(meeting.facts.child),
        reason=reason,
        values=(
            ("step", step),
            ("years", str(years)),
            ("day", day.strftime("%d.%m.%Y")),
            ("what", age_words(step, meeting.facts.language)),
            ("names", lose),
        ),
    )


def _lose_copies(meeting: Meeting, day: date) -> Iterator[str]:
    """Those who might have had a copy on the day of the meeting, and may not on the birthday."""
    held = meeting_day(meeting)
    for person in meeting.people:
        declined = meeting.copies.get(person) == "none"
        before, after = (may_receive(meeting, person, on, ages()) for on in (held, day))
        if before and not after and not declined:
            yield person

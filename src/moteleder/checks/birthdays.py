"""A birthday that changes who may have the minutes, before they are final."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from moteleder.checks.finding import Finding
from moteleder.checks.here import meeting_day
from moteleder.domain.ages import birthday, with_own
from moteleder.domain.meeting import Meeting
from moteleder.i18n import msg
from moteleder.rules_of_age import age_words, ages

__all__ = ["birthdays"]


def birthdays(meeting: Meeting) -> Iterator[Finding]:
    """The birthdays between the meeting and the last day for remarks that change something."""
    born, held = meeting.facts.born, meeting_day(meeting)
    if born is None:
        return
    final = meeting.remarks_due or held + timedelta(days=meeting.facts.remark_days)
    for step, years in with_own(ages(), meeting.facts.own_age).items():
        day = birthday(born, years)
        if step != "say" and held < day <= final:
            yield Finding(
                code="C04",
                place=meeting.facts.child,
                text=meeting.label(meeting.facts.child),
                reason=msg("{years} years on {day}, before the minutes are final: {what}"),
                values=(
                    ("step", step),
                    ("years", str(years)),
                    ("day", day.strftime("%d.%m.%Y")),
                    ("what", age_words(step, meeting.facts.language)),
                ),
            )

"""The group: many from services, few from the family."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.facts import limit
from moteleder.checks.finding import Finding
from moteleder.checks.here import attendance
from moteleder.domain.meeting import Meeting
from moteleder.domain.parties import is_service
from moteleder.domain.recipients import is_refused
from moteleder.i18n import msg

__all__ = ["groups"]

_MANY = 3
"""From so many of the services on, one from the family is alone."""


def groups(meeting: Meeting) -> Iterator[Finding]:
    """More from services than usual, and one of the family alone with them."""
    asked = [
        i.person
        for i in meeting.invited
        if is_service(meeting.facts, meeting.people[i.person])
        and not is_refused(meeting.people[i.person])
        and not attendance(meeting, i.person).deputy_for
    ]
    most = meeting.facts.professionals or limit("professionals")
    if len(asked) > most:
        yield Finding(
            code="G01",
            place="",
            text="",
            reason=msg("{n} from services are invited; about {most} besides the family is usual"),
            values=(("n", str(len(asked))), ("most", str(most))),
            severity="mild",
        )
    here = [meeting.people[p] for p in meeting.attendance if _came(meeting, p)]
    family = [p for p in here if p.guardian or p.party in ("family", "support")]
    services = [p for p in here if is_service(meeting.facts, p)]
    if len(family) == 1 and len(services) >= _MANY:
        yield Finding(
            code="G02",
            place=family[0].id,
            text=family[0].label,
            reason=msg(
                "alone from the family, with {n} from services: has anybody asked about a support person?"
            ),
            values=(("n", str(len(services))),),
            severity="mild",
        )


def _came(meeting: Meeting, person: str) -> bool:
    """Whether somebody is here now, or was when the meeting ended."""
    return attendance(meeting, person).came if meeting.over else meeting.here(person)

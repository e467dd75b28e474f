"""The round: somebody who is here has not spoken, the parents have not."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.checks.finding import Finding, Fix
from moteleder.checks.here import is_behind
from moteleder.domain.meeting import Meeting
from moteleder.domain.round import slot_state, slots, unheard_guardians
from moteleder.i18n import msg

__all__ = ["spoken"]


def spoken(meeting: Meeting) -> Iterator[Finding]:
    """Who was forgotten in a round that the meeting has left."""
    for item in meeting.items:
        if not item.serves("round") or not is_behind(meeting, item):
            continue
        parents = unheard_guardians(meeting, item.id)
        for person in parents:
            yield _found(meeting, "R02", item.id, person, msg("a parent who has not spoken in the round"))
        waiting = [
            slot.person
            for slot in slots(meeting, item.id)
            if slot_state(meeting, item.id, slot) == "waiting" and slot.person not in parents
        ]
        for person in dict.fromkeys(waiting):
            yield _found(meeting, "R01", item.id, person, msg("here, and has not spoken in the round"))


def _found(meeting: Meeting, code: str, item: str, person: str, reason: str) -> Finding:
    return Finding(
        code=code,
        place=item,
        text=meeting.label(person),
        reason=reason,
        fix=Fix(form="give_floor", subject=person) if meeting.here(person) else None,
    )

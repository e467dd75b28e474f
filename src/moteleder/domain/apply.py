"""What an event does to a meeting: the one place where the rules of a meeting are looked up."""

from __future__ import annotations

from moteleder.domain.errors import Refused
from moteleder.domain.events import Begin, Event, Reopen, Withhold
from moteleder.domain.happen import agenda, attendance, closing, course, plan, previous, round_, withholding, writing
from moteleder.domain.happen.rule import Rule
from moteleder.domain.meeting import Meeting

__all__ = ["apply"]

_RULES: dict[type, Rule] = {
    **course.RULES,
    **agenda.RULES,
    **attendance.RULES,
    **round_.RULES,
    **writing.RULES,
    **withholding.RULES,
    **previous.RULES,
    **plan.RULES,
    **closing.RULES,
}


def apply(meeting: Meeting, event: Event) -> Meeting:
    """The meeting after the event; raises `Refused` where the event may not happen. Takes no clock.

    `Undo` and `Redo` are about the journal, not the meeting: `domain.journal` carries them out.
    """
    if meeting.phase == "planned" and not isinstance(event, Begin):
        raise Refused("not_begun")
    if meeting.phase == "draft" and not isinstance(event, Reopen | Withhold):
        raise Refused("ended")
    return _RULES[type(event)](meeting, event)

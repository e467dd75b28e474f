"""What an event does to a meeting: the one place where the rules of a meeting are looked up."""

from __future__ import annotations

from moteleder.domain.errors import Refused
from moteleder.domain.events import Begin, Copy, Event, Finish, Remark, RemarkMet, Reopen, SendOut, Withhold
from moteleder.domain.happen import (
    agenda,
    attendance,
    closing,
    course,
    plan,
    previous,
    reading,
    round_,
    withholding,
    writing,
)
from moteleder.domain.happen.rule import Rule
from moteleder.domain.meeting import Meeting, Phase

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
    **reading.RULES,
}

_AFTER: dict[Phase, tuple[type, ...]] = {
    "draft": (Reopen, SendOut, Remark, RemarkMet, Finish, Withhold, Copy),
    "reading": (Reopen, SendOut, Remark, RemarkMet, Finish, Withhold, Copy),
    "final": (Reopen,),
}
"""What can happen once a meeting has ended."""

_ONLY_AFTER = (SendOut, Remark, Finish)
"""What cannot happen as long as it goes on."""


def apply(meeting: Meeting, event: Event) -> Meeting:
    """The meeting after the event; raises `Refused` where the event may not happen. Takes no clock.

    `Undo` and `Redo` are about the journal, not the meeting: `domain.journal` carries them out.
    """
    if meeting.phase == "planned" and not isinstance(event, Begin):
        raise Refused("not_begun")
    if meeting.over and not isinstance(event, _AFTER[meeting.phase]):
        code = "final" if meeting.phase == "final" else "ended"
        raise Refused(code)
    if meeting.phase == "live" and isinstance(event, _ONLY_AFTER):
        raise Refused("not_ended")
    return _RULES[type(event)](meeting, event)

"""The next meeting, the summary, copies, and what was said of the meeting itself."""

from __future__ import annotations

from moteleder.domain.errors import Refused
from moteleder.domain.events import Copy, Evaluate, Next, SumUp
from moteleder.domain.happen.reading import changed_by, may_have_copy
from moteleder.domain.happen.rule import Rule, known_people, known_person
from moteleder.domain.meeting import Meeting, NextMeeting, SumUpAnswer
from moteleder.domain.remarks import COPIES
from moteleder.domain.values import change

__all__ = ["RULES"]


def next_meeting(meeting: Meeting, event: Next) -> Meeting:
    """The next meeting; said again, the last word counts."""
    if event.start is None and not event.note.strip():
        raise Refused("next_needs_date")
    if event.start is not None and event.start <= event.at:
        raise Refused("next_is_past")
    known_people(meeting, event.caller, *event.people)
    agreed = NextMeeting(
        start=event.start,
        length=event.length,
        place=event.place,
        people=event.people,
        caller=event.caller,
        note=event.note,
    )
    return change(meeting, next=agreed)


def sum_up(meeting: Meeting, event: SumUp) -> Meeting:
    """What one person said of the summary."""
    known_person(meeting, event.person)
    answer = SumUpAnswer(person=event.person, agrees=event.agrees, remark=event.remark)
    return change(meeting, answers={**meeting.answers, event.person: answer})


def copy(meeting: Meeting, event: Copy) -> Meeting:
    """How one person gets the minutes; only somebody who may have them."""
    known_person(meeting, event.person)
    if event.how != "none":
        may_have_copy(meeting, event.person, event.at)
    meeting = change(meeting, copies={**meeting.copies, event.person: event.how})
    return changed_by(meeting, COPIES) if meeting.over else meeting


def evaluate(meeting: Meeting, event: Evaluate) -> Meeting:
    """What was said of the meeting; empty, nothing."""
    return change(meeting, evaluation=event.text)


RULES: dict[type, Rule] = {Next: next_meeting, SumUp: sum_up, Copy: copy, Evaluate: evaluate}

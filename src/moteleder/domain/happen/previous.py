"""The previous minutes: one status per task, corrections, approval."""

from __future__ import annotations

from moteleder.domain.days import day_of
from moteleder.domain.entries import heirs
from moteleder.domain.errors import Refused
from moteleder.domain.events import Approve, Correct, OldStatus, ReviewTask
from moteleder.domain.happen.rule import Rule, fit_id, known_people
from moteleder.domain.meeting import Approval, Correction, Meeting, TaskReview
from moteleder.domain.values import change

__all__ = ["FINISHED", "RULES"]

FINISHED: tuple[OldStatus, ...] = ("done", "dropped")
"""What is said of a task that nobody has to do anything about any more."""


def review_task(meeting: Meeting, event: ReviewTask) -> Meeting:
    """The last word on a task counts; a new date needs one.

    A task goes on only with somebody who answers for it and a day, unless a new one goes on from it:
    what nobody has and no day asks for is found again, untouched, at every meeting.
    """
    if event.task not in meeting.open_tasks:
        raise Refused("task_unknown", task=event.task)
    if event.status == "new_date" and event.due is None:
        raise Refused("new_date_needs_date", task=event.task)
    known_people(meeting, event.owner)
    task = meeting.open_tasks[event.task]
    held = (event.owner or task.owner) and (event.due or task.due)
    if event.status not in FINISHED and not held and task.id not in heirs(meeting.entries):
        raise Refused("task_adrift", task=task.text)
    review = TaskReview(status=event.status, reason=event.reason, due=event.due, owner=event.owner)
    return change(meeting, task_reviews={**meeting.task_reviews, event.task: review})


def correct(meeting: Meeting, event: Correct) -> Meeting:
    """Both the original and the new text stay."""
    if meeting.previous is None:
        raise Refused("no_previous_minutes")
    if not event.text.strip():
        raise Refused("entry_empty")
    fit_id(event.id)
    if any(c.id == event.id for c in meeting.corrections):
        raise Refused("id_taken", id=event.id)
    known_people(meeting, event.person)
    correction = Correction(
        id=event.id,
        original=event.original,
        text=event.text,
        reason=event.reason,
        person=event.person,
        on=day_of(event.at),
    )
    return change(meeting, corrections=(*meeting.corrections, correction))


def approve(meeting: Meeting, event: Approve) -> Meeting:
    """The previous minutes stand, with the corrections made here."""
    if meeting.previous is None:
        raise Refused("no_previous_minutes")
    return change(meeting, approval=Approval(remark=event.remark))


RULES: dict[type, Rule] = {ReviewTask: review_task, Correct: correct, Approve: approve}

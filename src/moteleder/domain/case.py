"""A case: one child, the people around it, its plan, its tasks and its meetings."""

from __future__ import annotations

from datetime import date

from msgspec import field

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.between import ElsewhereAnswer, GoalEdit, OwnNote, PersonEdit, SmallMeeting, TaskEdit
from moteleder.domain.called import Preparation, SentNotice
from moteleder.domain.events import Event
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.tasks import Task
from moteleder.domain.transfer import Transfer
from moteleder.domain.values import Value

__all__ = ["Case", "MeetingRecord", "as_plan"]


class MeetingRecord(MeetingPlan):
    """A meeting as the case keeps it: how it was called, and the journal of what happened."""

    uid: str = ""
    """What calendars know the meeting by; says nothing of whom it is about."""
    preparation: Preparation = Preparation()
    """What came out of the call to the parents."""
    notice: tuple[SentNotice, ...] = ()
    """The notices that were sent, oldest first."""
    transfer: Transfer = Transfer()
    """How far the minutes have come into the plan's own system."""
    event: tuple[Event, ...] = ()
    """The journal, oldest first; empty until the meeting begins."""


def as_plan(record: MeetingRecord) -> MeetingPlan:
    """The meeting as it was called, without its journal and what went before."""
    return MeetingPlan(**{name: getattr(record, name) for name in MeetingPlan.__struct_fields__})


class Case(Value):
    """The whole of a case, as a file keeps it; what meetings changed is folded from their journals."""

    facts: CaseFacts = field(name="case")
    """What is known of the case as a whole."""
    people: tuple[Person, ...] = field(name="person", default=())
    """Everybody of the case, before the meetings kept here."""
    goals: tuple[Goal, ...] = field(name="goal", default=())
    """The plan's goals, before the meetings kept here."""
    tasks: tuple[Task, ...] = field(name="task", default=())
    """The tasks, before the meetings kept here."""
    meetings: tuple[MeetingRecord, ...] = field(name="meeting", default=())
    """The meetings, by number."""
    person_edit: tuple[PersonEdit, ...] = ()
    """How people were changed after meetings kept here had ended, oldest first."""
    goal_edit: tuple[GoalEdit, ...] = ()
    """How goals were changed after meetings kept here had ended, oldest first."""
    task_edit: tuple[TaskEdit, ...] = ()
    """What was heard of tasks between the meetings, oldest first."""
    small_meeting: tuple[SmallMeeting, ...] = ()
    """What some of the group met about between the meetings, oldest first."""
    own_note: tuple[OwnNote, ...] = ()
    """What the family has written down for a meeting, oldest first."""
    elsewhere_answer: tuple[ElsewhereAnswer, ...] = ()
    """What came of what was taken up elsewhere, oldest first."""
    last_meeting: date | None = None
    """The day of the latest meeting that is not kept here."""

    def meeting(self, number: int) -> MeetingRecord:
        """The meeting with this number; `KeyError` where there is none."""
        for record in self.meetings:
            if record.number == number:
                return record
        raise KeyError(number)

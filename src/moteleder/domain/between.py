"""What happens between two meetings of the group, and is brought up in the next."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.tasks import TaskStatus
from moteleder.domain.text import without_private
from moteleder.domain.values import Value, change

__all__ = [
    "ElsewhereAnswer",
    "GoalEdit",
    "OwnNote",
    "PersonEdit",
    "SmallMeeting",
    "TaskEdit",
    "openly",
]


class SmallMeeting(Value):
    """A smaller meeting of some of the group."""

    id: str
    """`L` and a number, unique in the case."""
    on: date
    """The day it was held."""
    people: tuple[str, ...] = ()
    """Ids of those who met."""
    topic: str = ""
    """What it was about."""
    outcome: str = ""
    """What came of it."""
    meeting: int = 0
    """Number of the meeting that it is brought up in."""


class OwnNote(Value):
    """Something that a parent, or the child, has written down for the next meeting."""

    id: str
    """`F` and a number, unique in the case."""
    person: str
    """Id of the one whose note it is."""
    text: str
    """In the person's own words."""
    shared: bool = False
    """The person lets the group see it; until then it is for nobody else."""
    meeting: int = 0
    """Number of the meeting that it is for."""


class TaskEdit(Value):
    """What was heard of a task between two meetings; what is left out did not change."""

    task: str
    """Id of the task."""
    on: date
    """The day it was heard."""
    after: int = 0
    """Number of the latest meeting that had ended then; 0 where none had."""
    status: TaskStatus | None = None
    """How far it has come."""
    due: date | None = None
    """Its new deadline."""
    owner: str | None = None
    """Id of the one who answers for it from then on."""
    reason: str = ""
    """Why, or how it went."""


class ElsewhereAnswer(Value):
    """What came of something that a meeting left to be taken up elsewhere."""

    entry: str
    """Id of the entry that it answers."""
    on: date
    """The day it was heard."""
    about: str = ""
    """The neutral line of that entry, as it stood; nobody has to look it up where the answer is read."""
    text: str = ""
    """The answer, in words that all may read."""
    told: bool = False
    """The parents have been told."""
    meeting: int = 0
    """Number of the meeting that it is brought up in."""


class PersonEdit(Value):
    """How a person was changed after a meeting had ended; only what differs is changed."""

    after: int
    """Number of the latest meeting that had ended then."""
    was: Person | None = None
    """As the person stood; None for somebody new."""
    now: Person | None = None
    """As the person stands from then on; None for somebody who was taken out."""

    @property
    def id(self) -> str:
        """Id of the person."""
        known = self.now or self.was
        return known.id if known else ""


class GoalEdit(Value):
    """How a goal, and the measures under it, was changed after a meeting had ended."""

    after: int
    """Number of the latest meeting that had ended then."""
    was: Goal | None = None
    """As the goal stood; None for a new one."""
    now: Goal | None = None
    """As the goal stands from then on; None for one that was taken out."""

    @property
    def id(self) -> str:
        """Id of the goal."""
        known = self.now or self.was
        return known.id if known else ""


T = TypeVar("T", SmallMeeting, OwnNote, ElsewhereAnswer)


def openly(value: T) -> T:
    """The same without the lines that are for the writer alone."""
    if isinstance(value, SmallMeeting):
        return change(value, outcome=without_private(value.outcome))
    return change(value, text=without_private(value.text))

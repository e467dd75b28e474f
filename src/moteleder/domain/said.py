"""What a meeting said of tasks, earlier minutes, the child, goals, the next meeting and itself."""

from __future__ import annotations

from datetime import date, datetime

from moteleder.domain.events.outcome import Heard, OldStatus, OwnWords, ReviewStatus
from moteleder.domain.plan import Measure
from moteleder.domain.values import Value

__all__ = [
    "Approval",
    "Aside",
    "Correction",
    "GoalReview",
    "MeasureReview",
    "NextMeeting",
    "SumUpAnswer",
    "TaskReview",
    "Voice",
]


class TaskReview(Value):
    """What was said of a task from an earlier meeting."""

    status: OldStatus
    reason: str = ""
    due: date | None = None
    owner: str = ""


class Correction(Value):
    """A correction of the previous minutes; the original stays beside it."""

    id: str
    original: str
    text: str
    reason: str = ""
    person: str = ""
    on: date
    """The day it was made."""


class Approval(Value):
    """The previous minutes were approved."""

    remark: str = ""


class Aside(Value):
    """Something that a check found, and why it may stand."""

    code: str
    place: str
    text: str
    reason: str

    @property
    def key(self) -> tuple[str, str, str]:
        """What the finding is known by."""
        return self.code, self.place, self.text


class Voice(Value):
    """How the child's voice came into the meeting."""

    how: Heard
    brought_by: str = ""
    on: date | None = None
    words: tuple[OwnWords, ...] = ()
    reason: str = ""


class GoalReview(Value):
    """What the meeting said of a goal."""

    status: ReviewStatus = ""
    text: str = ""
    assessment: str = ""
    changed: bool = False
    """Its wording is new, or the goal itself is."""


class MeasureReview(Value):
    """A measure that is new or has changed."""

    goal: str
    measure: Measure
    new: bool


class NextMeeting(Value):
    """What was agreed on the next meeting."""

    start: datetime | None = None
    length: int = 0
    place: str = ""
    people: tuple[str, ...] = ()
    caller: str = ""
    note: str = ""


class SumUpAnswer(Value):
    """What somebody said of the summary when it was read aloud."""

    person: str
    agrees: bool
    remark: str = ""

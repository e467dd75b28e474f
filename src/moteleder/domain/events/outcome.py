"""What comes of the meeting: earlier tasks, the child's voice, goals, next time, copies."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.events.base import Happening
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.values import Instant, Value

__all__ = [
    "Approve",
    "Child",
    "Copy",
    "CopyBy",
    "Correct",
    "Evaluate",
    "Heard",
    "Next",
    "OldStatus",
    "OwnWords",
    "ReviewGoal",
    "ReviewMeasure",
    "ReviewStatus",
    "ReviewTask",
    "SumUp",
]

Heard = Literal["attended", "part", "brought", "not_heard"]
"""How the child's voice came into the meeting."""

OldStatus = Literal["done", "partly", "not_done", "dropped", "new_date"]
"""What is said of a task from an earlier meeting."""

ReviewStatus = Literal["", "reached", "on_the_way", "stands_still", "to_change"]
"""Where a goal stands; empty where only words were said."""

CopyBy = Literal["ip", "paper", "post", "none"]
"""How somebody gets the minutes; `none`: asked for no copy."""


class ReviewTask(Happening, tag="old_task"):
    """What is said of a task from an earlier meeting; said again, the last word counts."""

    task: str
    status: OldStatus
    reason: str = ""
    due: date | None = None
    owner: str = ""
    """A new owner, where one takes it over."""


class Correct(Happening, tag="correct"):
    """The previous minutes are corrected: both texts stay."""

    id: str
    original: str
    text: str
    reason: str = ""
    person: str = ""
    """Id of the one who asked for it."""


class Approve(Happening, tag="approve"):
    """The previous minutes are approved, with or without a remark."""

    remark: str = ""


class OwnWords(Value):
    """Something the child said or showed, in its own words."""

    text: str
    goal: str = ""
    """Id of the goal that it concerns."""


class Child(Happening, tag="child"):
    """How the child's voice came into the meeting, and its words."""

    how: Heard
    brought_by: str = ""
    """Id of the one who brought it."""
    on: date | None = None
    """The day the child was asked."""
    words: tuple[OwnWords, ...] = ()
    reason: str = ""
    """Why the child was not heard."""


class ReviewGoal(Happening, tag="goal"):
    """Where a goal stands; or a new goal, given whole."""

    goal: str
    status: ReviewStatus = ""
    text: str = ""
    """The evaluation, for the plan."""
    assessment: str = ""
    """The need for assessment, where there is one."""
    new: Goal | None = None
    """The goal itself, where it is new or its wording changes."""


class ReviewMeasure(Happening, tag="measure"):
    """A measure is new, or has changed."""

    goal: str
    measure: Measure


class Next(Happening, tag="next"):
    """The next meeting is agreed; empty `start`: the date is left open, with a reason."""

    start: Instant | None = None
    length: int = 0
    place: str = ""
    people: tuple[str, ...] = ()
    """Ids of those who are needed; empty: as this time."""
    caller: str = ""
    note: str = ""


class SumUp(Happening, tag="sumup"):
    """The summary was read: somebody agrees with it, or has a remark."""

    person: str
    agrees: bool = True
    remark: str = ""


class Copy(Happening, tag="copy"):
    """How somebody is to get the minutes."""

    person: str
    how: CopyBy = "ip"


class Evaluate(Happening, tag="evaluate"):
    """What was said of the meeting itself; said again, the last text counts."""

    text: str

"""The Individual Plan: goals in the child's or the family's words, and the measures under them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.values import Value

__all__ = ["Goal", "GoalStatus", "Measure", "MeasureStatus"]

GoalStatus = Literal["reached", "on_the_way", "stands_still", "to_change"]
"""Where a goal stands when the group goes through it."""

MeasureStatus = Literal["not_started", "under_way", "waiting", "done", "ended"]
"""How far a measure has come."""


class Measure(Value):
    """What is done for a goal, by whom."""

    id: str
    """`T` and a number, unique in the case."""
    text: str
    """The measure in one line."""
    responsible: tuple[str, ...] = ()
    """Ids of those who carry it out, the first of them answering for it."""
    status: MeasureStatus = "not_started"
    """How far it has come."""
    due: date | None = None
    """Its deadline, where it has one."""


class Goal(Value):
    """One goal of the plan."""

    id: str
    """`M` and a number, unique in the case."""
    title: str
    """One or two words: «Venner»."""
    text: str
    """The wording; the child's own where it is a quotation."""
    parent: str = ""
    """The goal that this is a sub-goal of."""
    measure: tuple[Measure, ...] = ()
    """The measures under it, in the plan's order."""

"""Changes to the plan between meetings: goals and measures put in, taken out and moved, as values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from moteleder.domain.case import Case
from moteleder.domain.edited import with_goal, without_goal
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.standing import standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change

__all__ = [
    "above",
    "put_goal",
    "put_measure",
    "serving",
    "siblings",
    "sub_goals",
    "take_out_goal",
    "with_goal_moved",
    "with_measure_moved",
    "without_measure",
]

T = TypeVar("T", Goal, Measure)


def put_goal(case: Case, goal: Goal) -> Case:
    """With this goal in place of the one with its id, or after the others where it is new."""
    return with_goal(case, goal)


def put_measure(case: Case, goal: str, measure: Measure) -> Case:
    """With this measure in place of the one with its id, or last under its goal where it is new."""
    known = _goal(case, goal)
    return put_goal(case, change(known, measure=_put(known.measure, measure)))


def take_out_goal(case: Case, goal: str) -> Case:
    """Without the goal and the measures under it; a finished task no longer says that it served it."""
    tasks = tuple(change(task, goal="") if task.goal == goal else task for task in case.tasks)
    return change(without_goal(case, goal), tasks=tasks)


def without_measure(case: Case, goal: str, measure: str) -> Case:
    """Without the measure."""
    known = _goal(case, goal)
    return put_goal(case, change(known, measure=tuple(m for m in known.measure if m.id != measure)))


def with_goal_moved(case: Case, goal: str, by: int) -> Case:
    """With the goal so many places later among those under the same goal; unchanged at an end."""
    goals = standing(case).goals
    beside = [each.id for each in siblings(goals, goal)]
    to = beside.index(goal) + by
    if not 0 <= to < len(beside):
        return case
    kept = {each.id for each in case.goals}
    # One that came in a meeting gets a place among those from before it; what it says is still the meeting's.
    placed = (*case.goals, *(each for each in goals if each.id not in kept))
    ids = [each.id for each in placed]
    return change(case, goals=_swapped(placed, ids.index(goal), ids.index(beside[to])))


def with_measure_moved(case: Case, goal: str, measure: str, by: int) -> Case:
    """With the measure so many places later under its goal; unchanged at an end."""
    known = _goal(case, goal)
    at = [each.id for each in known.measure].index(measure)
    if not 0 <= at + by < len(known.measure):
        return case
    return put_goal(case, change(known, measure=_swapped(known.measure, at, at + by)))


def siblings(goals: Sequence[Goal], goal: str) -> tuple[Goal, ...]:
    """The goals under the same goal, itself among them."""
    ids = {each.id for each in goals}
    parents = {each.id: each.parent if each.parent in ids else "" for each in goals}
    return tuple(each for each in goals if parents[each.id] == parents[goal])


def sub_goals(goals: Sequence[Goal], goal: str) -> tuple[Goal, ...]:
    """The goals right under this one."""
    return tuple(each for each in goals if each.parent == goal)


def above(goals: Sequence[Goal], goal: str) -> tuple[str, ...]:
    """The goal and those that it is a sub-goal of, the nearest first."""
    parents = {each.id: each.parent for each in goals}
    chain: list[str] = []
    while goal in parents and goal not in chain:
        chain.append(goal)
        goal = parents[goal]
    return tuple(chain)


def serving(case: Case, goal: str) -> tuple[Task, ...]:
    """The tasks that serve a goal, those that are open first."""
    found = [task for task in standing(case).tasks if task.goal == goal]
    return tuple(sorted(found, key=lambda task: not task.is_open))


def _goal(case: Case, goal: str) -> Goal:
    return next(each for each in standing(case).goals if each.id == goal)


def _put(values: tuple[Measure, ...], value: Measure) -> tuple[Measure, ...]:
    if all(each.id != value.id for each in values):
        return (*values, value)
    return tuple(value if each.id == value.id else each for each in values)


def _swapped(values: tuple[T, ...], one: int, other: int) -> tuple[T, ...]:
    moved = list(values)
    moved[one], moved[other] = moved[other], moved[one]
    return tuple(moved)

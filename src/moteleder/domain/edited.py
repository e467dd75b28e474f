"""Changing the people and the goals of a case between its meetings.

Before the first meeting has ended the case itself is changed. After that what it kept is what its meetings
began from, and a change is written down beside it with the meeting that it comes after.
"""

from __future__ import annotations

from typing import TypeVar

from moteleder.domain.between import GoalEdit, PersonEdit
from moteleder.domain.case import Case
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.standing import standing
from moteleder.domain.values import change

T = TypeVar("T", bound=Person | Goal)
E = TypeVar("E", bound=PersonEdit | GoalEdit)

__all__ = ["with_goal", "with_person", "without_goal", "without_person"]


def with_person(case: Case, person: Person) -> Case:
    """The case where this person stands so, or is new."""
    return _people(case, person.id, person)


def without_person(case: Case, id_: str) -> Case:
    """The case where nobody has this id; whether the person may go is the caller's question."""
    return _people(case, id_, None)


def with_goal(case: Case, goal: Goal) -> Case:
    """The case where this goal stands so, or is new."""
    return _goals(case, goal.id, goal)


def without_goal(case: Case, id_: str) -> Case:
    """The case where there is no such goal; its sub-goals and tasks are the caller's to look after."""
    return _goals(case, id_, None)


def _people(case: Case, id_: str, to: Person | None) -> Case:
    now = standing(case)
    if not (after := _after(case, now.after)):
        return change(case, people=_put(case.people, id_, to))
    was = _found(now.people, id_)
    if was == to:
        return case
    edit = PersonEdit(after=after, was=was, now=to)
    joined = change(case, person_edit=_joined(case.person_edit, edit))
    if _found(standing(joined).people, id_) == to:
        return joined
    return change(case, person_edit=(*case.person_edit, edit))


def _goals(case: Case, id_: str, to: Goal | None) -> Case:
    now = standing(case)
    if not (after := _after(case, now.after)):
        return change(case, goals=_put(case.goals, id_, to))
    was = _found(now.goals, id_)
    if was == to:
        return case
    edit = GoalEdit(after=after, was=was, now=to)
    joined = change(case, goal_edit=_joined(case.goal_edit, edit))
    if _found(standing(joined).goals, id_) == to:
        return joined
    return change(case, goal_edit=(*case.goal_edit, edit))


def _after(case: Case, ended: int) -> int:
    """The meeting that a change comes after: the latest that has ended, never one before an earlier change's.

    A meeting that is opened again has not ended, and what was changed after it was.
    """
    people = (edit.after for edit in case.person_edit)
    return max(ended, *people, *(edit.after for edit in case.goal_edit), 0)


def _found(values: tuple[T, ...], id_: str) -> T | None:
    return next((each for each in values if each.id == id_), None)


def _put(values: tuple[T, ...], id_: str, to: T | None) -> tuple[T, ...]:
    if to is None:
        return tuple(each for each in values if each.id != id_)
    if any(each.id == id_ for each in values):
        return tuple(to if each.id == id_ else each for each in values)
    return (*values, to)


def _joined(edits: tuple[E, ...], edit: E) -> tuple[E, ...]:
    """With one more edit: those of the same thing after the same meeting are one, or none.

    It holds unless the meeting was opened again and said something else in between.
    """
    same = tuple(e for e in edits if (e.id, e.after) == (edit.id, edit.after))
    rest = tuple(e for e in edits if e not in same)
    whole = change(edit, was=same[0].was) if same else edit
    return rest if whole.was == whole.now else (*rest, whole)

"""Somebody's open tasks, to be taken along: those the person answers for or helps with, and none besides.

What is withheld from somebody leaves no trace here either; who may not have the minutes gets the own tasks
alone: no number, no goal and no other name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import NAMESPACE_OID, uuid5

from moteleder.dates import full_day, oslo
from moteleder.domain.copy_numbers import number_in_copy
from moteleder.domain.copy_of import copy_of
from moteleder.domain.copy_scope import scope_of
from moteleder.domain.identity import removed, without_identity
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.plan import Goal
from moteleder.domain.recipients import Terms, is_refused, may_attend, may_have, terms_for, terms_of
from moteleder.domain.tasks import Task
from moteleder.domain.text import one_line
from moteleder.domain.withheld import carried_marks
from moteleder.i18n import words
from moteleder.rules_of_age import ages
from moteleder.session.case_view import CaseView
from moteleder.session.copy_rights import why_said
from moteleder.session.notices import meeting_uid

__all__ = ["TaskOut", "TasksOut", "task_owners", "tasks_for", "why_no_tasks"]


@dataclass(frozen=True)
class TaskOut:
    """One task, as its person reads it."""

    number: str
    """Its number in the person's minutes; empty for one who gets none."""
    text: str
    """What is to be done."""
    owns: bool
    """Whether the person answers for it; else helps with it."""
    due: date | None
    """The day it should be done by."""
    partly: bool
    """Whether some of it is done."""
    goal: str
    """The goal it serves."""
    helps: str
    """Who answers for it, where the person helps."""
    origin: str
    """Which meeting it is from, in the minutes' language."""
    uid: str
    """What calendars know it by."""
    sequence: int
    """How often something was heard of it."""


@dataclass(frozen=True)
class TasksOut:
    """What one person may take along."""

    person: str
    """Id of the person."""
    tasks: tuple[TaskOut, ...] = ()
    """The own ones first, the earliest day first."""
    why: str = ""
    """Why the person gets none, in the screen's words."""


@dataclass(frozen=True)
class _Known:
    """What decides how much of a task somebody reads."""

    hidden: frozenset[str]
    """Ids of the tasks that are withheld from the person."""
    goals: Mapping[str, Goal] = field(default_factory=dict)
    """The goals as the person's minutes have them."""
    numbers: Mapping[str, str] = field(default_factory=dict)
    """Ids of the tasks to the numbers there; empty for one who gets no minutes."""


def task_owners(view: CaseView) -> tuple[str, ...]:
    """Ids of those who answer for an open task or help with one, in the order of the group."""
    has = {p for t in view.standing.tasks if t.is_open for p in (t.owner, *t.helpers)}
    return tuple(person.id for person in view.standing.people if person.id in has)


def why_no_tasks(view: CaseView, person: str) -> str:
    """Why nothing goes out to somebody, in words; empty where the person may have the own tasks."""
    known = _people(view)[person]
    if view.case.facts.archived:
        return view.w("the case is put away")
    if known.has_left(view.today):
        return view.w("has left the group")
    may = may_attend(known, view.today, _terms(view, _latest(view)))
    return "" if may.yes else why_said(may, view.w, view.language)


def tasks_for(view: CaseView, person: str) -> TasksOut:
    """Somebody's open tasks, as they may be read on the day of the view."""
    if why := why_no_tasks(view, person):
        return TasksOut(person, why=why)
    known = _known(view, person)
    own = [
        task
        for task in view.standing.tasks
        if task.is_open and person in (task.owner, *task.helpers) and task.id not in known.hidden
    ]
    own.sort(key=lambda task: (task.owner != person, task.due or date.max))
    seen: Counter[tuple[int, str]] = Counter()
    return TasksOut(person, tuple(_out(view, person, task, known, seen) for task in own))


def _out(view: CaseView, person: str, task: Task, known: _Known, seen: Counter[tuple[int, str]]) -> TaskOut:
    same = task.meeting, task.text
    seen[same] += 1
    goal = known.goals.get(task.goal)
    owns = task.owner == person
    heard = sum(1 for edit in view.case.task_edit if edit.task == task.id)
    return TaskOut(
        number=known.numbers.get(task.id, ""),
        text=_said(view, task.text),
        owns=owns,
        due=task.due,
        partly=task.status == "partly",
        goal=_said(view, f"{goal.id} {goal.title or goal.text}") if goal else "",
        helps=_called(view, task.owner) if known.numbers and not owns else "",
        origin=_origin(view, task.meeting),
        uid=_uid(view, task, seen[same]),
        sequence=task.carried + heard,
    )


def _known(view: CaseView, person: str) -> _Known:
    """By the latest meeting that has begun: its marks are those of the meetings before it too."""
    meeting, tasks = _latest(view), view.standing.tasks
    terms, hidden = _terms(view, meeting), _hidden(view, meeting, person)
    # The consent may have changed since the meeting, so that it is asked for as it is now.
    if not may_have(_people(view)[person], view.today, terms).yes:
        return _Known(hidden)
    if meeting is None:
        goals = {goal.id: goal for goal in view.standing.goals}
        return _Known(hidden, goals, {task.id: task.id for task in tasks})
    copy = copy_of(meeting, person, view.today, terms)
    if copy is None:
        return _Known(hidden)
    scope = scope_of(meeting, person, terms)
    return _Known(hidden, copy.goals, {task.id: number_in_copy(scope, task.id) for task in tasks})


def _hidden(view: CaseView, meeting: Meeting | None, person: str) -> frozenset[str]:
    marks = (*view.standing.withheld, *(carried_marks(meeting) if meeting else ()))
    return frozenset(mark.target for mark in marks if mark.hides(person))


def _latest(view: CaseView) -> Meeting | None:
    begun = [record.number for record in view.case.meetings if record.event]
    return replay(view.case, max(begun)).meeting if begun else None


def _terms(view: CaseView, meeting: Meeting | None) -> Terms:
    """By the case as it stands: a birthday that was put right, or an age of its own, counts at once."""
    plan = terms_of(meeting, ages()).runs if meeting else ()
    now = terms_for(view.case.facts, None, ages())
    return Terms(child=now.child, born=now.born, runs=(*now.runs, *plan), ages=now.ages)


def _people(view: CaseView) -> dict[str, Person]:
    return view.meeting.people


def _called(view: CaseView, person: str) -> str:
    """What somebody is called; nothing of one whom the family has refused."""
    known = view.person(person)
    if known is None or is_refused(known):
        return ""
    return view.case.facts.alias if person == view.case.facts.child else known.label


def _said(view: CaseView, text: str) -> str:
    return one_line(without_identity(text, removed(view.case.facts.language))[0])


def _origin(view: CaseView, number: int) -> str:
    facts = view.case.facts
    w = words(facts.language)
    kept = next((m for m in view.case.meetings if m.number == number and m.event), None)
    if kept is None:
        return w("from meeting {n}").format(n=number) if number else ""
    day = full_day(oslo(kept.event[0].at).date(), facts.language)
    return w("from the meeting on {day}").format(day=day)


def _uid(view: CaseView, task: Task, count: int) -> str:
    """The same each time, whatever else is withheld: from the meeting and the task's own words alone."""
    kept: Iterable[str] = (meeting_uid(m) for m in view.case.meetings if m.number == task.meeting and m.event)
    others = (meeting_uid(m) for m in view.case.meetings if m.event)
    meeting = next(iter((*kept, *others)), "")
    return str(uuid5(NAMESPACE_OID, f"moteleder task {meeting} {task.meeting} {count} {task.text}"))

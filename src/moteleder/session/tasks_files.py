"""Somebody's open tasks in each of their forms, and as files whose names name nobody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from moteleder.dates import full_day
from moteleder.i18n import msg, words
from moteleder.minutes.escape import heading, line
from moteleder.minutes.forms.csv_table import table_csv
from moteleder.minutes.forms.plain import plain_text
from moteleder.minutes.forms.todo import Todo, discreet, todos
from moteleder.minutes.layout import blocks, bullets
from moteleder.session.case_view import CaseView
from moteleder.session.own_file import new_file
from moteleder.session.tasks_out import TaskOut, TasksOut

__all__ = ["TASK_FORMS", "TASK_FORM_NAMES", "TaskForm", "tasks_formed", "tasks_name", "write_tasks"]

TaskForm = Literal["txt", "md", "csv", "ics"]
"""The forms of somebody's tasks, by the ending of their files."""

TASK_FORMS: tuple[TaskForm, ...] = get_args(TaskForm)
"""All of them."""

TASK_FORM_NAMES: dict[TaskForm, str] = {
    "txt": msg("Plain text"),
    "ics": msg("For a calendar's list of tasks (iCalendar)"),
    "csv": msg("For a spreadsheet (CSV)"),
    "md": msg("Markdown"),
}
"""What they are called, those that most people ask for first."""


def tasks_formed(view: CaseView, out: TasksOut, form: TaskForm) -> bytes:
    """Somebody's tasks in one form."""
    if form == "ics":
        return todos((_todo(view, task) for task in out.tasks), _stamp(view))
    if form == "csv":
        return _csv(view, out)
    text = _markdown(view, out)
    return (plain_text(text) if form == "txt" else text).encode("utf-8")


def tasks_name(view: CaseView, form: TaskForm) -> str:
    """A name by the day and what it is: never by anybody's name."""
    w = words(view.case.facts.language)
    return f"{view.today.isoformat()}-{w('tasks')}.{form}"


def write_tasks(view: CaseView, lists: Iterable[TasksOut], form: TaskForm, *folders: Path) -> dict[str, Path]:
    """Write a new file for each who has tasks, in the first folder that takes it; gives their paths."""
    name = tasks_name(view, form)
    return {out.person: new_file(folders, name, tasks_formed(view, out, form)) for out in lists if out.tasks}


def _markdown(view: CaseView, out: TasksOut) -> str:
    facts = view.case.facts
    w = words(facts.language)
    name = facts.alias if out.person == facts.child else view.name(out.person)
    parts = [
        f"# {heading(w('Tasks for {name}').format(name=name))}",
        w("As they stand on {day}.").format(day=full_day(view.today, facts.language)),
    ]
    for title, owns in ((w("You answer for this"), True), (w("You help with this"), False)):
        if rows := [_line(view, task) for task in out.tasks if task.owns == owns]:
            parts += [f"## {title}", bullets(rows)]
    return blocks([*parts, "" if out.tasks else w("There are no open tasks.")]) + "\n"


def _line(view: CaseView, task: TaskOut) -> str:
    w, language = words(view.case.facts.language), view.case.facts.language
    about = [
        w("by {day}").format(day=full_day(task.due, language)) if task.due else w("no date"),
        w("partly done") if task.partly else "",
        w("{name} answers for it").format(name=task.helps) if task.helps else "",
        w("goal: {goal}").format(goal=task.goal) if task.goal else "",
        task.origin,
    ]
    said = f"{task.number} {task.text} ({'; '.join(part for part in about if part)})"
    return line(said.strip())


def _csv(view: CaseView, out: TasksOut) -> bytes:
    w = words(view.case.facts.language)
    head = [w("No."), w("Task"), w("Part"), w("Due"), w("State"), w("Goal"), w("Meeting")]
    return table_csv(
        head,
        [
            [
                task.number,
                task.text,
                w("answers for it") if task.owns else w("helps"),
                task.due.isoformat() if task.due else "",
                w("partly done") if task.partly else w("open"),
                task.goal,
                task.origin,
            ]
            for task in out.tasks
        ],
    )


def _todo(view: CaseView, task: TaskOut) -> Todo:
    """What may be seen on a locked phone: the task and its meeting, no goal, the child by an initial."""
    return Todo(
        uid=task.uid,
        sequence=task.sequence,
        summary=discreet(task.text, _child(view)),
        due=task.due,
        text=task.origin[:1].upper() + task.origin[1:],
        status="IN-PROCESS" if task.partly else "NEEDS-ACTION",
    )


def _child(view: CaseView) -> list[str]:
    """What the child is called: the whole name, the alias, and the first word of each."""
    known = view.person(view.case.facts.child)
    whole = [view.case.facts.alias, known.name if known else ""]
    return [*whole, *(name.split()[0] for name in whole if name.split())]


def _stamp(view: CaseView) -> datetime:
    return view.now.replace(microsecond=0)

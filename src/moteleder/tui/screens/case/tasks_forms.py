"""Forms about a task between two meetings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moteleder.dates import full_day
from moteleder.domain.tasks import Task, TaskStatus
from moteleder.session.task_edits import STATUSES
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["TASK_FORMS", "task_due_form", "task_heard_form", "task_owner_form", "task_why_form"]


def task_heard_form(about: About, task: Task) -> FormDialog:
    """All that can be heard of a task."""
    w = about.w
    options = tuple((status, _status(about, task, status)) for status in _statuses(task))
    fields: list[Field] = [
        ChoiceField("status", w("How it went"), options=options, given=task.status),
        _reason(about),
        _due(about, task),
        _owner(about, task),
        _on(about),
    ]
    return FormDialog(about, _title(task), fields, finish=_not_ahead(about))


def task_why_form(about: About, task: Task) -> FormDialog:
    """Why a task is not done; the reason may be left out."""
    fields: list[Field] = [_reason(about), _due(about, task), _on(about)]
    save = about.w("Not done")
    return FormDialog(about, _title(task), fields, saves_at="reason", save=save, finish=_not_ahead(about))


def task_due_form(about: About, task: Task) -> FormDialog:
    """A new due date."""
    fields: list[Field] = [_due(about, task, required=True), _reason(about), _on(about)]
    return FormDialog(about, _title(task), fields, saves_at="due", finish=_not_ahead(about))


def task_owner_form(about: About, task: Task) -> FormDialog:
    """Somebody else answers for it."""
    fields: list[Field] = [_owner(about, task, required=True), _reason(about), _on(about)]
    return FormDialog(about, _title(task), fields, saves_at="owner", finish=_not_ahead(about))


TASK_FORMS = {
    "task_due": task_due_form,
    "task_heard": task_heard_form,
    "task_owner": task_owner_form,
    "task_why": task_why_form,
}
"""Every form about a task between meetings, by name."""


def _statuses(task: Task) -> tuple[TaskStatus, ...]:
    """What it is now first, then the others."""
    return (task.status, *(status for status in STATUSES if status != task.status))


def _status(about: About, task: Task, status: TaskStatus) -> str:
    still = status == "open" and task.status == "open"
    return about.w("still to be done") if still else about.w(STATUSES[status])


def _title(task: Task) -> str:
    return f"{task.id} {task.text}"


def _reason(about: About) -> TextField:
    return TextField("reason", about.w("Why, or what is left"), help=about.w("May be left empty."))


def _due(about: About, task: Task, *, required: bool = False) -> DateField:
    w = about.w
    help_ = w("Like 15.4, Friday, week 12 or in 2 weeks.")
    if task.due:
        help_ = w("Now {day}.").format(day=full_day(task.due, about.language)) + " " + help_
    return DateField("due", w("New due date"), required, help_)


def _owner(about: About, task: Task, *, required: bool = False) -> PersonField:
    w = about.w
    now = about.meeting.label(task.owner) if task.owner else w("nobody responsible")
    return PersonField("owner", w("New owner"), required, w("Now {name}.").format(name=now))


def _on(about: About) -> DateField:
    return DateField("on", about.w("Heard on"), required=True, given=about.today)


def _not_ahead(about: About) -> Callable[[dict[str, Any]], dict[str, Any] | Wrong]:
    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["on"] > about.today:
            return Wrong("on", about.w("That day has not been yet."))
        return values

    return finish

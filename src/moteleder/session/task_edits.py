"""What is heard of a task between two meetings: what it changes in the case, and how it is said."""

from __future__ import annotations

from datetime import date

from moteleder.dates import day_month, full_day
from moteleder.domain.between import TaskEdit
from moteleder.domain.case import Case
from moteleder.domain.tasks import Task, TaskStatus
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.case_view import CaseView
from moteleder.session.since_last import since_last

__all__ = ["STATUSES", "edit_said", "edited", "frozen", "heard"]

STATUSES: dict[TaskStatus, str] = {
    "open": msg("open again"),
    "done": msg("done"),
    "partly": msg("partly done"),
    "not_done": msg("not done"),
    "dropped": msg("dropped"),
}
"""What can be heard of a task, in words."""


def frozen(view: CaseView) -> str:
    """Why no task can be changed now; empty where they can."""
    number = since_last(view.case).live
    if not number:
        return ""
    return view.w("Meeting {n} is under way and has the tasks: say it there.").format(n=number)


def heard(
    view: CaseView,
    task: Task,
    *,
    status: TaskStatus | None = None,
    due: date | None = None,
    owner: str = "",
    reason: str = "",
    on: date | None = None,
) -> TaskEdit:
    """What was heard, without what stands there already."""
    return TaskEdit(
        task=task.id,
        on=on or view.today,
        after=since_last(view.case).after,
        # What it was already is said again only with something to add.
        status=None if status == task.status and not reason else status,
        due=None if due == task.due else due,
        owner=None if owner in ("", task.owner) else owner,
        reason=reason,
    )


def edited(case: Case, edit: TaskEdit) -> Case:
    """The case with it; where it says nothing, as it was."""
    if edit == TaskEdit(task=edit.task, on=edit.on, after=edit.after):
        return case
    return change(case, task_edit=(*case.task_edit, edit))


def edit_said(view: CaseView, edit: TaskEdit, text: str = "") -> str:
    """«Gjort 26. november: Søke rampe», or without a text what was heard that day."""
    w, parts = view.w, []
    if edit.status is not None:
        parts.append(w(STATUSES[edit.status]))
    if edit.due is not None:
        parts.append(w("new due date {day}").format(day=full_day(edit.due, view.language)))
    if edit.owner is not None:
        who = view.name(edit.owner) or w("nobody responsible")
        parts.append(w("taken over by {name}").format(name=who))
    said = ", ".join(parts) or w("heard of")
    if not text:
        return said
    said = w("{what} {day}").format(what=said, day=day_month(edit.on, view.language))
    return f"{said[:1].upper()}{said[1:]}: {text}"

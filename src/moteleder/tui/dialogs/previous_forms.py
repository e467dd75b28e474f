"""Forms for the previous minutes: corrections, approval, and what became of the tasks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moteleder.domain.events import OldStatus
from moteleder.domain.happen.previous import FINISHED
from moteleder.domain.meeting import TaskReview
from moteleder.i18n import msg
from moteleder.session.old_tasks import lacks
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField, always
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["approve_form", "correct_form", "task_review_form"]

STATUSES: tuple[tuple[OldStatus, str], ...] = (
    ("done", msg("done")),
    ("partly", msg("partly")),
    ("not_done", msg("not done")),
    ("dropped", msg("dropped")),
    ("new_date", msg("new date")),
)
"""What is said of a task, in words."""


def correct_form(about: About, _: str = "") -> FormDialog:
    """A correction of the previous minutes; the original stays beside it."""
    w = about.w
    fields: list[Field] = [
        TextField("original", w("As it stands"), required=True, lines=3),
        TextField("text", w("As it should read"), required=True, lines=3),
        TextField("reason", w("Why"), help=w("May be left empty.")),
        PersonField("person", w("Who asks for it")),
    ]
    return FormDialog(about, w("Correction of the previous minutes"), fields)


def approve_form(about: About, _: str = "") -> FormDialog:
    """The previous minutes are approved, with or without a remark."""
    w, before = about.w, about.meeting.approval
    remark = TextField(
        "remark", w("Remark"), help=w("May be left empty."), given=before.remark if before else ""
    )
    return FormDialog(about, w("Approve the previous minutes"), [remark], save=w("Approve"))


def task_review_form(about: About, task: str = "", status: OldStatus | None = None) -> FormDialog:
    """What is said of an earlier task; where the status is given, only what it needs is asked first."""
    w, known, said = about.w, about.meeting.open_tasks.get(task), about.meeting.task_reviews.get(task)
    statuses = tuple((value, w(words)) for value, words in STATUSES)
    first = status or (said.status if said else None)
    choice = ChoiceField("status", w("How it went"), options=statuses, given=first)
    reason = TextField("reason", w("Why, or what is left"), given=said.reason if said else "")
    due, owner = _due(about, task, said), _owner(about, task, said)
    needed: list[Field] = [field for field in (owner, due) if field.required]
    order: list[Field] = [choice, *needed, reason, due, owner]
    if status:
        order = [*needed, due] if status == "new_date" else needed
        order = [*order, reason, due, owner, choice]
    # What is needed has come to the front.
    order = list(dict.fromkeys(order))
    saves_at = (needed[-1].name if needed else "reason") if status else ""

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["status"] == "new_date" and values["due"] is None:
            return Wrong("due", w("Write the new date."))
        return {"task": task, **values}

    title = known.text if known else task
    return FormDialog(about, title, order, saves_at=saves_at, finish=finish)


def _due(about: About, task: str, said: TaskReview | None) -> DateField:
    w, needed = about.w, "due" in lacks(about.meeting, task)
    help_ = w("Like 15.4, Friday, week 12 or in 2 weeks.")
    given = said.due if said else None
    label = w("By when") if needed else w("New date")
    return DateField("due", label, needed, help_, _goes_on if needed else always, given=given)


def _owner(about: About, task: str, said: TaskReview | None) -> PersonField:
    w, needed = about.w, "owner" in lacks(about.meeting, task)
    label = w("Who answers for it") if needed else w("New owner")
    help_ = w("Nobody has it: it goes on with somebody, or is dropped.") if needed else ""
    given = said.owner if said else ""
    return PersonField("owner", label, needed, help_, _goes_on if needed else always, given=given)


def _goes_on(values: Mapping[str, Any]) -> bool:
    """A task that is done or dropped needs nobody."""
    return values["status"] not in FINISHED

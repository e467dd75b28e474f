"""Forms for the previous minutes: corrections, approval, and what became of the tasks."""

from __future__ import annotations

from typing import Any

from moteleder.domain.events import OldStatus
from moteleder.i18n import msg
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField
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
    help_ = w("Like 15.4, Friday, week 12 or in 2 weeks.")
    choice = ChoiceField(
        "status", w("How it went"), options=statuses, given=status or (said.status if said else None)
    )
    reason = TextField("reason", w("Why, or what is left"), given=said.reason if said else "")
    due = DateField("due", w("New date"), help=help_, given=said.due if said else None)
    owner = PersonField("owner", w("New owner"), given=said.owner if said else "")
    order: list[Field] = [choice, reason, due, owner]
    if status:
        order = [due, reason, owner, choice] if status == "new_date" else [reason, due, owner, choice]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["status"] == "new_date" and values["due"] is None:
            return Wrong("due", w("Write the new date."))
        return {"task": task, **values}

    return FormDialog(
        about, known.text if known else task, order, saves_at="reason" if status else "", finish=finish
    )

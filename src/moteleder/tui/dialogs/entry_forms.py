"""Forms for what stands under a place's text; each gives the fields of the entry's event."""

from __future__ import annotations

from typing import Any

from moteleder.domain.entries import EntryContent
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import DateField, Field, GoalField, TextField
from moteleder.tui.dialogs.form_people import PeopleField, PersonField

__all__ = ["agree_form", "reply_form", "task_form"]


def task_form(about: About, entry: str = "") -> FormDialog:
    """A task, new or as it stands; Enter after the due date saves, the rest is reached by Tab."""
    w, given = about.w, _given(about, entry)
    due = w("Like 15.4, Friday, week 12 or in 2 weeks.")
    return FormDialog(
        about,
        w("Change the task") if entry else w("New task"),
        [
            TextField("text", w("What"), required=True, given=given.text),
            PersonField("owner", w("Who answers for it"), given=given.owner),
            DateField("due", w("By when"), help=due, given=given.due),
            PeopleField("helpers", w("Who helps"), help=w("Several with + between."), given=given.helpers),
            TextField("backer", w("Who backs it"), help=_backing(about), given=given.backer),
            GoalField("goal", w("For which goal"), given=given.goal),
        ],
        saves_at="due",
    )


def agree_form(about: About, entry: str = "") -> FormDialog:
    """Something that is agreed, and beside it what the family wished; Enter after the first saves."""
    w, given = about.w, _given(about, entry)
    guardians = [p for p in about.present if about.meeting.people[p].guardian]
    help_ = w("In their own words, where it is another than what is agreed.")
    fields: list[Field] = [
        TextField("text", w("What is agreed"), required=True, given=given.text),
        TextField("wish", w("The parents' wish"), help=help_, given=given.wish),
        PersonField("person", w("Whose wish"), free=True, given=given.person or next(iter(guardians), "")),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any]:
        # Whoever was suggested wished nothing where no wish is written.
        return values if values["wish"] else {**values, "person": ""}

    title = w("Change the agreement") if entry else w("New agreement")
    return FormDialog(about, title, fields, saves_at="text", finish=finish)


def reply_form(about: About, entry: str = "") -> FormDialog:
    """An answer to the one who speaks; a parent who is here is suggested."""
    w, given, meeting = about.w, _given(about, entry), about.meeting
    guardians = [p for p in about.present if meeting.people[p].guardian and p != meeting.holder]
    person = given.person if entry else next(iter(guardians), "")
    return FormDialog(
        about,
        w("Change the comment") if entry else w("Comment"),
        [
            PersonField("person", w("Who comments"), required=True, free=True, given=person),
            TextField("text", w("What is said"), required=True, given=given.text),
        ],
    )


def _given(about: About, entry: str) -> EntryContent:
    return about.meeting.entry(entry) or EntryContent(text="")


def _backing(about: About) -> str:
    return about.w("A service that stands behind it, where a parent answers for it.")

"""Forms for what stands under a place's text; each gives the fields of the entry's event."""

from __future__ import annotations

from typing import Any

from moteleder.domain.entries import EntryContent
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_fields import Field, TextField
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["agree_form", "private_form"]


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


def private_form(about: About, entry: str = "") -> FormDialog:
    """A line for the writer alone."""
    w, given = about.w, _given(about, entry)
    text = TextField("text", w("Only on this laptop"), required=True, given=given.text)
    return FormDialog(about, w("Private line"), [text])


def _given(about: About, entry: str) -> EntryContent:
    return about.meeting.entry(entry) or EntryContent(text="")

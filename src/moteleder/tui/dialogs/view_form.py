"""The form for views that differ: both sides in one go, each with its source."""

from __future__ import annotations

from typing import Any

from moteleder.domain.entries import EntryContent
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import Field, TextField
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["beside_form", "view_form"]


def view_form(about: About, entry: str = "") -> FormDialog:
    """A view with whose it is, and the other side where it is new; the other may be left out."""
    w, given = about.w, about.meeting.entry(entry) or EntryContent(text="")
    fields: list[Field] = [
        PersonField("person", w("Whose view"), free=True, given=given.person),
        TextField("text", w("The view"), required=True, given=given.text),
    ]
    if entry:
        return FormDialog(about, w("Change the differing view"), fields)
    left_out = w("May be left empty.")
    fields += [
        PersonField("other_person", w("The other's"), help=left_out, free=True),
        TextField("other_text", w("The other view"), help=left_out),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["other_person"] and not values["other_text"]:
            return Wrong("other_text", w("Something must be written here."))
        return values

    return FormDialog(about, w("Differing views"), fields, finish=finish)


def beside_form(about: About, entry: str = "") -> FormDialog:
    """One more view beside those that an entry stands with."""
    w = about.w
    fields: list[Field] = [
        PersonField("person", w("Whose view"), free=True),
        TextField("text", w("The view"), required=True),
    ]
    title = w("One more view beside these")
    return FormDialog(about, title, fields, finish=lambda values: {"beside": entry, **values})

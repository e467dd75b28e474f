"""Forms for what is written down between two meetings."""

from __future__ import annotations

from typing import Any

from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.entries import Entry
from moteleder.domain.round import is_family
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField
from moteleder.tui.dialogs.form_people import PeopleField, PersonField

__all__ = ["answer_form", "own_note_form", "small_meeting_form"]


def small_meeting_form(about: About, small: SmallMeeting | None = None) -> FormDialog:
    """A smaller meeting, new or as it stands."""
    w, given = about.w, small or SmallMeeting(id="", on=about.today)
    people = PeopleField(
        "people", w("Who met"), required=True, help=w("Several with + between."), given=given.people
    )
    fields: list[Field] = [
        DateField("on", w("Which day"), required=True, given=given.on),
        people,
        TextField("topic", w("What about"), required=True, given=given.topic),
        TextField("outcome", w("What came of it"), given=given.outcome, lines=5),
    ]
    begins = "" if small else "people"
    title = w("Change the smaller meeting") if small else w("Smaller meeting")

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        return _ahead(about, values["on"]) or values

    return FormDialog(about, title, fields, begins_at=begins, finish=finish)


def own_note_form(about: About, note: OwnNote | None = None) -> FormDialog:
    """What one of the family wants to remember for the next meeting, in their own words."""
    w = about.w
    family = tuple(p for p in about.meeting.people if is_family(about.meeting, p))
    sharing = ((False, w("private: nobody else sees it")), (True, w("shared with the group")))
    fields: list[Field] = [
        PersonField(
            "person", w("Whose note"), required=True, among=family, given=note.person if note else ""
        ),
        TextField("text", w("In their own words"), required=True, given=note.text if note else "", lines=7),
        ChoiceField("shared", w("Who sees it"), options=sharing, given=bool(note and note.shared)),
    ]
    title = w("Own note") if note else w("Own note for the next meeting")
    return FormDialog(about, title, fields)


def answer_form(about: About, entry: Entry, answer: ElsewhereAnswer | None = None) -> FormDialog:
    """What came of something that was taken up elsewhere."""
    w = about.w
    told = ((False, w("not yet")), (True, w("yes")))
    fields: list[Field] = [
        TextField("text", w("Answer"), required=True, given=answer.text if answer else "", lines=4),
        DateField("on", w("Heard on"), required=True, given=answer.on if answer else about.today),
        ChoiceField(
            "told", w("Have the parents been told?"), options=told, given=bool(answer and answer.told)
        ),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        return _ahead(about, values["on"]) or values

    intro = (w("In neutral words: the next meeting and its minutes have it."),)
    return FormDialog(about, entry.text, fields, intro=intro, finish=finish)


def _ahead(about: About, day: Any) -> Wrong | None:
    return Wrong("on", about.w("That day has not been yet.")) if day > about.today else None

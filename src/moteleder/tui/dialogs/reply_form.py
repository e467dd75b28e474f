"""The form for the right of reply: who answers, what is said, or that it waits or is not wanted."""

from __future__ import annotations

from typing import Any

from moteleder.domain.entries import EntryContent
from moteleder.i18n import msg
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, Field, TextField
from moteleder.tui.dialogs.form_people import PersonField

__all__ = ["reply_form"]

ANSWERS = (("now", msg("is said now")), ("later", msg("comes later")), ("no", msg("is not wanted")))
"""What becomes of the right of reply, in words."""

_TURNS = 5
"""So many turns can be answered: the latest."""


def reply_form(
    about: About, entry: str = "", place: str = "", person: str = "", text: str = ""
) -> FormDialog:
    """An answer to the one who speaks; a parent who is here is suggested.

    `place`: the turn that is answered; `person`: who was offered it; `text`: what was typed
    already, so that only the person is asked for.
    """
    w, given, meeting = about.w, about.meeting.entry(entry) or EntryContent(text=""), about.meeting
    guardians = [p for p in about.present if meeting.people[p].guardian and p != meeting.holder]
    suggested = given.person if entry else person or next(iter(guardians), "")
    turns = [] if entry or text else _turns(about, place)
    fields: list[Field] = [
        PersonField("person", w("Who comments"), required=True, free=True, given=suggested),
        TextField("text", w("What is said"), required=not turns, given=text or given.text),
    ]
    if turns:
        answers = tuple((value, w(said)) for value, said in ANSWERS)
        fields.append(ChoiceField("what", w("The answer"), options=answers))
    if len(turns) > 1:
        fields.append(ChoiceField("place", w("Answers"), options=tuple(turns), given=place))

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if not turns:
            return values
        if values["what"] == "now" and not values["text"]:
            return Wrong("what", w("Write what is said, or choose that it comes later or is not wanted."))
        if values["what"] != "now" and values["person"] not in meeting.people:
            return Wrong("person", w("Choose somebody on the list."))
        return {"place": turns[0][0], **values}

    title = w("Change the comment") if entry else w("Comment")
    begins = "person" if text or (entry and not given.person) else "text"
    return FormDialog(about, title, fields, begins_at=begins, saves_at="text", finish=finish)


def _turns(about: About, place: str) -> list[tuple[str, str]]:
    """Places of the latest turns with who spoke, the one that is meant first."""
    meeting = about.meeting
    item = (place or meeting.at_item).partition("/")[0]
    turns = [t for t in reversed(meeting.turns) if t.item == item][:_TURNS]
    turns.sort(key=lambda t: t.place != place)
    return [(t.place, meeting.label(t.person)) for t in turns]

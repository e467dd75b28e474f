"""Forms of the reading loop: sending out, a remark, what comes of it, opening again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from moteleder.domain.recipients import may_receive
from moteleder.rules_of_age import ages
from moteleder.session.remark_places import (
    changed_words,
    place_called,
    remark_places,
    text_at,
    written_places,
)
from moteleder.session.rows_reading import CAME, SENT
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, TextField
from moteleder.tui.dialogs.form_people import PeopleField, PersonField
from moteleder.tui.dialogs.form_place import PlaceField

__all__ = [
    "READING_FORMS",
    "earlier_met_form",
    "met_form",
    "open_again_form",
    "remark_form",
    "send_out_form",
    "take_in_form",
]

_LINES = 8
"""Lines of a field for a text that was written in the meeting."""


def readers(about: About) -> tuple[str, ...]:
    """Ids of those who read first and may: the guardians, and the young person."""
    meeting, day = about.meeting, about.today
    family = [p.id for p in meeting.people.values() if p.guardian or p.id == meeting.facts.child]
    return tuple(p for p in family if may_receive(meeting, p, day, ages()))


def send_out_form(about: About, _: str = "") -> FormDialog:
    """Who gets the minutes to read, how, and until when."""
    w, meeting = about.w, about.meeting
    due = meeting.remarks_due
    if due is None or due < about.today:
        due = about.today + timedelta(days=meeting.facts.remark_days)
    to = tuple(p for p in readers(about) if meeting.people[p].guardian) or readers(about)
    fields: list[Field] = [
        PeopleField("people", w("Who reads"), required=True, given=to),
        ChoiceField("how", w("How"), options=tuple((how, w(said)) for how, said in SENT.items())),
        DateField("due", w("Last day for remarks"), given=due),
    ]
    return FormDialog(about, w("Give the minutes out for reading"), fields, save=w("It has gone out"))


def remark_form(about: About, place: str = "") -> FormDialog:
    """A remark in its own words, typed or pasted, and what it is about."""
    w, meeting = about.w, about.meeting
    came = tuple((way, w(said)) for way, said in CAME.items())
    fields: list[Field] = [
        PersonField("person", w("Who it is from")),
        TextField("text", w("The remark"), required=True, lines=4, help=w("Typed or pasted, as it came.")),
        PlaceField(
            "about",
            w("About"),
            places=remark_places(meeting, w),
            given=place,
            help=w("Empty: the minutes as a whole."),
        ),
        ChoiceField("came", w("How it came"), options=came),
        DateField("on", w("When"), given=about.today),
    ]
    return FormDialog(about, w("Remark to the minutes"), fields)


def met_form(about: About, remark: str = "") -> FormDialog:
    """What comes of a remark; which text is to change is asked here, the text itself after."""
    w, meeting = about.w, about.meeting
    made = next((r for r in meeting.remarks if r.id == remark), None)
    options = (
        ("taken_in", w("take it in")),
        ("noted", w("note it beside")),
        ("answered", w("answer it")),
    )
    places = written_places(meeting, w)
    given = made.about if made and made.about != "attendance" else ""
    fields: list[Field] = [
        ChoiceField("how", w("What comes of it"), options=options),
        PlaceField("about", w("Which text"), places=places, given=given, when=_taken),
        TextField("text", w("Answer"), lines=3, when=_said),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["how"] == "taken_in" and not values["about"]:
            return Wrong("about", w("Choose the text that is to be changed."))
        if values["how"] == "answered" and not values["text"].strip():
            return Wrong("text", w("Write the answer."))
        return values

    intro = made.text.split("\n")[:6] if made else []
    return FormDialog(about, w("What comes of the remark"), fields, intro=intro, finish=finish)


def earlier_met_form(about: About, remark: str = "") -> FormDialog:
    """What comes of a remark to earlier minutes: those stay, and old and new words stand in these."""
    w, meeting = about.w, about.meeting
    made = next((e.remark for e in meeting.earlier_remarks if e.remark.id == remark), None)
    options = (
        ("answered", w("answer it")),
        ("noted", w("note it beside")),
        ("taken_in", w("correct the earlier minutes")),
    )
    fields: list[Field] = [
        ChoiceField("how", w("What comes of it"), options=options),
        TextField("was", w("As it stands"), lines=2, when=_taken),
        TextField("text", w("The answer, or as it should read"), lines=3),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["how"] != "noted" and not values["text"].strip():
            return Wrong("text", w("Write the answer."))
        return values

    intro = made.text.split("\n")[:6] if made else []
    return FormDialog(about, w("What comes of the remark"), fields, intro=intro, finish=finish)


def take_in_form(about: About, place: str = "") -> FormDialog:
    """The text as it stands, to be changed; gives `was` and `text`, the words that go and that come."""
    w, old = about.w, text_at(about.meeting, place)

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["text"] == old:
            return Wrong("text", w("Change the text first."))
        was, text = changed_words(old, values["text"])
        return {"was": was, "text": text}

    title = place_called(about.meeting, place, w) if place else w("Which text")
    field = TextField("text", w("As it should read"), given=old, lines=_LINES)
    return FormDialog(about, title, [field], finish=finish)


def open_again_form(about: About, reason: str = "") -> FormDialog:
    """Why, and for what, the minutes are opened again."""
    w = about.w
    said = w("It is printed under versions, in every copy: name nothing that is withheld.")
    options = [("live", w("to write in them, as in the meeting"))]
    if about.meeting.phase == "final":
        options.insert(0, ("reading", w("to take in a remark")))
    fields: list[Field] = [
        TextField("reason", w("Why"), required=True, given=reason, help=said),
        ChoiceField("to", w("What for"), options=tuple(options)),
    ]
    return FormDialog(about, w("Open the minutes again"), fields)


def _taken(values: Mapping[str, Any]) -> bool:
    return bool(values["how"] == "taken_in")


def _said(values: Mapping[str, Any]) -> bool:
    return bool(values["how"] != "taken_in")


READING_FORMS = {
    "earlier_met": earlier_met_form,
    "met": met_form,
    "open_again": open_again_form,
    "remark": remark_form,
    "send_out": send_out_form,
    "take_in": take_in_form,
}
"""Name to form; the second argument is what it is about."""

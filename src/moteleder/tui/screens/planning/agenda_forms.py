"""The forms of the agenda: one item, a template, a pasted list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from moteleder.domain.agenda import Item, ItemKind
from moteleder.domain.recipients import is_refused
from moteleder.i18n import msg
from moteleder.session.agenda_pasted import read_agenda
from moteleder.session.agenda_templates import KINDS, kind_note
from moteleder.session.agenda_understood import understood
from moteleder.session.measure_words import measures_word
from moteleder.session.preparing import Preparing
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import (
    ChoiceField,
    Field,
    GoalField,
    NumberField,
    Read,
    TextField,
)
from moteleder.tui.dialogs.form_people import PeopleField, PersonField

__all__ = ["AGENDA_FORMS", "item_form", "pasted_form", "template_form"]

_KINDS: dict[ItemKind, str] = {
    "topic": msg("a topic"),
    "opening": msg("welcome"),
    "previous": msg("tasks from last time"),
    "voice": msg("the child's voice"),
    "round": msg("the round"),
    "goals": msg("goals and {measures}"),
    "tasks": msg("new tasks"),
    "next": msg("next meeting"),
    "summing": msg("summing up"),
}


def item_form(about: About, now: Preparing, item: str = "") -> FormDialog:
    """One item, a new one where none is named; gives the fields of `Item` that can be chosen."""
    w = about.w
    known = next((each for each in now.record.item if each.id == item), Item(id="", title=""))
    measures = measures_word(about.meeting.facts.measure_word, w)
    kinds = tuple((value, w(said).format(measures=measures)) for value, said in _KINDS.items())
    fields: list[Field] = [
        TextField("title", w("Item"), required=True, given=known.title),
        NumberField("planned", w("Minutes set aside"), help=w("May be left empty."), given=known.planned),
        PeopleField("needed", w("Who is needed"), help=w("May be left empty."), given=known.needed),
        GoalField("goal", w("For which goal"), help=w("May be left empty."), given=known.goal),
        PersonField("asked_by", w("Who asked for it"), help=w("May be left empty."), given=known.asked_by),
        ChoiceField("kind", w("What it is for"), options=kinds, given=known.kinds[0]),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        kind = values.pop("kind")
        # An item that serves several kinds keeps them while the first is left as it was.
        kinds_ = known.kinds if kind == known.kinds[0] else (kind,)
        if values["planned"] > now.record.length:
            most = w("The whole meeting is {n} min.").format(n=now.record.length)
            return Wrong("planned", most)
        if refused := next((each for each in values["needed"] if is_refused(now.people[each])), ""):
            no = w("The answer was no to {person} taking part. Ask again first.")
            return Wrong("needed", no.format(person=now.view.name(refused)))
        return {**values, "kinds": kinds_}

    title = w("Item") if item else w("New item")
    return FormDialog(about, title, fields, saves_at="planned", finish=finish)


def template_form(about: About, now: Preparing, _: str = "") -> FormDialog:
    """A kind of meeting; gives `kind`."""
    w = about.w
    kinds = tuple((value, w(said)) for value, said in KINDS.items())
    points = [f"{w(said)}: {w(kind_note(value))}" for value, said in KINDS.items()]
    intro = [w("The agenda that stands here goes; undo brings it back.")] if now.record.item else []
    field = ChoiceField("kind", w("Kind of meeting"), options=kinds, given=now.record.kind)
    return FormDialog(about, w("A usual agenda"), [field], intro=intro, points=points)


@dataclass(frozen=True)
class _ListField(TextField):
    """A list of items, one a line; it says what it understands while it is written."""

    def read(self, text: str, about: About) -> Read:
        """The text, and what it would become."""
        found = read_agenda(text, child=about.child)
        return Read(text, " ".join(understood(found, about.w)) if text else "", stays=True)


def pasted_form(about: About, now: Preparing, _: str = "") -> FormDialog:
    """A list that is pasted or written; gives `found` and `instead`."""
    w = about.w
    instead = ((True, w("instead of the agenda that stands here")), (False, w("in addition to it")))
    help_ = w("One item a line, like: Friminutt (10 min)")
    fields: list[Field] = [_ListField("text", w("The list"), required=True, lines=8, help=help_)]
    if now.record.item:
        fields.append(ChoiceField("instead", w("It stands"), options=instead, given=False))

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        found = read_agenda(values["text"], now.view.case.facts.language, about.child)
        if found.too_large:
            return Wrong("text", w("That is too long for an agenda."))
        if not found.items:
            return Wrong("text", w("No item was found. Write one a line."))
        return {"found": found, "instead": values.get("instead", True)}

    return FormDialog(about, w("Paste a list"), fields, finish=finish)


AGENDA_FORMS: dict[str, Callable[[About, Preparing, str], FormDialog]] = {
    "item": item_form,
    "pasted": pasted_form,
    "template": template_form,
}
"""Every form of the agenda, by name."""

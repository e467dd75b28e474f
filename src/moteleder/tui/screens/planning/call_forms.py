"""The small forms of the call to the parents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from moteleder.dates import oslo
from moteleder.domain.agenda import Parents
from moteleder.i18n import msg
from moteleder.session.call_words import call_label, call_question
from moteleder.session.meeting_order import why_not_then
from moteleder.session.preparing import Preparing
from moteleder.session.said_dates import moment
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import ChoiceField, DateField, Field, NumberField, TextField, TimeField

__all__ = [
    "CALL_FORMS",
    "PLANNED",
    "PREPARED",
    "interpreter_form",
    "may_come_form",
    "parents_form",
    "rung_form",
    "text_form",
    "when_form",
    "wrong_length",
]

_PARENTS: dict[Parents, str] = {"first": msg("first"), "last": msg("last"), "both": msg("first and last")}

SHORTEST, LONGEST = 15, 480
"""Minutes that a meeting can be planned for."""


PREPARED: dict[str, int] = {"support": 1, "child_said": 4, "in_the_room": 3, "wishes": 4, "note": 4}
"""What of the call is a text, and how many lines there are for it."""

PLANNED: tuple[str, ...] = ("place", "purpose")
"""What of the meeting is a text."""


def text_form(about: About, now: Preparing, name: str) -> FormDialog:
    """One answer in words, by the name of its row; gives `text`."""
    w = about.w
    given = getattr(now.record.preparation if name in PREPARED else now.record, name)
    field = TextField("text", w("Answer"), given=given, lines=PREPARED.get(name, 1))
    return FormDialog(about, call_label(now, name), [field], intro=[call_question(now, name)])


def rung_form(about: About, now: Preparing, _: str = "") -> FormDialog:
    """The day the parents were rung; gives `rung`."""
    w = about.w
    given = now.record.preparation.rung or about.today
    field = DateField("rung", w("Rung"), help=w("Empty: not rung yet."), given=given)

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if values["rung"] and values["rung"] > about.today:
            return Wrong("rung", w("That day has not been yet."))
        return values

    return FormDialog(about, w("The call"), [field], finish=finish)


def when_form(about: About, now: Preparing, _: str = "") -> FormDialog:
    """Day, time and length; gives `start` and `length`."""
    w, record = about.w, now.record
    start = oslo(record.start)
    fields: list[Field] = [
        DateField("day", w("Date"), required=True, given=start.date()),
        TimeField("time", w("Time of day"), required=True, given=start),
        NumberField("length", w("Minutes set aside"), required=True, given=record.length),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if wrong := wrong_length(about, values["length"]):
            return wrong
        at = moment(values["day"], values["time"].time())
        # A file may have its meetings out of turn already; that stops nobody from giving another length.
        if at != start and (why := why_not_then(now.view.case, now.number, at, w, about.language)):
            return Wrong("day", why)
        return {"start": at, "length": values["length"]}

    return FormDialog(about, w("When"), fields, finish=finish)


def parents_form(about: About, now: Preparing, _: str = "") -> FormDialog:
    """Where in the round the parents speak, and whether the child speaks before all; gives both."""
    w, wish = about.w, now.record.wish
    places = tuple((value, w(said)) for value, said in _PARENTS.items())
    child = ((True, w("before everybody else")), (False, w("with the others")))
    fields: list[Field] = [
        ChoiceField("parents", w("The parents speak"), options=places, given=wish.parents),
        ChoiceField("child_first", w("The child speaks"), options=child, given=wish.child_first),
    ]
    return FormDialog(about, w("The round"), fields)


def interpreter_form(about: About, now: Preparing, _: str = "") -> FormDialog:
    """The language that is interpreted, and the time that it takes; gives `interpreter` and `length`."""
    w, record = about.w, now.record
    before = record.preparation.interpreter
    doubled = min(2 * record.length, LONGEST) if not before else record.length
    fields: list[Field] = [
        TextField("interpreter", w("Language"), help=w("Empty: no interpreter."), given=before),
        NumberField(
            "length",
            w("Minutes set aside"),
            required=True,
            help=w("Everything is said twice: double the time."),
            given=doubled,
            when=lambda values: bool(values.get("interpreter")),
        ),
    ]

    def finish(values: dict[str, Any]) -> dict[str, Any] | Wrong:
        if not values["interpreter"]:
            return {"interpreter": "", "length": record.length}
        return wrong_length(about, values["length"]) or values

    return FormDialog(about, w("Interpreter"), fields, finish=finish)


def may_come_form(about: About, now: Preparing, person: str) -> FormDialog:
    """What the family says of somebody who was suggested; gives `attend`, `minutes` and `oral`."""
    w = about.w
    yes_no = ((True, w("yes")), (False, w("no")))
    ways = ((True, w("by word of mouth, in writing later")), (False, w("in writing")))
    fields: list[Field] = [
        ChoiceField("attend", w("May take part"), options=yes_no, given=True),
        ChoiceField("minutes", w("May get the minutes"), options=yes_no, given=True, when=_comes),
        ChoiceField("oral", w("How it is given"), options=ways, given=True, when=_comes),
    ]
    title = w("May {name} come?").format(name=now.view.name(person))
    return FormDialog(about, title, fields)


CALL_FORMS: dict[str, Callable[[About, Preparing, str], FormDialog]] = {
    "interpreter": interpreter_form,
    "may_come": may_come_form,
    "parents": parents_form,
    "rung": rung_form,
    "text": text_form,
    "when": when_form,
}
"""Every form of the call, by name."""


def _comes(values: Any) -> bool:
    return bool(values.get("attend"))


def wrong_length(about: About, minutes: int) -> Wrong | None:
    """Why a meeting cannot be so long; None where it can."""
    if SHORTEST <= minutes <= LONGEST:
        return None
    said = about.w("Between {least} and {most} minutes.").format(least=SHORTEST, most=LONGEST)
    return Wrong("length", said)

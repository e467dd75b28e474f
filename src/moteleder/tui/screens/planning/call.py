"""The call to the parents: what to ask, and what they said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from moteleder.dates import full_day
from moteleder.domain.case import Case
from moteleder.domain.people import Person
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.rows_call import call_lines, call_told
from moteleder.session.rows_line import Line
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.planning.call_forms import (
    interpreter_form,
    may_come_form,
    parents_form,
    rung_form,
    text_form,
    when_form,
)
from moteleder.tui.screens.planning.page import PlanningPage

__all__ = ["CallPage"]

_TEXTS: dict[str, str] = {
    "support": msg("Somebody beside them"),
    "child_said": msg("What the child has said"),
    "in_the_room": msg("May be said in the room"),
    "wishes": msg("Wishes for the agenda"),
    "note": msg("For you alone"),
}
"""What of the call is a text, and what it is called."""

_PLANNED: dict[str, str] = {"place": msg("Where"), "purpose": msg("What the meeting is for")}
"""What of the meeting is a text."""


class CallPage(PlanningPage):
    """The sheet to have in front of one during the call."""

    place = "call"
    title = msg("The call")

    def lines(self) -> Sequence[Line]:
        """What to ask, who may come, what is open since last time."""
        return call_lines(self.now)

    def beside(self, picked: str) -> Sequence[Line]:
        """The question to ask."""
        return call_told(self.now, picked)

    def acts(self) -> Mapping[str, Act]:
        """Enter writes down what was said."""
        return {"row_change": self._change}

    def _change(self, picked: str) -> None:
        if picked in _TEXTS:
            self._text(picked, _TEXTS[picked], getattr(self.now.record.preparation, picked), self._prepared)
        elif picked in _PLANNED:
            self._text(picked, _PLANNED[picked], getattr(self.now.record, picked), self._planned)
        elif picked in self.now.people and self.now.may_come(picked) == "waits":
            self._may_come(self.now.people[picked])
        elif known := self._forms.get(picked):
            form, then = known
            self.ask(form(), then)

    @property
    def _forms(self) -> Mapping[str, tuple[Callable[[], FormDialog], Callable[[dict[str, Any]], None]]]:
        about, now = self.about, self.now
        return {
            "rung": (lambda: rung_form(about, now), self._rung),
            "when": (lambda: when_form(about, now), lambda said: self._planned("when", **said)),
            "parents": (lambda: parents_form(about, now), self._parents),
            "interpreter": (lambda: interpreter_form(about, now), self._interpreter),
        }

    def _text(self, name: str, label: str, given: str, keep: Callable[..., None]) -> None:
        form = text_form(self.about, self.w(label), call_told(self.now, name), given)
        self.ask(form, lambda said: keep(name, **{name: said["text"]}))

    def _rung(self, said: dict[str, Any]) -> None:
        day = said["rung"]
        told = self.w("Rung {day}.").format(day=full_day(day, self.view.language)) if day else ""
        self.done(self.now.prepared(rung=day), told or self.w("Not rung yet."), pick="rung")

    def _parents(self, said: dict[str, Any]) -> None:
        self._planned("parents", wish=change(self.now.record.wish, **said))

    def _interpreter(self, said: dict[str, Any]) -> None:
        length = said.pop("length")
        case = self.now.prepared(**said)
        if length != self.now.record.length:
            record = change(case.meeting(self.now.number), length=length)
            meetings = tuple(record if each.number == record.number else each for each in case.meetings)
            case = change(case, meetings=meetings)
        self._written(case, "interpreter")

    def _may_come(self, person: Person) -> None:
        form = may_come_form(self.about, person)

        def said(values: dict[str, Any]) -> None:
            self.done(self.now.family_said(person.id, **values), values_said(values), pick=person.id)

        def values_said(values: dict[str, Any]) -> str:
            words = self.w("{name} may come.") if values["attend"] else self.w("{name} is not asked to come.")
            return words.format(name=person.label)

        self.ask(form, said)

    def _prepared(self, name: str, **said: Any) -> None:
        self._written(self.now.prepared(**said), name)

    def _planned(self, name: str, **said: Any) -> None:
        self._written(self.now.planned(**said), name)

    def _written(self, case: Case, name: str) -> None:
        self.done(case, self.w("Written down."), pick=name)

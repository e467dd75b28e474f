"""The call to the parents: what to ask, and what they said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from moteleder.domain.case import Case
from moteleder.domain.invitation import WAITING
from moteleder.domain.people import Person
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.call_words import call_label
from moteleder.session.case_view import CaseView
from moteleder.session.preparation_sheet import preparation_sheet, write_sheet
from moteleder.session.preparing import Preparing, with_record
from moteleder.session.rows_call import call_lines, call_told, next_unasked, said_of
from moteleder.session.rows_line import Line, shortened
from moteleder.session.rows_plan_problems import problem_lines, row_problems
from moteleder.tui.clipboard import copy, said
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.planning.call_forms import (
    PLANNED,
    PREPARED,
    interpreter_form,
    may_come_form,
    parents_form,
    rung_form,
    text_form,
    when_form,
)
from moteleder.tui.screens.planning.page import PlanningPage

__all__ = ["CallPage"]


class CallPage(PlanningPage):
    """The sheet to have in front of one during the call."""

    place = "call"
    title = msg("The call")
    topic = "child"
    footer: ClassVar[Mapping[str, str]] = {"row_change": msg("Write")}

    def lines(self) -> Sequence[Line]:
        """What to ask, who may come, what is open since last time."""
        return (*call_lines(self.now), *problem_lines(self.now, self.about.closed, "call"))

    def beside(self, picked: str) -> Sequence[Line]:
        """The question to ask."""
        return (*call_told(self.now, picked), *row_problems(self.now, self.about.closed, picked))

    def acts(self) -> Mapping[str, Act]:
        """Enter writes down what was said; the sheet can be taken along."""
        return {
            "row_change": self._change,
            "copy_sheet": lambda _: self._copied(),
            "write_sheet": lambda _: self._write(),
        }

    def _change(self, picked: str) -> None:
        if picked in PREPARED or picked in PLANNED:
            self._text(picked)
        elif picked in self.now.people:
            self._person(self.now.people[picked])
        elif known := self._forms.get(picked):
            form, then = known
            self.ask(form(), then)

    def _person(self, person: Person) -> None:
        if self.now.may_come(person.id) in WAITING:
            self._may_come(person)
        else:
            self.host.show_place("invited", person.id)

    @property
    def _forms(self) -> Mapping[str, tuple[Callable[[], FormDialog], Callable[[dict[str, Any]], None]]]:
        about, now = self.about, self.now
        return {
            "rung": (lambda: rung_form(about, now), self._rung),
            "when": (lambda: when_form(about, now), lambda said: self._written(now.planned(**said), "when")),
            "parents": (lambda: parents_form(about, now), self._parents),
            "interpreter": (lambda: interpreter_form(about, now), self._interpreter),
        }

    def _text(self, name: str) -> None:
        keep = self.now.prepared if name in PREPARED else self.now.planned
        form = text_form(self.about, self.now, name)
        self.ask(form, lambda said: self._written(keep(**{name: said["text"]}), name))

    def _rung(self, said: dict[str, Any]) -> None:
        self._written(self.now.prepared(rung=said["rung"]), "rung")

    def _parents(self, said: dict[str, Any]) -> None:
        self._written(self.now.planned(wish=change(self.now.record.wish, **said)), "parents")

    def _interpreter(self, said: dict[str, Any]) -> None:
        length = said.pop("length")
        case = self.now.prepared(**said)
        if length != self.now.record.length:
            case = with_record(case, change(case.meeting(self.now.number), length=length))
        self._written(case, "interpreter")

    def _may_come(self, person: Person) -> None:
        form = may_come_form(self.about, self.now, person.id)

        def said(values: dict[str, Any]) -> None:
            case = self.now.family_said(person.id, **values)
            words = self.w("{name} may come.") if values["attend"] else self.w("{name} is not asked to come.")
            self._done(case, person.id, words.format(name=person.label))

        self.ask(form, said)

    def _written(self, case: Case, name: str) -> None:
        """Keep the answer to a question; the mark goes on to the next one."""
        if name not in ("rung", "note"):
            case = self.now.asked_about(name, case)
        self._done(case, name)

    def _done(self, case: Case, name: str, told: str = "") -> None:
        after = Preparing(CaseView(case, self.view.now, self.view.language), self.now.number)
        if not told:
            said = said_of(after, name) or self.w("not rung yet")
            told = self.w("{what}: {said}").format(what=call_label(after, name), said=shortened(said))
        self.done(case, told, pick=next_unasked(after, name))

    def _copied(self) -> None:
        self.host.run_worker(self._copy(), exclusive=True)

    async def _copy(self) -> None:
        app = self.host.mote
        text = plain_text(preparation_sheet(self.now))
        self.host.tell(said(await copy(text, app.copy_to_clipboard, app.book.folder), self.w))

    def _write(self) -> None:
        try:
            written = write_sheet((Path.cwd(), self.host.mote.book.folder), self.now)
        except OSError:
            self.host.tell(self.w("The files could not be written here. Copy the text with c instead."))
            return
        names = self.w("{one} and {other}").format(one=written[0].name, other=written[1].name)
        told = self.w("{names} are in {folder}. They are for you alone: delete them after the call.")
        self.host.tell(told.format(names=names, folder=written[0].parent))

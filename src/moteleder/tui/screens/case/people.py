"""The page of people: the child, the family, those from the services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from moteleder.dates import full_day
from moteleder.domain.edited import with_person
from moteleder.domain.membership import may_be_taken_out, taken_out, with_left
from moteleder.domain.people import Person
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.family_word import with_word
from moteleder.session.group_state import part_of
from moteleder.session.rows_consent import state_said
from moteleder.session.rows_group import group_lines
from moteleder.session.rows_line import Line
from moteleder.session.rows_person import person_told
from moteleder.tui.screens.case.forms_people import (
    child_form,
    family_says_form,
    left_form,
    new_person_form,
    person_form,
)
from moteleder.tui.screens.pages.page import Act, Page

__all__ = ["PeoplePage"]


class PeoplePage(Page):
    """Everybody of the case."""

    place = "people"
    title = msg("The people")
    topic = "consent"

    def lines(self) -> Sequence[Line]:
        """The child first, then the family, then the services."""
        return group_lines(self.view)

    def beside(self, picked: str) -> Sequence[Line]:
        """Everything that is known of the person."""
        return person_told(self.view, picked)

    def empty(self) -> str:
        """Nobody yet."""
        return self.w("Nobody is here yet. Press n to write who is around the child.")

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {
            "row_change": self._change,
            "row_new": self._new,
            "row_remove": self._remove,
            "person_consent": self._consent,
            "person_left": self._left,
        }

    def _change(self, picked: str) -> None:
        person = self.view.person(picked)
        if person is None:
            return
        if picked == self.case.facts.child:
            self.ask(child_form(self.about, picked), self._child_changed)
        else:
            self.ask(person_form(self.about, picked), self._changed)

    def _changed(self, values: dict[str, Any]) -> None:
        person: Person = values["person"]
        said = self.w("{person} is changed").format(person=person.label)
        self.done(with_person(self.case, person), said, pick=person.id)

    def _child_changed(self, values: dict[str, Any]) -> None:
        person: Person = values["person"]
        case = with_person(change(self.case, facts=values["facts"]), person)
        self.done(case, self.w("{person} is changed").format(person=person.label), pick=person.id)

    def _new(self, _: str) -> None:
        self.ask(new_person_form(self.about), self._came)

    def _came(self, values: dict[str, Any]) -> None:
        person = change(values["person"], id=self.host.edit.new_id("P"))
        said = self.w("{person} is in the group")
        if part_of(self.view, person) == "suggested":
            said = self.w("{person} is suggested, and waits for the family's word")
        said = said.format(person=person.label)
        self.done(with_person(self.case, person), said, pick=person.id)

    def _consent(self, picked: str) -> None:
        person = self.view.person(picked)
        if person is None:
            return
        if picked == self.case.facts.child:
            self.host.tell(self.w("The child needs no consent: it takes part as it wants."))
            return
        self.ask(family_says_form(self.about, picked), lambda values: self._said(person, values))

    def _said(self, person: Person, values: dict[str, Any]) -> None:
        view = self.view
        said = with_word(person, values["consent"], view.today)
        words = f"{person.label}: {state_said(said, view.today, view.w, view.language)}"
        self.done(with_person(self.case, said), words, pick=person.id)

    def _left(self, picked: str) -> None:
        person = self.view.person(picked)
        if person is None:
            return
        if person.left:
            said = self.w("{person} is back in the group").format(person=person.label)
            self.done(with_person(self.case, change(person, left=None)), said, pick=picked)
        elif picked == self.case.facts.child:
            self.host.tell(self.w("Everything here is about the child, who cannot leave."))
        else:
            self.ask(left_form(self.about, picked), lambda values: self._gone(person, values))

    def _gone(self, person: Person, values: dict[str, Any]) -> None:
        day = full_day(values["left"], self.view.language)
        said = self.w("{person} left the group on {day}").format(person=person.label, day=day)
        self.done(with_left(self.case, person, values["left"]), said, pick=person.id)

    def _remove(self, picked: str) -> None:
        person = self.view.person(picked)
        if person is None:
            return
        if picked == self.case.facts.child or not may_be_taken_out(self.case, picked):
            # What was said in a meeting, or rests on somebody, keeps its person.
            self._left(picked)
            return
        said = self.w("{person} is taken out").format(person=person.label)
        self.done(taken_out(self.case, picked), said)

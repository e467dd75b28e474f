"""Who is asked to come: to all of it or to some items, and what they answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from moteleder.domain.agenda import Apology
from moteleder.domain.needed import invitation
from moteleder.domain.people import Consent
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.case_view import CaseView
from moteleder.session.preparing import Preparing
from moteleder.session.rows_consent import state_said
from moteleder.session.rows_invited import invited_lines, invited_told, may_not_said
from moteleder.session.rows_line import Line
from moteleder.session.rows_plan_problems import problem_lines
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.planning.call_forms import may_come_form
from moteleder.tui.screens.planning.invited_forms import answer_form, invited_form
from moteleder.tui.screens.planning.page import PlanningPage

__all__ = ["InvitedPage"]


class InvitedPage(PlanningPage):
    """Everybody of the case, and whether they are asked."""

    place = "invited"
    title = msg("Invited")
    topic = "consent"

    def lines(self) -> Sequence[Line]:
        """Those who are asked first, in the order of the round."""
        return (*invited_lines(self.now), *problem_lines(self.now, self.about.closed, "invited"))

    def beside(self, picked: str) -> Sequence[Line]:
        """What is known of the person."""
        return invited_told(self.now, picked)

    def empty(self) -> str:
        """Nobody in the case."""
        return self.w("Nobody is in the group yet. Esc, and write them under «People».")

    def acts(self) -> Mapping[str, Act]:
        """What can be done with the marked person."""
        return {
            "row_change": self._change,
            "row_remove": self._not,
            "invite": self._turn,
            "answer": self._answer,
            "person_consent": self._consent,
            "earlier": lambda picked: self._move(picked, -1),
            "later": lambda picked: self._move(picked, 1),
        }

    def _turn(self, picked: str) -> None:
        if not picked:
            return
        if self.now.invited(picked):
            self._not(picked)
        else:
            self._ask(picked)

    def _ask(self, picked: str) -> None:
        person, may = self.now.people[picked], self.now.may_come(picked)
        if may == "called":
            said = self.w("{name} is asked to come.").format(name=person.label)
            self.done(self.now.asks(invitation(self.now.record, person)), said, pick=picked)
        elif may in ("waits", "of_age", "copy_only"):
            self.ask(
                may_come_form(self.about, self.now, picked), lambda values: self._family_said(picked, values)
            )
        elif may == "lapsed":
            self._consent(picked)
        else:
            said = self.w("{name} cannot be asked: {why}.")
            self.host.tell(said.format(name=person.label, why=may_not_said(self.now, picked)))

    def _consent(self, picked: str) -> None:
        # The page of people opens this one, and so is not there yet when this module is read.
        from moteleder.tui.screens.case.forms_people import family_says_form

        if not picked:
            return
        if picked == self.case.facts.child:
            self.host.tell(self.w("The child needs no consent: it takes part as it wants."))
            return
        form = family_says_form(self.about, picked)
        self.ask(form, lambda values: self._consent_said(picked, values["consent"]))

    def _consent_said(self, picked: str, consent: Consent) -> None:
        view = self.view
        case = self.now.consent_said(picked, consent)
        after = Preparing(CaseView(case, view.now, view.language), self.now.number)
        state = state_said(after.people[picked], view.today, self.w, view.language)
        told = f"{view.name(picked)}: {state}"
        if after.invited(picked) and not self.now.invited(picked):
            told = self.w("{name} is asked to come.").format(name=view.name(picked))
        self.done(case, told, pick=picked)

    def _family_said(self, picked: str, values: dict[str, Any]) -> None:
        asked, not_asked = self.w("{name} is asked to come."), self.w("{name} is not asked to come.")
        told = (asked if values["attend"] else not_asked).format(name=self.view.name(picked))
        self.done(self.now.family_said(picked, **values), told, pick=picked)

    def _not(self, picked: str) -> None:
        if self.now.invited(picked):
            said = self.w("{name} is not asked to come.").format(name=self.view.name(picked))
            self.done(self.now.does_not_ask(picked), said, pick=picked)

    def _change(self, picked: str) -> None:
        known = self.now.invited(picked)
        if known is None:
            self._turn(picked)
            return

        def said(values: dict[str, Any]) -> None:
            told = self.w("{name}: written down.").format(name=self.view.name(picked))
            self.done(self.now.asks(change(known, **values)), told, pick=picked)

        self.ask(invited_form(self.about, self.now, picked), said)

    def _answer(self, picked: str) -> None:
        if self.now.invited(picked) is None:
            self.host.tell(self.w("Only somebody who is asked can answer."))
            return

        def said(values: dict[str, Any]) -> None:
            deputy = values.pop("deputy")
            apology = None if values.pop("comes") else Apology(person=picked, **values)
            words = self.w("{name} does not come.") if apology else self.w("{name} comes.")
            case = self.now.answers(picked, apology, deputy if apology else "")
            self.done(case, words.format(name=self.view.name(picked)), pick=picked)

        self.ask(answer_form(self.about, self.now, picked), said)

    def _move(self, picked: str, by: int) -> None:
        if self.now.invited(picked):
            said = self.w("{name} speaks earlier.") if by < 0 else self.w("{name} speaks later.")
            self.done(self.now.moves(picked, by), said.format(name=self.view.name(picked)), pick=picked)

"""The agenda: from a template, from the goals, from a pasted list, or item by item."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from moteleder.domain.agenda import Item, MeetingPlan
from moteleder.domain.agenda_plan import added, edited, moved, next_item, removed, with_items
from moteleder.domain.turns import turns_shared
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.agenda_brought import bring_up, brought_up
from moteleder.session.agenda_building import fitted, one_for_each_goal
from moteleder.session.agenda_pasted import pasted_items
from moteleder.session.agenda_replaced import instead_of, newly_asked
from moteleder.session.agenda_templates import KINDS, usual_agenda
from moteleder.session.rows_line import Line
from moteleder.session.rows_plan_agenda import agenda_lines, agenda_told
from moteleder.session.rows_plan_problems import problem_lines
from moteleder.tui.screens.pages.page import Act
from moteleder.tui.screens.planning.agenda_forms import item_form, pasted_form, template_form
from moteleder.tui.screens.planning.page import PlanningPage

__all__ = ["AgendaPage"]

_BROUGHT = "brought-"


class AgendaPage(PlanningPage):
    """The items in order, their minutes against the meeting's."""

    place = "agenda"
    title = msg("Agenda")
    topic = "round"

    def lines(self) -> Sequence[Line]:
        """A row for each item."""
        return (*agenda_lines(self.now), *problem_lines(self.now, self.about.closed, "agenda"))

    def beside(self, picked: str) -> Sequence[Line]:
        """What there is to the item."""
        return agenda_told(self.now, picked)

    def empty(self) -> str:
        """No item yet."""
        return self.w("No agenda yet. Press t for a usual one, v to paste a list, n for the first item.")

    def acts(self) -> Mapping[str, Act]:
        """What can be done with the marked item, and with the whole."""
        return {
            "row_change": self._change,
            "row_new": self._new,
            "row_remove": self._remove,
            "earlier": lambda picked: self._move(picked, -1),
            "later": lambda picked: self._move(picked, 1),
            "template": lambda _: self.ask(template_form(self.about, self.now), self._from_template),
            "from_goals": lambda _: self._from_goals(),
            "paste_list": lambda _: self.ask(pasted_form(self.about, self.now), self._pasted),
            "fit_minutes": lambda _: self._kept(
                self._turns(fitted(self.now.record)), self.w("The minutes add up now.")
            ),
        }

    def _item(self, picked: str) -> Item | None:
        return next((each for each in self.now.record.item if each.id == picked), None)

    def _change(self, picked: str) -> None:
        if picked.startswith(_BROUGHT):
            self._bring_up(int(picked.removeprefix(_BROUGHT)))
            return
        item = self._item(picked)
        if item is None:
            return

        def said(values: dict[str, Any]) -> None:
            told = self.w("{name}: written down.").format(name=f"«{values.get('title', item.title)}»")
            self._kept(edited(self.now.record, picked, **values), told, picked)

        self.ask(item_form(self.about, self.now, picked), said)

    def _new(self, picked: str) -> None:
        def said(values: dict[str, Any]) -> None:
            plan = self.now.record
            item = Item(id=next_item(plan), **values)
            after = picked if self._item(picked) else None
            told = self.w("«{title}» is on the agenda.").format(title=item.title)
            self._kept(added(plan, item, after), told, item.id)

        self.ask(item_form(self.about, self.now), said)

    def _bring_up(self, number: int) -> None:
        plan = self.now.record
        item = bring_up(plan, brought_up(self.case, plan)[number])
        told = self.w("«{title}» is on the agenda.").format(title=item.title)
        self._kept(added(plan, item), told, item.id)

    def _remove(self, picked: str) -> None:
        if item := self._item(picked):
            told = self.w("«{title}» is off the agenda.").format(title=item.title)
            self._kept(removed(self.now.record, picked), told)

    def _move(self, picked: str, by: int) -> None:
        ids = [each.id for each in self.now.record.item]
        if picked not in ids:
            return
        at = ids.index(picked)
        to = at + by
        if not 0 <= to < len(ids):
            return
        ids.pop(at)
        after = ids[to - 1] if to else ""
        title = self.now.record.item[at].title
        said = self.w("«{title}» comes earlier.") if by < 0 else self.w("«{title}» comes later.")
        self._kept(moved(self.now.record, picked, after), said.format(title=title), picked)

    def _from_template(self, values: dict[str, Any]) -> None:
        plan = change(self.now.record, kind=values["kind"])
        items = instead_of(plan, usual_agenda(values["kind"], plan.length, self.case.facts))
        told = self.w("The usual agenda of a {kind}.").format(kind=self.w(KINDS[values["kind"]]))
        self._kept(self._turns(with_items(plan, items)), told)

    def _turns(self, plan: MeetingPlan) -> MeetingPlan:
        """The turns as long as the round now is; each keeps its share."""
        before = {each.person: each.turn for each in plan.invited}
        return turns_shared(plan, self.now.people, before)

    def _from_goals(self) -> None:
        goals = [goal for goal in self.view.meeting.asked_goals.values() if not goal.parent]
        if not goals:
            self.host.tell(self.w("There are no goals in the plan yet."))
            return
        language = self.case.facts.language
        told = self.w("An item for each of the plan's {n} goals.").format(n=len(goals))
        self._kept(one_for_each_goal(self.now.record, goals, language), told)

    def _pasted(self, values: dict[str, Any]) -> None:
        plan, found = self.now.record, values["found"]
        self.edit_removed(found.removed)
        items = pasted_items(change(plan, item=()) if values["instead"] else plan, found)
        items = instead_of(plan, items) if values["instead"] else items
        told = self.w("{n} items from the list.").format(n=len(items))
        if values["instead"]:
            self._kept(with_items(plan, items), told)
            return
        for item in items:
            plan = added(plan, item)
        self._kept(plan, told)

    def edit_removed(self, count: int) -> None:
        """Let it be told that identity numbers were taken out on the way."""
        self.host.edit.removed += count

    def _kept(self, plan: MeetingPlan, said: str, pick: str = "") -> None:
        before = self.now.record
        case = self.now.with_agenda(plan)
        after = case.meeting(before.number)
        words = (
            (newly_asked(before, after), self.w("Asked to what they are needed for: {names}.")),
            (newly_asked(after, before), self.w("Not asked any more: {names}.")),
        )
        told = (w.format(names=", ".join(map(self.view.name, people))) for people, w in words if people)
        self.done(case, " ".join((said, *told)), pick=pick)

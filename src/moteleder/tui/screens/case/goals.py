"""The page of the plan: goals in the child's or the family's words, and the measures under them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from moteleder.domain.case import Case
from moteleder.domain.plan import Measure
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.plan_edit import (
    put_goal,
    put_measure,
    take_out_goal,
    with_goal_moved,
    with_measure_moved,
    without_measure,
)
from moteleder.session.plan_told import goal_goes, plan_told, why_goal_stays
from moteleder.session.rows_line import Line
from moteleder.session.rows_plan import (
    NO_PLAN,
    PERIOD,
    PlanView,
    measure_row,
    parts,
    plan_lines,
    plan_title,
)
from moteleder.tui.dialogs.plan_forms import measure_form
from moteleder.tui.screens.case.plan_forms import goal_goes_form, period_form, plan_goal_form, sub_goal_form
from moteleder.tui.screens.pages.page import Act, Page

__all__ = ["GoalsPage"]


class GoalsPage(Page):
    """The plan."""

    place = "goals"
    title = msg("Goals and measures")
    topic = "plan"
    _read: tuple[Case, PlanView] | None = None

    @property
    def name(self) -> str:
        """Its word in the bar, with the case's own word for measures."""
        return plan_title(self.view)

    @property
    def named(self) -> Mapping[str, str]:
        """The key for a measure by the case's own word."""
        own = self.case.facts.measure_word
        return {"goal_measure": f"{own[:1].upper()}{own[1:]}"} if own else {}

    @property
    def plan(self) -> PlanView:
        """The plan, read once for each change."""
        if self._read is None or self._read[0] is not self.case:
            self._read = (self.case, PlanView(self.view))
        return self._read[1]

    def lines(self) -> Sequence[Line]:
        """The period, then the goals with their measures."""
        return plan_lines(self.plan)

    def beside(self, picked: str) -> Sequence[Line]:
        """What the meetings said of a goal, and which tasks serve it."""
        return plan_told(self.plan, picked)

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {
            "row_change": self._change,
            "row_new": lambda _: self._new(plan_goal_form(self.about)),
            "row_remove": self._remove,
            "goal_sub": self._sub,
            "goal_measure": self._measure,
            "goal_up": lambda row: self._move(row, -1),
            "goal_down": lambda row: self._move(row, 1),
        }

    def _change(self, row: str) -> None:
        goal, measure = parts(row)
        if row in (PERIOD, NO_PLAN):
            self.ask(period_form(self.about), self._period)
        elif measure:
            self.ask(measure_form(self.about, goal, measure), self._put_measure)
        elif goal in self.plan.goals:
            self.ask(plan_goal_form(self.about, goal), self._put_goal)

    def _period(self, values: dict[str, Any]) -> None:
        known, w = self.case.facts, self.w
        facts = change(known, has_plan=True, **values)
        said = w("The plan's period is changed.") if known.has_plan else w("There is a plan.")
        self.done(change(self.case, facts=facts), said, pick=PERIOD)

    def _new(self, form: Any) -> None:
        if not self.case.facts.has_plan:
            self.host.tell(self.w("There is no plan. Enter on the first row says that there is one now."))
            return
        self.ask(form, self._put_goal)

    def _sub(self, row: str) -> None:
        goal, _ = parts(row)
        if goal not in self.plan.goals:
            self.host.tell(self.w("Mark a goal first."))
            return
        self._new(sub_goal_form(self.about, goal))

    def _measure(self, row: str) -> None:
        goal, _ = parts(row)
        if not self.plan.goals:
            self.host.tell(self.w("Write a goal first: press n."))
            return
        self.ask(measure_form(self.about, goal), self._put_measure)

    def _put_goal(self, values: dict[str, Any]) -> None:
        goal = values["goal"]
        new = not goal.id
        kept = change(goal, id=goal.id or self.host.edit.new_id("M"))
        text = self.w("{goal} is in the plan.") if new else self.w("{goal} is changed.")
        self.done(put_goal(self.case, kept), text.format(goal=f"{kept.id} {kept.title}"), pick=kept.id)

    def _put_measure(self, values: dict[str, Any]) -> None:
        goal, measure = values["goal"], values["measure"]
        assert isinstance(measure, Measure)
        new = not measure.id
        kept = change(measure, id=measure.id or self.host.edit.new_id("T"))
        text = self.w("«{measure}» stands under {goal}.") if new else self.w("«{measure}» is changed.")
        said = text.format(measure=kept.text, goal=goal)
        self.done(put_measure(self.case, goal, kept), said, pick=measure_row(goal, kept.id))

    def _remove(self, row: str) -> None:
        goal, measure = parts(row)
        if known := self.plan.measure(goal, measure):
            said = self.w("«{measure}» is taken out.").format(measure=known.text)
            self.done(without_measure(self.case, goal, measure), said, pick=goal)
        elif goal not in self.plan.goals:
            self.host.tell(self.w("Mark a goal first."))
        elif why := why_goal_stays(self.plan, goal):
            self.host.tell(why)
        elif goes := goal_goes(self.plan, goal):
            self.ask(goal_goes_form(self.about, goal, goes), lambda values: self._goes(goal, values))
        else:
            self._goes(goal, {"goes": True})

    def _goes(self, goal: str, values: dict[str, Any]) -> None:
        if values["goes"]:
            said = self.w("{goal} is taken out.").format(goal=self.about.goal(goal))
            self.done(take_out_goal(self.case, goal), said)

    def _move(self, row: str, by: int) -> None:
        goal, measure = parts(row)
        if goal not in self.plan.goals:
            return
        if measure:
            moved = with_measure_moved(self.case, goal, measure, by)
        else:
            moved = with_goal_moved(self.case, goal, by)
        said = self.w("Moved up.") if by < 0 else self.w("Moved down.")
        self.done(moved, said, pick=row)

"""The plan as rows: its period, the goals with those under them, the measures under each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from moteleder.dates import full_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.plan import Goal, Measure, MeasureStatus
from moteleder.i18n import msg
from moteleder.session.case_view import CaseView
from moteleder.session.measure_words import goals_and_measures
from moteleder.session.plan_edit import above
from moteleder.session.plan_history import ended_meetings, evaluations
from moteleder.session.plan_period import period_reminder, period_said
from moteleder.session.rows_goals import STATUS
from moteleder.session.rows_line import Line, below, joined, quiet

__all__ = [
    "MEASURE",
    "NO_PLAN",
    "PERIOD",
    "PlanView",
    "measure_row",
    "parts",
    "plan_lines",
    "plan_title",
]

PERIOD = "/period"
"""Id of the row that says from when until when; no goal can be called that."""
NO_PLAN = "/plan"
"""Id of the row that says that there is no plan."""

MEASURE: dict[MeasureStatus, tuple[str, str]] = {
    "not_started": ("○", msg("not started")),
    "under_way": ("→", msg("under way")),
    "waiting": ("…", msg("waiting")),
    "done": ("✓", msg("done")),
    "ended": ("–", msg("ended")),
}
"""How far a measure has come: a sign, and in words."""

_STEP = 2
"""Cells to the right for each level."""


@dataclass(frozen=True)
class PlanView:
    """A case's plan, and the meetings that spoke of it, read once."""

    view: CaseView
    """The case."""

    @cached_property
    def goals(self) -> dict[str, Goal]:
        """The goals as they stand, by id."""
        return {goal.id: goal for goal in self.view.standing.goals}

    @cached_property
    def ended(self) -> tuple[Meeting, ...]:
        """The meetings that have ended, the latest first."""
        return ended_meetings(self.view.case)

    @cached_property
    def tree(self) -> tuple[tuple[int, Goal], ...]:
        """Each goal with how deep it stands, sub-goals right after their goal; none is left out."""
        return tuple(_tree(tuple(self.goals.values())))

    def measure(self, goal: str, measure: str) -> Measure | None:
        """The measure under a goal."""
        found = self.goals[goal].measure if goal in self.goals else ()
        return next((each for each in found if each.id == measure), None)


def plan_title(view: CaseView) -> str:
    """What the page is called: «Mål og tiltak», with the case's own word for measures."""
    return goals_and_measures(view.case.facts.measure_word, view.w)


def measure_row(goal: str, measure: str) -> str:
    """Id of a measure's row."""
    return f"{goal}/{measure}"


def parts(row: str) -> tuple[str, str]:
    """The goal and the measure that a row is about; both empty where it is about neither."""
    goal, _, measure = row.partition("/")
    return (goal, measure) if goal else ("", "")


def plan_lines(plan: PlanView) -> tuple[Line, ...]:
    """Every row of the page."""
    return tuple(_lines(plan))


def _lines(plan: PlanView) -> Iterator[Line]:
    view = plan.view
    w, facts = view.w, view.case.facts
    if facts.has_plan:
        said = period_said(facts, w, view.language)
        reminder = period_reminder(view)
        yield Line(
            PERIOD,
            w("Period of the plan"),
            right=said,
            detail=f"! {reminder}" if reminder else "",
            tone="over" if reminder else "quiet",
        )
    else:
        yield Line(NO_PLAN, w("There is no individual plan"), strong=True, detail=_without(plan))
    yield quiet("")
    for depth, goal in plan.tree:
        yield _goal(plan, goal, depth)
        yield from (_measure(plan, goal, each, depth) for each in goal.measure)
    if facts.has_plan and not plan.goals:
        yield quiet(w("There are no goals yet. Press n to write the first one."))


def _without(plan: PlanView) -> str:
    w = plan.view.w
    kept = w("The goals below are kept as they were written.") if plan.goals else ""
    return below(
        w("The group meets, agrees and shares out tasks without one. There are no goals to go through."),
        w("Whoever needs long-term, coordinated services has a right to one. Enter: there is a plan now."),
        kept,
    )


def _goal(plan: PlanView, goal: Goal, depth: int) -> Line:
    w = plan.view.w
    latest = next((e for e in evaluations(plan.ended, goal.id) if e.status), None)
    sign, word = STATUS[latest.status] if latest else (" ", "")
    text = goal.text if goal.title else ""
    lost = goal.parent and goal.parent not in plan.goals
    under = w("under {goal}").format(goal=goal.parent) if lost else ""
    return Line(
        goal.id,
        f"{goal.id} {goal.title or goal.text}",
        right=w(word) if word else "",
        detail=below(text, under),
        sign=sign,
        strong=True,
        indent=_STEP * depth,
    )


def _measure(plan: PlanView, goal: Goal, measure: Measure, depth: int) -> Line:
    view = plan.view
    sign, word = MEASURE[measure.status]
    names = ", ".join(view.name(each) for each in measure.responsible)
    late = measure.due and measure.due < view.today and measure.status not in ("done", "ended")
    due = view.w("due {day}").format(day=full_day(measure.due, view.language)) if measure.due else ""
    past = view.w("the day is past") if late else ""
    return Line(
        measure_row(goal.id, measure.id),
        measure.text,
        right=view.w(word),
        detail=joined(names or view.w("nobody responsible"), due, past),
        sign=sign,
        indent=_STEP * (depth + 1),
    )


def _tree(goals: tuple[Goal, ...]) -> Iterator[tuple[int, Goal]]:
    by_id = {goal.id: goal for goal in goals}
    chains = {goal.id: above(goals, goal.id) for goal in goals}
    # Goals that are each other's sub-goals, in a file from elsewhere, stand as if they were nobody's.
    rings = {g for g, chain in chains.items() if by_id[chain[-1]].parent in by_id}

    def under(parent: str, depth: int) -> Iterator[tuple[int, Goal]]:
        for goal in goals:
            top = goal.id in rings or goal.parent not in by_id
            if (parent == "" and top) or (parent and not top and goal.parent == parent):
                yield depth, goal
                yield from under(goal.id, depth + 1)

    yield from under("", 0)

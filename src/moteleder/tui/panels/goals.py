"""Goals and measures: where each goal stands."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.events import ReviewGoal, ReviewStatus
from moteleder.domain.meeting import GoalReview, Meeting
from moteleder.i18n import Words, msg
from moteleder.session.measure_words import goals_and_measures, new_measure
from moteleder.session.rows_goals import goal_lines
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["GoalsPanel"]

_HINT = msg("n reached  p on the way  s stands still  e to be changed  Enter evaluation")
_NEW = msg("x new goal")


class GoalRows(PanelRows):
    """Goals; a letter says where the picked one stands, Enter writes the evaluation."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "review('reached')", "", show=False),
        Binding("p", "review('on_the_way')", "", show=False),
        Binding("s", "review('stands_still')", "", show=False),
        Binding("e", "review('to_change')", "", show=False),
        Binding("m", "measure", "", show=False),
        Binding("x", "new_goal", "", show=False),
    ]

    def choose(self, row: str) -> None:
        """Ask for the evaluation."""
        self.ask("goal", row)

    def action_review(self, status: ReviewStatus) -> None:
        """Say where the picked goal stands; what was written of it is kept."""
        if not self.picked or self.meeting is None:
            return
        before = self.meeting.goal_reviews.get(self.picked, GoalReview())
        self.happen(
            ReviewGoal, goal=self.picked, status=status, text=before.text, assessment=before.assessment
        )

    def action_measure(self) -> None:
        """Ask for a new measure under the picked goal."""
        if self.picked:
            self.ask("measure", self.picked)

    def action_new_goal(self) -> None:
        """Ask for a new goal."""
        self.ask("new_goal")


class GoalsPanel(Panel):
    """Every goal with its wording, the child's own where it is a quotation."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading(goals_and_measures("", w))
        self._rows = GoalRows()
        self._hint = Hint()

    def compose(self) -> ComposeResult:
        """The title, the keys, the goals."""
        yield self._heading
        yield self._hint
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show where the goals stand."""
        w = self.w
        goals = meeting.asked_goals
        left = sum(1 for g in goals if g not in meeting.goal_reviews)
        count = w("{n} left").format(n=left) if left else w("all gone through") if goals else ""
        own = meeting.facts.measure_word
        self._heading.say(goals_and_measures(own, w), count)
        self._rows.show_lines(meeting, goal_lines(meeting, w))
        self._hint.say(f"{w(_HINT)}  m {new_measure(own, w)}  {w(_NEW)}" if goals else w(_NEW))

"""Summing up: what to read aloud, and whether it agrees with how people experienced the meeting."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.events import SumUp
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_summing import answer_lines, summary_count, summary_lines
from moteleder.tui.panels.entries import WrittenRows
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["SummingPanel"]


class SummaryRows(WrittenRows):
    """What was agreed; Enter changes a line."""

    def choose(self, row: str) -> None:
        """Ask how it is to read."""
        if row == "next":
            self.ask("next_meeting")
        else:
            super().choose(row)

    def action_remove(self) -> None:
        """Take the picked entry out; the next meeting is no entry."""
        if self.picked != "next":
            super().action_remove()


class AnswerRows(PanelRows):
    """People; a letter for what the picked one says of the summary."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "agrees", "", show=False),
        Binding("m", "remark", "", show=False),
        Binding("k", "copy", "", show=False),
        Binding("e", "evaluate", "", show=False),
    ]

    def choose(self, row: str) -> None:
        """Yes is what most people say."""
        self.action_agrees()

    def action_agrees(self) -> None:
        """The picked person agrees."""
        if self.picked:
            self.happen(SumUp, person=self.picked)

    def action_remark(self) -> None:
        """Ask for the picked person's remark."""
        if self.picked:
            self.ask("sum_up_remark", self.picked)

    def action_copy(self) -> None:
        """Ask how the picked person gets the minutes."""
        if self.picked:
            self.ask("copy", self.picked)

    def action_evaluate(self) -> None:
        """Ask what was said of the meeting itself."""
        self.ask("evaluate")


class SummingPanel(Panel):
    """Two lists: the summary, and the answers."""

    DEFAULT_CSS = "SummingPanel > .second { padding: 1 0 0 0; }"

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._summary = SummaryRows()
        self._answers = AnswerRows()
        self._evaluation = Said(classes="quiet second")

    def compose(self) -> ComposeResult:
        """To read aloud, to ask, to press, to mark."""
        yield self._heading
        yield self._summary
        yield Said(self.w("Does this agree with how you experienced it?"), "bold", classes="second")
        yield Hint(self.w("j agrees  m remark  k copy of the minutes  e how was the meeting"))
        yield self._answers
        yield self._evaluation

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the summary and who has answered."""
        self._heading.say(self.w("Summing up"), summary_count(meeting, self.w))
        self._summary.show_lines(meeting, summary_lines(meeting, self.w, self.language))
        self._answers.show_lines(meeting, answer_lines(meeting, self.w))
        said = meeting.evaluation
        self._evaluation.say(self.w("Of the meeting: {text}").format(text=said) if said else "")

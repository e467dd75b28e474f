"""Summing up: what to read aloud, whether it agrees, copies, the meeting itself, the last sentence."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.clock_words import turn_time
from moteleder.session.read_aloud import closing_sentence, evaluation_questions
from moteleder.session.rows_copies import copies_said, copy_lines
from moteleder.session.rows_line import Line
from moteleder.session.rows_summing import answer_lines, summary_count, summary_lines
from moteleder.session.summary import summary
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.read_aloud import ReadAloud
from moteleder.tui.panels.summing_rows import AnswerRows, CopyRows, EvaluationRows, SummaryRows

__all__ = ["SummingPanel"]

EVALUATION = 2
"""Minutes for what people say of the meeting itself."""


class SummingPanel(Panel):
    """From top to bottom as it is done; the letters work wherever in the panel the keys are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "agrees", "", show=False),
        Binding("m", "remark", "", show=False),
        Binding("k", "copy", "", show=False),
        Binding("e", "evaluate", "", show=False),
        Binding("r", "lines", "", show=False),
    ]

    DEFAULT_CSS = """
    SummingPanel {
        & > .next { padding: 1 0 0 0; }
        & > Hint { padding: 0; }
    }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._left_out = Said()
        self._aloud = ReadAloud()
        self._answers = AnswerRows()
        self._copies_title = Heading()
        self._copies = CopyRows()
        self._evaluation_title = Heading()
        self._evaluation = EvaluationRows()
        self._lines_title = Heading()
        self._lines = SummaryRows()
        self._asked_at: datetime | None = None

    def compose(self) -> ComposeResult:
        """To read, to ask, to mark; the lines behind it last."""
        w = self.w
        yield self._heading
        self._left_out.add_class("quiet")
        yield self._left_out
        yield self._aloud
        yield Hint(w("↑↓ move  Enter to the answers"))
        yield Said(w("Does this agree with how you experienced it?"), "bold", classes="next")
        yield Hint(w("j agrees  m remark"))
        yield self._answers
        for title in (self._copies_title, self._evaluation_title, self._lines_title):
            title.add_class("next")
        yield self._copies_title
        yield Hint(w("k copy of the minutes"))
        yield self._copies
        yield self._evaluation_title
        yield Said("\n".join(evaluation_questions(self.language)))
        yield Hint(w("e write what is said"))
        yield self._evaluation
        yield Said(w("At the end, aloud:"), classes="quiet next")
        yield Said(closing_sentence(self.language))
        yield self._lines_title
        yield Hint(w("r to these lines  Enter changes  delete removes"))
        yield self._lines

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the summary as the meeting stands, and how far it has come."""
        w, told = self.w, summary(meeting, self.w, self.language)
        self._heading.say(w("To read aloud"), told.lasts(w))
        self._left_out.say(told.left_out(w))
        self._aloud.read(told.paragraphs)
        self._answers.show_lines(meeting, answer_lines(meeting, w))
        self._copies_title.say(w("Copy of the minutes"), copies_said(meeting, w))
        self._copies.show_lines(meeting, copy_lines(meeting, w))
        self._show_evaluation(meeting, now)
        self._lines_title.say(w("The lines behind it"), summary_count(meeting, w))
        self._lines.show_lines(meeting, summary_lines(meeting, w, self.language))

    def _show_evaluation(self, meeting: Meeting, now: datetime) -> None:
        """The two minutes run from when one comes here, quietly, until something is written."""
        w = self.w
        if self._evaluation.has_focus and self._asked_at is None:
            self._asked_at = now
        time, over = w("{n} minutes").format(n=EVALUATION), False
        if self._asked_at and not meeting.evaluation:
            time, over = turn_time((now - self._asked_at).total_seconds(), EVALUATION, w)
        self._evaluation_title.say(
            w("How was this meeting?"), time, right_style="$over" if over else "$quiet"
        )
        said = meeting.evaluation
        line = Line(
            "said",
            said or w("Nothing is written yet."),
            sign="✓" if said else " ",
            tone="" if said else "quiet",
        )
        self._evaluation.show_lines(meeting, (line,))

    def action_agrees(self) -> None:
        """The picked person agrees."""
        self._answers.focus()
        self._answers.agrees()

    def action_remark(self) -> None:
        """Ask for the picked person's remark."""
        self._answers.focus()
        self._answers.remark()

    def action_copy(self) -> None:
        """Ask how the one who is picked gets the minutes."""
        person = self._answers.picked if self._answers.has_focus else self._copies.picked
        self._copies.pick(person)
        self._copies.focus()
        self._copies.copy(person)

    def action_evaluate(self) -> None:
        """Write what is said of the meeting itself."""
        self._evaluation.focus()
        self._evaluation.choose("")

    def action_lines(self) -> None:
        """To the lines, where each can be changed."""
        self._lines.focus()

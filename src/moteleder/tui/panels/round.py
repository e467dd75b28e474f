"""The round: who has the floor, for how long, with what the person works on."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_people import family
from moteleder.session.rows_round import next_said, speaking, work_lines
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.task_rows import TASK_HINT, TaskRows

__all__ = ["RoundPanel"]


class WorkRows(TaskRows):
    """The speaker's tasks; a letter opens the questions that help when the talk gets stuck."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("h", "questions", "", show=False)]

    def action_questions(self) -> None:
        """Ask for the card of open questions."""
        self.ask("questions")


class RoundPanel(Panel):
    """Whoever speaks, and what comes after."""

    DEFAULT_CSS = """
    RoundPanel {
        & > WorkRows { margin: 1 0 0 0; }
        & > Hint { padding: 1 0 0 0; }
    }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._person = ""
        self._heading = Heading()
        self._about = Said(classes="quiet about")
        self._rows = WorkRows()
        self._next = Said(classes="quiet")
        self._hint = Hint()

    def compose(self) -> ComposeResult:
        """The name, what comes next, the work, the keys."""
        yield self._heading
        yield self._about
        yield self._next
        yield self._rows
        yield self._hint

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show who has the floor; the time is the only thing that changes by itself."""
        w, who = self.w, speaking(meeting, now, self.w)
        style = (
            "$quiet" if not who.person else "bold $family" if family(meeting, who.person) else "bold $here"
        )
        if who.person != self._person:
            self._person = who.person
            self.call_after_refresh(self.scroll_visible, animate=False, top=True)
        self._heading.say(who.name, who.time, style=style, right_style="$over" if who.over else "$quiet")
        self._about.say(who.about)
        lines = work_lines(meeting, who.person, w, self.language) if who.person else ()
        self._rows.display = self._rows.can_focus = bool(lines)
        self._rows.show_tasks(meeting, lines)
        self._next.say(next_said(meeting, w))
        keys = [w("ctrl+r comment")] if who.person else []
        keys += [w("h questions to ask")] if lines else []
        keys += [w(TASK_HINT)] if any(line.picks for line in lines) else []
        self._hint.say("  ".join(keys))

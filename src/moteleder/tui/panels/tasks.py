"""Tasks: everything that somebody took on in this meeting."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_tasks import taken_on, taken_on_lines
from moteleder.tui.panels.entries import WrittenRows
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel

__all__ = ["TasksPanel"]


class TasksPanel(Panel):
    """Who, what and by when, with what is missing in words."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._rows = WrittenRows()
        self._hint = Hint()

    def compose(self) -> ComposeResult:
        """The title, the keys, the tasks."""
        yield self._heading
        yield self._hint
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the tasks so far."""
        w, count = self.w, len(taken_on(meeting))
        self._heading.say(w("Tasks so far"), str(count) if count else "")
        self._rows.show_lines(meeting, taken_on_lines(meeting, w, self.language))
        self._hint.say(w("F4 new task  Enter change  delete removes") if count else "")

"""Next meeting: when, where, who calls it."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_next import next_line
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["NextPanel"]


class NextRows(PanelRows):
    """One row: the next meeting."""

    def choose(self, row: str) -> None:
        """Ask for day, time and place."""
        self.ask("next_meeting")


class NextPanel(Panel):
    """The next meeting, or that it is not agreed."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._rows = NextRows()

    def compose(self) -> ComposeResult:
        """The title, the key, one row."""
        yield Heading(self.w("Next meeting"))
        yield Hint(self.w("Enter write or change"))
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show what is agreed."""
        self._rows.show_lines(meeting, (next_line(meeting, self.w, self.language),))

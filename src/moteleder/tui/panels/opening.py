"""Opening: the sentence to read aloud, and who is here."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.read_aloud import opening_sentence
from moteleder.session.rows_attendance import here_count
from moteleder.tui.panels.attendance_rows import ATTENDANCE_HINT, AttendanceRows
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel

__all__ = ["OpeningPanel"]


class OpeningPanel(Panel):
    """Confidentiality and consent in words, then the attendance list."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._rows = AttendanceRows()

    def compose(self) -> ComposeResult:
        """To read aloud, to press, to mark."""
        yield Said(self.w("To read aloud:"), classes="quiet")
        yield Said(opening_sentence(self.language), classes="aloud")
        yield self._heading
        yield Hint(self.w(ATTENDANCE_HINT))
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show who is here."""
        self._heading.say(self.w("Who is here"), self.w("{n} here").format(n=here_count(meeting)))
        self._rows.show_meeting(meeting, self.w, self.language)

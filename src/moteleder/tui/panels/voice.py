"""The child's voice: how it came into the meeting, and the child's own words."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_voice import voice_lines
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["VoicePanel"]


class VoiceRows(PanelRows):
    """How the child was heard; Enter changes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("e", "edit", "", show=False)]

    def choose(self, row: str) -> None:
        """Write down how the child was heard."""
        self.action_edit()

    def action_edit(self) -> None:
        """The same, by its letter."""
        self.ask("voice")


class VoicePanel(Panel):
    """The child's name, and the child's words."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._rows = VoiceRows()

    def compose(self) -> ComposeResult:
        """The name, the key, the words."""
        yield self._heading
        yield Hint(self.w("Enter write or change"))
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show how the child was heard."""
        self._heading.say(meeting.facts.alias, style="bold $family")
        self._rows.show_lines(meeting, voice_lines(meeting, self.w, self.language))

"""The child's voice: how it came into the meeting, and the child's own words."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.events import Arrive, Leave
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_voice import voice_lines
from moteleder.session.said_of import attendance_said
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["VoicePanel"]


class VoiceRows(PanelRows):
    """How the child was heard; Enter changes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "", show=False),
        Binding("t", "came", "", show=False),
        Binding("g", "left", "", show=False),
    ]

    def choose(self, row: str) -> None:
        """Write down how the child was heard."""
        self.action_edit()

    def action_edit(self) -> None:
        """The same, by its letter."""
        self.ask("voice")

    def action_came(self) -> None:
        """The child comes for its part."""
        if self._child:
            self.happen(Arrive, people=(self._child,))

    def action_left(self) -> None:
        """The child goes."""
        if self._child:
            self.happen(Leave, person=self._child)

    @property
    def _child(self) -> str:
        return self.meeting.facts.child if self.meeting else ""


class VoicePanel(Panel):
    """The child's name, and the child's words."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._rows = VoiceRows()
        self._hint = Hint()

    def compose(self) -> ComposeResult:
        """The name, the key, the words."""
        yield self._heading
        yield self._hint
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show how the child was heard."""
        child = meeting.facts.child
        here = attendance_said(meeting, child, self.w) if child else ""
        self._heading.say(meeting.facts.alias, here, style="bold $family")
        keys = (self.w("g goes") if meeting.here(child) else self.w("t comes in")) if child else ""
        self._hint.say("  ".join(part for part in (self.w("Enter write or change"), keys) if part))
        self._rows.show_lines(meeting, voice_lines(meeting, self.w, self.language))

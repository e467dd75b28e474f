"""A topic: nothing but the keys, as long as nothing is written."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.tui.commands import key_named
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel

__all__ = ["TopicPanel"]


class TopicPanel(Panel):
    """What can be written here."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._hint = Hint()

    def compose(self) -> ComposeResult:
        """A line."""
        yield self._hint

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the keys where nothing is written yet."""
        place = meeting.writing_at
        empty = not meeting.notes.get(place) and not meeting.at(place)
        keys = {command: key_named(self, command) for command in ("task", "agree", "park")}
        said = self.w("{task} task  {agree} agreed  {park} taken up elsewhere").format(**keys)
        self._hint.say(said if empty else "")

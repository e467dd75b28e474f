"""The top line: whose meeting, whether it is saved, what time it is."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from moteleder.dates import clock, day_month
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.clock_words import left_text
from moteleder.session.saving import Saved, SaveState
from moteleder.tui.plain import plain
from moteleder.tui.widgets.cell import Cell

__all__ = ["TopLine"]

PATIENCE = 2.0
"""Seconds that something may be unsaved before the line says so."""


class TopLine(Horizontal):
    """One line; each cell is drawn again only when its words change."""

    DEFAULT_CSS = """
    TopLine {
        height: 1; padding: 0 1; background: $bar-bg; color: $foreground;
        & > Cell { width: auto; height: 1; }
        & > #whose { width: 1fr; }
        & > #saved { padding: 0 3 0 0; }
        & > #clock { padding: 0 2 0 0; text-style: bold; }
    }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__()
        self._w = w
        self._language = language
        self._shown: dict[str, Content] = {}

    def compose(self) -> ComposeResult:
        """Four cells, left and right."""
        yield Cell(id="whose")
        yield Cell(id="saved")
        yield Cell(id="clock")
        yield Cell(id="left")

    def show(self, meeting: Meeting, saving: SaveState, now: datetime) -> None:
        """Show how things stand now."""
        w = self._w
        day = day_month((meeting.began or meeting.plan.start).date(), self._language)
        title = w("meeting {n} · {day}").format(n=meeting.plan.number, day=day)
        whose = Content.assemble(plain(meeting.facts.alias, "bold"), "  ", plain(title))
        if meeting.paused:
            whose = Content.assemble(whose, "  ", (w("break"), "bold $here"))
        self._cell("whose", whose)
        self._cell("saved", self._saved(saving, now))
        self._cell("clock", Content(clock(now)))
        text, over = left_text(meeting, now, w)
        if meeting.over:
            text, over = w("ended"), False
        self._cell("left", Content.styled(text, "$over" if over else "$quiet"))

    def _saved(self, saving: SaveState, now: datetime) -> Content:
        if isinstance(saving, Saved):
            return Content.styled(self._w("saved {time}").format(time=clock(saving.at)), "$quiet")
        if (now - saving.since).total_seconds() <= PATIENCE:
            return self._shown.get("saved", Content(""))
        return Content.styled(self._w("NOT SAVED"), "bold $lost")

    def _cell(self, name: str, content: Content) -> None:
        if self._shown.get(name) != content:
            self._shown[name] = content
            self.query_one(f"#{name}", Cell).show(content)

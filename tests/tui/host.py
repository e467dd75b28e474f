"""A small app that holds one panel in so many columns and keeps what it tells the screen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.pilot import Pilot
from textual.widget import Widget

from moteleder.domain.meeting import Meeting
from moteleder.tui.messages import Ask, Happen
from moteleder.tui.panels.panel import Panel
from moteleder.tui.themes import DEFAULTS
from moteleder.tui.widgets.rows import Rows

WIDE, NARROW = 60, 38


class Host(App[None]):
    """One widget, and the messages that came up from it."""

    AUTO_FOCUS = None

    def __init__(self, held: Widget, width: int = WIDE) -> None:
        super().__init__()
        self.held = held
        self.width = width
        self.happened: list[tuple[str, dict[str, Any]]] = []
        self.asked: list[tuple[str, str]] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False) as scroll:
            scroll.styles.width = self.width
            scroll.styles.scrollbar_size_vertical = 0
            yield self.held

    def on_happen(self, message: Happen) -> None:
        self.happened.append((getattr(message.kind, "__name__", ""), message.what))

    def on_ask(self, message: Ask) -> None:
        self.asked.append((message.command, message.subject))


async def shown(pilot: Pilot[None], panel: Panel, meeting: Meeting, now: datetime) -> Rows:
    """Show the meeting, and put the focus on the panel's list, or its last where it has several."""
    panel.show(meeting, now)
    await pilot.pause()
    rows = [r for r in panel.query(Rows) if r.can_focus]
    rows[-1].focus()
    await pilot.pause()
    return rows[-1]


def flat(text: str) -> str:
    """A text whose lines are one, for what may be wrapped anywhere."""
    return " ".join(text.split())


def screen_text(app: App[None]) -> str:
    """What stands on the screen, line by line."""
    lines = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
    return "\n".join(line.rstrip() for line in lines)

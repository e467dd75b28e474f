"""A panel's list: its letters and Enter tell the screen what is to happen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from textual.widgets import OptionList

from moteleder.domain.events import Event
from moteleder.domain.meeting import Meeting
from moteleder.session.rows_line import Line
from moteleder.tui.messages import Ask, Happen
from moteleder.tui.widgets.rows import Row, Rows

__all__ = ["PanelRows", "as_row"]


def as_row(line: Line) -> Row:
    """The line, drawn: every colour says something that the words say too."""
    tone = f"${line.tone}" if line.tone else ""
    return Row(
        line.id,
        line.text,
        more=line.more,
        right=line.right,
        sign=line.sign,
        style=f"bold {tone}".strip() if line.strong else tone,
        right_style=tone or "$quiet",
        wraps=True,
        picks=line.picks,
        detail=line.detail,
        columns=tuple(as_row(each) for each in line.columns),
        indent=line.indent,
        label=line.label,
    )


class PanelRows(Rows):
    """Rows about a meeting; what each key does is the subclass's."""

    DEFAULT_CSS = "PanelRows { overflow-y: hidden; }"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.meeting: Meeting | None = None
        """The meeting as it was last shown."""

    def show_lines(self, meeting: Meeting, lines: Sequence[Line], *, here: str = "") -> None:
        """Show these lines of this meeting."""
        self.meeting = meeting
        self.show([as_row(line) for line in lines], here=here)

    def happen(self, kind: Callable[..., Event], **what: Any) -> None:
        """Tell the screen that this is to happen."""
        self.post_message(Happen(kind, what))

    def ask(self, command: str, subject: str = "") -> None:
        """Ask the screen for a dialog."""
        self.post_message(Ask(command, subject))

    def choose(self, row: str) -> None:
        """Do the main thing about a row: Enter, or a click."""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter was pressed, or a row clicked."""
        event.stop()
        if self.picked:
            self.choose(self.picked)

"""The minutes as they were written, with the line that something was found in."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from moteleder.domain.text import clean
from moteleder.tui.plain import plain

__all__ = ["Source"]

_ABOVE = 3
"""Lines that stay in sight above the one that is meant."""


class Source(ScrollView, can_focus=False):
    """A text in one column, its lines wrapped; only what can be seen is drawn."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"source--here"}

    DEFAULT_CSS = """
    Source {
        background: $editor-bg;
        color: $quiet;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        scrollbar-background: $editor-bg;
        scrollbar-background-hover: $editor-bg;
        scrollbar-color: $rule;
        & > .source--here { color: $foreground; background: $picked-bg; }
    }
    """

    def __init__(self, text: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = clean(text).expandtabs(4).split("\n")
        self._here = 0
        self._wide = 0
        self._drawn: list[tuple[int, str]] = []
        self._starts: list[int] = []

    @property
    def here(self) -> int:
        """Number of the line that is marked; 0 for none."""
        return self._here

    def show(self, line: int) -> None:
        """Mark a line, by its number from 1, and bring it into view."""
        self._here = line
        self._bring()
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap the lines anew where they have another width."""
        wide = self.scrollable_content_region.width
        if wide != self._wide and wide > 0:
            self._wide = wide
            self._lay()
            self.call_after_refresh(self._bring)

    def render_line(self, y: int) -> Strip:
        """One line of the column, a sign beside the one that is marked."""
        at = y + self.scroll_offset.y
        number, text = self._drawn[at] if at < len(self._drawn) else (0, "")
        marked = number > 0 and number == self._here
        style = self.get_component_rich_style("source--here") if marked else self.rich_style
        sign = "▌ " if marked else "  "
        return Strip([Segment(sign + text, style)]).adjust_cell_length(self.size.width, style)

    def _lay(self) -> None:
        self._drawn, self._starts = [], []
        room = max(1, self._wide - 2)
        for number, line in enumerate(self._text, 1):
            self._starts.append(len(self._drawn))
            pieces = [line] if line.isascii() and len(line) <= room else _wrapped(line, room)
            self._drawn += [(number, piece) for piece in pieces]
        self.virtual_size = Size(self._wide, len(self._drawn))

    def _bring(self) -> None:
        if 0 < self._here <= len(self._starts):
            top = max(0, self._starts[self._here - 1] - _ABOVE)
            self.scroll_to(y=top, animate=False, immediate=True)


def _wrapped(line: str, room: int) -> list[str]:
    return [piece.plain.rstrip() for piece in plain(line).wrap(room)] or [""]

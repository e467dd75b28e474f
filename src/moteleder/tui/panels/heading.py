"""A panel's title with a short text at the right edge, and words that change as the meeting goes."""

from __future__ import annotations

from textual import events
from textual.content import Content

from moteleder.tui.plain import plain
from moteleder.tui.widgets.cell import Cell

__all__ = ["Heading", "Said"]

_GAP = 2
"""Cells between the title and the short text at least."""


class Said(Cell):
    """Some words; drawn again only when they are others, and not there when there are none."""

    DEFAULT_CSS = """
    Said { height: auto; }
    Said.aloud { color: $foreground; padding: 0 0 1 0; }
    Said.quiet { color: $quiet; }
    """

    def __init__(self, text: str = "", style: str = "", *, classes: str | None = None) -> None:
        super().__init__(plain(text, style), classes=classes)
        self._said = (text, style)
        self.display = bool(text)

    @property
    def words(self) -> str:
        """What is said now."""
        return self._said[0]

    def say(self, text: str, style: str = "") -> None:
        """Say this from now on."""
        if (text, style) != self._said:
            self._said = (text, style)
            self.display = bool(text)
            self.show(plain(text, style))


class Heading(Cell):
    """The title, and at the right what it amounts to: a time, a count; below it where both have no room."""

    DEFAULT_CSS = "Heading { height: auto; }"

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._parts = (plain(title, "bold"), Content(""))

    def say(self, title: str, right: str = "", *, style: str = "bold", right_style: str = "$quiet") -> None:
        """Show this title and this short text."""
        self._parts = (plain(title, style), plain(right, right_style))
        self._write()

    def on_mount(self) -> None:
        """Say the title."""
        self._write()

    def on_resize(self, event: events.Resize) -> None:
        """The right edge moved."""
        self._write()

    def _write(self) -> None:
        left, right = self._parts
        gap = self.content_size.width - left.cell_length - right.cell_length
        if not right.plain:
            fresh = left
        elif not self.content_size.width or gap >= _GAP:
            fresh = Content.assemble(left, " " * max(_GAP, gap), right)
        else:
            fresh = Content("\n").join((left, right))
        self.show(fresh)

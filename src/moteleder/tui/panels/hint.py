"""The quiet line that says which letters work in a panel's list."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.widgets import Static

__all__ = ["Hint"]

_GAP = 2
"""Cells between a key with its words and the next."""


class Hint(Static):
    """Keys with their words, «g gjort  d delvis»; no key is torn from its word at the end of a line."""

    DEFAULT_CSS = "Hint { height: auto; color: $quiet; padding: 0 0 1 0; }"

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = ""
        self.say(text)

    @property
    def words(self) -> str:
        """What is said now."""
        return self._text

    def say(self, text: str) -> None:
        """Say which keys work from now on: a key, a space, its words; two spaces before the next."""
        if text != self._text:
            self._text = text
            self._write()
        self.display = bool(text)

    def on_resize(self, event: events.Resize) -> None:
        """Break the line anew."""
        self._write()

    def _write(self) -> None:
        fresh = Content("\n").join(_lines(self._text.split(" " * _GAP), self.content_size.width))
        if self.content != fresh:
            self.update(fresh)


def _lines(parts: list[str], width: int) -> Iterator[Content]:
    line = Content("")
    for part in parts:
        key, space, words = part.partition(" ")
        shown = Content.assemble((key, "bold"), space, words)
        if not line.plain:
            line = shown
        elif width and line.cell_length + _GAP + shown.cell_length > width:
            yield line
            line = shown
        else:
            line = Content.assemble(line, " " * _GAP, shown)
    yield line

"""The quiet line that says which letters work in a panel's list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from textual import events
from textual.content import Content

from moteleder.tui.widgets.cell import Cell

__all__ = ["Hint", "works_in_text"]

_GAP = 2
"""Cells between a key with its words and the next."""

_EVERYWHERE = re.compile(r"F\d|ctrl\+[^zy]")
"""Keys that work wherever the focus is, in a text too; all others are the list's own."""


def works_in_text(key: str) -> bool:
    """Whether a key, as people write it, does something while a text is written."""
    return _EVERYWHERE.match(key) is not None


class Hint(Cell):
    """Keys with their words, «g gjort  d delvis»; no key is torn from its word at the end of a line."""

    DEFAULT_CSS = "Hint { height: auto; color: $quiet; padding: 0 0 1 0; }"

    def __init__(self, text: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = ""
        self._first = ""
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

    def first(self, words: str) -> None:
        """What has to be done before the list's keys work, «Esc, så»; empty where they work now."""
        if words != self._first:
            self._first = words
            self._write()

    def on_resize(self, event: events.Resize) -> None:
        """Break the line anew."""
        self._write()

    def _write(self) -> None:
        parts = _parts(self._text.split(" " * _GAP), self._first)
        self.show(Content("\n").join(_lines(parts, self.content_size.width)))


def _parts(texts: list[str], first: str) -> Iterator[Content]:
    """Each key with its words; those that do not work yet stand back, after what has to be done first."""
    told = False
    for text in texts:
        key, space, words = text.partition(" ")
        if not first or works_in_text(key):
            yield Content.assemble((key, "bold"), space, words)
        else:
            yield Content(text if told else f"{first} {text}")
            told = True


def _lines(parts: Iterable[Content], width: int) -> Iterator[Content]:
    line = Content("")
    for part in parts:
        if not line.plain:
            line = part
        elif width and line.cell_length + _GAP + part.cell_length > width:
            yield line
            line = part
        else:
            line = Content.assemble(line, " " * _GAP, part)
    yield line

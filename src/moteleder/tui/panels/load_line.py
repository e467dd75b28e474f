"""The load of each party on a line, or several: no party is torn from its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.content import Content
from textual.widgets import Static

from moteleder.tui.plain import plain

__all__ = ["LoadLine"]

_BETWEEN = " · "


class LoadLine(Static):
    """Short texts with a dot between them; not there where there are none."""

    DEFAULT_CSS = "LoadLine { height: auto; padding: 1 0 0 0; }"

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[str, ...] = ()
        self.display = False

    def say(self, parts: Sequence[str]) -> None:
        """Say these from now on."""
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self.display = bool(parts)
            self._write()

    def on_resize(self, event: events.Resize) -> None:
        """Break the line anew."""
        self._write()

    def _write(self) -> None:
        fresh = Content("\n").join(_lines([plain(part) for part in self._parts], self.content_size.width))
        if self.content != fresh:
            self.update(fresh)


def _lines(parts: Sequence[Content], width: int) -> Iterator[Content]:
    line = Content("")
    for n, part in enumerate(parts):
        more = Content.assemble(line, _BETWEEN if n else "", part)
        if n and width and more.cell_length + len(_BETWEEN.rstrip()) > width:
            yield Content.assemble(line, _BETWEEN.rstrip())
            line = part
        else:
            line = more
    yield line

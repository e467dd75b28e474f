"""The names of the pages in one line; a click goes to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

__all__ = ["PageBar"]


class PageBar(Widget):
    """Words, the shown page marked."""

    DEFAULT_CSS = "PageBar { height: 1; padding: 0 1; background: $rail-bg; color: $quiet; }"

    @dataclass
    class Chosen(Message):
        """A page's name was clicked."""

        number: int

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = tuple(names)
        self._shown = 0

    def show(self, names: Sequence[str], number: int) -> None:
        """Name the pages as they are called now, and mark one, counted from 0."""
        self._names, self._shown = tuple(names), number
        self.refresh()

    def render(self) -> Content:
        """The names; closer together where the line is short."""
        parts = [
            Content.styled(f"{'▸' if n == self._shown else ' '} {name}", self._style(n))
            for n, name in enumerate(self._names)
        ]
        return Content(" " * self._gap).join(parts)

    def on_click(self, event: events.Click) -> None:
        """Go to the page under the mouse."""
        for number, (start, end) in enumerate(self._spans()):
            if start <= event.x < end:
                self.post_message(self.Chosen(number))

    def _style(self, number: int) -> str:
        return "bold $here" if number == self._shown else "$quiet"

    @property
    def _gap(self) -> int:
        room = self.content_size.width - sum(len(name) + 2 for name in self._names)
        between = max(1, len(self._names) - 1)
        return 2 if room >= 2 * between else 1 if room >= between else 0

    def _spans(self) -> Iterator[tuple[int, int]]:
        start = 1
        for name in self._names:
            end = start + len(name) + 2
            yield start, end
            start = end + self._gap

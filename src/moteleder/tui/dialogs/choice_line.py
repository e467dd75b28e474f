"""One of a few answers, on a line: arrows or the first letter move, the chosen one has a sign and is bold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from moteleder.tui.plain import plain

__all__ = ["ChoiceLine"]

_GAP = 3
"""Cells between two answers."""


class ChoiceLine(Widget, can_focus=True):
    """The answers beside each other; where they are too many for the line, the chosen one alone."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", "", show=False),
        Binding("right,space", "step(1)", "", show=False),
        Binding("enter", "enter", "", show=False),
    ]

    DEFAULT_CSS = """
    ChoiceLine {
        height: 1;
        width: 1fr;
        padding: 0 1;
        border-left: outer $rule;
        background: $editor-bg;
        color: $foreground;
        &:focus { border-left: outer $here; }
    }
    """

    index: reactive[int] = reactive(0)

    @dataclass
    class Entered(Message):
        """Enter was pressed."""

        line: ChoiceLine

    @dataclass
    class Changed(Message):
        """Another answer is chosen."""

        line: ChoiceLine

    def __init__(self, options: tuple[str, ...], chosen: str, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._options = options
        self.set_reactive(ChoiceLine.index, options.index(chosen) if chosen in options else -1)

    @property
    def text(self) -> str:
        """The words of the chosen answer."""
        return self._options[self.index]

    def render(self) -> Content:
        """All answers, or the chosen one with its number."""
        if self._spans()[-1][1] > self.size.width:
            count = f"   {self.index + 1} / {len(self._options)}"
            return Content.assemble("‹ ", plain(self.text, "bold"), " ›", plain(count, "$quiet"))
        parts: list[Content | str] = []
        for n, option in enumerate(self._options):
            chosen = n == self.index
            parts.append(plain(f"{'●' if chosen else '○'} {option}", "bold" if chosen else "$quiet"))
            parts.append(" " * _GAP)
        return Content.assemble(*parts[:-1])

    def watch_index(self) -> None:
        """Tell that another one is chosen."""
        self.post_message(self.Changed(self))

    def action_step(self, by: int) -> None:
        """Choose the answer beside; after the last comes the first."""
        self.index = (self.index + by) % len(self._options)

    def action_enter(self) -> None:
        """Tell that this one is meant."""
        self.post_message(self.Entered(self))

    def on_key(self, event: events.Key) -> None:
        """Choose the next answer that begins with the letter."""
        letter = (event.character or "").casefold()
        if not letter.isalnum():
            return
        count = len(self._options)
        after = [(self.index + n) % count for n in range(1, count + 1)]
        found = next((n for n in after if self._options[n].casefold().startswith(letter)), None)
        if found is not None:
            event.stop()
            self.index = found

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Choose the answer under the mouse; the rows move when another field is left, so at once."""
        x = event.x - self.content_region.x + self.region.x
        spans = list(self._spans())
        if spans[-1][1] > self.size.width:
            self.action_step(1)
            return
        self.index = next((n for n, (first, end) in enumerate(spans) if first <= x < end), self.index)

    def _spans(self) -> list[tuple[int, int]]:
        return list(_spans(self._options))


def _spans(options: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """First cell and the cell after the last of each answer."""
    at = 0
    for option in options:
        width = plain(option).cell_length + 2
        yield at, at + width
        at += width + _GAP

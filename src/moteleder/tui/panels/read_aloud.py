"""A text to read aloud: in lines that the eye can follow, and moved through with the arrows."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from moteleder.tui.plain import plain

__all__ = ["ReadAloud"]


class ReadAloud(Static, can_focus=True):
    """Paragraphs; past the last line the arrow goes on to what comes below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "read(1)", "", show=False),
        Binding("up", "read(-1)", "", show=False),
        Binding("pagedown,space", "page(1)", "", show=False),
        Binding("pageup", "page(-1)", "", show=False),
        Binding("enter", "on", "", show=False),
    ]

    DEFAULT_CSS = """
    ReadAloud {
        height: auto;
        max-width: 76;
        padding: 0 1;
        border-left: outer $rule;
        color: $foreground;
        &:focus { border-left: outer $here; }
    }
    """

    def __init__(self, paragraphs: tuple[str, ...] = ()) -> None:
        super().__init__(plain("\n\n".join(paragraphs)))
        self._paragraphs = paragraphs

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What is read."""
        return self._paragraphs

    def read(self, paragraphs: tuple[str, ...]) -> None:
        """Show these from now on; the same ones again cost nothing."""
        if paragraphs != self._paragraphs:
            self._paragraphs = paragraphs
            self.update(plain("\n\n".join(paragraphs)))

    def on_focus(self, event: events.Focus) -> None:
        """Begin at the first line, with the title above it."""
        self.call_after_refresh(self._to_the_first_line)

    def action_read(self, by: int) -> None:
        """A line on; where the last one is in sight already, to what comes below."""
        around = self._around
        below = around is None or self.region.bottom <= around.region.bottom
        if by > 0 and below:
            self.screen.focus_next()
        elif around is not None:
            around.scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """As much as the screen shows."""
        if around := self._around:
            around.scroll_relative(y=by * max(1, around.size.height - 2), animate=False)

    def action_on(self) -> None:
        """It is read; what is asked next comes below."""
        self.screen.focus_next()

    def _to_the_first_line(self) -> None:
        if around := self._around:
            above = self.region.y - around.region.y + round(around.scroll_y) - 1
            around.scroll_to(y=above, animate=False)

    @property
    def _around(self) -> VerticalScroll | None:
        return next((a for a in self.ancestors if isinstance(a, VerticalScroll)), None)

"""A panel's title with a short text at the right edge, and words that change as the meeting goes."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from moteleder.tui.plain import plain

__all__ = ["Heading", "Said"]


class Said(Static):
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
            self.update(plain(text, style) if text else Content(""))


class Heading(Horizontal):
    """The title, and at the right what it amounts to: a time, a count."""

    DEFAULT_CSS = """
    Heading {
        height: auto;
        & > .left { width: 1fr; }
        & > .right { width: auto; margin: 0 0 0 2; }
    }
    """

    def __init__(self, title: str = "") -> None:
        super().__init__()
        self._left = Said(title, "bold", classes="left")
        self._right = Said(classes="right")

    def compose(self) -> ComposeResult:
        """Left and right."""
        yield self._left
        yield self._right

    def say(self, title: str, right: str = "", *, style: str = "bold", right_style: str = "$quiet") -> None:
        """Show this title and this short text."""
        self._left.say(title, style)
        self._right.say(right, right_style)

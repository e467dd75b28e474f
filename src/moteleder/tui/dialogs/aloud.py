"""What to say to the room, large enough to read while speaking."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from moteleder.i18n import Words
from moteleder.tui.plain import plain

__all__ = ["Aloud"]


class Aloud(Vertical):
    """A sentence under a quiet word that says what it is for; not there while there is nothing to say."""

    DEFAULT_CSS = """
    Aloud {
        display: none;
        height: auto;
        margin: 1 0 0 0;
        padding: 0 1;
        border-left: outer $family;
        & > Static { height: auto; }
        & > .what { color: $quiet; }
        & > .words { text-style: bold; }
    }
    """

    def __init__(self, w: Words) -> None:
        super().__init__()
        self._what = w("Say aloud:")
        self._words = Static(classes="words")

    def compose(self) -> ComposeResult:
        """The word, the sentence."""
        yield Static(plain(self._what), classes="what")
        yield self._words

    def say(self, text: str) -> None:
        """Show this; empty: nothing."""
        self.display = bool(text)
        self._words.update(plain(text))

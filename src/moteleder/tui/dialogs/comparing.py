"""Two versions of the minutes, compared, over the screen; arrows scroll, Esc closes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from moteleder.i18n import Words
from moteleder.session.compare import Compared, is_same
from moteleder.tui.plain import plain
from moteleder.tui.widgets.differences import Differences

__all__ = ["CompareDialog"]


class CompareDialog(ModalScreen[None]):
    """What is gone and what is new."""

    AUTO_FOCUS = "Differences"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss", "", show=False)]
    DEFAULT_CSS = """
    CompareDialog {
        align: center middle;
        background: $background 45%;
        & > Vertical { width: 96%; max-width: 100; height: 92%; background: $rail-bg; padding: 1 2 0 2; }
        & Differences { height: 1fr; }
        & #title { height: auto; text-style: bold; }
        & #signs { height: auto; margin-bottom: 1; color: $quiet; }
        & #keys { height: 1; color: $quiet; }
    }
    """

    def __init__(self, title: str, paragraphs: Sequence[Compared], w: Words) -> None:
        super().__init__()
        self._title, self._paragraphs, self._w = title, tuple(paragraphs), w

    def compose(self) -> ComposeResult:
        """Which versions, what the signs mean, the text, how to close it."""
        w = self._w
        same = is_same(self._paragraphs)
        with Vertical():
            yield Static(plain(self._title), id="title")
            signs = w("Not a word is different.") if same else w("[−gone−]  [+new+]")
            yield Static(plain(signs), id="signs")
            yield Differences(self._paragraphs, w)
            yield Static(plain(w("n next change  p the one before  arrows scroll  Esc closes")), id="keys")

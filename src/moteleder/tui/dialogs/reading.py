"""A text to read, over the screen; arrows scroll, Esc closes."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from moteleder.i18n import Words
from moteleder.tui.plain import plain
from moteleder.tui.widgets.preview import Preview

__all__ = ["ReadDialog"]


class ReadDialog(ModalScreen[None]):
    """Markdown, drawn."""

    AUTO_FOCUS = "Preview"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,q", "dismiss", "", show=False)]
    DEFAULT_CSS = """
    ReadDialog {
        align: center middle;
        background: $background 45%;
        & > Vertical { width: 96%; max-width: 96; height: 92%; background: $rail-bg; padding: 1 2 0 2; }
        & Preview { height: 1fr; }
        & #keys { height: 1; color: $quiet; }
    }
    """

    def __init__(self, markdown: str, w: Words) -> None:
        super().__init__()
        self._markdown = markdown
        self._w = w

    def compose(self) -> ComposeResult:
        """The text, and how to close it."""
        with Vertical():
            yield Preview()
            yield Static(plain(self._w("Arrows scroll, Esc closes")), id="keys")

    @on(events.Click, "#keys")
    def left(self) -> None:
        """The mouse closes it where it says how."""
        self.dismiss()

    def on_mount(self) -> None:
        """Show the text from its first line."""
        self.query_one(Preview).show([("text", self._markdown)])

"""A file before it is written: what it is called, where it will lie, how long it is, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from moteleder.i18n import Words
from moteleder.tui.plain import plain
from moteleder.tui.widgets.preview import Preview

__all__ = ["FilePreview"]


class FilePreview(ModalScreen[bool]):
    """Gives whether it is to be written: Enter; Esc closes."""

    AUTO_FOCUS = "#text"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(False)", "", show=False),
        Binding("enter", "dismiss(True)", "", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    FilePreview {
        align: center middle;
        background: $background 45%;
        & > #card { width: 96%; max-width: 96; height: 92%; background: $rail-bg; padding: 1 2 0 2; }
        & #title { text-style: bold; color: $here; }
        & .fact { color: $foreground; }
        & #text { height: 1fr; margin: 1 0; scrollbar-size-vertical: 1; }
        & #text Static { height: auto; }
        & #keys { height: 1; color: $quiet; }
    }
    """

    def __init__(self, w: Words, title: str, facts: Sequence[str], text: str, *, markdown: bool) -> None:
        """`text` is what the file says; `markdown`: whether it is to be drawn, or shown as it is."""
        super().__init__()
        self._w = w
        self._heading = title
        self._facts = tuple(facts)
        self._text = text
        self._markdown = markdown

    def compose(self) -> ComposeResult:
        """The file's name, what is to be known of it, its text, the keys."""
        with Vertical(id="card"):
            yield Static(plain(self._heading), id="title")
            for fact in self._facts:
                yield Static(plain(fact), classes="fact")
            if self._markdown:
                yield Preview(id="text")
            else:
                with VerticalScroll(id="text"):
                    yield Static(plain(self._text))
            yield Static(plain(self._w("Enter writes the file  Esc does not  Arrows scroll")), id="keys")

    def on_mount(self) -> None:
        """Show the text from its first line."""
        if self._markdown:
            self.query_one(Preview).show([("text", self._text)])

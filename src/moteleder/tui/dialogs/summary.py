"""The summary over the live screen, wherever the meeting is: read it, then note what somebody says of it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from moteleder.domain.meeting import Meeting
from moteleder.i18n import words
from moteleder.session.summary import summary
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.read_aloud import ReadAloud

__all__ = ["SummaryDialog"]


class SummaryDialog(ModalScreen[bool]):
    """Gives whether somebody has something to say of it: Enter; Esc closes."""

    AUTO_FOCUS = "ReadAloud"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", "", show=False),
        Binding("enter", "dismiss(True)", "", show=False, priority=True),
    ]

    DEFAULT_CSS = """
    SummaryDialog {
        align: center middle;
        & > #card {
            width: 100%; max-width: 84; height: auto; max-height: 100%;
            margin: 0 2; padding: 1 2; background: $editor-bg; color: $foreground;
        }
        & VerticalScroll { height: auto; max-height: 100vh; margin: 1 0; scrollbar-size-vertical: 1; }
        & Hint { padding: 0; }
    }
    """

    def __init__(self, meeting: Meeting, language: str) -> None:
        super().__init__()
        self._w = words(language)
        self._told = summary(meeting, self._w, language)
        self._heading = Heading()

    def compose(self) -> ComposeResult:
        """How long it takes, the text, the keys."""
        with Vertical(id="card"):
            yield self._heading
            with VerticalScroll(can_focus=False):
                yield ReadAloud(self._told.paragraphs)
            yield Said(self._told.left_out(self._w), classes="quiet")
            yield Hint(self._w("↑↓ move  Enter what somebody says of it  Esc closes"))

    def on_mount(self) -> None:
        """Say how long it takes."""
        self._heading.say(self._w("To read aloud"), self._told.lasts(self._w))
        self._fit()

    def on_resize(self) -> None:
        """Keep the title and the keys in sight on a low screen."""
        self._fit()

    def _fit(self) -> None:
        self.query_one(VerticalScroll).styles.max_height = max(
            3, self.size.height - 6 - 2 * bool(self._told.left_out(self._w))
        )

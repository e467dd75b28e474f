"""The attendance list at any time, over the live screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.screen import ModalScreen

from moteleder.domain.events import Event
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_attendance import here_count
from moteleder.tui.messages import Ask, Happen
from moteleder.tui.panels.attendance_rows import ATTENDANCE_HINT, AttendanceRows
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint

__all__ = ["AttendanceDialog"]


class AttendanceDialog(ModalScreen[None]):
    """Who is here; Esc closes. A dialog's messages do not reach the live screen, so it is given calls."""

    AUTO_FOCUS = "AttendanceRows"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "", show=False)]

    DEFAULT_CSS = """
    AttendanceDialog {
        align: center middle;
        & > Grid {
            grid-size: 1;
            grid-rows: auto auto 1fr;  /* the list scrolls, its title and its keys stay */
            width: 96%;
            max-width: 76;
            height: auto;
            max-height: 90%;
            padding: 1 2;
            background: $editor-bg;
            color: $foreground;
        }
    }
    """

    def __init__(
        self,
        meeting: Callable[[], Meeting],
        w: Words,
        language: str,
        *,
        happen: Callable[[Callable[..., Event], dict[str, Any]], None],
        ask: Callable[[str, str], None],
    ) -> None:
        """`meeting` gives it as it stands; `happen` lets an event happen, `ask` opens a dialog."""
        super().__init__()
        self._meeting = meeting
        self._w = w
        self._language = language
        self._happen = happen
        self._ask = ask
        self._heading = Heading()
        self._rows = AttendanceRows()

    def compose(self) -> ComposeResult:
        """The title, the keys, the list."""
        with Grid():
            yield self._heading
            yield Hint(f"{self._w(ATTENDANCE_HINT)}  {self._w('Esc closes')}")
            yield self._rows

    def on_mount(self) -> None:
        """Show who is here."""
        self._draw()

    def on_screen_resume(self) -> None:
        """A form that was opened from the list may have changed it."""
        self._draw()

    def on_happen(self, message: Happen) -> None:
        """Let it happen, and show what came of it."""
        message.stop()
        self._happen(message.kind, message.what)
        self._draw()

    def on_ask(self, message: Ask) -> None:
        """Ask on behalf of the list."""
        message.stop()
        self._ask(message.command, message.subject)

    def _draw(self) -> None:
        meeting, w = self._meeting(), self._w
        self._heading.say(w("Who is here"), w("{n} here").format(n=here_count(meeting)))
        self._rows.show_meeting(meeting, w, self._language)

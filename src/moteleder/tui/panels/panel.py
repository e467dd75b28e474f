"""What every panel is: it shows a part of the meeting, and tells the screen what is to happen."""

from __future__ import annotations

from datetime import datetime

from textual.containers import Vertical
from textual.widget import Widget

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.tui.panels.hint import Hint
from moteleder.tui.widgets.note_editor import NoteEditor

__all__ = ["Panel"]


class Panel(Vertical):
    """A panel is mounted when its kind of item is first visited, and shown again each time."""

    DEFAULT_CSS = """
    Panel { height: auto; padding: 0 1 1 0; }
    Panel.last { padding: 0 1 0 0; }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__()
        self.w = w
        """The screen's words."""
        self.language = language
        """The screen's language, for dates."""

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the meeting as it stands; called after every event, so it does only what has changed."""

    def on_mount(self) -> None:
        """Mind where the keys go: letters that would be typed into the note are not promised."""
        self.watch(self.screen, "focused", self.mind_focus)

    def mind_focus(self) -> None:
        """Let the hints say what has to be done before their letters work."""
        first = self._first_to_do(self.screen.focused)
        for hint in self.query(Hint):
            hint.first(first)

    def first_list(self) -> Widget | None:
        """The first list that can have the focus, where there is one."""
        return next((widget for widget in self.query("*") if widget.focusable), None)

    def _first_to_do(self, focused: Widget | None) -> str:
        if focused is not None and self in focused.ancestors:
            return ""
        if isinstance(focused, NoteEditor) and self._esc_leads_here():
            return self.w("Esc, then")
        return self.w("in the list:")

    def _esc_leads_here(self) -> bool:
        """Esc leaves the note for the first list above it."""
        others = self.parent.children if self.parent else ()
        panels = (p for p in others if isinstance(p, Panel) and p.display and p.first_list())
        return next(panels, None) is self

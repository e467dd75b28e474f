"""Lists of what was written down: the entries of a place, and the tasks of the meeting."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from moteleder.domain.entries import EntryKind
from moteleder.domain.events import Remove
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.session.rows_entries import entry_lines
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["ENTRIES_HINT", "EntriesRows", "WrittenRows"]

ENTRIES_HINT = msg(
    "Enter changes  delete removes  ctrl+z brings back  o,a,u,k,p,/ makes another kind  m moves"
)


_LETTERS: dict[str, EntryKind] = {
    "o": "task",
    "a": "agree",
    "u": "view",
    "k": "reply",
    "p": "park",
    "slash": "private",
}


class WrittenRows(PanelRows):
    """Entries; Enter changes one, delete takes it out (undo brings it back)."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("delete,backspace", "remove", "", show=False)]

    def choose(self, row: str) -> None:
        """Ask how it is to read."""
        self.ask("edit_entry", row)

    def action_remove(self) -> None:
        """Take the picked entry out."""
        if self.picked:
            self.happen(Remove, entry=self.picked)


class EntriesRows(WrittenRows):
    """The entries of one place, one row each; a letter makes the picked one another kind."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"retype({kind!r})", "", show=False) for key, kind in _LETTERS.items()),
        Binding("m", "move", "", show=False),
    ]

    DEFAULT_CSS = "EntriesRows { display: none; max-height: 100%; overflow-y: auto; }"

    def __init__(self, w: Words, language: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._w = w
        self._language = language

    def show_entries(self, meeting: Meeting, place: str) -> None:
        """Show what was written at this place."""
        lines = entry_lines(meeting, place, self._w, self._language)
        self.display = bool(lines)
        self.show_lines(meeting, lines)

    def action_retype(self, kind: EntryKind) -> None:
        """Make the picked entry another kind."""
        if self.picked:
            self.ask("retype_entry", f"{self.picked} {kind}")

    def action_move(self) -> None:
        """Ask where the picked entry goes."""
        if self.picked:
            self.ask("move_entry", self.picked)

"""Lists of what was written down: the entries of a place, and the tasks of the meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from moteleder.domain.entries import EntryKind
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.session.rows_entries import entry_lines, signed
from moteleder.session.rows_line import Line
from moteleder.tui.commands import key_named
from moteleder.tui.panels.panel_rows import PanelRows
from moteleder.tui.widgets.row import column_width

__all__ = ["LEAST_BESIDE", "EntriesRows", "WrittenRows"]

ENTRIES_HINT = msg(
    "Enter changes  delete removes  {undo} brings back  o,a,u,k,p,/ makes another kind  m moves"
)

_LETTERS: dict[str, EntryKind] = {
    "o": "task",
    "a": "agree",
    "u": "view",
    "k": "reply",
    "p": "park",
    "slash": "private",
}

LEAST_BESIDE = 56
"""Cells from which on views stand side by side; in fewer they stand below each other."""


class WrittenRows(PanelRows):
    """Entries; Enter changes one, delete takes it out (undo brings it back)."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("delete,backspace", "remove", "", show=False)]

    @property
    def picked_entry(self) -> str:
        """Id of the entry that is picked."""
        return self.picked

    def choose(self, row: str) -> None:
        """Ask how it is to read."""
        self.ask("edit_entry", self.picked_entry)

    def action_remove(self) -> None:
        """Take the picked entry out."""
        if self.picked_entry:
            self.ask("remove_entry", self.picked_entry)


class EntriesRows(WrittenRows):
    """The entries of one place; views that differ stand side by side where there is room.

    Left and right pick one of them; a letter makes it another kind. Not there where nothing was written.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "beside(-1)", "", show=False),
        Binding("right", "beside(1)", "", show=False),
        *(Binding(key, f"retype({kind!r})", "", show=False) for key, kind in _LETTERS.items()),
        Binding("m", "move", "", show=False),
        Binding("i", "withhold", "", show=False),
    ]

    DEFAULT_CSS = "EntriesRows { display: none; max-height: 100%; overflow-y: auto; }"

    def __init__(self, w: Words, language: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._w = w
        self._language = language
        self._place = ""
        self._column = 0
        self._said: tuple[Line, ...] = ()
        self._signs: Mapping[str, str] = {}

    def show_entries(self, meeting: Meeting, place: str, signs: Mapping[str, str] | None = None) -> None:
        """Show what was written at this place; `signs`: what to say at the right of an entry, by its id."""
        if signs is not None:
            self._signs = signs
        if place != self._place:
            self._column = 0
        self.meeting, self._place = meeting, place
        beside = self._room >= LEAST_BESIDE
        lines = entry_lines(meeting, place, self._w, self._language, beside=beside)
        self._said = signed(lines, self._signs)
        self.display = bool(self._said)
        self.show_lines(meeting, [self._marked(line) for line in self._said])

    @property
    def picked_entry(self) -> str:
        """Id of the entry that is picked, one of the views where several share the row."""
        columns = self._columns
        return columns[min(self._column, len(columns) - 1)].id if columns else self.picked

    @property
    def hint(self) -> str:
        """What the keys do with the picked entry."""
        known = self.meeting.entry(self.picked_entry) if self.meeting else None
        more = self._w("u one more view") if known and known.kind == "view" else ""
        marks = self._w("i not for everybody")
        keys = self._w(ENTRIES_HINT).format(undo=key_named(self, "undo"))
        return "  ".join(part for part in (keys, more, marks) if part)

    def action_beside(self, by: int) -> None:
        """Pick the view beside, where there is one."""
        if self._columns:
            self._column = max(0, min(len(self._columns) - 1, self._column + by))
            self._again()

    def action_retype(self, kind: EntryKind) -> None:
        """Make the picked entry another kind; for a view, `u` asks for one more beside it."""
        known = self.meeting.entry(self.picked_entry) if self.meeting else None
        if known and known.kind == kind == "view":
            self.ask("view_beside", known.id)
        elif known:
            self.ask("retype_entry", f"{known.id} {kind}")

    def action_move(self) -> None:
        """Ask where the picked entry goes."""
        if self.picked_entry:
            self.ask("move_entry", self.picked_entry)

    def action_withhold(self) -> None:
        """Ask who the picked entry is not for."""
        if self.picked_entry:
            self.ask("withhold", self.picked_entry)

    def on_focus(self, event: events.Focus) -> None:
        """Mark which of the views is picked."""
        self._again()

    def on_blur(self, event: events.Blur) -> None:
        """Nothing is picked while the keys are elsewhere."""
        self._again()

    def on_click(self, event: events.Click) -> None:
        """A click picks the view under the mouse."""
        if self._columns:
            x = event.x - (self.content_region.x - self.region.x)
            self._column = max(0, x) // column_width(len(self._columns), self._room)

    def _fit(self) -> None:
        self._again()
        super()._fit()

    def _again(self) -> None:
        if self.meeting is not None:
            self.show_entries(self.meeting, self._place)

    @property
    def _columns(self) -> tuple[Line, ...]:
        return next((line.columns for line in self._said if line.id == self.picked), ())

    def _marked(self, line: Line) -> Line:
        columns = tuple(
            replace(each, sign="▸" if self.has_focus and each.id == self.picked_entry else " ")
            for each in line.columns
        )
        return replace(line, columns=columns)

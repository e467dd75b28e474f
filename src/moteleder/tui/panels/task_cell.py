"""An open cell of the table of tasks: a one-line field right where the cell stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.message import Message

from moteleder.session.task_cells import Column
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import Field
from moteleder.tui.dialogs.form_row import FieldRow

__all__ = ["OpenCell", "Then"]

Then: TypeAlias = Literal["next", "open_next", "open_before", "below", "above", "stay"]
"""What comes after a cell that is kept."""

_LEAST = 34
"""Cells of the field at least: a name, and what it becomes, can be read."""


class OpenCell(FieldRow):
    """One cell while it is written; Enter keeps it, Esc leaves it as it was.

    It lies over the table, so that nothing moves, and reads and says what the same field in the form does.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "keep('open_next')", "", show=False),
        Binding("shift+tab", "keep('open_before')", "", show=False),
        Binding("escape", "leave", "", show=False),
        Binding("ctrl+z", "as_it_was", "", show=False),
    ]

    DEFAULT_CSS = """
    OpenCell {
        position: absolute;
        overlay: screen;
        constrain: none inside;
        background: $bar-bg;
        & .label { display: none; }
        & LineField { background: $picked-bg; }
        & .says { padding: 0 1; }
    }
    """

    @dataclass
    class Kept(Message):
        """What stands in it is to be kept."""

        cell: OpenCell
        changed: bool
        """Whether it says something else than when it was opened."""
        value: Any
        then: Then

    @dataclass
    class Left(Message):
        """It is left as it was."""

        cell: OpenCell

    def __init__(self, entry: str, column: Column, field: Field, about: About) -> None:
        super().__init__(field, about, 0)
        self.entry = entry
        """Id of the task."""
        self.column = column
        """Which of its cells."""
        self._done = False
        self._asked = False

    def lie_at(self, at: Offset, width: int, table: int) -> None:
        """Lie over the cell; a narrow one grows, leftwards where there is no room to the right."""
        width = min(max(width, _LEAST), table)
        self.styles.width = width
        self.styles.offset = (max(0, min(at.x, table - width)), at.y)

    def action_keep(self, then: Then) -> None:
        """Keep what stands there; what cannot be kept stays, and why is said."""
        if self._done or not self.judge():
            return
        self._done = True
        self.post_message(self.Kept(self, self.touched, self.read().value, then))

    def asks_again(self) -> bool:
        """Whether it has been asked for already; the first time, the keys go to what cannot be kept."""
        asked, self._asked = self._asked, True
        self.focus_field()
        return asked

    def action_leave(self) -> None:
        """Leave it as it was."""
        self._done = True
        self.post_message(self.Left(self))

    def action_as_it_was(self) -> None:
        """Put back what stood there when it was opened."""
        self.write(self.field.shown(self._about))

    def go_beside(self, by: int) -> None:
        """Up and down, where there is nothing to choose from, go to the task beside."""
        self.action_keep("below" if by > 0 else "above")

    def on_descendant_blur(self, _: events.DescendantBlur) -> None:
        """Who goes elsewhere means what was written."""
        if self.is_attached:
            self.action_keep("stay")

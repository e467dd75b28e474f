"""The field that the case book is searched in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from moteleder.tui.widgets.fields import LineField

__all__ = ["SearchField"]


class SearchField(LineField):
    """A field whose arrows move in the list below; Esc empties it and goes back there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("escape", "give_up", show=False),
    ]

    @dataclass
    class Stepped(Message):
        """An arrow was pressed."""

        by: int
        """-1 up, 1 down."""

    class GivenUp(Message):
        """Esc was pressed."""

    def action_step(self, by: int) -> None:
        """Move in the list."""
        self.post_message(self.Stepped(by))

    def action_give_up(self) -> None:
        """Show everything again."""
        self.value = ""
        self.post_message(self.GivenUp())

"""A field to search in over a list: the field keeps the keys, the arrows move the mark in the list."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import OptionList

__all__ = ["SearchDialog"]

Found = TypeVar("Found")


class SearchDialog(ModalScreen[Found]):
    """What the palette and the picker share; Esc gives None."""

    AUTO_FOCUS = "LineField"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "", show=False),
        Binding("down", "step('cursor_down')", "", show=False),
        Binding("up", "step('cursor_up')", "", show=False),
        Binding("pagedown", "step('page_down')", "", show=False),
        Binding("pageup", "step('page_up')", "", show=False),
    ]

    def action_step(self, way: str) -> None:
        """Move the mark while the field keeps the keys."""
        getattr(self.query_one(OptionList), f"action_{way}")()

"""One of several answers, one below the other: a digit chooses, and only the chosen one stays in sight."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from moteleder.tui.dialogs.choice_line import ChoiceLine
from moteleder.tui.plain import plain

__all__ = ["ChoiceList"]


class ChoiceList(ChoiceLine):
    """Numbered answers, none of them chosen at first; folded to a line while the keys are elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(-1)", "", show=False),
        Binding("down", "step(1)", "", show=False),
    ]

    DEFAULT_CSS = """
    ChoiceList { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    ChoiceList:focus { height: auto; }
    """

    @property
    def text(self) -> str:
        """The words of the chosen answer; empty where none is."""
        return super().text if self.index >= 0 else ""

    def render(self) -> Content:
        """All answers with their numbers while it has the keys, else the chosen one."""
        if not self.has_focus:
            return plain(self.text, "bold") if self.text else Content("–")
        return Content("\n").join(
            Content.assemble(
                (f"{n + 1} ", "bold $here"), plain(f"{'●' if n == self.index else '○'} "), self._drawn(n)
            )
            for n in range(len(self._options))
        )

    def action_step(self, by: int) -> None:
        """Choose the answer above or below; from none, the first or the last."""
        self.index = (max(self.index, -1 if by > 0 else 0) + by) % len(self._options)

    def on_focus(self) -> None:
        """Unfold."""
        self.refresh(layout=True)

    def on_blur(self) -> None:
        """Fold."""
        self.refresh(layout=True)

    def on_key(self, event: events.Key) -> None:
        """Choose by the number, and go on; letters choose nothing, so that none is chosen by a slip."""
        event.prevent_default()
        number = int(event.key) if event.key.isdecimal() else 0
        if 1 <= number <= len(self._options):
            event.stop()
            self.index = number - 1
            self.action_enter()

    def on_click(self, event: events.Click) -> None:
        """Choose the answer that was clicked, and go on; folded, the click has unfolded it."""
        event.prevent_default()
        if self.size.height > 1 and 0 <= event.y < len(self._options):
            self.index = event.y
            self.action_enter()

    def _drawn(self, number: int) -> Content:
        return plain(self._options[number], "bold" if number == self.index else "")

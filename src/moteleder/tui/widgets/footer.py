"""The line of keys at the bottom, from the command table; it fits, whatever the width."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from moteleder.i18n import words
from moteleder.session.command import Command, Moment, Place
from moteleder.session.command_keys import key_sign
from moteleder.session.command_table import DEFAULT_KEYS, commands_for
from moteleder.tui.commands import action_of

__all__ = ["KeyLine", "Slot", "fit"]


_ENOUGH = 7

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Slot:
    """One key and its word."""

    command: Command
    key: str
    word: str
    width: int = field(init=False)
    """Cells, without the space after it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "width", cell_len(self.key) + 1 + cell_len(self.word))


def fit(slots: list[Slot], width: int) -> tuple[list[Slot], int]:
    """The slots that fit, in their order, and the space between them; the last in rank are dropped first.

    The space is two cells, or one where that lets fewer than seven slots through.
    """
    for gap in (2, 1):
        kept = list(slots)
        while kept and _needed(kept, gap) > width:
            kept.remove(max(kept, key=lambda slot: slot.command.rank))
        if len(kept) >= min(_ENOUGH, len(slots)):
            break
    return kept, gap


class KeyLine(Widget):
    """The keys of a place in the app; a click does what the key does, and what cannot be done is dim."""

    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        padding: 0 1;
        background: $bar-bg;
        color: $foreground;
    }
    """

    def __init__(
        self,
        places: Place | Sequence[Place],
        language: str,
        keys: Mapping[str, tuple[str, ...]] = DEFAULT_KEYS,
        moment: Moment | None = None,
        without: Collection[str] = (),
        named: Mapping[str, str] = _NOTHING,
    ) -> None:
        """`without`: ids of commands that mean nothing here; `named`: ids to words that differ here."""
        super().__init__()
        self._words = words(language)
        self._keys = keys
        self._slots = self._slots_of(places, without, named)
        self._reasons = self._asked(moment)

    def move(
        self,
        places: Place | Sequence[Place],
        without: Collection[str] = (),
        named: Mapping[str, str] = _NOTHING,
    ) -> None:
        """Show the keys of another place."""
        self._slots = self._slots_of(places, without, named)
        self.refresh()

    def update(self, moment: Moment) -> None:
        """Dim what cannot be done now; nothing is drawn where nothing has changed."""
        reasons = self._asked(moment)
        if reasons != self._reasons:
            self._reasons = reasons
            self.refresh()

    def render(self) -> Content:
        """The keys in the accent colour, their words beside them."""
        shown, gap = fit(self._slots, self.content_size.width)
        between = Content(" " * gap)
        return between.join([self._drawn(slot) for slot in shown])

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        if slot := self._under(event.x):
            event.stop()
            await self.run_action(action_of(slot.command))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say what the key under the mouse does, or why it cannot."""
        slot = self._under(event.x)
        self.tooltip = Content(self._words(self._told(slot))) if slot else None

    def _slots_of(
        self, places: Place | Sequence[Place], without: Collection[str], named: Mapping[str, str]
    ) -> list[Slot]:
        here = (places,) if isinstance(places, str) else tuple(places)
        known = [each for each in commands_for("app", *here) if each.id not in without]
        found = [each for each in known if each.rank and self._keys.get(each.id)]
        found.sort(key=lambda each: each.id != "help")
        w = self._words
        signs = [key_sign(self._keys[each.id][0], w) for each in found]
        said = [w(named.get(each.id, each.footer)) for each in found]
        return [Slot(*parts) for parts in zip(found, signs, said, strict=True)]

    def _told(self, slot: Slot) -> str:
        return self._reasons.get(slot.command.id) or slot.command.help

    def _drawn(self, slot: Slot) -> Content:
        if self._reasons.get(slot.command.id):
            return Content.styled(f"{slot.key} {slot.word}", "$quiet")
        return Content.assemble((slot.key, "bold $here"), " ", slot.word)

    def _under(self, x: int) -> Slot | None:
        shown, gap = fit(self._slots, self.content_size.width)
        start = 1
        for slot in shown:
            if start <= x < start + slot.width:
                return slot
            start += slot.width + gap
        return None

    def _asked(self, moment: Moment | None) -> dict[str, str]:
        return {slot.command.id: slot.command.when(moment) for slot in self._slots} if moment else {}


def _needed(slots: list[Slot], gap: int) -> int:
    return sum(slot.width for slot in slots) + gap * max(0, len(slots) - 1)

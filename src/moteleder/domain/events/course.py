"""The course of the meeting: begin, items, breaks, end, undo."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.agenda import ItemKind
from moteleder.domain.events.base import Happening
from moteleder.domain.snapshot import Snapshot

ReopenTo = Literal["live", "reading"]
"""Where minutes that are opened again go on."""

__all__ = [
    "AddItem",
    "Begin",
    "Budget",
    "DeferItem",
    "End",
    "GoToItem",
    "MoveItem",
    "Pause",
    "Redo",
    "Reopen",
    "ReopenTo",
    "Resume",
    "SkipItem",
    "SplitItem",
    "Undo",
]


class Begin(Happening, tag="begin"):
    """The meeting is opened; the case is frozen as it stands."""

    snapshot: Snapshot | None = None
    """The case as it stood; left out of interchange files where it is the file's own."""


class GoToItem(Happening, tag="item"):
    """The meeting goes on to another item; coming back to one left open goes on with the turn there."""

    item: str
    close: bool = False
    """Close the item that is left; a round is closed only when every guardian present was heard."""
    reason: str = ""
    """Why a round is closed although no guardian was present."""


class SkipItem(Happening, tag="item_skip"):
    """An item is left out of this meeting."""

    item: str
    reason: str = ""
    to: str = ""
    """Id of the item to go on with, where the meeting is at the one that is left out."""


class DeferItem(Happening, tag="item_defer"):
    """An item is put off to the next meeting."""

    item: str
    reason: str = ""
    to: str = ""
    """Id of the item to go on with, where the meeting is at the one that is put off."""


class AddItem(Happening, tag="item_add"):
    """An item is added to the agenda."""

    item: str
    title: str
    kinds: tuple[ItemKind, ...] = ("topic",)
    planned: int = 0
    after: str = ""
    """Id of the item it stands after; empty: last."""


class SplitItem(Happening, tag="item_split"):
    """An item becomes two: the new one stands right after it and takes some of its minutes."""

    item: str
    new: str
    title: str
    planned: int = 0
    """Minutes that go with the new item, at most what the first has."""


class MoveItem(Happening, tag="item_move"):
    """An item is moved within the agenda."""

    item: str
    after: str = ""
    """Id of the item it is to stand after; empty: first."""


class Budget(Happening, tag="item_time"):
    """An item gets other minutes than were planned."""

    item: str
    planned: int
    """Minutes for the whole item."""
    turn: int = 0
    """Minutes at most for each who has not spoken in this round yet; 0: as they are."""


class Pause(Happening, tag="pause"):
    """A break; no time is counted."""


class Resume(Happening, tag="resume"):
    """The break is over."""


class End(Happening, tag="end"):
    """The meeting is over."""

    remarks_due: date | None = None
    """The last day for the family's remarks."""


class Reopen(Happening, tag="reopen"):
    """An ended meeting goes on, or its final minutes are read once more."""

    reason: str
    to: ReopenTo = "live"
    """To be written on, or out to be read."""


class Undo(Happening, tag="undo"):
    """The last command that is not undone, is."""


class Redo(Happening, tag="redo"):
    """The last command that was undone comes back."""

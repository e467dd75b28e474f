"""Remarks to the minutes and what came of them; who has the minutes to read; their versions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal

from moteleder.domain.values import Instant, Value

__all__ = [
    "COPIES",
    "EarlierRemark",
    "Met",
    "MetBy",
    "RemarkBy",
    "RemarkMade",
    "SendBy",
    "Sent",
    "Unread",
    "Version",
    "unmet",
]

COPIES = "copies"
"""What has changed where it is who gets copies, which nobody is kept from knowing."""

SendBy = Literal["paper", "mail", "ip"]
"""How the minutes went out to be read: on paper, by secure mail, in the plan."""

RemarkBy = Literal["said", "phone", "mail", "paper"]
"""How a remark came."""

MetBy = Literal["taken_in", "noted", "answered"]
"""What came of a remark: the text is another now, the remark stands beside it, or it got an answer."""

Unread = Literal["", "draft", "reading"]
"""How far the minutes of the meeting before had come: read and final, not sent out, out to be read."""


class Met(Value):
    """What came of a remark."""

    how: MetBy
    on: Instant
    """When."""
    about: str = ""
    """The place or entry that reads differently."""
    was: str = ""
    """The words that went."""
    text: str = ""
    """The words that came, or the answer."""


class RemarkMade(Value):
    """A remark to the minutes."""

    id: str
    """`B` and a number."""
    text: str
    """In the words it came in."""
    person: str = ""
    """Id of the one it is from; empty where that is not known."""
    about: str = ""
    """The item, turn or entry it is about, or `attendance`; empty: the minutes as a whole."""
    came: RemarkBy = "said"
    """How it came."""
    on: date
    """The day it came."""
    met: Met | None = None
    """What came of it; None: nothing yet."""


class EarlierRemark(Value):
    """A remark to the minutes of an earlier meeting that nobody had met when this one began."""

    remark: RemarkMade
    """As it was made."""
    meeting: int
    """The number of that meeting."""
    about: str = ""
    """What it is about, as it is called there: «Runde»."""


class Sent(Value):
    """The minutes went out to somebody to be read."""

    at: datetime
    """When."""
    people: tuple[str, ...]
    """Ids of those who got them."""
    how: SendBy
    """How."""
    version: int
    """The number of the version."""


class Version(Value):
    """The minutes as they once went out, or became final."""

    number: int
    """Counted from 1."""
    at: datetime
    """When."""
    final: bool = False
    """Whether they were final then."""
    reopened: int = 0
    """How many times they had been opened again by then."""
    changed_by: tuple[str, ...] = ()
    """Ids of the remarks that came, or were met, since the version before; `copies`: who gets one."""


def unmet(remarks: Iterable[RemarkMade]) -> tuple[RemarkMade, ...]:
    """Those that nothing has come of yet."""
    return tuple(remark for remark in remarks if remark.met is None)

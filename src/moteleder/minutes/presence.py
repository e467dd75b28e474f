"""How somebody takes part, in words: the same in the minutes, in a notice and on the screen."""

from __future__ import annotations

from moteleder.domain.people import Presence
from moteleder.i18n import Words, msg

__all__ = ["HOW", "from_elsewhere"]

HOW: dict[Presence, str] = {"room": msg("in the room"), "digital": msg("by video"), "phone": msg("by phone")}
"""How somebody takes part."""


def from_elsewhere(how: Presence, w: Words) -> str:
    """The same where the room goes without saying."""
    return "" if how == "room" else w(HOW[how])

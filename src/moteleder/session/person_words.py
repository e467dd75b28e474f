"""What is known of a person, in words: how somebody takes part, and what somebody may say yes to."""

from __future__ import annotations

from moteleder.domain.people import Mandate, Presence
from moteleder.i18n import msg

__all__ = ["HOW", "MANDATES", "PERMANENT"]

HOW: dict[Presence, str] = {
    "room": msg("in the room"),
    "digital": msg("by video"),
    "phone": msg("by phone"),
}
"""How somebody takes part."""

MANDATES: dict[Mandate, str] = {
    "": msg("not known"),
    "decides": msg("can decide in the meeting"),
    "asks": msg("must ask first"),
}
"""What somebody may say yes to for the service."""

PERMANENT: dict[bool, str] = {
    True: msg("every meeting"),
    False: msg("only where an item needs it"),
}
"""How often somebody is asked to come."""

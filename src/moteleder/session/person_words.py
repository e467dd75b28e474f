"""What is known of a person, in words: what somebody may say yes to, and how often somebody comes."""

from __future__ import annotations

from moteleder.domain.people import Mandate
from moteleder.i18n import msg

__all__ = ["MANDATES", "PERMANENT"]

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

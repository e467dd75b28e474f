"""What every event has."""

from __future__ import annotations

from moteleder.domain.values import Instant, Value

__all__ = ["Happening"]


class Happening(Value, tag_field="do"):
    """What every event has."""

    at: Instant
    """When it was written down, with its offset from UTC."""
    by: str = ""
    """Id of the person at the keyboard."""

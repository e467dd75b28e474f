"""How far the minutes of a meeting have come into the plan's own system."""

from __future__ import annotations

from moteleder.domain.values import Instant, Value

__all__ = ["Handed", "Transfer"]


class Handed(Value):
    """A field that was filled in."""

    profile: str
    """Which system's fields it is one of."""
    field: str
    """Id of the field; `:2` after it where it is the second part of a long text."""
    digest: str
    """A digest of the text as it was handed over, so that a later change is seen."""
    at: Instant
    """When."""


class Transfer(Value):
    """What has been filled in, and where."""

    profile: str = ""
    """The profile that was chosen; empty: none yet."""
    handed: tuple[Handed, ...] = ()
    """The fields that are filled in, in the order it was done."""

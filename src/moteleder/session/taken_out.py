"""Saying that an identity number was taken out: once, and quietly."""

from __future__ import annotations

from moteleder.i18n import Words, msg

__all__ = ["TAKEN_OUT", "taken_out"]

TAKEN_OUT = msg("An identity number was taken out. It is never saved.")
"""What is said of one, as a source text."""


def taken_out(count: int, w: Words) -> str:
    """The sentence for so many numbers; empty for none."""
    if count > 1:
        return w("{n} identity numbers were taken out. They are never saved.").format(n=count)
    return w(TAKEN_OUT) if count else ""

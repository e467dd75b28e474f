"""Whether what is on screen is on disk."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.values import Value
from moteleder.i18n import Words, msg

__all__ = ["SaveState", "Saved", "Unsaved", "why_unsaved"]


class Saved(Value):
    """Everything is on disk."""

    at: datetime
    """When it last came there."""


class Unsaved(Value):
    """Something is in memory only."""

    since: datetime
    """When the first of it came about."""
    reason: str
    """`disk_full`, `read_only`, `gone`, `held` or `other`."""


SaveState = Saved | Unsaved
"""One or the other."""

_REASONS = {
    "disk_full": msg("Not saved: the disk is full. Make room; it is tried again by itself."),
    "read_only": msg("Not saved: the folder cannot be written to. It is tried again by itself."),
    "gone": msg("Not saved: the folder or drive is gone. It is tried again by itself."),
    "other": msg("Not saved: the computer said no. It is tried again by itself."),
}


def why_unsaved(state: Unsaved, w: Words) -> str:
    """Why nothing is saved, and what happens now."""
    return w(_REASONS.get(state.reason, _REASONS["other"]))

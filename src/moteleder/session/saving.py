"""Whether what is on screen is on disk."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.values import Value
from moteleder.i18n import Words, msg

__all__ = ["SaveState", "Saved", "Unsaved", "why_stay", "why_unsaved"]


class Saved(Value):
    """Everything is on disk."""

    at: datetime
    """When it last came there."""


class Unsaved(Value):
    """Something is in memory only."""

    since: datetime
    """When the first of it came about."""
    reason: str
    """`disk_full`, `read_only`, `gone` or `other`; else the code of what trying again does not mend."""
    aside: str = ""
    """The name of the file that holds everything instead; empty where there is none."""

    @property
    def hopeful(self) -> bool:
        """Whether trying again by itself may help."""
        return self.reason in _REASONS


SaveState = Saved | Unsaved
"""One or the other."""

_REASONS = {
    "disk_full": msg("Not saved: the disk is full. Make room; it is tried again by itself."),
    "read_only": msg("Not saved: the folder cannot be written to. It is tried again by itself."),
    "gone": msg("Not saved: the folder or drive is gone. It is tried again by itself."),
    "other": msg("Not saved: the computer said no. It is tried again by itself."),
}


_CHANGED = msg("Not saved: another program has changed the file, and it is left as it is.")
_UNFIT = msg("Not saved: the file can no longer be used.")
_ASIDE = msg("All that is here is kept in {file} beside it.")
_COPY = msg("Copy the minutes before you leave.")


def why_unsaved(state: Unsaved, w: Words) -> str:
    """Why nothing is saved, and what happens now."""
    if not state.hopeful:
        why = w(_CHANGED if state.reason == "conflict" else _UNFIT)
        return f"{why} {w(_ASIDE).format(file=state.aside) if state.aside else w(_COPY)}"
    return w(_REASONS.get(state.reason, _REASONS["other"]))


def why_stay(state: Unsaved, w: Words) -> str:
    """Why the program does not end, and what ends it all the same."""
    return f"{why_unsaved(state, w)} {w('Quit once more to leave without saving.')}"

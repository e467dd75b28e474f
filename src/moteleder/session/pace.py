"""Working in the background at a pace that leaves the screen its time."""

from __future__ import annotations

import time

__all__ = ["Pace"]

_WORK, _REST = 0.003, 0.006
"""Seconds of work, and of rest after them; a key that is pressed meanwhile waits for the work, not the rest."""


class Pace:
    """Rests now and then; call `step` between two pieces of work that take well under a millisecond."""

    def __init__(self) -> None:
        self._since = time.monotonic()

    def step(self) -> None:
        """Rest, where it is time to."""
        if time.monotonic() - self._since >= _WORK:
            time.sleep(_REST)
            self._since = time.monotonic()

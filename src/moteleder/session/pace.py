"""Working in the background at a pace that leaves the screen its time."""

from __future__ import annotations

import time

__all__ = ["Pace"]

_WORK = 0.002
"""Seconds of work between two rests; a key that is pressed meanwhile waits for these, not for the rest."""

_RESTS = 4
"""So many times as long as it worked it rests: longer where the machine is busy and the work takes longer."""


class Pace:
    """Rests now and then; call `step` between two pieces of work that take well under a millisecond."""

    def __init__(self) -> None:
        self._since = time.monotonic()

    def step(self) -> None:
        """Rest, where it is time to."""
        worked = time.monotonic() - self._since
        if worked >= _WORK:
            time.sleep(_RESTS * min(worked, 10 * _WORK))
            self._since = time.monotonic()

"""The clock on the wall, and one that starts where a sample meeting does."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from moteleder.dates import oslo

__all__ = ["DemoClock", "SystemClock"]


class SystemClock:
    """The machine's time, in Norway's time zone, to the second."""

    def now(self) -> datetime:
        """Now."""
        return oslo(datetime.now().astimezone()).replace(microsecond=0)


class DemoClock:
    """A clock that was set when it was made, and runs."""

    def __init__(self, start: datetime) -> None:
        self._start = oslo(start).replace(microsecond=0)
        self._zero = time.monotonic()

    def now(self) -> datetime:
        """The start, and the seconds since."""
        return self._start + timedelta(seconds=int(time.monotonic() - self._zero))

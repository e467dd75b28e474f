"""The program with a clock that the test sets: `python -m tests.pty.on_a_day CLOCK_FILE demo elias …`."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from moteleder.cli import main
from moteleder.dates import oslo
from moteleder.session import clocks

__all__ = ["FileClock"]


class FileClock:
    """The time that stands in a file, until another is written there."""

    file = Path()

    def __init__(self, start: datetime | None = None) -> None:
        if start is not None and not self.file.exists():
            self.file.write_text(start.isoformat())

    def now(self) -> datetime:
        """What stands there."""
        return oslo(datetime.fromisoformat(self.file.read_text().strip()))


if __name__ == "__main__":
    FileClock.file = Path(sys.argv.pop(1))
    clocks.DemoClock = clocks.SystemClock = FileClock  # type: ignore[assignment,misc]
    main()

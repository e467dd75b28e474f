"""Reading the book while the screen is used: a piece at a time, each as it is to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from moteleder.session.outlines import Outlines
from moteleder.session.overview import Overview, overview
from moteleder.session.pace import Pace

__all__ = ["Reading", "read_book"]

_OFTEN = 20
"""Cases that are made ready for a search between two reports."""


@dataclass(frozen=True)
class Reading:
    """What is known after one more piece."""

    book: Overview
    """The book as it is known."""
    done: int
    """How many cases are known as they lie there now."""
    total: int
    """How many there are."""


def read_book(outlines: Outlines, today: date, before: Overview) -> Iterator[Reading]:
    """Report after each piece, and at the end make ready for a search; it is for a thread in the background.

    The same is reported again where nothing is to be seen of the work, for one who wants to stop.
    `CaseProblem` where the folder cannot be read.
    """
    pace = Pace()
    for progress in outlines.catch_up(pace):
        before = overview(progress.cases, today, before, pace)
        reading = Reading(before, progress.done, progress.total)
        yield reading
    for number, entry in enumerate(before.entries.values()):
        _ = entry.words
        pace.step()
        if number % _OFTEN == 0:
            yield reading

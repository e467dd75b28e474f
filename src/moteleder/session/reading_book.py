"""Reading the book while the screen is used: a piece at a time, each as it is to be shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from moteleder.session.outlines import Outlines
from moteleder.session.overview import Overview, overview

__all__ = ["Reading", "read_book"]


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
    """Report after each piece, and at the end make ready for a search; it may run in a thread.

    `CaseProblem` where the folder cannot be read.
    """
    for progress in outlines.catch_up():
        before = overview(progress.cases, today, before)
        yield Reading(before, progress.done, progress.total)
    for entry in before.cases:
        _ = entry.words

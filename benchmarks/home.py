"""What is measured of the case book: the first key after the start, and a letter while searching."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import cycle, islice
from time import monotonic

from benchmarks.report import Row
from benchmarks.watch import Watched, first_key
from benchmarks.world import World
from tests.pty.terminal import Terminal

__all__ = ["first_keys", "searching"]

DRAWN = "Hjelp"
"""Stands in the line of keys: the book is there, and what it holds may still come."""

ANSWER = "Esc"
"""Stands in the help, which the first key opens."""

QUERIES = "tiril 17"
"""What is looked for, letter by letter, taken away and looked for again."""

APART = 0.25
"""Seconds from letter to letter of somebody who looks at what is found."""


def first_keys(world: World, many: int) -> Iterator[Row]:
    """From the start to the answer to the first key: a full book, known or not, beside an empty one."""
    starts: tuple[Callable[[], Terminal], ...] = (world.empty_book, world.full_book, world.unknown_book)
    times: tuple[list[float], ...] = ([], [], [])
    for _ in range(1 + many):
        for start, found in zip(starts, times, strict=True):
            found.append(first_key(start, DRAWN, "f1", ANSWER))
    empty, full, unknown = (found[1:] for found in times)
    yield Row("first key, 1,000 cases", full, empty, judged=True)
    yield Row("  never opened before", unknown, empty, judged=True)


def searching(world: World, many: int) -> Row:
    """A letter in the search of a thousand cases, beside the same letter where there are three."""
    with ExitStack() as stack:
        programs = [stack.enter_context(Watched(start())) for start in (world.full_book, world.small_book)]
        for program in programs:
            program.until("OVERSIKT")
            program.stroke("/")
        times: tuple[list[float], ...] = ([], [])
        letters = [*QUERIES, *("backspace",) * len(QUERIES)]
        for letter in islice(cycle(letters), many):
            began = monotonic()
            key = "space" if letter == " " else letter
            for program, found in zip(programs, times, strict=True):
                found.append(program.stroke(key))
            programs[0].rest(began + APART - monotonic())
    return Row("a letter while searching", times[0], times[1])

"""What is measured: letters, F2 and the first paint; the programs take turns, so that all drift alike."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle, islice
from time import monotonic

from benchmarks.report import Row
from benchmarks.watch import FRAME, Watched, first_paint
from benchmarks.world import END, LIKE_NOTE, World
from moteleder.tui.screens.live.do_leading import TWICE

__all__ = ["letters", "next_speaker", "paint"]

SENTENCE = "Elias trives best ute og vil gjerne vise fram det han har laget. "
"""What is typed, over and over; no letter of it means anything but itself in a note."""

APART = 0.5
"""Seconds from one single letter to the next: the note has been saved and the minutes drawn meanwhile."""

STEADY = 0.12
"""Seconds from letter to letter of somebody who types a hundred words a minute."""

GAP = 0.03
"""Seconds of quiet that end the answer to a letter while others follow: two frames."""

HERE = "▸"
"""Stands before the item or the person that F2 goes to."""

WALK = 8
"""Presses of F2 from where the meeting stands to its last item but one."""


def letters(world: World, many: int) -> Iterator[Row]:
    """Single letters, then letters at a steady pace, in the note and in the bare editors."""
    with ExitStack() as stack:
        live = stack.enter_context(Watched(world.live_meeting()))
        bare = stack.enter_context(Watched(world.bare_editor()))
        small = stack.enter_context(Watched(world.bare_editor(*LIKE_NOTE)))
        programs = (live, bare, small)
        live.until("SAKSLISTE")
        bare.until(END)
        small.until(END)
        for name, apart, quiet in (("a letter, alone", APART, FRAME), ("letters, steady", STEADY, GAP)):
            times: tuple[list[float], ...] = ([], [], [])
            for letter in islice(cycle(SENTENCE), many):
                began = monotonic()
                key = "space" if letter == " " else letter
                for program, found in zip(programs, times, strict=True):
                    found.append(program.stroke(key, quiet))
                for program in programs:
                    program.rest(0)
                live.rest(began + apart - monotonic())
            yield Row(name, times[0], times[1], judged=True)
            yield Row("  editor as large as the note", times[0], times[2])
        _check_typed(programs, many)


def next_speaker(world: World, letter: list[float], walks: int) -> Row:
    """F2 in the live meeting, more than a second apart; beside it a letter in the bare editor."""
    times = []
    for _ in range(walks):
        with Watched(world.live_meeting()) as live:
            live.until("SAKSLISTE")
            for _ in range(WALK):
                live.rest(TWICE + FRAME)
                times.append(live.stroke("f2", sign=HERE))
    return Row("F2, against a bare letter", times, letter)


def paint(world: World, many: int) -> Row:
    """From the command to the first whole screen; the very first start, which compiles, is left out."""
    live, bare = [], []
    for _ in range(1 + many):
        live.append(first_paint(world.live_meeting, "SAKSLISTE"))
        bare.append(first_paint(world.bare_editor, END))
    return Row("first paint", live[1:], bare[1:])


def _check_typed(programs: tuple[Watched, ...], many: int) -> None:
    """A letter that went elsewhere would cost nothing."""
    last = "".join(islice(cycle(SENTENCE), many)).split()[-1]
    for program in programs:
        program.rest(APART)
        if last not in program.text:
            raise AssertionError(f"{last!r} was typed last\n{program.text}")

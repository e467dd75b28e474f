"""The program is killed while somebody types: only the last two seconds may be missing."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

import pytest

from tests.pty.app import demo, minutes
from tests.pty.terminal import Terminal

LOST = 2.0
"""Seconds of typing that may be missing after the worst."""

_PAPER = 72
"""The column where the minutes begin, in the writer's view at 120 columns."""

_LINE = re.compile(r"linje (\d+)\b")


def kill(terminal: Terminal) -> float:
    """End it as a power cut would; gives the moment."""
    os.kill(terminal.pid, signal.SIGKILL)
    at = time.monotonic()
    terminal.wait(lambda: terminal.status is not None, "killed") if terminal.status is None else None
    assert terminal.status == -signal.SIGKILL
    return at


def write(terminal: Terminal) -> None:
    """Go into the note of the first item."""
    terminal.until("SAKSLISTE")
    terminal.press("ctrl+t", "ctrl+t")
    terminal.gone("SAKSLISTE")
    terminal.until("Notat  Velkommen, samtykke")


def type_line(terminal: Terminal, number: int, sent: dict[int, float]) -> None:
    """Type a line letter by letter, as fast as the program shows them."""
    for letter in f"linje {number} slutt":
        terminal.type(letter)
        terminal.read(0.01)
    terminal.until(f"linje {number} slutt")
    sent[number] = time.monotonic()
    terminal.type("\n")


def shown_as_saved(terminal: Terminal) -> set[int]:
    """The lines that the growing minutes show: what stands there has been stored."""
    return {int(number) for row in terminal.text.splitlines() for number in _LINE.findall(row[_PAPER:])}


def assert_only_the_last_words_are_lost(sent: dict[int, float], killed: float, written: str) -> set[int]:
    kept = {int(number) for number in _LINE.findall(written)}
    missing = {number: killed - at for number, at in sent.items() if number not in kept}
    assert {number: age for number, age in missing.items() if age > LOST} == {}
    last = max(kept, default=0)
    assert kept == set(range(1, last + 1)), "a gap in the middle"
    return kept


def once(home: Path, lines: int, letters: int) -> None:
    """Type so many lines and letters, be killed, and look at what is left; then go on in a new window."""
    sent: dict[int, float] = {}
    with demo(home) as terminal:
        write(terminal)
        for number in range(1, lines + 1):
            type_line(terminal, number, sent)
        terminal.type(f"linje {lines + 1} slutt"[:letters])
        killed = kill(terminal)
    written = minutes(home)
    kept = assert_only_the_last_words_are_lost(sent, killed, written)
    assert shown_as_saved(terminal) <= kept
    last = max(kept, default=0)
    with demo(home) as again:
        again.until("▸ 1 Velkommen, samtykke")
        if last:
            again.until(f"linje {last}")
        again.press("f2")
        again.until("▸ 2 Oppgaver fra sist")
        again.press("ctrl+q")
        assert again.ended() == 0


@pytest.mark.parametrize(("lines", "letters"), [(3, 4), pytest.param(9, 7, marks=pytest.mark.soak)])
def test_killed_while_typing_nothing_older_than_two_seconds_is_lost(
    lines: int, letters: int, tmp_path: Path
) -> None:
    once(tmp_path, lines, letters)


@pytest.mark.soak
@pytest.mark.parametrize("turn", range(50))
def test_killed_fifty_times_nothing_older_than_two_seconds_is_lost(turn: int, tmp_path: Path) -> None:
    once(tmp_path, 1 + turn * 7 % 23, turn * 5 % 13)


def test_what_was_shown_as_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    with demo(tmp_path) as terminal:
        write(terminal)
        terminal.press("f4")
        terminal.type("Ane Lage kart 15.1\n")
        terminal.until("Oppgave O9: Ane Fossli: Lage kart")
        terminal.type("linje 1 slutt")
        terminal.wait(lambda: shown_as_saved(terminal) == {1}, "the minutes show it")
        kill(terminal)
    written = minutes(tmp_path)
    assert "linje 1 slutt" in written
    assert "| O9 | Lage kart | Ane Fossli" in written


def test_a_second_window_may_read_and_writes_when_the_first_is_gone(tmp_path: Path) -> None:
    stored = tmp_path / "cases" / "elias.mote"
    with demo(tmp_path) as first:
        first.until("SAKSLISTE")
        before = stored.read_bytes()
        with demo(tmp_path) as second:
            second.until("elias.mote er åpen i et annet vindu")
            assert "SAKSLISTE" not in second.text
            second.type("aDette skrives ikke.")
            second.press("f2", "f4", "f8")
            second.settle()
            second.press("ctrl+q")
            assert second.ended() == 0
        assert stored.read_bytes() == before
        kill(first)
    with demo(tmp_path) as third:
        third.until("SAKSLISTE")
        third.press("a")
        third.until("› Ane Fossli")
        third.press("ctrl+q")
        assert third.ended() == 0
    assert "**Til stede**" in minutes(tmp_path)

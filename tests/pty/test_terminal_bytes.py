"""What reaches the terminal itself: text is drawn, and never speaks to it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pty.app import demo, minutes

TITLE = re.compile(rb"\x1b\](?:[012];|[lL])[^\x07\x1b]*(?:\x07|\x1b\\)|\x1bk[^\x1b]*\x1b\\")
"""A sequence that names the window, or its icon."""

EVIL = "før \x9b31mrødt \x9d0;X2\x9c \u202eomvendt\u2066 \x07 etter"
SHOWN = "før \ufffd31mrødt \ufffd0;X2\ufffd \ufffdomvendt\ufffd \ufffd etter"
SPOKEN = frozenset("\x9b\x9d\x9c\u202e\u2066")


def test_what_is_typed_and_pasted_never_speaks_to_the_terminal_which_is_given_back_as_it_was(
    tmp_path: Path,
) -> None:
    with demo(tmp_path) as terminal:
        terminal.until("SAKSLISTE")
        terminal.press("ctrl+t", "ctrl+t")
        terminal.gone("SAKSLISTE")
        terminal.paste(EVIL)
        terminal.until(SHOWN)
        # Terminals take escapes out of a paste; one that does not must not have them back.
        terminal.paste(" her \x1b]0;X1\x1b\\ \x1b[31mtrødt\x1b[0m der")
        terminal.until("trødt")
        terminal.press("f4")
        terminal.paste(EVIL.replace("før", "også"))
        terminal.until(SHOWN.replace("før", "også"))
        terminal.press("enter", "enter", "enter")
        terminal.until("Oppgave O9")
        terminal.press("ctrl+q")
        assert terminal.ended() == 0
    raw, written = bytes(terminal.screen.raw), minutes(tmp_path)
    assert not SPOKEN & set(raw.decode())
    assert b"\x1b]0;X1" not in raw
    assert b"\x1b[31m" not in raw
    assert SHOWN in written
    assert "\x1b" not in written
    assert b"".join(TITLE.findall(raw)) in (b"", b"\x1b]0;M\xc3\xb8teleder\x07")
    for mode in (b"1049", b"1000", b"2004"):
        on, off = b"\x1b[?" + mode + b"h", b"\x1b[?" + mode + b"l"
        assert on in raw
        assert raw.rfind(off) > raw.rfind(on)
    assert raw.rfind(b"\x1b[?25h") > raw.rfind(b"\x1b[?25l")


def test_a_terminal_that_is_too_small_asks_for_more_room_and_takes_no_keys(tmp_path: Path) -> None:
    with demo(tmp_path, (50, 16)) as terminal:
        terminal.until("60 × 18")
        terminal.press("f4")
        terminal.type("aSlettes dette")
        terminal.settle()
        terminal.resize(120, 34)
        terminal.until("SAKSLISTE")
        terminal.until("· Ane Fossli       ikke kommet")
        assert "Slettes" not in terminal.text
        assert "Ny oppgave" not in terminal.text
        terminal.press("f4")
        terminal.type("Halvveis i en oppgave")
        terminal.until("Halvveis i en oppgave")
        terminal.resize(59, 30)
        terminal.until("60 × 18")
        terminal.type("\nSlettes")
        terminal.settle()
        terminal.resize(80, 24)
        terminal.until("Halvveis i en oppgave")
        assert "Slettes" not in terminal.text


@pytest.mark.soak
@pytest.mark.parametrize("form", [False, True])
def test_quitting_works_where_the_terminal_is_too_small(form: bool, tmp_path: Path) -> None:
    with demo(tmp_path, (80, 24)) as terminal:
        terminal.until("SAKSLISTE")
        if form:
            terminal.press("f4")
            terminal.type("Halvveis i en oppgave")
            terminal.until("Halvveis i en oppgave")
        terminal.resize(59, 30)
        terminal.until("60 × 18")
        terminal.press("ctrl+q")
        if form:
            terminal.until("er ikke lagret")
            terminal.press("ctrl+q")
        assert terminal.ended() == 0

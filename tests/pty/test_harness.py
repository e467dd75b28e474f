"""The harness itself, on a program that shows what it is sent."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from moteleder.tui.screens.live.do_leading import TWICE
from tests.pty.keys import play, steps
from tests.pty.screen import Screen
from tests.pty.strokes import encode
from tests.pty.terminal import Terminal

ECHO = [sys.executable, str(Path(__file__).with_name("echo.py"))]


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    with Terminal(ECHO, tmp_path, (100, 24)) as terminal:
        terminal.until("home")
        yield terminal


def test_the_window_has_its_size_from_the_first_look_and_tells_of_another(terminal: Terminal) -> None:
    terminal.until("size 100x24")
    terminal.resize(80, 20)
    terminal.until("size 80x20")


def test_the_homes_are_inside_the_tests_own_folder(terminal: Terminal, tmp_path: Path) -> None:
    drawn = terminal.text.replace("\n", "")
    assert str(tmp_path) in drawn
    assert str(tmp_path / "cases") in drawn


def test_keys_text_and_pastes_arrive_as_a_terminal_sends_them(terminal: Terminal) -> None:
    terminal.press("f2")
    terminal.until(r"got '\x1bOQ'")
    terminal.press("ctrl+n")
    terminal.until(r"got '\x0e'")
    terminal.type("Åse og Łukasz\n")
    terminal.until(r"got 'Åse og Łukasz\r'")
    terminal.paste("a\nb")
    terminal.until(r"got '\x1b[200~a\nb\x1b[201~'")


def test_an_escape_is_a_key_of_its_own(terminal: Terminal) -> None:
    terminal.press("esc", "a")
    terminal.until(r"got '\x1b'")
    terminal.until("got 'a'")


def test_a_large_paste_does_not_lock_the_two_ends(terminal: Terminal) -> None:
    terminal.paste("x" * 1_000_000)
    terminal.press("f9")
    terminal.until("[1000017]")


def test_the_last_text_copied_is_read_back(terminal: Terminal) -> None:
    assert terminal.osc52() is None
    terminal.press("c")
    terminal.until("[copied]")
    assert terminal.osc52() == "Åse\n"


def test_sequences_that_draw_nothing_leave_no_trace(terminal: Terminal) -> None:
    terminal.press("k")
    terminal.until("[odd]")
    assert terminal.text.rstrip().endswith("\n[odd]")


def test_an_exit_status_and_a_kill_are_told_apart(tmp_path: Path) -> None:
    with Terminal(ECHO, tmp_path) as ending, Terminal(ECHO, tmp_path) as killed:
        ending.until("home")
        ending.press("q")
        killed.until("home")
        killed.kill()
        assert (ending.ended(), killed.ended()) == (7, -9)


def test_what_does_not_come_fails_with_the_screen(terminal: Terminal) -> None:
    with pytest.raises(AssertionError, match=r"until 'never': not within 0\.2 s\n┌.*\n│size 100x24"):
        terminal.until("never", seconds=0.2)


def test_a_program_that_ends_too_soon_is_not_waited_for(terminal: Terminal) -> None:
    terminal.press("q")
    with pytest.raises(AssertionError, match="ended with 7"):
        terminal.until("never")


def test_a_letter_and_a_sequence_may_come_in_pieces() -> None:
    screen = Screen(20, 2)
    for byte in "\x1b[?2026$p\x1b[1mÅse\x1b]0;t\x1b\\ Łukasz".encode():
        screen.receive(bytes([byte]))
    assert screen.text.rstrip() == "Åse Łukasz"


@pytest.mark.parametrize("name", ["f13", "ctrl+å", "hyper+x", "", "ctrl+"])
def test_a_key_there_is_not_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="no key"):
        encode(name)


def test_a_script_is_played_line_by_line(terminal: Terminal, tmp_path: Path) -> None:
    script = tmp_path / "hei.keys"
    script.write_text(
        "# try\n\nsize 80x24\nuntil size 80x24\ntype # Hei\\n\nuntil # Hei\\r\npress q\nend 7\n", "utf-8"
    )
    play(terminal, script)


def test_a_script_that_fails_says_where_and_shows_the_screen(terminal: Terminal, tmp_path: Path) -> None:
    script = tmp_path / "hei.keys"
    script.write_text("press q\nend 0\n", "utf-8")
    with pytest.raises(AssertionError, match=r"hei\.keys:2: end 0\nended with 7\n┌"):
        play(terminal, script)


def test_a_script_with_an_unknown_step_is_refused_before_it_starts() -> None:
    with pytest.raises(ValueError, match="hei:2: 'sleep' is none of"):
        steps("press a\nsleep 1\n", "hei")


def test_a_script_includes_another_and_its_steps_say_whose_they_are(
    terminal: Terminal, tmp_path: Path
) -> None:
    script = tmp_path / "hei.keys"
    script.write_text("include end\n", "utf-8")
    (tmp_path / "end.keys").write_text("press q\nend 0\n", "utf-8")
    with pytest.raises(AssertionError, match=r"end\.keys:2: end 0\nended with 7\n┌"):
        play(terminal, script)


def test_going_on_waits_until_it_is_no_slip_and_then_for_what_comes(
    terminal: Terminal, tmp_path: Path
) -> None:
    script = tmp_path / "hei.keys"
    script.write_text("on a until got 'a'\non b until got 'b'\n", "utf-8")
    began = time.monotonic()
    play(terminal, script)
    assert time.monotonic() - began >= TWICE


def test_going_on_to_what_is_there_already_is_a_mistake_in_the_script(
    terminal: Terminal, tmp_path: Path
) -> None:
    script = tmp_path / "hei.keys"
    script.write_text("on a until home\n", "utf-8")
    with pytest.raises(AssertionError, match="'home' is there before a"):
        play(terminal, script)

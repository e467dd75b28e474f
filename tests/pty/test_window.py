"""The window is closed in the middle of a sentence."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.pty.app import REMOTE, demo, minutes
from tests.pty.terminal import Terminal
from tests.pty.test_kill import write

DEAF = ("sh", "-c", "trap '' HUP; exec \"$@\"", "sh")
"""A shell under which nobody is told that the window was closed."""


@pytest.mark.parametrize("before", [pytest.param((), marks=pytest.mark.soak), DEAF], ids=["told", "not told"])
def test_every_word_is_kept_and_the_case_is_free_again(before: tuple[str, ...], tmp_path: Path) -> None:
    program = [sys.executable, "-m", "moteleder", "demo", "elias", "--home", str(tmp_path / "cases")]
    with Terminal([*before, *program], tmp_path, (120, 34), **REMOTE) as terminal:
        write(terminal)
        terminal.type("Midt i en setning")
        terminal.until("Midt i en set")
        assert terminal.shut_window() == -signal.SIGHUP
    assert "Midt i en setning" in minutes(tmp_path)
    with demo(tmp_path) as again:
        again.until("Midt i en setning")
        again.press("ctrl+q")
        assert again.ended() == 0

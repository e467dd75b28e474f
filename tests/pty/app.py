"""The program under test, started the way a person starts it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.pty.terminal import Terminal, surroundings

__all__ = ["demo", "exported", "minutes"]

REMOTE = {"SSH_CONNECTION": "198.51.100.1 1 198.51.100.2 22"}
"""Somebody over ssh: the machine's clipboard is not theirs, so that copies go through the terminal."""


def demo(home: Path, size: tuple[int, int] = (120, 34), name: str = "elias", **environment: str) -> Terminal:
    """A sample in a terminal, that about Elias unless it is named; cases are kept in `home/cases`."""
    command = [sys.executable, "-m", "moteleder", "demo", name, "--home", str(home / "cases")]
    return Terminal(command, home, size, **REMOTE, **environment)


def minutes(home: Path, name: str = "elias") -> str:
    """The minutes by the command that needs no terminal; they can always be made."""
    return _printed("minutes", home, name)


def exported(home: Path, name: str = "elias") -> str:
    """The case file that leaves the house."""
    return _printed("export", home, name)


def _printed(command: str, home: Path, name: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "moteleder", command, name, "--home", str(home / "cases")],
        cwd=home,
        capture_output=True,
        env=surroundings(home),
        stdin=subprocess.DEVNULL,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout.decode()

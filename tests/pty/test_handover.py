"""Handing over in a real terminal: stopped by a power cut, it goes on at the right field."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.handoff.samples import handed
from tests.pty.app import REMOTE
from tests.pty.terminal import Terminal, surroundings
from tests.pty.test_kill import kill

SAMPLES = Path(__file__).resolve().parents[2] / "sample_cases"


def run(home: Path, *arguments: str) -> str:
    """A command that needs no terminal."""
    command = [sys.executable, "-m", "moteleder", *arguments, "--home", str(home / "cases")]
    found = subprocess.run(command, cwd=home, capture_output=True, env=surroundings(home), timeout=60)
    assert found.returncode == 0, found.stderr.decode()
    return found.stdout.decode()


def at_the_page(home: Path, name: str = "elias") -> Terminal:
    """The minutes of the meeting that has ended, and from there the page."""
    command = [sys.executable, "-m", "moteleder", "demo", name, "--home", str(home / "cases")]
    terminal = Terminal(command, home, (120, 34), **REMOTE)
    terminal.until("UTKAST")
    terminal.press("enter")
    terminal.until("Til IP")
    terminal.press("f3")
    terminal.until("▸ Til IP")
    return terminal


def test_killed_in_the_middle_it_goes_on_at_the_right_field_and_nothing_is_copied_twice(
    tmp_path: Path,
) -> None:
    fields = handed("elias", "generic").fields
    run(tmp_path, "import", str(SAMPLES / "elias.toml"))
    with at_the_page(tmp_path) as terminal:
        terminal.until("17 av 17 felt igjen")
        for number, field in enumerate(fields[:3], 1):
            terminal.press("enter")
            terminal.until(f"{17 - number} av 17 felt igjen")
            # A second Enter right after the first is taken for a slip.
            terminal.mark()
            assert terminal.osc52() == field.text
            terminal.wait_since(0.4)
        kill(terminal)
    listed = run(tmp_path, "handover", "elias").splitlines()
    assert [line[:3] for line in listed] == ["[x]"] * 3 + ["[ ]"] * 14
    with at_the_page(tmp_path) as again:
        again.until("14 av 17 felt igjen")
        again.press("enter")
        again.until("13 av 17 felt igjen")
        assert again.osc52() == fields[3].text
        again.press("t")
        again.until("Terminalen er bedt om å tømme")
        assert again.osc52() == ""
        assert not (tmp_path / "cases" / "utklipp.md").exists()


@pytest.mark.soak
@pytest.mark.parametrize("profile", ["generic", "sampro"])
@pytest.mark.parametrize("name", ["elias", "antoni"])
def test_every_field_goes_over_by_keys_and_the_bytes_are_those_of_the_field(
    name: str, profile: str, tmp_path: Path
) -> None:
    fields = handed(name, profile).fields
    run(tmp_path, "import", str(SAMPLES / f"{name}.toml"))
    with at_the_page(tmp_path, name) as terminal:
        if profile != "generic":
            terminal.press("p")
            terminal.until("Hvilket system?")
            terminal.type(f"{handed(name, profile).profile.name}\n")
        for field in fields:
            terminal.until(f"{len(fields) - fields.index(field)} av {len(fields)} felt igjen")
            terminal.mark()
            terminal.wait_since(0.4)
            terminal.press("enter")
            terminal.wait(lambda text=field.text: terminal.osc52() == text, field.id)  # type: ignore[misc]
        terminal.until(f"Alle {len(fields)} feltene er lagt inn")
    listed = run(tmp_path, "handover", name, "--profile", profile).splitlines()
    assert [line[:3] for line in listed] == ["[x]"] * len(fields)

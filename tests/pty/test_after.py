"""After the meeting in a real terminal: read, put right, final, opened again, handed over, to the end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.after.golden import GOLDEN
from tests.after.loop import SAMPLES, after
from tests.handoff.samples import handed
from tests.pty.app import REMOTE
from tests.pty.keys import SCRIPTS, play
from tests.pty.terminal import Terminal, surroundings

VERSIONS = {"elias": 3, "antoni": 5}
STARTS = {"elias": "2026-12-03T09:10:00+01:00", "antoni": "2026-12-10T12:00:00+01:00"}


def run(home: Path, *arguments: str) -> bytes:
    """What a command that needs no terminal prints."""
    command = [sys.executable, "-m", "moteleder", *arguments]
    found = subprocess.run(command, cwd=home, capture_output=True, env=surroundings(home), timeout=60)
    assert found.returncode == 0, found.stderr.decode()
    return found.stdout


def on_a_day(home: Path, name: str, day: str = "") -> Terminal:
    """The sample in a terminal, as its meeting ended; the clock is the test's."""
    run(home, "import", str(SAMPLES / f"{name}.toml"))
    if day:
        (home / "clock").write_text(day)
    command = [sys.executable, "-m", "tests.pty.on_a_day", str(home / "clock"), "demo", name]
    command += ["--home", str(home / "cases")]
    root = str(Path(__file__).resolve().parents[2])
    return Terminal(command, home, (120, 34), PYTHONPATH=f"{root}/src:{root}", **REMOTE)


@pytest.mark.soak
@pytest.mark.parametrize("name", ["antoni"])
def test_the_whole_way_by_keys_gives_the_golden_minutes_and_every_field(name: str, tmp_path: Path) -> None:
    fields = handed(name, "generic", after(name)).fields
    with on_a_day(tmp_path, name, STARTS[name]) as terminal:
        play(terminal, SCRIPTS / f"after-{name}.keys")
    written = run(tmp_path, "minutes", name)
    Path("/tmp/wt/whome/v.md").write_bytes(written)
    assert written == (GOLDEN / name / f"v{VERSIONS[name]}.md").read_bytes()

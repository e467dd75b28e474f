"""Copying to real clipboards, under Xvfb and a compositor without a screen: another program reads it back.

Opt-in (`make soak`): needs Xvfb and xclip, or sway and wl-clipboard.
"""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest

from moteleder.tui.clipboard import clear, copy
from tests.handoff.samples import handed

pytestmark = pytest.mark.soak

TEXTS = {
    "letters": "Kåre – «hei» łódź 👩‍👧 ÆØÅ",
    "line feeds": "# Referat\n\n- en\n- to",
    "Windows' line ends": "Referat\r\n\r\n- en\r\n- to",
    "a megabyte": "Kåre går hjem. " * 70_000,
}


@dataclass(frozen=True)
class Board:
    """A clipboard that is there, and how another program uses it."""

    environment: Mapping[str, str]
    pyperclip: str
    read: Sequence[str]
    write: Sequence[str]

    def pasted(self, kind: str = "") -> str:
        """What another program reads."""
        run = subprocess.run([*self.read, *(["-t", kind] if kind else [])], capture_output=True, timeout=20)
        return run.stdout.decode()

    def put(self, text: str) -> None:
        """Somebody copies something else."""
        quiet = subprocess.DEVNULL
        subprocess.run(self.write, input=text.encode(), stdout=quiet, stderr=quiet, check=True, timeout=20)


@contextmanager
def xvfb(folder: Path) -> Iterator[Board]:
    """X11, with nobody to see it."""
    reading, writing = os.pipe()
    quiet = subprocess.DEVNULL
    command = ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=quiet) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            display = f":{number.readline().strip()}"
        base = ("xclip", "-selection", "clipboard")
        yield Board({"DISPLAY": display}, "xclip", (*base, "-o"), base)
        server.terminate()


@contextmanager
def sway(folder: Path) -> Iterator[Board]:
    """Wayland, with nobody to see it; sway will not run as root."""
    user = 65534 if os.geteuid() == 0 else None
    if user is not None:
        os.chown(folder, user, user)
    (folder / "config").write_text("xwayland disable\n")
    headless = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
    run = {"XDG_RUNTIME_DIR": str(folder)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        ["sway", "-c", str(folder / "config")],
        env={**os.environ, **run, **headless, "HOME": str(folder)},
        stdout=quiet,
        stderr=quiet,
        user=user,
        group=user,
        extra_groups=[] if user is not None else None,
    ) as server:
        end = time.monotonic() + 20
        while not (sockets := [p for p in folder.glob("wayland-*") if p.suffix != ".lock"]):
            assert time.monotonic() < end, "no compositor"
            assert server.poll() is None, "the compositor did not start"
            time.sleep(0.05)
        environment = {**run, "WAYLAND_DISPLAY": sockets[0].name}
        yield Board(environment, "wl-clipboard", ("wl-paste", "-n"), ("wl-copy",))
        server.terminate()


KINDS = {"xclip": (xvfb, ("Xvfb", "xclip")), "wl-clipboard": (sway, ("sway", "wl-copy", "wl-paste"))}


@pytest.fixture(scope="module", params=KINDS)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    """Each clipboard that there is on this machine, for as long as its tests run."""
    start, needed = KINDS[request.param]
    if missing := [name for name in needed if not which(name)]:
        pytest.skip(f"not installed: {', '.join(missing)}")
    # A socket's path must be short, and another user may have to reach it.
    folder = Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    with start(folder) as board:
        yield board


@pytest.fixture
def board(server: Board, monkeypatch: pytest.MonkeyPatch) -> Board:
    """It is found as in anybody's session."""
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    import pyperclip

    pyperclip.set_clipboard(server.pyperclip)
    return server


def nowhere(text: str) -> None:
    pytest.fail("the terminal was used")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_another_program_reads_what_was_copied(board: Board, text: str, tmp_path: Path) -> None:
    copied = await copy(text, nowhere, tmp_path)
    assert (copied.way, copied.verified, copied.path) == ("native", True, None)
    assert board.pasted() == text


async def test_every_field_of_a_system_arrives_as_it_is(board: Board, tmp_path: Path) -> None:
    for field in handed("elias", "sampro").fields:
        assert (await copy(field.text, nowhere, tmp_path)).verified
        assert board.pasted() == field.text


async def test_formatted_text_arrives_as_html_and_it_is_said_that_it_is_alone(
    board: Board, tmp_path: Path
) -> None:
    html = "<p>Kåre – <strong>«hei»</strong> łódź</p>"
    copied = await copy("Kåre", nowhere, tmp_path, html=html)
    assert (copied.way, copied.formatted) == ("native", "alone")
    assert board.pasted("text/html") == f'<meta charset="utf-8">{html}'
    assert await clear(copied, "Kåre", nowhere, tmp_path, html=html) == "cleared"
    assert board.pasted() == ""


async def test_what_was_copied_is_taken_away_and_what_somebody_else_copied_is_not(
    board: Board, tmp_path: Path
) -> None:
    copied = await copy("hemmelig", nowhere, tmp_path)
    assert await clear(copied, "hemmelig", nowhere, tmp_path) == "cleared"
    assert board.pasted() == ""
    copied = await copy("hemmelig", nowhere, tmp_path)
    board.put("mitt")
    assert await clear(copied, "hemmelig", nowhere, tmp_path) == "other"
    assert board.pasted() == "mitt"


async def test_a_clipboard_that_is_not_there_any_more_is_found_out(
    board: Board, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        if name in board.environment:
            monkeypatch.setenv(name, ":987")
    sent: list[str] = []
    copied = await copy("tekst", sent.append, tmp_path, html="<p>tekst</p>")
    assert (copied.way, copied.verified, copied.formatted, sent) == ("terminal", False, "lost", ["tekst"])

"""Copying to a real clipboard under Xvfb: another program reads back what was copied.

Opt-in (`make soak`): needs Xvfb and xclip.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest

from moteleder.tui.clipboard import clear, copy
from tests.handoff.samples import handed

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not (which("Xvfb") and which("xclip")), reason="Xvfb and xclip are not installed"),
]

TEXTS = {
    "letters": "Kåre – «hei» łódź 👩‍👧 ÆØÅ",
    "line feeds": "# Referat\n\n- en\n- to",
    "Windows' line ends": "Referat\r\n\r\n- en\r\n- to",
    "a megabyte": "Kåre går hjem. " * 70_000,
}


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen that nobody sees, for as long as the tests run."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


@pytest.fixture(autouse=True)
def here(display: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clipboard is found as in anybody's session."""
    monkeypatch.setenv("DISPLAY", display)
    for name in ("SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    import pyperclip

    pyperclip.set_clipboard("xclip")


def pasted(kind: str = "UTF8_STRING") -> str:
    """What another program reads."""
    command = ["xclip", "-selection", "clipboard", "-o", "-t", kind]
    return subprocess.run(command, capture_output=True, check=True, timeout=20).stdout.decode()


def put_by_another(text: str) -> None:
    """Somebody copies something else."""
    command = ["xclip", "-selection", "clipboard"]
    subprocess.run(command, input=text.encode(), stdout=subprocess.DEVNULL, check=True, timeout=20)


def nowhere(text: str) -> None:
    pytest.fail("the terminal was used")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
async def test_another_program_reads_what_was_copied(text: str, tmp_path: Path) -> None:
    copied = await copy(text, nowhere, tmp_path)
    assert (copied.way, copied.verified, copied.path) == ("native", True, None)
    assert pasted() == text


async def test_every_field_of_every_system_arrives_as_it_is(tmp_path: Path) -> None:
    for profile in ("generic", "sampro"):
        for field in handed("elias", profile).fields:
            assert (await copy(field.text, nowhere, tmp_path)).verified
            assert pasted() == field.text


async def test_formatted_text_arrives_as_html_and_it_is_said_that_it_is_alone(tmp_path: Path) -> None:
    html = "<p>Kåre – <strong>«hei»</strong> łódź</p>"
    copied = await copy("Kåre", nowhere, tmp_path, html=html)
    assert (copied.way, copied.formatted) == ("native", "alone")
    assert pasted("text/html") == f'<meta charset="utf-8">{html}'
    assert await clear(copied, "Kåre", nowhere, tmp_path, html=html) == "cleared"


async def test_what_was_copied_is_gone_when_it_was_emptied_and_what_somebody_else_copied_is_not(
    tmp_path: Path,
) -> None:
    copied = await copy("hemmelig", nowhere, tmp_path)
    assert await clear(copied, "hemmelig", nowhere, tmp_path) == "cleared"
    assert pasted() == ""
    copied = await copy("hemmelig", nowhere, tmp_path)
    put_by_another("mitt")
    assert await clear(copied, "hemmelig", nowhere, tmp_path) == "other"
    assert pasted() == "mitt"


async def test_a_display_that_is_not_there_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":987")
    sent: list[str] = []
    copied = await copy("tekst", sent.append, tmp_path, html="<p>tekst</p>")
    assert (copied.way, copied.verified, copied.formatted, sent) == ("terminal", False, "lost", ["tekst"])

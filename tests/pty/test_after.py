"""After the meeting in a real terminal: read, put right, final, opened again, handed over, to the end."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from moteleder.domain.journal import replay
from moteleder.session.handover import Handover
from moteleder.session.minutes import text_of
from moteleder.session.minutes_forms import FORMS, document_title, formed
from moteleder.session.versions import versions_of
from moteleder.store.exchange import read
from tests.after.golden import GOLDEN, READERS, sent
from tests.after.loop import NAMES, SAMPLES, after, events, journal, number_of
from tests.handoff.samples import handed
from tests.pty.app import REMOTE
from tests.pty.keys import SCRIPTS, play
from tests.pty.terminal import Terminal, surroundings

ROOT = Path(__file__).resolve().parents[2]
SLIP = 0.4
"""Seconds after which a second Enter is no slip."""


def run(home: Path, *arguments: str) -> bytes:
    """What a command that needs no terminal prints."""
    command = [sys.executable, "-m", "moteleder", *arguments]
    found = subprocess.run(command, cwd=home, capture_output=True, env=surroundings(home), timeout=60)
    assert found.returncode == 0, found.stderr.decode()
    return found.stdout


def on_a_day(home: Path, name: str) -> Terminal:
    """The sample as its meeting ended, on the day the minutes go out; the clock is the test's."""
    run(home, "import", str(SAMPLES / f"{name}.toml"))
    clock = home / "clock"
    clock.write_text(events(name)[0].at.isoformat())
    command = [sys.executable, "-m", "tests.pty.on_a_day", str(clock), "demo", name]
    command += ["--home", str(home / "cases")]
    return Terminal(command, home, (120, 34), PYTHONPATH=f"{ROOT / 'src'}:{ROOT}", **REMOTE)


def hand_over(terminal: Terminal, now: Handover) -> None:
    """Every field by Enter, each read off the clipboard; then the clipboard is emptied."""
    terminal.press("f3")
    left = len(now.fields)
    for field in now.fields:
        terminal.until(f"{left} av {len(now.fields)} felt igjen")
        terminal.press("enter")
        terminal.wait(lambda text=field.text: terminal.osc52() == text, field.id)  # type: ignore[misc]
        terminal.mark()
        terminal.wait_since(SLIP)
        left -= 1
    terminal.until("● overført")
    terminal.press("t")
    terminal.until("Terminalen er bedt om å tømme")
    assert terminal.osc52() == ""


def test_a_remark_then_final_and_the_first_field_is_two_keys_away(tmp_path: Path) -> None:
    with on_a_day(tmp_path, "elias") as terminal:
        play(terminal, SCRIPTS / "after-short.keys")
        terminal.press("f3")
        terminal.until("▸ Til IP")
        terminal.press("enter")
        terminal.until("16 av 17 felt igjen")
        minutes = terminal.osc52()
    assert minutes is not None
    assert "Merknad fra Marte Brattvoll, 3. desember 2026" in minutes
    assert "UTKAST" not in minutes
    listed = run(tmp_path, "handover", "elias").decode().splitlines()
    assert [line[:3] for line in listed] == ["[x]"] + ["[ ]"] * 16


@pytest.mark.soak
@pytest.mark.parametrize("name", NAMES)
def test_the_whole_way_by_keys_gives_every_golden_file_and_every_field(name: str, tmp_path: Path) -> None:
    expected = after(name)
    with on_a_day(tmp_path, name) as terminal:
        play(terminal, SCRIPTS / f"after-{name}.keys")
        hand_over(terminal, handed(name, "generic", expected))
    case_file = tmp_path / "case.toml"
    case_file.write_bytes(run(tmp_path, "export", name))
    case = read(case_file.read_text("utf-8"), case_file.name)

    kept = versions_of(replay(case, number_of(case)))
    golden = sorted((GOLDEN / name).glob("v*.md"))
    assert [text_of(each.meeting).encode() for each in kept] == [path.read_bytes() for path in golden]
    last = golden[-1].read_bytes()
    assert run(tmp_path, "minutes", name) == run(tmp_path, "replay", str(case_file)) == last
    for person in READERS[name]:
        copy = ("--for", person, "--sent", sent(name).isoformat())
        minutes = (GOLDEN / name / "copies" / f"{person}.md").read_bytes()
        assert run(tmp_path, "minutes", name, *copy) == minutes, person
        assert run(tmp_path, "replay", str(case_file), *copy) == minutes, person
    listed = run(tmp_path, "handover", name).decode().splitlines()
    assert {line[:3] for line in listed} == {"[x]"}
    for field in handed(name, "generic", expected).fields:
        assert run(tmp_path, "handover", name, "--field", field.id).decode() == field.text, field.id


@pytest.mark.soak
def test_one_persons_copy_comes_in_every_form_from_the_book_and_from_a_file(tmp_path: Path) -> None:
    run(tmp_path, "import", str(SAMPLES / "elias.toml"))
    meeting = journal("elias", 0).meeting
    day = ("--sent", "2026-12-04")
    text = run(tmp_path, "minutes", "elias", "--for", "Marte Brattvoll", *day).decode()
    for form in FORMS:
        how = ("--for", "Marte Brattvoll", *day, "--format", form)
        made = formed(text, form, "nb", document_title(meeting))
        assert run(tmp_path, "minutes", "elias", *how) == made, form
        assert run(tmp_path, "replay", str(SAMPLES / "elias.toml"), *how) == made, form
    out = ("--for", "Marte Brattvoll", *day, "--format", "pdf", "--out", "x.pdf")
    assert run(tmp_path, "minutes", "elias", *out) == b""
    pages = PdfReader(io.BytesIO((tmp_path / "x.pdf").read_bytes())).pages
    assert "Marte Brattvoll" in "".join(page.extract_text() for page in pages)

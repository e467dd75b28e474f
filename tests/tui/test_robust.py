"""What the screens say and keep when something goes wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from moteleder.domain.events import End
from moteleder.session.casebook import CaseBook
from moteleder.session.saving import Saved, Unsaved
from moteleder.store.problems import Unsaved as NotWritten
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.home import HomeScreen
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.minutes import MinutesScreen
from tests.session.worlds import HandClock, led, small_case
from tests.tui.worlds import WIDE, Failing, screen_text, seen, until


def an_app(folder: Path, *, over: bool = False) -> tuple[MoteApp, Failing]:
    """The app in a live meeting, or in one that has ended."""
    live, held, clock = led()
    if over:
        live.do(End)
    vault = Failing()
    book = CaseBook(vault, folder)
    book.add("elias", held.case)
    return MoteApp(book, HandClock(clock.time), straight_to="elias"), vault


def minutes_of(app: MoteApp) -> MinutesScreen:
    screen = app.screen
    assert isinstance(screen, MinutesScreen)
    assert screen.live is not None
    return screen


async def reopened_unsaved(app: MoteApp, vault: Failing) -> None:
    """Let something be unsaved in a meeting that has ended."""
    live = minutes_of(app).live
    assert live is not None
    vault.broken = "disk_full"
    from moteleder.domain.events import Reopen

    live.do(Reopen, reason="Glemte skyss")
    live.do(End)


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_leaving_the_minutes_unsaved_says_so_and_stays_the_first_time(key: str, tmp_path: Path) -> None:
    app, vault = an_app(tmp_path, over=True)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST", "lagret 13.00")
        await reopened_unsaved(app, vault)
        await pilot.press(key)
        await seen(pilot, "disken er full", "Avslutt en gang til", "IKKE LAGRET")
        assert isinstance(app.screen, MinutesScreen)
        assert not app._exit
        await pilot.press(key)
        await until(pilot, lambda: app._exit)


async def test_the_minutes_are_saved_when_there_is_room_again_and_the_heading_says_so(tmp_path: Path) -> None:
    app, vault = an_app(tmp_path, over=True)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await reopened_unsaved(app, vault)
        screen = minutes_of(app)
        assert screen.live is not None
        await seen(pilot, "IKKE LAGRET", "disken er full")
        vault.broken = None
        await until(pilot, lambda: "IKKE LAGRET" not in screen_text(app))
        assert isinstance(screen.live.saving, Saved)
        await seen(pilot, "lagret 13.00")
        assert len(app.book.case("elias").meeting(5).event) == len(screen.live.journal.events)


async def test_a_live_meeting_whose_file_another_program_changes_goes_on(tmp_path: Path) -> None:
    app, vault = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        vault.write("elias", b"theirs", vault.read("elias").revision)
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        screen.live.typed("S1", "Hei")
        screen.live.flush()
        await until(pilot, lambda: isinstance(screen.live.saving, Unsaved))
        await pilot.press("ctrl+q")
        await seen(pilot, "endret av et annet program", "unsaved", "Avslutt en gang til")
        assert "Hei" in screen.live.meeting.notes["S1"]
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app._exit)
    assert vault.read("elias").data == b"theirs"


async def test_quitting_asks_the_meeting_under_the_minutes_too(tmp_path: Path) -> None:
    app, vault = an_app(tmp_path)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        vault.broken = "gone"
        screen.live.typed("S1", "Velkommen")
        screen.live.flush()
        await screen.action_command("minutes")
        await until(pilot, lambda: isinstance(app.screen, MinutesScreen))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: "Avslutt en" in screen_text(app))
        assert not app._exit
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app._exit)


async def test_an_unreadable_folder_is_said(tmp_path: Path) -> None:
    vault = Failing()
    vault.hidden = True
    app = MoteApp(CaseBook(vault, tmp_path), HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "saker", "kunne ikke leses")
        assert "Her er det tomt" not in screen_text(app)


async def test_a_sample_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    vault = Failing()
    vault.broken = "read_only"
    app = MoteApp(CaseBook(vault, tmp_path), HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Her er det tomt")
        await pilot.press("e")
        await seen(pilot, "kunne ikke lagres")
        assert isinstance(app.screen, HomeScreen)


async def test_a_copy_that_cannot_be_fetched_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = Failing()
    book = CaseBook(vault, tmp_path)
    book.add("elias", small_case())
    book.open("elias").close()
    vault._cases["elias"] = b"{"

    def refuse(key: str, name: str) -> str:
        raise NotWritten("elias.mote", "read_only")

    monkeypatch.setattr(vault, "restore", refuse)
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "elias.mote")
        await pilot.press("h")
        await seen(pilot, "kunne ikke lagres")


async def test_a_meeting_that_is_read_or_goes_on_is_not_opened_again(tmp_path: Path) -> None:
    app, _ = an_app(tmp_path, over=True)
    other = app.book.open("elias", "siri@kontor")
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST", "siri@kontor")
        await pilot.press("g")
        await seen(pilot, "kan det bare leses")
    other.close()
    app, _ = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        await screen.action_command("minutes")
        await until(pilot, lambda: isinstance(app.screen, MinutesScreen))
        await pilot.press("g")
        await seen(pilot, "Møtet er ikke avsluttet")


async def test_a_file_in_a_folder_that_is_thrown_away_is_said_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "her").mkdir()
    monkeypatch.chdir(tmp_path / "her")
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    app, _ = an_app(tmp_path / "borte", over=True)
    app.book.fleeting = True
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("c")
        await seen(pilot, "blir borte når")
        await pilot.press("s")
        await seen(pilot, "Referatet ligger i")
        assert "blir borte" not in screen_text(app)
    written = tmp_path / "her" / "2026-12-02-utkast.md"
    if sys.platform != "win32":
        assert written.stat().st_mode & 0o777 == 0o600


CRASH = """
import asyncio, sys
from pathlib import Path
from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.store.problems import Unsaved as NotWritten
from moteleder.tui.app import MoteApp
from tests.session.worlds import HandClock, small_case

class Rich(Exception):
    def __rich__(self):
        return "HEMMELIG"

async def broken(app, command):
    written = "HEMMELIG"
    raise {error}("HEMMELIG" + written)

MoteApp.action_command = broken
book = CaseBook(MemoryVault(), Path("."))
book.add("elias", small_case())
app = MoteApp(book, HandClock(), straight_to="elias")

async def press(pilot):
    await pilot.press("f1")

app.run(headless=True, auto_pilot=press)
sys.exit(app.return_code or 0)
"""


@pytest.mark.parametrize("error", ["ValueError", "Rich"])
def test_a_crash_says_what_is_saved_and_shows_nothing_of_what_was_written(error: str, tmp_path: Path) -> None:
    root = str(Path(__file__).parents[2])
    script = f"import sys; sys.path.insert(0, {root!r})\n" + CRASH.replace("{error}", error)
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=tmp_path, timeout=60)
    said = " ".join((found.stdout + found.stderr).decode().split())
    assert found.returncode == 1
    assert "Møteleder måtte stoppe. Alt som ble skrevet inntil for to sekunder siden, er lagret." in said
    assert f"{error}, " in said
    assert "HEMMELIG" not in said
    assert "Traceback" not in said

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.domain.events import End
from moteleder.session.casebook import CaseBook
from moteleder.session.minutes import text_of
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.minutes import MinutesScreen
from tests.session.worlds import HandClock, led
from tests.tui.worlds import WIDE, seen, until


def ended(folder: Path) -> MoteApp:
    """The app, straight at the minutes of a meeting that has ended."""
    live, held, clock = led()
    live.typed("S1", "Siri ønsket velkommen.")
    live.do(End)
    book = CaseBook(MemoryVault(), folder)
    book.add("elias", held.case)
    return MoteApp(book, HandClock(clock.time), straight_to="elias")


async def test_an_ended_meeting_opens_at_its_minutes(tmp_path: Path) -> None:
    app = ended(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST", "Siri ønsket velkommen.", "Møtet er avsluttet")


async def test_the_minutes_are_written_to_a_file_beside_what_lies_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = ended(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        screen = app.screen
        assert isinstance(screen, MinutesScreen)
        await pilot.press("s")
        await seen(pilot, "2026-12-02-utkast.md")
        await pilot.press("s")
        await seen(pilot, "2026-12-02-utkast-2.md")
        text = text_of(screen.meeting)
    assert (tmp_path / "2026-12-02-utkast.md").read_text(encoding="utf-8") == text
    assert (tmp_path / "2026-12-02-utkast-2.md").read_text(encoding="utf-8") == text


async def test_the_minutes_are_copied_and_the_way_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ended(tmp_path)
    sent: list[str] = []
    monkeypatch.setattr(app, "copy_to_clipboard", sent.append)
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        screen = app.screen
        assert isinstance(screen, MinutesScreen)
        await pilot.press("c")
        await seen(pilot, "Sendt til terminalens utklippstavle")
        assert sent == [text_of(screen.meeting)]


async def test_opening_again_needs_a_reason_and_goes_on_live(tmp_path: Path) -> None:
    app = ended(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("g")
        await pilot.press(*"Glemte skyss", "enter")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        assert screen.live.meeting.reopened == ("Glemte skyss",)
        await seen(pilot, "SAKSLISTE")

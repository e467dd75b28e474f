"""The page «Til IP»: copy, tick, go on; what is left; another system; the clipboard emptied."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.tui import clipboard
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.after import AfterScreen
from moteleder.tui.screens.after import handover as page_module
from moteleder.tui.screens.minutes import MinutesScreen
from tests.handoff.samples import case_of, final, handed
from tests.session.worlds import HandClock
from tests.tui.worlds import NARROW, WIDE, seen, until


class Board:
    """A clipboard that works, and every text that was put on it."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def copy(self, text: str) -> None:
        self.texts.append(text)

    def paste(self) -> str:
        return self.texts[-1] if self.texts else ""


@pytest.fixture
def board(monkeypatch: pytest.MonkeyPatch) -> Board:
    found = Board()
    monkeypatch.setattr(clipboard, "_pyperclip", lambda: found)
    monkeypatch.setattr(clipboard, "rich_for", lambda environment: None)
    monkeypatch.setattr(page_module, "_SLIP", 0)
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.delenv("SSH_TTY", raising=False)
    return found


def an_app(folder: Path, case: Case) -> MoteApp:
    book = CaseBook(MemoryVault(), folder)
    book.add("elias", case)
    return MoteApp(book, HandClock(case.meetings[-1].event[-1].at), straight_to="elias")


async def at_the_page(pilot: Pilot[None]) -> AfterScreen:
    """From the minutes: the pages, then the last of them."""
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, MinutesScreen))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, AfterScreen))
    await pilot.press("f3")
    await seen(pilot, "▸ Til IP")
    assert isinstance(app.screen, AfterScreen)
    return app.screen


async def test_from_final_minutes_three_keys_copy_the_first_field_and_each_enter_the_next(
    tmp_path: Path, board: Board
) -> None:
    fields = handed("inga", "generic", final("inga")).fields
    app = an_app(tmp_path, final("inga"))
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_the_page(pilot)
        await seen(pilot, "3 av 3 felt igjen", "utklippshistorikken i Windows")
        for number in range(len(fields)):
            await until(pilot, lambda n=number: screen.picked == fields[n].id)  # type: ignore[misc]
            await pilot.press("enter")
            await until(pilot, lambda n=number: len(board.texts) == n + 1)  # type: ignore[misc]
        await seen(pilot, "Alle 3 feltene er lagt inn", "t tømmer utklippstavlen")
        assert board.texts == [field.text for field in fields]
        kept = [h.field for h in screen.edit.case.meetings[-1].transfer.handed]
        assert kept == [field.id for field in fields]
        await pilot.press("t")
        await seen(pilot, "Utklippstavlen er tom")
        assert board.texts[-1] == ""
        await pilot.press("ctrl+z")
        await seen(pilot, "1 av 3 felt igjen", "Angret: Neste møte og revisjon: lagt inn")


async def test_before_the_parents_have_read_it_says_so_and_space_ticks_by_hand(
    tmp_path: Path, board: Board
) -> None:
    app = an_app(tmp_path, case_of("elias"))
    async with app.run_test(size=NARROW) as pilot:
        screen = await at_the_page(pilot)
        await seen(pilot, "17 av 17 felt igjen   ● utkast", "Foreldrene har ikke lest", "merket UTKAST")
        await pilot.press("down", "space")
        await seen(pilot, "16 av 17 felt igjen", "✓ Evaluering  M1 Helse")
        await pilot.press("space")
        await seen(pilot, "17 av 17 felt igjen")
        await pilot.press("home", "enter")
        await until(pilot, lambda: screen.picked == "goal_evaluation/M1")
        assert "UTKAST" in board.texts[0]
        await pilot.press("v")
        await seen(pilot, "Evaluering (ren tekst", "Anfallsprosedyren er ferdig")


async def test_another_system_has_its_own_ticks_and_parts_and_forms(tmp_path: Path, board: Board) -> None:
    app = an_app(tmp_path, case_of("elias"))
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_the_page(pilot)
        await pilot.press("enter")
        await seen(pilot, "16 av 17 felt igjen")
        await pilot.press("p")
        await seen(pilot, "Hvilket system?", "Kjent:", "Antatt:")
        await pilot.press(*"visma", "enter")
        await seen(pilot, "Visma SamPro", "Referat, del 1 av 3", "19 av 19 felt igjen")
        assert screen.edit.case.meeting(5).transfer.profile == "sampro"
        await pilot.press("p", *"acos", "enter")
        await seen(pilot, "formatert tekst")
        await pilot.press("enter")
        await seen(pilot, "Bare som ren tekst")
        assert board.texts[-1].startswith("REFERAT FRA")
        await pilot.press("u")
        await seen(pilot, "Tekstene kopieres som ren tekst.")
        # One's own profile is changed in another program while this one is open.
        screen.page.acts()["profile_copy"]("")
        own = tmp_path / "profiles" / "acos-1.toml"
        own.write_text(own.read_text("utf-8").replace("ACOS IP", "Vår ACOS", 1), "utf-8")
        await pilot.press("p", *"vår")
        await seen(pilot, "Vår ACOS", "din egen")


async def test_a_text_that_only_a_file_took_is_not_ticked(
    tmp_path: Path, board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_TTY", "/dev/pts/1")
    monkeypatch.setattr(clipboard, "_OSC52_LIMIT", 10)
    app = an_app(tmp_path, case_of("elias"))
    async with app.run_test(size=WIDE) as pilot:
        await at_the_page(pilot)
        await pilot.press("enter")
        await seen(pilot, "utklipp.md", "Mellomrom haker av", "17 av 17 felt igjen")
        assert (tmp_path / "utklipp.md").read_text("utf-8").startswith("REFERAT")


async def test_a_point_of_the_nine_says_what_is_lacking(tmp_path: Path, board: Board) -> None:
    app = an_app(tmp_path, case_of("elias"))
    async with app.run_test(size=WIDE) as pilot:
        await at_the_page(pilot)
        await pilot.press("end", "up")
        await seen(pilot, "Ikke avklart: Vilde Aamodt", "Forskrift om individuell plan")
        await pilot.press("enter")
        await seen(pilot, "Piltastene blar", "Ikke avklart: Vilde Aamodt")
        assert board.texts == []

"""Previous minutes on screen: beside their source, ticked, put right, approved or left."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.values import change
from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.home import HomeScreen
from moteleder.tui.screens.importing import ImportScreen
from moteleder.tui.screens.importing.source import Source
from tests.session.test_importing import MINUTES
from tests.session.worlds import HandClock, small_case
from tests.tui.worlds import NARROW, WIDE, screen_text, until


async def opened(pilot: Pilot[None], file: str) -> ImportScreen:
    app = pilot.app
    assert isinstance(app, MoteApp)
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and "Elias" in screen_text(app))
    await pilot.press("i")
    await until(pilot, lambda: isinstance(app.screen, FormDialog))
    await pilot.press(*file, "enter")
    await until(pilot, lambda: isinstance(app.screen, ImportScreen))
    assert isinstance(app.screen, ImportScreen)
    return app.screen


def an_app(folder: Path, minutes: str = MINUTES) -> MoteApp:
    (folder / "r.md").write_text(minutes, encoding="utf-8")
    book = CaseBook(MemoryVault(), folder)
    book.add("elias", change(small_case(), last_meeting=None))
    return MoteApp(book, HandClock())


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_moving_in_the_list_shows_the_line_it_came_from(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    app = an_app(tmp_path)
    async with app.run_test(size=size) as pilot:
        screen = await opened(pilot, "~/r.md")
        source = screen.query_one(Source)
        await until(pilot, lambda: source.here == 1)
        await pilot.press("down", "down")
        await until(pilot, lambda: source.here == 8)
        assert "▌ - Sende søknad. Ansvarlig: mor. Frist: uke 27" in screen_text(app)


async def test_only_what_is_ticked_enters_the_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot, "r.md")
        await pilot.press("down", "space", "a")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    case = app.book.case("elias")
    assert [t.text for t in case.tasks] == ["Sende søknad", "Bestille rampe"]
    assert str(case.last_meeting) == "2026-06-15"


async def test_an_owner_nobody_knows_is_chosen_in_a_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot, "r.md")
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        assert "Ragnhild" in screen_text(app)
        await pilot.press(*"tiril", "enter", "enter")
        await until(pilot, lambda: app.screen is screen)
        offer = screen.found.offer("T3")
        assert offer is not None
        assert (offer.owner, offer.doubt, "T3" in screen.found.ticked) == ("P8", "", True)


async def test_leaving_takes_nothing_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    app = an_app(tmp_path)
    before = app.book.case("elias")
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot, "r.md")
        await pilot.press("space", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert app.book.case("elias") == before


async def test_a_file_that_cannot_be_read_is_said_in_the_form(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and "Elias" in screen_text(app))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press(*"borte.md", "enter")
        await until(pilot, lambda: screen_text(app).count("borte.md") > 1)
        assert isinstance(app.screen, FormDialog)


async def test_a_case_that_is_open_elsewhere_says_so_and_keeps_the_ticks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await opened(pilot, "r.md")
        other = app.book.open("elias", "Siri Tangvald")
        await pilot.press("a")
        await until(pilot, lambda: "Siri Tangvald" in screen_text(app))
        assert app.screen is screen
        other.close()


async def test_minutes_are_shown_as_they_were_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    app = an_app(tmp_path, "AP: Ringe [/] [b]legen[/b] $here\n\n[@click=app.quit]x[/]\n")
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot, "r.md")
        await until(pilot, lambda: screen_text(app).count("Ringe [/] [b]legen[/b] $here") == 2)
        assert "[@click=app.quit]x[/]" in screen_text(app)

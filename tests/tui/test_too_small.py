"""A terminal that is too small asks for more room, whatever is open, and takes no keys meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from moteleder.session.casebook import CaseBook, due_meeting
from moteleder.session.clocks import DemoClock
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.palette import Palette
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.too_small import TooSmall
from moteleder.tui.widgets.fields import LineField
from tests.tui.host import screen_text
from tests.tui.worlds import until


def app_on(folder: Path) -> MoteApp:
    book = CaseBook.at(folder)
    book.add_sample("elias")
    due = due_meeting(book.case("elias"))
    assert due is not None
    return MoteApp(book, DemoClock(due.start), straight_to="elias")


@pytest.fixture
async def pilot(tmp_path: Path) -> AsyncIterator[Pilot[None]]:
    async with app_on(tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield pilot


@pytest.mark.parametrize(("columns", "rows"), [(59, 24), (80, 17), (20, 5), (1, 1)])
async def test_one_column_or_row_too_few_is_too_small(columns: int, rows: int, pilot: Pilot[None]) -> None:
    await pilot.resize_terminal(60, 18)
    assert isinstance(pilot.app.screen, LiveScreen)
    await pilot.resize_terminal(columns, rows)
    assert isinstance(pilot.app.screen, TooSmall)
    await pilot.resize_terminal(60, 18)
    assert isinstance(pilot.app.screen, LiveScreen)


async def test_it_says_how_much_room_is_needed_and_how_much_there_is(pilot: Pilot[None]) -> None:
    await pilot.press("f4", *"Ringe")
    await pilot.resize_terminal(50, 20)
    await pilot.resize_terminal(40, 12)

    def said() -> str:
        return str(pilot.app.screen.query_one(Static).content)

    await until(pilot, lambda: "40 × 12" in said(), "not said")
    assert "60 × 18" in said()
    shown = " ".join(screen_text(pilot.app).split())
    assert shown == said(), "something is drawn behind it"


async def test_no_key_does_anything_that_cannot_be_seen(pilot: Pilot[None]) -> None:
    app = pilot.app
    assert isinstance(app, MoteApp)
    live = app.screen
    assert isinstance(live, LiveScreen)
    before = live.live.journal.events
    await pilot.resize_terminal(40, 12)
    await pilot.press("a", "f2", "f4", "f8", "ctrl+p", "f1", "ctrl+t", "escape", "enter", "x")
    assert isinstance(app.screen, TooSmall)
    assert len(app.screen_stack) == 3
    await pilot.resize_terminal(80, 24)
    await pilot.pause()
    assert live.is_current
    assert live.live.journal.events == before


@pytest.mark.parametrize(("key", "kind"), [("f4", FormDialog), ("ctrl+p", Palette)])
async def test_an_open_dialog_is_there_again_with_what_was_typed(
    key: str, kind: type, pilot: Pilot[None]
) -> None:
    await pilot.press(key, "h", "e", "i")
    await pilot.resize_terminal(40, 12)
    assert isinstance(pilot.app.screen, TooSmall)
    await pilot.press("enter", "x", "escape")
    await pilot.resize_terminal(100, 30)
    await pilot.pause()
    assert isinstance(pilot.app.screen, kind)
    field = pilot.app.screen.query(LineField).first()
    assert (field.value, field.has_focus) == ("hei", True)


async def test_leaving_asks_once_before_words_in_a_form_are_lost(pilot: Pilot[None]) -> None:
    app = pilot.app
    await pilot.press("f4", *"hei")
    await pilot.resize_terminal(50, 20)
    await pilot.press("ctrl+q")
    await until(pilot, lambda: "ctrl+q" in screen_text(app), "not asked")
    assert app.return_code is None
    await pilot.press("ctrl+q")
    await until(pilot, lambda: app.return_code == 0, "it does not end")


async def test_it_goes_too_where_something_came_over_it(pilot: Pilot[None]) -> None:
    app = pilot.app
    assert isinstance(app, MoteApp)
    await pilot.resize_terminal(40, 12)
    await app.push_screen(Palette("live", "nb", app.keys, None))
    await pilot.resize_terminal(80, 24)
    await until(pilot, lambda: isinstance(app.screen, Palette), "not the palette")
    app.pop_screen()
    await until(pilot, lambda: isinstance(app.screen, LiveScreen), "it stays")


async def test_it_is_said_from_the_start_and_quitting_works(tmp_path: Path) -> None:
    app = app_on(tmp_path)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TooSmall)
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.return_code == 0

"""The page of people as it is used, and the way from an empty book to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.standing import standing
from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.case import CaseScreen, open_case_page
from moteleder.tui.screens.home import HomeScreen
from tests.session.worlds import HandClock, led, small_case
from tests.tui.worlds import NARROW, WIDE, screen_text, seen, until


def a_book(tmp_path: Path) -> MoteApp:
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", small_case())
    return MoteApp(book, HandClock())


async def people(pilot: Pilot[None], pick: str = "") -> CaseScreen:
    """The page of people, with a row marked."""
    app = pilot.app
    assert isinstance(app, MoteApp)
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    await open_case_page(app, "elias", "people")
    await until(pilot, lambda: isinstance(app.screen, CaseScreen))
    screen = app.screen
    assert isinstance(screen, CaseScreen)
    screen.show(pick)
    await until(pilot, lambda: not pick or screen.picked == pick)
    return screen


async def form(pilot: Pilot[None]) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, FormDialog))


async def test_somebody_new_is_asked_about_and_everything_is_taken_back(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await people(pilot)
        before = screen.edit.case
        await pilot.press("n")
        await form(pilot)
        await pilot.press(*"fysioterapeut", "tab", "tab", *"Tiril", "ctrl+s")
        await until(pilot, lambda: screen.is_current and screen.picked == "P9")
        await seen(pilot, "Tiril, fysioterapeut", "ikke spurt", "Tiril er med i gruppa")
        assert app.book.case("elias").people[-1].name == "Tiril"
        await pilot.press("s")
        await form(pilot)
        await pilot.press("right", "ctrl+s")
        await until(pilot, lambda: screen.is_current)
        await seen(pilot, "Tiril: ")
        person = screen.view.person("P9")
        assert person
        assert person.consent.attend is True
        await pilot.press("ctrl+z")
        await seen(pilot, "Angret: Tiril: ")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: screen.edit.case == before)
        assert app.book.case("elias") == before


async def test_who_was_never_in_a_meeting_is_taken_out_and_comes_back_by_undo(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await people(pilot, "P8")
        await pilot.press("x")
        await until(pilot, lambda: screen.view.person("P8") is None)
        assert "P8" not in str(screen.edit.case.meeting(5).invited)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: screen.edit.case == small_case())


async def test_whoever_somebody_else_suggested_is_not_said_to_be_in_the_group(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        screen = await people(pilot)
        await pilot.press("n")
        await form(pilot)
        await pilot.press(*"miljøterapeut", "tab", "tab", *"Tor", "tab", "tab", *"skolen", "ctrl+s")
        await until(pilot, lambda: screen.is_current and screen.picked == "P9")
        told = screen_text(app).splitlines()[-2]
        assert "Tor" in told
        assert "med i gruppa" not in told
        # What is said of Tor is longer than its place on a small screen: it is read on by key.
        side = screen.query_one("#side")
        await pilot.press("full_stop")
        await until(pilot, lambda: side.scroll_y > 0)
        await pilot.press("comma")
        await until(pilot, lambda: side.scroll_y == 0)
        assert screen.picked == "P9"


async def test_who_was_in_a_meeting_leaves_the_group_instead_and_comes_back(tmp_path: Path) -> None:
    live, held, _ = led()
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", held.case)
    app = MoteApp(book, HandClock())
    async with app.run_test(size=NARROW) as pilot:
        screen = await people(pilot, "P6")
        await pilot.press("x")
        await form(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: screen.is_current)
        person = screen.view.person("P6")
        assert person
        assert person.left == HandClock().now().date()
        await pilot.press("u")
        await until(pilot, lambda: screen.edit.case == held.case)
    assert live.meeting.phase == "live"


async def test_everything_about_a_person_is_changed_in_one_form(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await people(pilot, "P6")
        await pilot.press("enter")
        await form(pilot)
        await pilot.press("end", *" [b]", "ctrl+s")
        await until(pilot, lambda: screen.is_current)
        await seen(pilot, "Ane Fossli [b], kontaktlærer")
        assert (
            next(p for p in standing(app.book.case("elias")).people if p.id == "P6").name == "Ane Fossli [b]"
        )


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_from_an_empty_book_to_the_people_of_a_new_case(tmp_path: Path, size: tuple[int, int]) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=size) as pilot:
        await seen(pilot, "begynn med et barn")
        await pilot.press("n")
        await form(pilot)
        await pilot.press(*"Antoni", "tab", *"3.5", "ctrl+s")
        await seen(pilot, "Skriv dag, måned og år", "Antoni")
        await pilot.press(*".2019", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, CaseScreen))
        await seen(pilot, "▸ Folk", "Antoni, planeier", "Trykk n")
        assert app.book.keys() == ("sak-2026-001",)
        assert "sak-2026" not in screen_text(app)


async def test_a_form_that_cannot_be_kept_stays_with_what_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from moteleder.store.problems import Unsaved

    def full(*_: object) -> None:
        raise Unsaved("sak-2026-001.mote", "disk_full")

    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    monkeypatch.setattr(app.book, "add", full)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "begynn med et barn")
        await pilot.press("n")
        await form(pilot)
        await pilot.press(*"Antoni", "ctrl+s")
        await until(pilot, lambda: "Antoni" in screen_text(app) and "kunne ikke lagres" in screen_text(app))
        assert isinstance(app.screen, FormDialog)

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.case import CaseScreen
from moteleder.tui.screens.home import HomeScreen
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.minutes import MinutesScreen
from moteleder.tui.screens.planning import PlanningScreen
from tests.session.worlds import HandClock, led, small_case
from tests.tui.worlds import NARROW, WIDE, an_app, screen_text, seen, until


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_an_empty_book_says_what_this_is_and_opens_the_sample(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=size) as pilot:
        await seen(pilot, "Her er det tomt ennå", "moteleder import")
        await until(pilot, lambda: "Søk" not in screen_text(app))
        keys = screen_text(app).splitlines()[-1]
        assert "Nytt barn" in keys
        assert not [word for word in ("Siden", "Oppgaver", "Hent inn", "Lagt bort") if word in keys]
        await pilot.press("e")
        await seen(pilot, "SAKSLISTE", "Velkommen")


async def test_a_case_is_opened_with_enter(tmp_path: Path) -> None:
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", small_case())
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias", "2. desember", "begynn møtet")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))


async def test_a_meeting_on_another_day_is_not_begun_by_one_key(tmp_path: Path) -> None:
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", small_case())
    clock = HandClock()
    clock.on(-86400 * 3)
    app = MoteApp(book, clock)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias")
        await pilot.press("enter")
        # What there is to do before it is shown instead: here the call to the parents.
        await until(pilot, lambda: isinstance(app.screen, PlanningScreen))
        await seen(pilot, "SPØR FORELDRENE")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, CaseScreen))
        await seen(pilot, "Møter")
        await pilot.press("m")
        await seen(pilot, "Dette møtet er ikke i dag. En gang til begynner det nå.")
        screen = app.screen
        assert isinstance(screen, CaseScreen)
        assert not screen.edit.case.meeting(5).event
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))


async def test_a_meeting_of_today_is_led_from_its_page_with_one_key(tmp_path: Path) -> None:
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", small_case())
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias")
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, CaseScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))


async def test_a_case_that_is_open_elsewhere_can_be_read(tmp_path: Path) -> None:
    book = CaseBook(MemoryVault(), tmp_path)
    live, held, _ = led()
    book.add("elias", held.case)
    other = book.open("elias", "Siri Tangvald")
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias", "pågår")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MinutesScreen))
        await seen(pilot, "åpen i et annet vindu")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    other.close()
    assert live.meeting.phase == "live"


async def test_a_case_that_is_held_and_has_no_minutes_says_so(tmp_path: Path) -> None:
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("elias", small_case())
    other = book.open("elias", "Siri Tangvald")
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias")
        await pilot.press("enter")
        await seen(pilot, "åpen i et annet vindu")
    other.close()


async def test_a_damaged_case_says_so_and_an_earlier_copy_is_opened(tmp_path: Path) -> None:
    book = CaseBook.at(tmp_path)
    book.add("elias", small_case())
    book.open("elias").close()
    path = tmp_path / "elias.mote"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "kuttet av", "tidligere kopi")
        await pilot.press("h")
        await seen(pilot, "er hentet", "begynn møtet")
    assert path.read_bytes() == whole
    assert book.keys() == ("elias",)


async def test_leaving_lets_go_of_the_case(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        await pilot.press("ctrl+q")
    app.book.open("elias").close()


async def test_a_keymap_with_a_mistake_is_told_and_the_app_starts(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text('[keys]\nnxt = "f5"\n', encoding="utf-8")
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "nxt", "next")


async def test_a_remapped_key_works(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text('[keys]\nnext = "f5"\n', encoding="utf-8")
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "F5 Neste")
        await pilot.press("f5")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        await until(pilot, lambda: screen.live.meeting.at_item == "S2")
        assert "F2" not in screen_text(app)

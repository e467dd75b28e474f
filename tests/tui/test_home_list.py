"""The case book with several cases: what is due, searching, the tasks, and what is read while it is used."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from moteleder.domain.case import Case
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.casebook import CaseBook
from moteleder.session.outlines import Outlines, Progress
from moteleder.session.overview import Overview
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.case import CaseScreen
from moteleder.tui.screens.home import HomeScreen
from moteleder.tui.screens.home.tasks import BookTasksScreen
from moteleder.tui.screens.live import LiveScreen
from tests.session.outlines import days
from tests.session.worlds import HandClock, small_case
from tests.tui.worlds import NARROW, WIDE, screen_text, seen, until


def called(alias: str, later: int, **facts: object) -> Case:
    """A case whose meeting is so many days after that about Elias, with a task of its own."""
    case = small_case()
    (record,) = case.meetings
    task = Task(id="O1", text=f"Lage kart for {alias}", owner="P8", due=days(-1 - later))
    return change(
        case,
        facts=change(case.facts, alias=alias, **facts),
        meetings=(change(record, start=record.start.replace(day=2 + later)),),
        tasks=(task,),
    )


@pytest.fixture
def book(tmp_path: Path) -> CaseBook:
    found = CaseBook(MemoryVault(), tmp_path)
    for alias, later in (("Antoni", 9), ("Elias", 0), ("Inga", 20)):
        found.add(alias.casefold(), called(alias, later))
    found.add("gammel", called("Gammel", 12, archived=days(-9)))
    return found


def lines(app: MoteApp) -> list[str]:
    return [line.strip(" !▸") for line in screen_text(app).splitlines() if line.strip()]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_what_is_due_stands_first_and_every_child_with_its_next_meeting(
    book: CaseBook, size: tuple[int, int]
) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=size) as pilot:
        await seen(pilot, "søk etter", "NÅ", "OVERSIKT", "Inga")
        shown = lines(app)
        assert shown[2].startswith("NÅ")
        assert shown[3].startswith("Elias     begynn møtet")
        assert shown[3].endswith("i dag")
        at = shown.index("OVERSIKT")
        assert [line.split()[0] for line in shown[at + 1 : at + 4]] == ["Elias", "Antoni", "Inga"]
        assert "Gammel" not in screen_text(app)
        assert "om 9 dager" in screen_text(app)
        await pilot.press("a")
        await seen(pilot, "LAGT BORT", "Gammel")


async def test_what_more_is_due_is_shown_when_it_is_asked_for(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=NARROW) as pilot:
        await seen(pilot, "og 4 til")
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, lambda: "og 4 til" not in screen_text(app))
        assert screen_text(app).count("spør om") >= 3


async def test_a_search_filters_while_it_is_typed_and_esc_shows_everything_again(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Inga")
        await pilot.press("slash", *"inga sandnaes")
        await seen(pilot, "PERSONER", "Tiril Sandnæs, fysioterapeut")
        assert "Antoni" not in screen_text(app)
        assert "NÅ" not in screen_text(app)
        await pilot.press("escape")
        await seen(pilot, "NÅ", "Antoni")
        await pilot.press("slash", *"begonia")
        await seen(pilot, "Ingen treff")


async def test_enter_in_the_search_opens_what_is_marked(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Inga")
        await pilot.press("slash", *"elias", "enter")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))


async def test_the_tasks_of_all_cases_in_three_orders_and_back(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Inga")
        await pilot.press("t")
        await seen(pilot, "Over fristen  3", "Lage kart for Inga")
        order = [line for line in lines(app) if "Lage kart" in line]
        assert [
            name for line in order for name in ("Inga", "Antoni", "Elias") if f"kart for {name}" in line
        ] == [
            "Inga",
            "Antoni",
            "Elias",
        ]
        await pilot.press("a")
        await seen(pilot, "Tiril Sandnæs  3")
        await pilot.press("t")
        await seen(pilot, "Uten tjeneste  3")
        await pilot.press("d", "end", "enter")
        await until(pilot, lambda: isinstance(app.screen, CaseScreen))
        await seen(pilot, "▸ Oppgaver", "Lage kart for Elias")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, BookTasksScreen))


async def test_a_task_page_is_left_with_esc(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Inga")
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, BookTasksScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_a_task_page_may_be_told_more_of_the_book_before_it_is_there(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Inga")
        home = app.screen
        assert isinstance(home, HomeScreen)
        page = BookTasksScreen(Overview(), app.clock, app.language, app.keys)
        page.show(home.overview)
        await app.push_screen(page)
        await seen(pilot, "Lage kart for Inga")


async def test_a_click_opens_what_is_under_it(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Inga")
        row = next(y for y, line in enumerate(screen_text(app).splitlines()) if "begynn møtet" in line)
        await pilot.click(offset=(20, row))
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))


async def test_an_empty_book_offers_what_can_be_done_and_enter_opens_the_sample(tmp_path: Path) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=NARROW) as pilot:
        await seen(pilot, "e  prøv med et oppdiktet møte", "n  begynn med et barn")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))


async def test_keys_are_answered_while_the_rest_is_read(
    book: CaseBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reading stops in the middle; the screen does not."""
    go_on = threading.Event()
    whole = Outlines.catch_up

    def slow(self: Outlines, *more: object) -> Iterator[Progress]:
        for progress in whole(self, piece=0):
            yield progress
            if progress.done == 2:
                go_on.wait(20)

    monkeypatch.setattr(Outlines, "catch_up", slow)
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "leser 2 av 4", "Elias")
        assert "Inga" not in screen_text(app)
        await pilot.press("slash", *"elias")
        await seen(pilot, "Elias")
        await pilot.press("escape")
        go_on.set()
        await seen(pilot, "Inga")
        assert "leser" not in screen_text(app)


async def test_the_marked_line_stays_while_others_come_in(book: CaseBook) -> None:
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Inga")
        screen = app.screen
        assert isinstance(screen, HomeScreen)
        await pilot.press("end")
        assert screen.line.id == "case inga"
        book.add("aaa", called("Aaa", 1))
        screen.read()
        await seen(pilot, "Aaa")
        assert screen.line.id == "case inga"


async def test_brackets_in_a_childs_name_are_only_brackets(tmp_path: Path) -> None:
    book = CaseBook(MemoryVault(), tmp_path)
    book.add("b", called("[/] [b]", 0))
    app = MoteApp(book, HandClock())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "[/] [b]")
        await pilot.press("t")
        await seen(pilot, "Lage kart for [/] [b]")

"""The pages about tasks and about what happens between the meetings, used with keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.domain.events import Begin
from moteleder.domain.standing import freeze
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.law import LawReader
from moteleder.tui.screens.case import CaseScreen
from tests.session.between_worlds import NOW, between
from tests.session.worlds import HandClock
from tests.tui.worlds import WIDE, screen_text, seen, until


@asynccontextmanager
async def on_page(folder: Path, place: str, case: Case | None = None) -> AsyncIterator[Pilot[None]]:
    """The case's pages, at one of them, in English."""
    book = CaseBook(MemoryVault(), folder)
    book.add("elias", case or between())
    app = MoteApp(book, HandClock(NOW))
    app.language = "en"
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias")
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, CaseScreen))
        screen = at(pilot)
        screen.go([str(page.place) for page in screen.PAGES].index(place))
        await pilot.pause()
        yield pilot


def at(pilot: Pilot[None]) -> CaseScreen:
    return next(each for each in pilot.app.screen_stack if isinstance(each, CaseScreen))


async def asked(pilot: Pilot[None]) -> None:
    """Wait for a form."""
    await until(pilot, lambda: isinstance(pilot.app.screen, FormDialog))


async def test_a_letter_says_how_a_task_stands_goes_on_to_the_next_and_is_undone(tmp_path: Path) -> None:
    async with on_page(tmp_path, "tasks") as pilot:
        screen = at(pilot)
        await until(pilot, lambda: screen.picked == "O9")
        await pilot.press("g")
        await seen(pilot, "Done 12 January: Måle garasjeporten")
        assert screen.picked == "O1"
        assert {e.task: e.status for e in screen.edit.case.task_edit} == {"O9": "done"}
        await pilot.press("ctrl+z")
        await seen(pilot, "Undone: Done 12 January")
        assert screen.edit.case.task_edit == ()


async def test_a_new_date_is_asked_for_and_kept_without_touching_the_rest(tmp_path: Path) -> None:
    async with on_page(tmp_path, "tasks") as pilot:
        await until(pilot, lambda: at(pilot).picked == "O9")
        await pilot.press("f")
        await asked(pilot)
        await pilot.press(*"1.2.2027", "enter")
        await seen(pilot, "New due date 1 February 2027 12 January: Måle garasjeporten")
        [edit] = at(pilot).edit.case.task_edit
        assert (edit.status, edit.owner, edit.after) == (None, None, 5)
        assert at(pilot).picked == "O1"


async def test_while_a_meeting_has_the_tasks_nothing_is_asked_and_why_is_said(tmp_path: Path) -> None:
    case = between()
    sixth = change(case.meeting(6), item=case.meeting(5).item)
    called = change(case, meetings=(*case.meetings[:-1], sixth))
    begun = change(sixth, event=(Begin(at=NOW, snapshot=freeze(called, 6)),))
    live = change(called, meetings=(*case.meetings[:-1], begun))
    async with on_page(tmp_path, "tasks", live) as pilot:
        for key in ("g", "f", "a", "enter"):
            at(pilot).tell("")
            await pilot.press(key)
            await until(pilot, lambda: screen_text(pilot.app).count("Meeting 6 is under way") == 2)  # type: ignore[arg-type]
        assert at(pilot).edit.case == live


async def test_a_private_note_is_on_screen_only_behind_enter_until_it_is_shared(tmp_path: Path) -> None:
    async with on_page(tmp_path, "between") as pilot:
        app = pilot.app
        assert isinstance(app, MoteApp)
        await pilot.press("e")
        await asked(pilot)
        await pilot.press(*"marte", "enter", *"hemmelig", "ctrl+s")
        await seen(pilot, "Marte Brattvoll has a note of their own")
        assert "hemmelig" not in screen_text(app)
        await pilot.press("enter")
        await seen(pilot, "hemmelig")
        await pilot.press("escape")
        await until(pilot, lambda: "hemmelig" not in screen_text(app))
        await pilot.press("p")
        await seen(pilot, "is shared with the group", "hemmelig")
        [note] = at(pilot).edit.case.own_note
        assert (note.shared, note.meeting) == (True, 6)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "hemmelig" not in screen_text(app))


async def test_a_smaller_meeting_and_an_answer_are_written_down_for_the_next_meeting(tmp_path: Path) -> None:
    async with on_page(tmp_path, "between") as pilot:
        await pilot.press("n")
        await asked(pilot)
        await pilot.press(*"fossli + tiril", "enter", *"Sekken", "enter", *"To sekker", "ctrl+s")
        await seen(pilot, "The meeting on 12 January is written down", "Ane Fossli, Tiril Sandnæs")
        [small] = at(pilot).edit.case.small_meeting
        assert (small.people, small.topic, small.outcome, small.meeting) == (
            ("P6", "P8"),
            "Sekken",
            "To sekker",
            6,
        )
        await pilot.press("down", "enter")
        await asked(pilot)
        await pilot.press(*"Taxi", "ctrl+s")
        await seen(pilot, "The answer is written down: Klage på skyss", "answered")
        [answer] = at(pilot).edit.case.elsewhere_answer
        assert (answer.entry, answer.text, answer.meeting) == ("E1", "Taxi", 6)


async def test_l_opens_law_and_guidance_for_the_page_and_closes_it(tmp_path: Path) -> None:
    async with on_page(tmp_path, "between") as pilot:
        await pilot.press("l")
        await until(pilot, lambda: isinstance(pilot.app.screen, LawReader))
        await seen(pilot, "Law and guidance", "Taken up elsewhere", "Source:")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(pilot.app.screen, CaseScreen))


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_the_names_of_all_pages_stand_apart_in_the_narrowest_usual_screen(language: str) -> None:
    names = [words(language)(page.title) for page in CaseScreen.PAGES]
    room = 80 - 1 - 2  # the line's margin, and its padding on both sides
    assert sum(len(name) + len("▸ ") for name in names) + len(names) - 1 <= room

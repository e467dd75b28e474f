"""The pages of a meeting that is being prepared, as they are used by keys and by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.domain.values import change
from moteleder.session.case_edit import CaseEdit
from moteleder.session.casebook import CaseBook
from moteleder.session.command import Place
from moteleder.session.command_table import DEFAULT_KEYS
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.planning import PlanningScreen
from moteleder.tui.widgets.rows import Rows
from tests.session.worlds import START, HandClock, HeldCase, small_case
from tests.tui.worlds import NARROW, WIDE, screen_text, until

EARLY = START.replace(month=11, day=20)


def a_book(tmp_path: Path) -> MoteApp:
    return MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock(EARLY))


async def prepared(pilot: Pilot[None], place: Place = "call", case: Case | None = None) -> PlanningScreen:
    app = pilot.app
    edit = CaseEdit(HeldCase(case or small_case()), HandClock(EARLY))
    screen = PlanningScreen(5, edit, "nb", DEFAULT_KEYS)
    screen.begin_at(place)
    await app.push_screen(screen)
    await until(pilot, lambda: app.screen is screen and bool(screen.query_one("#rows", Rows).picked))
    return screen


async def form(pilot: Pilot[None]) -> FormDialog:
    await until(pilot, lambda: isinstance(pilot.app.screen, FormDialog) and pilot.app.focused is not None)
    assert isinstance(pilot.app.screen, FormDialog)
    return pilot.app.screen


async def test_the_call_goes_from_question_to_question_with_enter_alone(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        screen = await prepared(pilot)
        seen = []
        for _ in range(3):
            seen.append(screen.picked)
            await pilot.press("enter")
            opened = await form(pilot)
            await pilot.press("ctrl+s")
            await until(pilot, lambda opened=opened: pilot.app.screen is not opened)  # type: ignore[misc]
        assert [*seen, screen.picked] == ["rung", "when", "place", "parents"]
        record = screen.edit.case.meeting(5)
        assert record.preparation.rung == EARLY.date()
        assert record.preparation.asked == ("when", "place")
        await pilot.press("ctrl+z", "ctrl+z")
        assert screen.edit.case.meeting(5).preparation.asked == ()


async def test_a_click_marks_a_row_and_a_second_one_opens_it(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await prepared(pilot, "invited")
        assert screen.picked == "P4"
        await pilot.click("#rows", offset=(6, 3))
        await until(pilot, lambda: screen.picked == "P6")
        assert app.screen is screen
        await pilot.click("#rows", offset=(6, 3))
        opened = await form(pilot)
        await pilot.click(next(row for row in opened.rows if row.field.name == "turn"), offset=(2, 0))
        await until(pilot, lambda: opened.rows[-1].has_focus_within)
        await pilot.click("FormDialog #keys")
        await until(pilot, lambda: app.screen is screen)


async def test_each_page_begins_at_its_first_row_and_comes_back_to_the_one_it_was_left_at(
    tmp_path: Path,
) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await prepared(pilot)
        await pilot.press("down", "down", "down", "f2")
        assert (screen.page.place, screen.picked) == ("invited", "P4")
        await pilot.press("f2")
        assert (screen.page.place, screen.picked) == ("agenda", "S1")
        await pilot.press("f3", "f3")
        assert (screen.page.place, screen.picked) == ("call", "parents")


async def test_what_should_be_put_right_first_is_said_before_a_notice_goes_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written() -> list[Path]:
        return list(tmp_path.glob("*-innkalling"))

    monkeypatch.chdir(tmp_path)
    app = a_book(tmp_path)
    late = change(small_case().meetings[0], start=EARLY.replace(day=1))
    async with app.run_test(size=WIDE) as pilot:
        screen = await prepared(pilot, "notice", change(small_case(), meetings=(late,)))
        await pilot.press("w")
        await until(pilot, lambda: "likevel" in screen_text(app))
        assert not written()
        await pilot.press("w")
        await until(pilot, lambda: bool(written()))
        screen.query_one("#rows", Rows).pick("to-call-0")
        await pilot.press("enter")
        await until(pilot, lambda: screen.page.place == "call")

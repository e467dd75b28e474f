"""The pages of a meeting that is being prepared, as they are used by keys and by mouse."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Region
from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.session.case_edit import CaseEdit
from moteleder.session.casebook import CaseBook
from moteleder.session.command import Place
from moteleder.session.command_table import DEFAULT_KEYS, command
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.case import CaseScreen
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


async def test_over_an_open_form_no_key_of_the_page_is_offered(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await prepared(pilot)
        await pilot.press("enter")
        opened = await form(pilot)
        await until(pilot, lambda: "Esc lukker" in screen_text(app))
        width, height = app.size
        assert opened.query_one("#card").region.bottom == height
        assert opened.query_one("#under").region == Region(0, height - 1, width, 1)


async def test_who_waits_or_whose_consent_ends_too_early_is_asked_once_the_family_has_said_so(
    tmp_path: Path,
) -> None:
    case = small_case()
    ends = Consent(attend=True, until=START.replace(day=1).date())
    people = (*case.people, Person(id="P13", name="Beate Rokseth", party="municipality", consent=ends))
    app = a_book(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        screen = await prepared(pilot, "invited", change(case, people=people))
        screen.query_one("#rows", Rows).pick("P13")
        await pilot.press("i")
        opened = await form(pilot)
        row = next(each for each in opened.rows if each.field.name == "until")
        row.write("1.12.2027")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app.screen is screen)
        record = screen.edit.case.meeting(5)
        assert "P13" in [each.person for each in record.invited]
        assert "Beate Rokseth er invitert." in screen_text(app)
        await pilot.press("s")
        opened = await form(pilot)
        assert "Beate Rokseth" in screen_text(app)


def test_law_is_at_hand_on_the_pages_that_its_key_is_said_to_act_on() -> None:
    pages = (*CaseScreen.PAGES, *PlanningScreen.PAGES)
    assert {page.place for page in pages if page.topic} == set(command("law").places)


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
        # What the numbers of the items stand for can be read.
        assert all(item.title in screen_text(app) for item in screen.edit.case.meeting(5).item)
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
        known, closed = screen.now, screen.about.closed
        await pilot.press("down", "down", "down", "f2")
        # Nothing is found out anew where nothing can be another.
        assert (screen.now is known, screen.about.closed is closed) == (True, True)
        assert (screen.page.place, screen.picked) == ("invited", "P4")
        await pilot.press("f2")
        assert (screen.page.place, screen.picked) == ("agenda", "S1")
        await pilot.press("f3", "f3")
        assert (screen.page.place, screen.picked) == ("call", "parents")


async def test_where_a_new_meeting_is_taken_back_one_comes_back_to_where_it_was_made(tmp_path: Path) -> None:
    app = a_book(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        edit = CaseEdit(HeldCase(small_case()), HandClock(EARLY))
        case = CaseScreen("elias", edit, "nb", DEFAULT_KEYS)
        await app.push_screen(case)
        await pilot.press("n")
        await form(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, PlanningScreen) and app.focused is not None)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: app.screen is case and "Angret: Møte 6 er påbegynt" in screen_text(app))
        assert [each.number for each in edit.case.meetings] == [5]
        await pilot.press("ctrl+y")
        assert [each.number for each in edit.case.meetings] == [5, 6]


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

"""The calendar for the next meeting, in the live meeting at both sizes, with keys and mouse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.dates import oslo
from moteleder.domain.agenda import Item
from moteleder.domain.case import Case
from moteleder.domain.values import change
from moteleder.tui.dialogs.calendar import CalendarDialog
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.widgets.calendar import MONTH_WIDTH, Calendar, Marks
from tests.session.worlds import small_case
from tests.tui.worlds import NARROW, WIDE, an_app, screen_text, seen, until

SIZES = pytest.mark.parametrize("size", [pytest.param(WIDE, marks=pytest.mark.soak), NARROW])


def ending() -> Case:
    """The small case, with nothing on its agenda but the next meeting."""
    case = small_case()
    plan = change(case.meetings[0], item=(Item(id="S1", title="Neste møte", kinds=("next",)),))
    return change(case, meetings=(plan,))


async def opened(pilot: Pilot[None]) -> Calendar:
    """The calendar, asked for from the panel's list."""
    await seen(pilot, "Forslag")
    await pilot.press("k")
    await until(pilot, lambda: isinstance(pilot.app.screen, CalendarDialog))
    return pilot.app.screen.query_one(Calendar)


def agreed(pilot: Pilot[None]) -> str:
    """When the next meeting is, as it was agreed in the live meeting below; empty where it was not."""
    live = next(screen for screen in pilot.app.screen_stack if isinstance(screen, LiveScreen))
    known = live.live.meeting.next
    return oslo(known.start).isoformat() if known and known.start else ""


@SIZES
async def test_it_shows_weeks_signs_and_names_and_enter_agrees_at_once(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=size) as pilot:
        calendar = await opened(pilot)
        await seen(pilot, "mars 2027", "april 2027", "Onsdag 10. mars 2027 · uke 10, om 14 uker")
        text = screen_text(app)
        for each in (
            "uke  ma  ti  on  to  fr  lø  sø",
            " 9  × 1 × 2 × 3 × 4 × 5 · 6 · 7",
            "[10]",
            "•17",
            "•31",
            "×29",
            "• foreslått   ✓ avtalt   × stengt",
            "Enter velger, Esc lukker",
        ):
            assert each in text, text
        assert calendar.months == 2
        await pilot.press("right", "enter")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))
        assert agreed(pilot) == "2027-03-11T13:00:00+01:00"
        await seen(pilot, "✓ Avtalt: torsdag 11. mars kl. 13.00", "Siri Tangvald kaller inn")


async def test_it_is_undone_with_a_line_that_says_what_came_back(tmp_path: Path) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await seen(pilot, "Avtalt: onsdag 10. mars")
        await pilot.press("ctrl+z")
        await seen(pilot, "Neste møte er ikke avtalt.", "neste møte")
        assert agreed(pilot) == ""


@SIZES
async def test_a_closed_day_is_chosen_only_after_it_was_said_why_it_is_closed(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        await pilot.press("up")
        await seen(pilot, "Onsdag 3. mars 2027", "× vinterferie")
        await pilot.press("enter")
        await seen(pilot, "Denne dagen er stengt: vinterferie.")
        assert agreed(pilot) == ""
        await pilot.press("right", "left", "enter")
        await seen(pilot, "Denne dagen er stengt: vinterferie.")
        assert agreed(pilot) == ""
        await pilot.press("enter")
        await until(pilot, lambda: agreed(pilot) == "2027-03-03T13:00:00+01:00")
        await seen(pilot, "Husk: det er vinterferie")


async def test_neither_today_nor_a_day_before_it_can_be_chosen(tmp_path: Path) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=WIDE) as pilot:
        calendar = await opened(pilot)
        await pilot.press(*["pageup"] * 9)
        assert calendar.day == date(2026, 12, 2)
        await seen(pilot, "Onsdag 2. desember 2026 · i dag")
        await pilot.press("left", "enter")
        await seen(pilot, "Neste møte må være senere enn i dag.")
        assert isinstance(app.screen, CalendarDialog)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))
        assert agreed(pilot) == ""


async def test_keys_move_by_day_week_and_month_and_home_goes_back(tmp_path: Path) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=WIDE) as pilot:
        calendar = await opened(pilot)
        for keys, day in (
            (("right",), (3, 11)),
            (("down",), (3, 18)),
            (("pagedown",), (4, 18)),
            (("left", "up"), (4, 10)),
            (("pageup",), (3, 10)),
            (("down", "down", "down"), (3, 31)),
            (("pagedown",), (4, 30)),
            (("pagedown",), (5, 30)),
            (("home",), (3, 10)),
        ):
            await pilot.press(*keys)
            assert (calendar.day.month, calendar.day.day) == day
        await seen(pilot, "mars 2027")


@SIZES
async def test_a_click_chooses_an_open_day_and_asks_at_a_closed_one(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=size) as pilot:
        calendar = await opened(pilot)
        await pilot.click(Calendar, offset=(4 + 4 * 2 + 2, 2))
        await seen(pilot, "Denne dagen er stengt: vinterferie.")
        assert calendar.day == date(2027, 3, 3)
        april_7 = (MONTH_WIDTH + 4 + 4 + 4 * 2 + 1, 3)
        await pilot.click(Calendar, offset=april_7)
        await until(pilot, lambda: agreed(pilot) == "2027-04-07T13:00:00+02:00")


async def test_the_arrows_of_the_head_and_the_wheel_turn_the_page(tmp_path: Path) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=WIDE) as pilot:
        calendar = await opened(pilot)
        await pilot.click(Calendar, offset=(2 * MONTH_WIDTH + 3, 0))
        assert calendar.day == date(2027, 4, 10)
        await pilot.click(Calendar, offset=(0, 0))
        await pilot.click(Calendar, offset=(0, 0))
        assert calendar.day == date(2027, 2, 10)
        await pilot.click(Calendar, offset=(1, 3))
        await pilot.click(Calendar, offset=(4, 1))
        assert calendar.day == date(2027, 2, 10)
        assert isinstance(app.screen, CalendarDialog)


async def test_a_small_screen_has_one_month_and_every_line(tmp_path: Path) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=(60, 18)) as pilot:
        calendar = await opened(pilot)
        assert calendar.months == 1
        await pilot.press("down", "down", "down", "right")
        await seen(pilot, "april 2027", "[ 1]", "Velg en dag for neste møte", "Enter velger, Esc lukker")
        assert "mars 2027  " not in screen_text(app)


async def test_the_panels_keys_are_in_sight_on_a_small_screen_too(tmp_path: Path) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=(60, 18)) as pilot:
        await seen(pilot, "1–3 avtaler datoen", "1 Onsdag 10. mars")


async def test_the_agreed_day_is_marked_and_its_time_is_kept(tmp_path: Path) -> None:
    app = an_app(tmp_path, ending())
    async with app.run_test(size=WIDE) as pilot:
        await opened(pilot)
        await pilot.press("escape", "2")
        await seen(pilot, "Avtalt: onsdag 17. mars")
        await pilot.press("k")
        await seen(pilot, "[17]")
        await pilot.press("left")
        await seen(pilot, "✓17", "[16]", "•10")


async def test_the_users_own_breaks_are_closed_and_a_mistake_is_told(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("[school_breaks]\nwinter = [10]\nsumer = []\n", encoding="utf-8")
    app = an_app(tmp_path, ending())
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await seen(pilot, "Onsdag 3. mars", "summer")
        await pilot.press("k")
        await seen(pilot, "×10")


def test_a_day_is_what_weighs_most() -> None:
    day = date(2027, 3, 10)
    marks = Marks(day, lambda _: True, (day,), day)
    assert marks.kind(day) == "agreed"
    assert change_agreed(marks).kind(day) == "proposed"
    assert Marks(day, lambda _: True).kind(day) == "closed"
    assert Marks(day, lambda _: True).kind(date(2027, 3, 13)) == "weekend"
    assert Marks(day, lambda _: False).kind(day) == ""


def change_agreed(marks: Marks) -> Marks:
    return Marks(marks.today, marks.closed, marks.proposals)

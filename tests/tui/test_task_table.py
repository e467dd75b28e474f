"""The table of tasks in the live meeting: cells are picked, written and left where they stand."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.domain.entries import Entry
from moteleder.domain.events import Arrive, GoToItem, Remove, TakeOn
from moteleder.domain.plan import Goal
from moteleder.domain.values import change
from moteleder.tui.app import MoteApp
from moteleder.tui.panels.task_cell import OpenCell
from moteleder.tui.panels.task_table import TaskTable
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.widgets.fields import LineField
from tests.session.worlds import small_case
from tests.tui.test_dialogs_text import MEGABYTE, TEXTS
from tests.tui.worlds import NARROW, WIDE, Done, an_app, screen_text, seen, until

HUGE = (180, 40)
DUE = date(2026, 12, 18)


def with_goals() -> Case:
    return change(small_case(), goals=(Goal(id="M1", title="Venner", text="Være med"),))


def with_tasks(folder: Path, *tasks: dict[str, Any], case: Case | None = None) -> MoteApp:
    """The app at the tasks' item, with these tasks."""
    happened: list[Done] = [(Arrive, {"people": ("P2", "P3", "P4", "P8")})]
    for number, task in enumerate(tasks or ({"text": "Ringe [skolen] æøå"},), 10):
        happened.append((TakeOn, {"id": f"O{number}", "place": "S1", **task}))
    return an_app(folder, case, happened=(*happened, (GoToItem, {"item": "S5"})))


async def at_tasks(pilot: Pilot[None]) -> LiveScreen:
    """The table is there, and has the keys."""
    await seen(pilot, "SAKSLISTE", "Oppgaver så langt")
    screen = pilot.app.screen
    assert isinstance(screen, LiveScreen)
    await until(pilot, lambda: isinstance(screen.focused, TaskTable))
    await until(pilot, lambda: screen.query_one(TaskTable).size.height > 1, "no table yet")
    await pilot.pause()
    return screen


def entry(screen: LiveScreen, id_: str = "O10") -> Entry:
    found = screen.live.meeting.entry(id_)
    assert found is not None
    return found


def open_cell(screen: LiveScreen) -> OpenCell | None:
    return next(iter(screen.query(OpenCell)), None)


def picked(screen: LiveScreen) -> tuple[str, str]:
    return screen.query_one(TaskTable).picked


def where(app: MoteApp, text: str) -> tuple[int, int]:
    """The cell of the screen where a text begins."""
    lines = screen_text(app).splitlines()
    return next((line.index(text), y) for y, line in enumerate(lines) if text in line)


@pytest.mark.parametrize("size", [pytest.param(NARROW, marks=pytest.mark.soak), HUGE])
async def test_every_cell_is_written_in_place_with_letters_and_enter(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = with_tasks(tmp_path, case=with_goals())
    async with app.run_test(size=size) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press(
            "right", *"tiril+far", "enter", *"18.12", "enter", *"venn", "enter", *"PPT", "enter"
        )
        await until(pilot, lambda: entry(screen).backer == "PPT")
        task = entry(screen)
        assert (task.owner, task.helpers, task.due, task.goal) == ("P8", ("P3",), DUE, "M1")
        assert task.text == "Ringe [skolen] æøå"
        await seen(pilot, "Tiril Sandnæs + Henning Osnes", "Ringe [skolen] æøå", "fre 18. des")
        assert picked(screen) == ("O10", "backer")


@pytest.mark.parametrize("size", [pytest.param(NARROW, marks=pytest.mark.soak), WIDE])
async def test_enter_goes_on_with_the_text_that_stands_there(size: tuple[int, int], tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=size) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("enter", *" i [dag]", "enter")
        await until(pilot, lambda: entry(screen).text == "Ringe [skolen] æøå i [dag]")


async def test_esc_leaves_the_cell_as_it_was(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("enter", *" mer", "escape")
        await until(pilot, lambda: open_cell(screen) is None)
        assert entry(screen).text == "Ringe [skolen] æøå"
        assert isinstance(screen.focused, TaskTable)
        assert picked(screen) == ("O10", "text")


async def test_what_cannot_be_read_stays_and_is_said(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("right", "right", *"snart", "enter")
        await seen(pilot, "snart", "Det er ingen dato")
        assert entry(screen).due is None
        await pilot.press("ctrl+u", *"fredag", "enter")
        await until(pilot, lambda: entry(screen).due is not None)


async def test_a_task_needs_words(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("enter", "ctrl+u", "enter")
        await until(pilot, lambda: (c := open_cell(screen)) is not None and c.has_class("-wrong"))
        assert entry(screen).text == "Ringe [skolen] æøå"


async def test_it_says_what_it_becomes_and_the_arrows_offer_the_usual(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("right", *"si")
        await seen(pilot, "→ Siri Tangvald")
        await pilot.press("down")
        await seen(pilot, "Siri Tangvald barnekoordinator")
        await pilot.press("enter")
        await until(pilot, lambda: entry(screen).owner == "P4")


async def test_tab_keeps_and_opens_the_cell_beside(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("right", *"siri", "tab")
        await until(pilot, lambda: (c := open_cell(screen)) is not None and c.column == "due")
        assert entry(screen).owner == "P4"
        await pilot.press("shift+tab", "shift+tab")
        await until(pilot, lambda: (c := open_cell(screen)) is not None and c.column == "text")


async def test_going_on_keeps_what_was_written(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("right", *"siri", "f3")
        await until(pilot, lambda: entry(screen).owner == "P4")
        await until(pilot, lambda: open_cell(screen) is None)


async def test_ctrl_z_in_a_cell_brings_back_what_stood_there_and_outside_the_change(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("enter", *"xyz", "ctrl+z", "enter")
        await until(pilot, lambda: open_cell(screen) is None)
        assert entry(screen).text == "Ringe [skolen] æøå"
        await pilot.press(*"siri", "enter")
        await until(pilot, lambda: entry(screen).owner == "P4")
        await pilot.press("ctrl+z")
        await seen(pilot, "endringen i «Ringe [skolen] æøå»")
        assert entry(screen).owner == ""
        assert picked(screen) == ("O10", "due")


async def test_a_cell_whose_task_is_taken_out_closes(tmp_path: Path) -> None:
    app = with_tasks(tmp_path, {"text": "Ringe"}, {"text": "Skrive"})
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("enter", *" mer")
        await screen.act(lambda: screen.live.do(Remove, entry="O10"))
        await until(pilot, lambda: open_cell(screen) is None)
        assert picked(screen) == ("O11", "text")
        await pilot.press("backspace")
        await until(pilot, lambda: open_cell(screen) is not None)
        await pilot.press("escape", "delete")
        await seen(pilot, "Ingen oppgaver ennå", "«Skrive» er tatt ut. ctrl+z henter det tilbake.")
        await pilot.press("enter", "delete", "right", "down", "x")
        assert open_cell(screen) is None


async def test_rows_do_not_move_while_cells_are_picked_and_written(tmp_path: Path) -> None:
    app = with_tasks(tmp_path, *({"text": f"Oppgave nummer {n} " * 3} for n in range(3)))
    async with app.run_test(size=NARROW) as pilot:
        screen = await at_tasks(pilot)
        table = screen.query_one(TaskTable)
        before = table.size.height
        for key in ("down", "right", "enter", "a", "escape", "down", "right"):
            await pilot.press(key)
            assert table.size.height == before


async def test_the_picked_cell_has_a_sign_and_only_while_the_table_has_the_keys(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await seen(pilot, "▸Ringe [skolen] æøå")
        screen.focusing.on_note()
        await until(pilot, lambda: "▸Ringe" not in screen_text(app))


async def test_a_click_picks_a_cell_and_another_opens_it(tmp_path: Path) -> None:
    app = with_tasks(tmp_path, {"text": "Ringe"}, {"text": "Skrive", "owner": "P8"})
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        x, y = where(app, "Tiril Sandnæs  uten frist")
        await pilot.click(offset=(x + 2, y))
        assert picked(screen) == ("O11", "owner")
        assert open_cell(screen) is None
        await pilot.click(offset=(x + 2, y))
        await until(pilot, lambda: open_cell(screen) is not None)
        await pilot.press(*"siri", "enter")
        await until(pilot, lambda: entry(screen, "O11").owner == "P4")


@pytest.mark.parametrize(
    ("size", "letter", "answer"), [(NARROW, "f", "own_wish"), (WIDE, "i", "nobody")], ids=["narrow", "wide"]
)
async def test_a_parent_as_owner_is_asked_about_under_the_task(
    size: tuple[int, int], letter: str, answer: str, tmp_path: Path
) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=size) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("right", *"mor", "enter")
        await seen(pilot, "Kan en tjeneste ta dette", "f familien selv", "ingen støtte")
        await pilot.press("down", "x", letter)
        await until(pilot, lambda: entry(screen).unbacked == answer)
        await until(pilot, lambda: "f familien selv" not in screen_text(app))
        assert picked(screen) == ("O10", "due")


async def test_a_service_that_stands_behind_it_is_written_in_its_cell(tmp_path: Path) -> None:
    app = with_tasks(tmp_path, {"text": "Søke", "owner": "P2"})
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("down", "t")
        await until(pilot, lambda: (c := open_cell(screen)) is not None and c.column == "backer")
        await pilot.press(*"PPT", "enter")
        await until(pilot, lambda: entry(screen).backer == "PPT")


async def test_an_answer_can_be_clicked(tmp_path: Path) -> None:
    app = with_tasks(tmp_path, {"text": "Søke", "owner": "P2"})
    async with app.run_test(size=NARROW) as pilot:
        screen = await at_tasks(pilot)
        await seen(pilot, "f familien selv")
        x, y = where(app, "f familien selv")
        await pilot.click(offset=(x + 3, y))
        await until(pilot, lambda: entry(screen).unbacked == "own_wish")


async def test_n_asks_for_a_new_task_and_picks_it(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("n", *"Skrive", "enter", "ctrl+s")
        await until(pilot, lambda: screen.is_current and len(screen.live.meeting.entries) == 2)
        new = screen.live.meeting.entries[-1].id
        await until(pilot, lambda: picked(screen) == (new, "text"))
        assert entry(screen, new).place == "S5"


async def test_a_cell_takes_every_text_and_refuses_a_megabyte(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        for text, becomes in TEXTS.items():
            await pilot.press("enter", "ctrl+u")
            field = screen.focused
            assert isinstance(field, LineField)
            app.post_message(events.Paste(text))
            await until(pilot, partial(lambda field, value: field.value == value, field, becomes), text)
            if text.startswith("x"):
                app.post_message(events.Paste(MEGABYTE))
            await pilot.press("enter")
            await until(pilot, partial(lambda value: entry(screen).text == value, becomes.strip()), text)
            await pilot.press("left")
            await until(pilot, lambda: picked(screen) == ("O10", "text"))


async def test_with_room_for_it_the_cells_stand_under_headings(tmp_path: Path) -> None:
    app = with_tasks(tmp_path, {"text": "Ringe", "owner": "P8", "due": DUE})
    async with app.run_test(size=HUGE) as pilot:
        screen = await at_tasks(pilot)
        screen.show_view("leader")
        await seen(pilot, "Støtte")
        lines = screen_text(app).splitlines()
        head = next(line for line in lines if "Hva" in line and "Støtte" in line)
        row = next(line for line in lines if "Ringe" in line and "Tiril" in line)
        assert head.index("Hvem") == row.index("Tiril Sandnæs")
        assert head.index("Frist") == row.index("fre 18. des")


async def test_the_load_stands_under_the_table(tmp_path: Path) -> None:
    app = with_tasks(tmp_path, {"text": "Søke", "owner": "P2", "unbacked": "own_wish"})
    async with app.run_test(size=WIDE) as pilot:
        await at_tasks(pilot)
        await seen(pilot, "Familien 1 (sist 0)", "Til stede uten oppgave: Siri", "Kan en tjeneste ta dette?")


async def test_right_after_the_note_was_left_enter_goes_back_and_after_an_arrow_it_opens_the_cell(
    tmp_path: Path,
) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        screen.focusing.on_note()
        await pilot.press("escape")
        await until(pilot, lambda: screen.focusing.just_left_note)
        await pilot.press("right", "enter")
        await until(pilot, lambda: open_cell(screen) is not None)


async def test_quitting_keeps_the_open_cell_and_stays_once_where_it_cannot_be_kept(tmp_path: Path) -> None:
    app = with_tasks(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_tasks(pilot)
        await pilot.press("right", "right", *"40.40", "ctrl+q")
        await until(pilot, lambda: open_cell(screen) is not None and screen.is_current)
        cell = open_cell(screen)
        assert cell is not None
        assert cell.has_class("-wrong")
        assert cell.has_focus_within
        await pilot.press("ctrl+z", *"18.12", "ctrl+q")
        await until(pilot, lambda: app.return_code == 0, "it does not end")
    assert entry(screen).due == DUE

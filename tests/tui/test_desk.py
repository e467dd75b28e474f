"""The middle column: what the hints promise, the room of the lists, the entries' own keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.events import AddItem, Agree, GoToItem, TakeOn
from moteleder.domain.meeting import Meeting
from moteleder.paths import keys_file
from moteleder.tui.app import MoteApp
from moteleder.tui.panels.heading import Heading
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.widgets.row import Row, laid_out
from moteleder.tui.widgets.rows import Rows
from tests.tui.host import Host
from tests.tui.host import screen_text as host_text
from tests.tui.worlds import NARROW, WIDE, an_app, screen_text, seen, until


async def at_item(pilot: Pilot[None], item: str) -> LiveScreen:
    app = pilot.app
    assert isinstance(app, MoteApp)
    await seen(pilot, "Velkommen")
    screen = app.screen
    assert isinstance(screen, LiveScreen)
    await pilot.press("a")
    await screen.act(lambda: screen.live.do(GoToItem, item=item), refocus=True)
    await until(pilot, lambda: screen.query_one(Desk).place == item)
    return screen


async def test_a_second_that_goes_before_the_first_note_is_there_draws_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticked: list[str] = []
    go = Desk.go

    async def slow(desk: Desk, meeting: Meeting, place: str) -> None:
        assert isinstance(desk.screen, LiveScreen)
        ticked.append(desk.place)
        desk.screen.tick()
        await go(desk, meeting, place)

    monkeypatch.setattr(Desk, "go", slow)
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
    assert ticked[0] == ""


async def test_letters_are_promised_only_where_they_work(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_item(pilot, "S1")
        desk = screen.query_one(Desk)
        screen.set_focus(desk.list_focus())
        await until(pilot, lambda: "a alle er her" in screen_text(app) and "så a" not in screen_text(app))
        screen.set_focus(desk.editor)
        await seen(pilot, "Esc, så a alle er her")
        screen.set_focus(screen.query_one("#agenda"))
        await seen(pilot, "i lista: a alle er her")
        await pilot.press("tab", "tab")
        screen.set_focus(desk.list_focus())
        await until(pilot, lambda: "i lista" not in screen_text(app))


async def test_esc_is_named_only_for_the_list_where_it_leads_and_a_long_title_leaves_its_time_whole(
    tmp_path: Path,
) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=(120, 50)) as pilot:
        screen = await at_item(pilot, "S5")
        screen.live.do(TakeOn, id="O1", place="S5", text="Ringe", owner="P6")
        await screen.redraw()
        screen.set_focus(screen.query_one(Desk).editor)
        await seen(pilot, "Esc, så Enter endrer", "i lista: 1–3 avtaler datoen")
        title = "Overgangen til ungdomsskolen, og hva alle trenger"
        screen.live.do(AddItem, item="S9", title=title, planned=10)
        await screen.act(lambda: screen.live.do(GoToItem, item="S9"), refocus=True)
        await seen(pilot, "Overgangen til ungdomssko…   0 av 10", "Notat  Overgangen til ungdomsskolen")


async def test_a_long_list_takes_all_but_four_lines_of_the_note(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=(120, 26)) as pilot:
        screen = await at_item(pilot, "S5")
        desk = screen.query_one(Desk)
        await until(pilot, lambda: desk.query_one("#editors").size.height == 4)
        lines = [line[36:78].strip() for line in screen_text(app).splitlines()]
        assert lines[next(n for n, line in enumerate(lines) if line.startswith("Notat")) - 1] == ""
        screen.live.do(Agree, id="A1", place="S5", text="Planen ligger i sekken")
        await screen.redraw()
        await seen(pilot, "Planen ligger i sekken")
        await until(pilot, lambda: desk.query_one("#editors").size.height == 4)


async def test_the_entries_say_their_keys_while_they_have_them(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_item(pilot, "S4")
        screen.live.do(Agree, id="A1", place="S4", text="Taxi hver dag")
        await screen.redraw()
        await seen(pilot, "Taxi hver dag")
        assert "henter tilbake" not in screen_text(app)
        screen.set_focus(screen.query_one("#entries"))
        await seen(pilot, "Enter endrer  Delete tar bort")
        await pilot.press("delete")
        await seen(pilot, "«Taxi hver dag» er tatt ut. ctrl+z henter det tilbake.")
        assert not screen.live.meeting.entries
        await until(pilot, lambda: isinstance(screen.focused, Rows), "the keys are nowhere")
        screen.set_focus(screen.query_one(Desk).editor)
        await until(pilot, lambda: "Delete tar bort" not in screen_text(app))


async def test_keys_that_somebody_has_changed_are_the_ones_that_are_said(tmp_path: Path) -> None:
    keys_file(tmp_path).write_text('[keys]\ntask = "f11"\nview = "f12"\nundo = "ctrl+k"\n', encoding="utf-8")
    app = an_app(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        screen = await at_item(pilot, "S4")
        screen.show_view("leader")
        await seen(pilot, "Referat   F12", "F11 oppgave  F8 avtalt")
        screen.live.do(TakeOn, id="O9", place="S4", text="Ringe skolen")
        await screen.act(lambda: screen.live.do(GoToItem, item="S5"), refocus=True)
        await seen(pilot, "ctrl+k henter tilbake")


async def test_a_title_and_its_count_break_between_them_and_nowhere_else() -> None:
    heading = Heading()
    for width, expected in ((30, ["Oppsummering", "avtaler: 1, oppgaver: 1"]), (50, None)):
        heading = Heading()
        async with Host(heading, width).run_test(size=(60, 10)) as pilot:
            heading.say("Oppsummering", "avtaler: 1, oppgaver: 1")
            await pilot.pause()
            lines = host_text(pilot.app).split("\n")
        shown = [line for line in lines if line]
        assert shown == (expected or ["Oppsummering" + " " * 15 + "avtaler: 1, oppgaver: 1"])


def test_what_follows_a_name_is_cut_so_that_the_state_stays_beside_it() -> None:
    row = Row("P8", "Tiril Sandnæs", right="til stede", wraps=True, more=", fysioterapeut")
    assert laid_out(row, 45).plain.split() == ["Tiril", "Sandnæs,", "fysioterapeut", "til", "stede"]
    for width in range(26, 45):
        shown = laid_out(row, width).plain
        assert "\n" not in shown
        assert shown.startswith("  Tiril Sandnæs")
        assert shown.endswith(" til stede")
        assert len(shown) == width
    assert "…" in laid_out(row, 36).plain
    assert "," not in laid_out(row, 28).plain

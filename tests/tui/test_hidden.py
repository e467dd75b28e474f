"""Everything hidden by one key, whatever is open, and back by the same with every word in its place."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import Screen

from moteleder.domain.events import Agree, Park, Private
from moteleder.i18n import words
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.help import HelpScreen
from moteleder.tui.dialogs.palette import Palette
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.panels.attendance_dialog import AttendanceDialog
from moteleder.tui.screens.covering import Covering
from moteleder.tui.screens.hidden import HiddenScreen
from moteleder.tui.screens.home import HomeScreen
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.minutes import MinutesScreen
from moteleder.tui.screens.room import RoomScreen
from moteleder.tui.screens.too_small import TooSmall
from moteleder.tui.widgets.fields import LineField
from tests.tui.worlds import NARROW, SPEAKING, WIDE, Failing, an_app, screen_text, seen, until

w = words("nb")
HIDDEN = w("The screen is hidden. {key} shows it again.").format(key="ctrl+l")
UNFINISHED = w("Something is not finished. {key} shows it.").format(key="ctrl+l")


def is_empty(app: MoteApp) -> bool:
    """Whether nothing but the sentence and the time of day is on the screen."""
    return [line.strip() for line in screen_text(app).splitlines() if line.strip()] == [HIDDEN, "13.00"]


async def begun(pilot: Pilot[None]) -> LiveScreen:
    """The live meeting is there."""
    await seen(pilot, "lagret")
    screen = pilot.app.screen
    assert isinstance(screen, LiveScreen)
    return screen


async def hidden(pilot: Pilot[None]) -> None:
    app = pilot.app
    assert isinstance(app, MoteApp)
    await pilot.press("ctrl+l")
    await until(pilot, lambda: is_empty(app), "hidden")


async def back(pilot: Pilot[None], key: str = "ctrl+l") -> None:
    await pilot.press(key)
    await until(pilot, lambda: not any(isinstance(s, HiddenScreen) for s in pilot.app.screen_stack))


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        ((), LiveScreen),
        (("f10",), RoomScreen),
        (("f10", "ctrl+o"), PickDialog),
        pytest.param(("ctrl+p", "p", "a"), Palette, marks=pytest.mark.soak),
        pytest.param(("ctrl+g",), PickDialog, marks=pytest.mark.soak),
        pytest.param(("f1",), HelpScreen, marks=pytest.mark.soak),
        pytest.param(("escape", "f4", "k", "a", "r", "t"), FormDialog, marks=pytest.mark.soak),
        (("escape", "f9", "tab", "k", "l", "a", "g", "e"), FormDialog),
    ],
)
async def test_one_key_hides_whatever_is_open_and_brings_it_back(
    keys: tuple[str, ...], kind: type[Screen[object]], tmp_path: Path
) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=NARROW) as pilot:
        await begun(pilot)
        await pilot.press(*keys)
        await until(pilot, lambda: isinstance(app.screen, kind))
        before = ""
        while before != (before := screen_text(app)):
            await pilot.pause(0.2)
        open_, focused = app.screen, app.focused
        await hidden(pilot)
        await back(pilot)
        await until(pilot, lambda: screen_text(app) == before, before)
        assert (app.screen, app.focused) == (open_, focused)


async def test_it_hides_the_minutes_the_attendance_list_and_the_case_book(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await begun(pilot)
        kinds: dict[str, type[Screen[None]]] = {"minutes": MinutesScreen, "attendance": AttendanceDialog}
        for command, kind in kinds.items():
            await screen.action_command(command)
            await until(pilot, partial(lambda kind: isinstance(app.screen, kind), kind))
            await hidden(pilot)
            await back(pilot)
            assert isinstance(app.screen, kind)
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is screen)
    book = MoteApp(app.book, app.clock)
    async with book.run_test(size=WIDE) as pilot:
        await seen(pilot, "Elias")
        await hidden(pilot)
        await back(pilot)
        assert isinstance(book.screen, HomeScreen)


async def test_the_note_keeps_every_word_and_the_cursor_its_place(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await begun(pilot)
        await pilot.press(*"Planen virker", "left", "left", "ctrl+l", *"hemmelig", "enter", "f2", "backspace")
        await until(pilot, lambda: is_empty(app))
        app.post_message(events.Paste("limt inn"))
        await pilot.press("x", "f1", "ctrl+p", "f10", "f4")
        assert isinstance(app.screen, HiddenScreen)
        await back(pilot)
        editor = screen.query_one(Desk).editor
        assert (editor.text, screen.focused) == ("Planen virker", editor)
        await pilot.press("!", "ctrl+z")
        assert editor.text == "Planen virker"
        await pilot.press("!")
        assert editor.text == "Planen virk!er"
        assert screen.live.meeting.floor == "S3/P6"


async def test_the_field_of_a_form_keeps_its_words_and_takes_the_next_letter(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=NARROW) as pilot:
        screen = await begun(pilot)
        before = screen.live.journal.events
        await pilot.press("escape", "f9", "tab", *"klage på timer", "left", "left")
        field = app.focused
        assert isinstance(field, LineField)
        await hidden(pilot)
        await pilot.press("enter", "tab", "x", "ctrl+s")
        await back(pilot, "escape")
        assert isinstance(app.screen, FormDialog)
        assert (app.focused, field.value) == (field, "klage på timer")
        await pilot.press("x")
        assert field.value == "klage på timxer"
        assert screen.live.journal.events == before


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_nothing_seeded_is_on_the_hidden_screen_nor_pops_up_there(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=size, notifications=True) as pilot:
        screen = await begun(pilot)
        screen.live.do(Private, id="N1", place="S3", text="SEEDprivate")
        screen.live.do(Park, id="E1", place="S3", text="SEEDpark", channel="SEEDchannel")
        await screen.redraw()
        await pilot.press(*"SEEDnote")
        app.notify("SEEDbefore", markup=False, timeout=60)
        await seen(pilot, "SEEDbefore")
        await pilot.press("escape", "f9", "tab", *"SEEDform")
        app.notify("SEEDin flight", markup=False, timeout=60)
        await hidden(pilot)
        app.notify("SEEDwhile", markup=False, timeout=60)
        screen.tell("SEEDtold")
        screen.draw()
        screen.tick()
        await pilot.pause()
        assert is_empty(app)
        assert "SEED" not in screen_text(app)
        await back(pilot)
        await seen(pilot, "SEEDbefore", "SEEDwhile", "SEEDform", "SEEDin flight")


async def test_what_pops_up_waits_until_the_room_view_is_gone_too(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await begun(pilot)
        await pilot.press("f10")
        await until(pilot, lambda: isinstance(app.screen, RoomScreen))
        await hidden(pilot)
        app.notify("SEEDwhile", markup=False, timeout=60)
        await back(pilot)
        await pilot.pause()
        assert isinstance(app.screen, RoomScreen)
        assert "SEED" not in screen_text(app)
        await pilot.press("f10")
        await seen(pilot, "SEEDwhile")


async def test_leaving_while_hidden_leaves_where_nothing_would_be_lost(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        await begun(pilot)
        await pilot.press(*"Planen virker")
        await hidden(pilot)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app._exit)
    events_ = app.book.case("elias").meeting(5).event
    assert "Planen virker" in str(events_[-1])


async def test_leaving_while_hidden_stays_where_a_form_holds_words(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        await begun(pilot)
        await pilot.press("escape", "f4", *"kart")
        await hidden(pilot)
        await pilot.press("ctrl+q", "ctrl+q", "ctrl+q")
        await seen(pilot, UNFINISHED)
        assert "kart" not in screen_text(app)
        assert not app._exit
        await back(pilot)
        assert isinstance(app.screen, FormDialog)


async def test_leaving_while_hidden_stays_where_the_meeting_is_not_saved(tmp_path: Path) -> None:
    vault = Failing()
    app = an_app(tmp_path, vault=vault, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await begun(pilot)
        await hidden(pilot)
        vault.broken = "read_only"
        screen.live.do(Agree, id="A1", place="S3", text="Sekken står ved døra")
        await pilot.press("ctrl+q", "ctrl+q", "ctrl+q")
        await seen(pilot, UNFINISHED)
        assert not app._exit


async def test_a_smaller_window_asks_for_room_and_all_is_still_hidden_after(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        await begun(pilot)
        await hidden(pilot)
        await pilot.resize_terminal(40, 12)
        await until(pilot, lambda: isinstance(app.screen, TooSmall))
        await pilot.press("ctrl+l", "escape")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: is_empty(app))
        await back(pilot)
        assert not any(isinstance(screen, Covering) for screen in app.screen_stack)


async def test_a_users_own_key_hides_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text('[keys]\nhide = "f5"\n', encoding="utf-8")
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        await begun(pilot)
        await pilot.press("f5")
        await seen(pilot, w("The screen is hidden. {key} shows it again.").format(key="F5"))
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))

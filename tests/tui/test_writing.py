"""Writing: lists and offers in the editor, finding, and a note that is kept while the meeting goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from moteleder.domain.events import AddItem, Agree, Arrive, Floor, GoToItem, Private
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.finding import FindDialog
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.widgets.note_editor import NoteEditor
from moteleder.tui.widgets.preview import Preview
from moteleder.tui.widgets.rows import Rows
from tests.tui.worlds import NARROW, WIDE, an_app, screen_text, seen, until


def speaking(folder: Path, person: str = "P6") -> MoteApp:
    """The app in the round, everybody here, and somebody has the floor."""
    here = (Arrive, {"people": ("P2", "P3", "P4", "P6", "P8")})
    return an_app(folder, happened=(here, (GoToItem, {"item": "S3"}), (Floor, {"person": person})))


async def in_turn(pilot: Pilot[None]) -> LiveScreen:
    """The keys are in the note."""
    await seen(pilot, "lagret")
    screen = pilot.app.screen
    assert isinstance(screen, LiveScreen)
    screen.focusing.on_note()
    await until(pilot, lambda: isinstance(screen.focused, NoteEditor))
    return screen


async def on(pilot: Pilot[None], screen: LiveScreen, key: str = "f2") -> None:
    screen.went_on = float("-inf")
    await pilot.press(key)


def editor(screen: LiveScreen) -> NoteEditor:
    return screen.query_one(Desk).editor


async def test_a_list_is_written_with_enter_tab_and_backspace_each_undone_in_one_step(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        note = editor(screen)
        await pilot.press(*"- en", "enter", *"to", "tab", "enter", *"tre", "shift+tab")
        assert note.text == "- en\n  - to\n- tre"
        await pilot.press("ctrl+z")
        assert note.text == "- en\n  - to\n  - tre"
        assert note.cursor_location == (2, 7)
        await pilot.press("ctrl+y", "enter", "backspace")
        assert note.text == "- en\n  - to\n- tre\n"
        await pilot.press("ctrl+z")
        assert note.text == "- en\n  - to\n- tre\n- "
        await pilot.press("ctrl+z", "ctrl+z")
        assert note.text == "- en\n  - to\n  - tre"
        assert isinstance(screen.focused, NoteEditor)


async def test_tab_moves_on_outside_a_list(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"Tekst", "tab")
        assert not isinstance(screen.focused, NoteEditor)
        assert editor(screen).text == "Tekst"


async def test_bullets_that_are_pasted_become_a_list_where_they_are_pasted(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"- ")
        app.post_message(events.Paste("•\tsekken\x1b\r\no\tden blå\r\n•\ttaxien"))
        await until(pilot, lambda: editor(screen).text == "- sekken�\n  - den blå\n- taxien")
        await pilot.press("enter", *"x", "ctrl+z", "ctrl+z", "ctrl+z")
        assert editor(screen).text == "- "


async def test_the_right_arrow_writes_what_is_offered_and_then_the_others(tmp_path: Path) -> None:
    app = speaking(tmp_path, "P2")
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await seen(pilot, "→ Mor opplyser at")
        assert editor(screen).text == ""
        await pilot.press("right")
        await seen(pilot, "Mor opplyser at → forteller at")
        await pilot.press("right", *"hun", "right")
        assert editor(screen).text == "Mor forteller at hun"
        await pilot.press("enter")
        await until(pilot, lambda: screen_text(app).count("→ Mor opplyser at") == 1)
        await pilot.press("x")
        assert editor(screen).text == "Mor forteller at hun\nx"
        assert "→ Mor" not in screen_text(app)
        await screen.action_command("attribute")
        assert editor(screen).text == "Mor forteller at hun\nx\nMor opplyser at "


async def test_selecting_to_the_right_writes_nothing(tmp_path: Path) -> None:
    app = speaking(tmp_path, "P2")
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press("shift+right")
        assert editor(screen).text == ""


async def test_nobody_is_named_where_nobody_has_the_floor(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await screen.act(lambda: screen.live.do(GoToItem, item="S4"), refocus=True)
        await screen.action_command("attribute")
        await seen(pilot, "ingen å nevne")
        await pilot.press("right")
        assert editor(screen).text == ""


async def test_words_are_found_and_enter_goes_to_them_while_the_meeting_stays(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"Skolen", "enter", *"har en blå plan")
        await on(pilot, screen)
        await pilot.press(*"Sekken")
        screen.show_view("leader")
        await pilot.press("ctrl+f", *"BLÅ")
        await seen(pilot, "Finn i møtet", "3 Runde · Ane Fossli, kontaktlærer", "har en blå plan")
        await pilot.press("enter")
        await until(pilot, lambda: screen.query_one(Desk).place == "S3/P6")
        assert (screen.pinned, screen.live.meeting.floor) == ("S3/P6", "S3/P8")
        assert editor(screen).cursor_location == (1, 7)
        await pilot.press(*"lys")
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S3/P6": "Skolen\nhar en lysblå plan", "S3/P8": "Sekken"}


async def test_a_find_begins_where_the_last_one_was(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"en x", "enter", *"to x", "enter", *"tre", "ctrl+f", *"x", "down", "enter")
        await until(pilot, lambda: editor(screen).cursor_location == (1, 3))
        assert screen.pinned == ""
        await pilot.press("ctrl+f")
        await until(pilot, lambda: isinstance(app.screen, FindDialog))
        assert app.screen.query_one(Rows).picked == "1"
        await pilot.press(*"tre", "enter")
        await until(pilot, lambda: editor(screen).cursor_location == (2, 0))


@pytest.mark.parametrize("size", [WIDE, pytest.param(NARROW, marks=pytest.mark.soak)])
async def test_an_entry_that_is_found_is_picked_in_its_list_private_ones_too(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=size) as pilot:
        screen = await in_turn(pilot)
        screen.live.do(Agree, id="A1", place="S4", text="Taxi hver dag")
        screen.live.do(Private, id="N1", place="S4", text="[b]Spør om taxi[/b]")
        await screen.redraw()
        screen.show_view("leader")
        await pilot.press("ctrl+f", *"om taxi")
        await seen(pilot, "[b]Spør om taxi[/b]", "privat")
        await pilot.press("enter")
        await until(pilot, lambda: screen.focused is screen.query_one("#entries"))
        assert screen.query_one("#entries", Rows).picked == "N1"
        await seen(pilot, "Taxi hver dag")


async def test_each_note_keeps_its_cursor_when_one_goes_to_another(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"Planen", "left", "left")
        await on(pilot, screen)
        await pilot.press(*"Sekken", "home")
        await pilot.press("ctrl+g", *"ane", "enter")
        await until(pilot, lambda: screen.query_one(Desk).place == "S3/P6")
        assert editor(screen).cursor_location == (0, 4)
        await pilot.press("x", "ctrl+g", *"tiril", "enter")
        await until(pilot, lambda: screen.query_one(Desk).place == "S3/P8")
        assert editor(screen).cursor_location == (0, 0)
        await pilot.press("y", "ctrl+z")
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S3/P6": "Planxen", "S3/P8": "Sekken"}
        assert screen.pinned == ""


async def test_a_kept_note_gets_what_is_typed_whatever_the_leader_does(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"vi ")
        await screen.action_command("pin")
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S3/P6": "vi "}
        for letter, key in (("a", "f2"), ("b", "f3"), ("c", "f2")):
            await pilot.press(letter)
            await on(pilot, screen, key)
        for _ in range(2):
            await on(pilot, screen)
            await pilot.press("d")
        await until(pilot, lambda: screen.live.meeting.at_item == "S4")
        await screen.action_command("undo")
        await pilot.press("e")
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S3/P6": "vi abcdde"}
        assert editor(screen).text == "vi abcdde"
        assert screen.entry_place == "S3/P6"


async def test_who_writes_elsewhere_goes_to_another_item_and_the_meeting_stays(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await screen.action_command("pin")
        await on(pilot, screen)
        await pilot.press("ctrl+g", *"skyss", "enter")
        await until(pilot, lambda: screen.query_one(Desk).place == "S4")
        await pilot.press(*"Taxi")
        await pilot.press("ctrl+g", *"tiril", "enter")
        await until(pilot, lambda: screen.pinned == "")
        await pilot.press(*"Sekken")
        screen.keep_typing()
        assert screen.live.meeting.floor == "S3/P8"
        assert screen.live.meeting.notes == {"S4": "Taxi", "S3/P8": "Sekken"}


@pytest.mark.parametrize("size", [WIDE, pytest.param(NARROW, marks=pytest.mark.soak)])
async def test_the_leader_stays_in_the_lists_while_a_note_is_kept(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=size) as pilot:
        screen = await in_turn(pilot)
        await screen.action_command("pin")
        await pilot.press("escape")
        await on(pilot, screen)
        await until(pilot, lambda: screen.live.meeting.floor == "S3/P8")
        assert isinstance(screen.focused, Rows)
        await pilot.press(*"vx")
        screen.keep_typing()
        assert screen.live.meeting.notes == {}


async def test_the_minutes_follow_the_kept_note_and_then_the_meeting(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"Planen")
        await on(pilot, screen)
        await pilot.press(*"Sekken")
        screen.keep_typing()
        await screen.redraw()
        preview = screen.query_one(Preview)
        await until(pilot, lambda: preview.followed.startswith("S3/P8"))
        await screen.write_at("S3/P6")
        assert preview.followed.startswith("S3/P6")
        await screen.action_command("pin")
        assert preview.followed.startswith("S3/P8")


async def test_a_kept_note_of_an_item_that_is_undone_is_let_go(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await screen.act(lambda: screen.live.do(AddItem, item="S9", title="Ny sak", planned=5, after="S3"))
        await screen.write_at("S9")
        await screen.action_command("undo")
        await until(pilot, lambda: screen.query_one(Desk).place == "S3/P6")
        assert screen.pinned == ""
        await pilot.press(*"Ja")
        await screen.action_command("redo")
        screen.keep_typing()
        assert screen.live.meeting.notes["S3/P6"] == "Ja"


async def test_no_letter_is_lost_where_a_command_comes_just_as_typing_is_told(tmp_path: Path) -> None:
    app = speaking(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_turn(pilot)
        await pilot.press(*"Planen")
        note = editor(screen)
        # As its timer does, right before the key of a command is worked off.
        note._tell()
        await screen.act(lambda: screen.live.do(Agree, id="A1", place="S3/P6", text="Taxi"))
        await pilot.press(*" x")
        screen.keep_typing()
        assert note.text == screen.live.meeting.notes["S3/P6"] == "Planen x"

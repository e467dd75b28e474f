"""The checks on screen: under the note when typing rests, in the entries' rows, and all of them in a list."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from moteleder.domain import events as e
from moteleder.tui.app import MoteApp
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.panels.findings_dialog import FindingsDialog
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.live.margin import Margin
from moteleder.tui.widgets.note_editor import NoteEditor
from tests.tui.worlds import WIDE, an_app, screen_text, seen, until


async def writing(pilot: Pilot[None]) -> LiveScreen:
    """The live meeting, the keys in the note."""
    app = pilot.app
    assert isinstance(app, MoteApp)
    await seen(pilot, "SAKSLISTE")
    screen = app.screen
    assert isinstance(screen, LiveScreen)
    screen.focusing.on_note()
    await until(pilot, lambda: isinstance(screen.focused, NoteEditor))
    return screen


async def noted(pilot: Pilot[None], text: str) -> LiveScreen:
    """A note that was typed a while ago."""
    screen = await writing(pilot)
    editor = screen.query_one(Desk).editor
    editor.insert(text)
    await until(pilot, lambda: screen.live.meeting.notes.get("S1") == text)
    return screen


def rest(screen: LiveScreen) -> None:
    """Let the writer have rested: the clock of the note is set back."""
    screen.query_one(Desk).editor._due -= 5
    screen.draw()


async def test_the_margin_waits_until_typing_rests_and_then_says_it(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await noted(pilot, "Dere får 40 timer")
        margin = screen.query_one(Margin)
        screen.query_one(Desk).editor._due += 60
        screen.draw()
        assert not margin.display
        screen.query_one(Desk).editor._due -= 60
        rest(screen)
        await until(pilot, lambda: margin.display)
        await seen(pilot, "‹ D01 «får 40 timer»:")
        screen.show_view("leader")
        await until(pilot, lambda: "D01" not in screen_text(app))


async def test_one_key_explains_a_word_and_the_note_follows(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await noted(pilot, "Vi ringer PPT.")
        await screen.action_command("checks")
        await until(pilot, lambda: isinstance(app.screen, FindingsDialog))
        await seen(pilot, "A01 «PPT»", "f: skriv «PPT (pedagogisk-psykologisk tjeneste)»")
        await pilot.press("f")
        wanted = "Vi ringer PPT (pedagogisk-psykologisk tjeneste)."
        await until(pilot, lambda: screen.query_one(Desk).editor.text == wanted)
        assert screen.live.meeting.notes["S1"] == wanted
        await seen(pilot, "«PPT» er nå «PPT (ped")


async def test_a_finding_is_set_aside_with_a_reason_and_undo_says_so(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await noted(pilot, "Da er Tobias [der].")
        await screen.action_command("checks")
        await seen(pilot, "P02 «Tobias»")
        await pilot.press("x")
        await seen(pilot, "Hvorfor kan dette stå? P02 «Tobias»")
        await pilot.press(*"Sagt", "ctrl+s")
        await until(pilot, lambda: len(screen.live.meeting.set_aside) == 1)
        assert screen.live.meeting.set_aside[0].reason == "Sagt"
        await screen.action_command("checks")
        await seen(pilot, "Lagt til side", "✓ P02 «Tobias»")
        await pilot.press("escape")
        screen.focusing.on_agenda()
        await pilot.press("ctrl+z")
        await seen(pilot, "at «Tobias» kan stå")
        assert screen.live.meeting.set_aside == ()


async def test_enter_goes_to_the_entry_whose_row_bears_the_sign(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await writing(pilot)
        screen.live.do(e.TakeOn, id="O1", place="S4", text="Følge opp", owner="P6")
        await screen.redraw()
        await screen.action_command("checks")
        await seen(pilot, "4 Skyss", "T02 «Følge opp»")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(screen.focused, EntriesRows))
        assert screen.place == "S4"
        rest(screen)
        await seen(pilot, "‹ T02 ›")

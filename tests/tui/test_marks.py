"""What is not for everybody, on screen: said to the writer, never to the room; and the page of copies."""

from __future__ import annotations

from pathlib import Path

from moteleder.domain import events as e
from moteleder.session.casebook import CaseBook
from moteleder.session.room import room_of
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.reading import ReadDialog
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.screens.after import AfterScreen
from moteleder.tui.screens.live import LiveScreen
from tests.after.marked import OWN_LINE, journal, sample
from tests.domain.worlds import ended
from tests.session.worlds import HandClock
from tests.tui.worlds import WIDE, an_app, screen_text, seen, until


async def test_a_marked_line_says_so_to_the_writer_and_nowhere_in_the_leaders_view_or_the_room(
    tmp_path: Path,
) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        await screen.act(lambda: screen.live.do(e.Agree, id="A1", place="S1", text="Taxi"))
        rows = screen.query_one(EntriesRows)
        await until(pilot, lambda: rows.display)
        rows.focus()
        await pilot.press("i", *"Ane", "ctrl+s")
        await seen(pilot, "⊘ ikke for Ane Fossli")
        await screen.act(lambda: screen.live.do(e.Withhold, target="S1", without=("P6",)))
        await seen(pilot, "⊘ Velkommen")
        screen.show_view("leader")
        await until(pilot, lambda: "⊘" not in screen_text(app))
        room = room_of(screen.live.meeting, screen.w, "nb")
        assert room.outcomes == ()
        assert "⊘" not in str(room)


def at_copies(folder: Path) -> MoteApp:
    """The app, at the minutes of Elias's meeting, with what is marked there."""
    made = journal("elias")
    case = ended(sample("elias"), 5, *made.events)
    book = CaseBook(MemoryVault(), folder)
    book.add("elias", case)
    return MoteApp(book, HandClock(made.events[-1].at), straight_to="elias")


async def test_the_page_says_who_gets_which_copy_and_enter_shows_it(tmp_path: Path) -> None:
    app = at_copies(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("f2")
        await seen(pilot, "Får kopi")
        await pilot.press("down")
        await seen(pilot, "Holdt tilbake")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReadDialog))
        assert isinstance(app.screen, ReadDialog)
        assert OWN_LINE not in app.screen._markdown
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("h", "right", "ctrl+s")
        await seen(pilot, "Kopi til Henning Osnes: notert.")
        screen = app.screen
        assert isinstance(screen, AfterScreen)
        assert screen.journal.meeting.copies["P3"] == "paper"
        await pilot.press("ctrl+z")
        await until(pilot, lambda: screen.journal.meeting.copies["P3"] == "ip")
        await pilot.press("m", *"Runde Kåre", "enter", *"Ane", "ctrl+s")
        await until(pilot, lambda: "S4/P7" in screen.journal.meeting.marks)

"""The pages of a meeting that has ended."""

from __future__ import annotations

from pathlib import Path

from moteleder.domain.events import End
from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.after import AfterScreen
from moteleder.tui.screens.minutes import MinutesScreen
from tests.session.worlds import HandClock, led
from tests.tui.worlds import WIDE, seen, until


def ended(folder: Path) -> MoteApp:
    """The app, straight at the minutes of a meeting that has ended."""
    live, held, clock = led()
    live.typed("S1", "Siri ønsket velkommen.")
    live.do(End)
    book = CaseBook(MemoryVault(), folder)
    book.add("elias", held.case)
    return MoteApp(book, HandClock(clock.time), straight_to="elias")


async def test_a_key_leads_from_the_minutes_to_the_pages_and_back(tmp_path: Path) -> None:
    app = ended(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MinutesScreen))

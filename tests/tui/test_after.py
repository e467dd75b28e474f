"""The pages of a meeting that has ended: read, remarked on, final, opened again, compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.domain.events import End
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.session.casebook import CaseBook
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.after import AfterScreen
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.minutes import MinutesScreen
from tests.after.loop import after
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


def elias(folder: Path, count: int) -> MoteApp:
    """The app at the minutes of Elias, after so many of the events that follow his meeting."""
    case = after("elias", count)
    book = CaseBook(MemoryVault(), folder)
    book.add("elias", case)
    return MoteApp(book, HandClock(case.meetings[-1].event[-1].at), straight_to="elias")


def stands(app: MoteApp) -> Meeting:
    """The meeting as it is kept."""
    case = app.book.case("elias")
    return replay(case, case.meetings[-1].number).meeting


def drafts(folder: Path) -> list[str]:
    """The files of a draft that lie there."""
    return sorted(path.name for path in folder.glob("*utkast*"))


async def test_what_is_done_on_the_pages_is_seen_in_the_minutes(tmp_path: Path) -> None:
    app = ended(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("f")
        await until(pilot, lambda: stands(app).phase == "draft")
        await pilot.press("f")
        await until(pilot, lambda: stands(app).phase == "final")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MinutesScreen))
        screen = app.screen
        assert isinstance(screen, MinutesScreen)
        await until(pilot, lambda: screen.meeting.phase == "final")
        await seen(pilot, "Referatet er endelig.")


async def test_before_the_last_day_for_remarks_final_takes_a_second_key_and_then_nothing_more_is_asked(
    tmp_path: Path,
) -> None:
    app = elias(tmp_path, 3)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("f")
        await seen(pilot, "Merknadsfristen er onsdag 16. desember 2026. Merknader som ikke er behandlet: 2.")
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, lambda: not isinstance(app.screen, AfterScreen))
        await pilot.press("right", "ctrl+s")
        await seen(pilot, "Merknaden står ved siden av")
        await pilot.press("f")
        await seen(pilot, "Merknader som ikke er behandlet: 1.")
        assert stands(app).phase == "reading"
        await pilot.press("f")
        await seen(pilot, "F2: kopi til hver. F3: inn i planen.")
        await pilot.press("ctrl+z")
        await seen(pilot, "Åpne det igjen")
        assert stands(app).phase == "final"
        await pilot.press("f2", "f3")
        for key in ("n", "s", "enter"):
            await pilot.press(key)
            await seen(pilot, "Åpne det igjen")
            await pilot.press("f2", "f3")
        await pilot.press("up")
        await seen(pilot, "Merknaden blir tatt opp på neste møte.")
        await pilot.press("f2", "h")
        await seen(pilot, "▸ Kopier", "Åpne det igjen")
        assert isinstance(app.screen, AfterScreen)
        await pilot.press("escape")
        await seen(pilot, "Enter: riktig kopi til hver")


async def test_a_remark_is_taken_in_by_keys_and_undo_brings_the_old_words_back(tmp_path: Path) -> None:
    app = elias(tmp_path, 3)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        before = stands(app).notes["S4/P2"]
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: not isinstance(app.screen, AfterScreen))
        await pilot.press("ctrl+s")
        await seen(pilot, before[:20])
        await pilot.press(*" Sa fire.", "ctrl+s")
        await until(pilot, lambda: stands(app).notes["S4/P2"] == f"{before} Sa fire.")
        assert stands(app).remarks[0].met is not None
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: stands(app).notes["S4/P2"] == before)
        assert stands(app).remarks[0].met is None


async def test_opened_to_be_written_in_the_meeting_is_shown_live(tmp_path: Path) -> None:
    app = ended(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "UTKAST")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("r")
        await until(pilot, lambda: not isinstance(app.screen, AfterScreen))
        await pilot.press(*"Glemte skyss", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))
        assert stands(app).reopened == ("Glemte skyss",)


async def test_two_versions_are_held_against_each_other_by_words_and_signs(tmp_path: Path) -> None:
    app = elias(tmp_path, 11)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Endelig")
        await pilot.press("l")
        await until(pilot, lambda: isinstance(app.screen, AfterScreen))
        await pilot.press("f2", "f2")
        await seen(pilot, "3. utgave")
        await pilot.press("v", "enter")
        await seen(pilot, "[−garasjeporten−] [+garasjedøra+]", "avsnitt er like")


async def test_the_reading_copy_of_each_who_reads_is_made_as_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = elias(tmp_path, 0)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Enter: foreldrene leser først")
        await pilot.press("enter")
        await seen(pilot, "● utkast  ○ til lesing  ○ endelig  ○ overført")
        await pilot.press("w")
        await seen(pilot, "Foreldrene: Marte Brattvoll, Henning Osnes")
        await pilot.press("enter")
        await seen(pilot, "Markdown")
        await pilot.press(*"markdown", "enter")
        await seen(pilot, "2026-12-02-lesekopi.md")
        await pilot.press("enter")
        await until(pilot, lambda: (tmp_path / "2026-12-02-lesekopi.md").exists())
        await pilot.press("f2", "w")
        await seen(pilot, "Lag en fil av referatet")
        await pilot.press(*"ren", "enter")
        await seen(pilot, "Alle kopier er merket UTKAST.", "Amir Daneshvar · med sikker post")
        assert drafts(tmp_path) == []
        await pilot.press("enter")
        await seen(pilot, "2026-12-02-utkast.txt: Marte Brattvoll", "2026-12-02-utkast-3.txt: Amir Daneshvar")

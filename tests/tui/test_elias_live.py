"""Elias' meeting as its journal has it, on screen minute by minute, with a clock that is set by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from moteleder.domain.case import Case
from moteleder.domain.events import Event
from moteleder.domain.values import change
from moteleder.resources import folder
from moteleder.session.casebook import CaseBook, planned_only
from moteleder.session.minutes import text_of
from moteleder.store.exchange import read
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.time_line import TimeLine
from tests.session.worlds import HandClock
from tests.tui.worlds import NARROW, WIDE, screen_text, seen, until


def sample() -> Case:
    path = folder("sample_cases") / "elias.toml"
    return read(path.read_text(encoding="utf-8"), path.name)


class Played:
    """The sample's journal, let happen on the live screen at its own times."""

    def __init__(self, app: MoteApp, clock: HandClock, events: tuple[Event, ...]) -> None:
        self._app, self._clock = app, clock
        self._left: Iterator[Event] = iter(events[1:])
        self._next: Event | None = next(self._left)

    @property
    def screen(self) -> LiveScreen:
        screen = self._app.screen
        assert isinstance(screen, LiveScreen)
        return screen

    async def to(self, clock: str) -> None:
        """Let everything happen that happened until then, and let the second go by."""
        now = datetime.fromisoformat(f"2026-12-02T{clock}+01:00")
        live = self.screen.live
        while self._next is not None and self._next.at <= now:
            event = self._next
            self._clock.time = event.at
            fields = {
                name: getattr(event, name) for name in event.__struct_fields__ if name not in ("at", "by")
            }
            live.do(type(event), **fields)
            self._next = next(self._left, None)
        self._clock.time = now
        await self.screen.redraw()
        self.screen.tick()

    @property
    def told(self) -> str:
        return self.screen.query_one(TimeLine).told


def playing(home: Path) -> tuple[MoteApp, HandClock, Case]:
    case = sample()
    book = CaseBook(MemoryVault(), home)
    book.add("elias", planned_only(case))
    clock = HandClock(case.meetings[-1].event[0].at)
    return MoteApp(book, clock, straight_to="elias"), clock, case


async def test_the_leader_is_told_at_five_to_two_that_the_round_uses_the_last_fifteen_minutes(
    tmp_path: Path,
) -> None:
    app, clock, case = playing(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        play = Played(app, clock, case.meetings[-1].event)
        for time in ("13:30:00", "13:51:00", "13:54:59"):
            await play.to(time)
            assert "siste 15" not in play.told
        await play.to("13:55:01")
        await seen(pilot, "13.55", "«Runde» tar av de siste 15 min", "Det blir 14 min igjen.")
        await play.to("14:05:30")
        await seen(pilot, "38 av 25 · 13 over")
        used = sum(s for p, s in play.screen.live.meeting.used.items() if p.partition("/")[0] == "S4")
        assert used == (25 + 13.5) * 60
        await play.to("14:16:30")
        await until(pilot, lambda: not play.told, "told although the tasks are reached")


async def test_the_minutes_of_the_whole_meeting_tell_no_times_of_speaking(tmp_path: Path) -> None:
    app, clock, case = playing(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        play = Played(app, clock, case.meetings[-1].event)
        await play.to("14:31:00")
        shown = text_of(play.screen.live.meeting)
        for seconds in (260, 660, 150, 200, 90, 420, 300):
            clocks = (f"{seconds // 60}.{seconds % 60:02}", f"{seconds // 60} min", f"{seconds} s")
            assert not [c for c in clocks if f" {c}" in shown]
        assert "over tiden" not in shown


async def test_picking_a_proposal_shortens_the_item_and_undo_says_so(tmp_path: Path) -> None:
    app, clock, case = playing(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        await seen(pilot, "SAKSLISTE")
        play = Played(app, clock, case.meetings[-1].event)
        await play.to("14:01:10")
        await seen(pilot, "t: hva kan kortes")
        play.screen.focusing.on_note()
        await seen(pilot, "ctrl+p Tiden: hva kan kortes")
        await pilot.click(TimeLine)
        await seen(pilot, "Det mangler 7 min", "«Mål og tiltak»: 10 min i stedet for 20")
        await pilot.press("enter")
        await seen(pilot, "10 min er hentet inn")
        assert [i.planned for i in play.screen.live.meeting.items if i.id == "S5"] == [10]
        await play.screen.action_command("undo")
        await seen(pilot, "Angret: minuttene til «Mål og tiltak»")
        assert [i.planned for i in play.screen.live.meeting.items if i.id == "S5"] == [20]


async def times_asked(screen: LiveScreen) -> None:
    await screen.action_command("speaking_times")


async def test_speaking_times_are_shown_only_where_they_were_switched_on_and_only_the_leader_looks(
    tmp_path: Path,
) -> None:
    app, clock, case = playing(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        play = Played(app, clock, case.meetings[-1].event)
        await play.to("13:50:00")
        screen = play.screen
        await times_asked(screen)
        await seen(pilot, "Taletid er slått av")
        assert "TALETID" not in screen_text(app)
        await screen.action_command("speaking_times_switch")
        await times_asked(screen)
        await seen(pilot, "bare i leders visning")
        assert "TALETID" not in screen_text(app)
        screen.show_view("leader")
        await times_asked(screen)
        await seen(pilot, "TALETID", "11 min  habilitering")
        screen.show_view("both")
        await until(pilot, lambda: "TALETID" not in screen_text(app))
        screen.show_view("leader")
        await times_asked(screen)
        await seen(pilot, "TALETID")
        screen.query_one("Rail").show_times(None)  # type: ignore[attr-defined]
        await until(pilot, lambda: "11 min" not in screen_text(app))
    kept = app.book.case("elias")
    assert change(kept, meetings=()) == change(sample(), meetings=())


async def test_where_nothing_has_to_be_shorter_it_is_said_and_nothing_is_asked(tmp_path: Path) -> None:
    app, clock, case = playing(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        await seen(pilot, "SAKSLISTE")
        play = Played(app, clock, case.meetings[-1].event)
        await play.to("13:30:00")
        await play.screen.action_command("time")
        await seen(pilot, "De siste 15 minuttene er trygge. Ingenting trenger å kortes.")
        assert app.screen is play.screen

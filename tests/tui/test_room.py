"""The room view: it leads like the live screen, and shows nothing that is not for everybody."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest
from textual.pilot import Pilot

from moteleder.domain.agenda import Item
from moteleder.domain.case import Case
from moteleder.domain.events import Agree, Arrive, Floor, GoToItem, Park, Private, TakeOn
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.command_table import commands_for
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.palette import Palette
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.room import RoomScreen
from moteleder.tui.screens.room.parts import Outcomes
from moteleder.tui.screens.room.screen import DOING, LEAVES
from moteleder.tui.widgets import note_editor
from moteleder.tui.widgets.note_editor import NoteEditor
from tests.session.worlds import HandClock, small_case
from tests.tui.worlds import NARROW, SPEAKING, WIDE, Failing, an_app, screen_text, seen, until

SMALLEST = (60, 18)
w = words("nb")
TOASTED = "SEEDtoast"


def with_items(count: int) -> Case:
    """The small case with an agenda of so many topics."""
    case = small_case()
    items = tuple(Item(id=f"S{n}", title=f"Tema {n}") for n in range(1, count + 1))
    return change(case, meetings=(change(case.meetings[0], item=items),))


def live_of(app: MoteApp) -> LiveScreen:
    return next(screen for screen in app.screen_stack if isinstance(screen, LiveScreen))


async def in_the_round(pilot: Pilot[None]) -> LiveScreen:
    """Everybody here, at the round, the teacher speaking for three minutes and seven seconds."""
    app = pilot.app
    assert isinstance(app, MoteApp)
    await seen(pilot, "lagret")
    screen = live_of(app)
    assert isinstance(app.clock, HandClock)
    app.clock.time += timedelta(seconds=187)
    await screen.redraw(refocus=True)
    return screen


async def the_room(pilot: Pilot[None], key: str = "f10") -> RoomScreen:
    await pilot.press(key)
    app = pilot.app
    assert isinstance(app, MoteApp)
    await until(pilot, lambda: isinstance(app.screen, RoomScreen), "the room view")
    assert isinstance(app.screen, RoomScreen)
    screen = app.screen
    await until(pilot, lambda: bool(screen.query("#about")) and "▸" in screen_text(app), "drawn")
    return screen


async def pressed(pilot: Pilot[None], key: str) -> None:
    """Press a key that goes on, more than a second after the last one."""
    assert isinstance(pilot.app, MoteApp)
    live_of(pilot.app).went_on = float("-inf")
    await pilot.press(key)


def test_what_can_be_asked_for_here_is_what_can_be_done_here() -> None:
    assert {each.id for each in commands_for("room")} == {*DOING, *LEAVES}


@pytest.mark.parametrize("size", [WIDE, pytest.param(NARROW, marks=pytest.mark.soak), SMALLEST])
async def test_it_shows_the_agenda_the_floor_agreements_and_tasks(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=size) as pilot:
        screen = await in_the_round(pilot)
        screen.live.do(Agree, id="A1", place="S3", text="Sekken står ved døra")
        screen.live.do(TakeOn, id="O1", place="S3", text="Sende kart", owner="P8")
        await the_room(pilot)
        await seen(pilot, "Elias", "▸ 3 Runde", "4 Skyss", "Ane Fossli, kontaktlærer", "Tiril Sandnæs")
        await seen(pilot, "Sekken står ved døra", "☐ Sende kart", "▄▄", "13.03", "F2 Neste")
        assert "16" not in screen_text(app)


@pytest.mark.parametrize("size", [WIDE, pytest.param(NARROW, marks=pytest.mark.soak), SMALLEST])
async def test_nothing_seeded_in_private_places_is_in_it(size: tuple[int, int], tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=size, notifications=True) as pilot:
        screen = await in_the_round(pilot)
        screen.live.do(Private, id="N1", place="S3", text="SEEDprivate")
        screen.live.do(Park, id="E1", place="S3", text="SEEDpark", channel="SEEDchannel")
        await screen.redraw()
        screen.focusing.on_note()
        await pilot.press(*"SEEDnote")
        app.notify(TOASTED, markup=False, timeout=60)
        await seen(pilot, TOASTED, "3.07" if size == WIDE else "SEEDnote")
        await the_room(pilot)
        app.notify(TOASTED + "2", markup=False, timeout=60)
        screen.tell("SEEDtold")
        for key in ("ctrl+o", "escape", "ctrl+p", "escape"):
            await pilot.press(key)
            await pilot.pause()
            shown = screen_text(app)
            assert "SEED" not in shown
            assert [time for time in ("3.07", "3.00", " av ", "min igjen") if time in shown] == []
        assert screen.live.meeting.notes == {"S3/P6": "SEEDnote"}
        await pilot.press("f10")
        await seen(pilot, TOASTED, TOASTED + "2", "SEEDnote")


@pytest.mark.parametrize("leave", ["f10", pytest.param("ctrl+s", marks=pytest.mark.soak), "escape"])
async def test_it_closes_to_the_same_note_with_every_word(
    leave: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_editor, "REST", 60)
    monkeypatch.setattr(note_editor, "LONGEST", 60)
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_round(pilot)
        await pilot.press(*"Planen virker", "left", "left")
        editor = screen.query_one(Desk).editor
        await the_room(pilot, "ctrl+s")
        assert screen.live.meeting.notes == {"S3/P6": "Planen virker"}
        await pilot.press(*"xyz", leave)
        await until(pilot, lambda: app.screen is screen)
        assert (screen.focused, editor.text) == (editor, "Planen virker")
        await pilot.press("!")
        assert editor.text == "Planen virk!er"


async def test_on_and_back_go_as_on_the_live_screen_and_a_second_press_is_a_slip(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_round(pilot)
        await the_room(pilot)
        await pressed(pilot, "f2")
        screen.went_on = monotonic() + 3600
        await pilot.press("ctrl+n")
        assert screen.live.meeting.floor == "S3/P8"
        await seen(pilot, "Tiril Sandnæs, fysioterapeut", "Marte Brattvoll, mor")
        await pilot.press("f3")
        assert screen.live.meeting.floor == "S3/P6"
        await seen(pilot, "Ane Fossli, kontaktlærer")


async def test_a_press_on_the_live_screen_counts_here_too(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_round(pilot)
        await the_room(pilot)
        screen.went_on = monotonic() + 3600
        await pilot.press("f2")
        assert screen.live.meeting.floor == "S3/P6"


async def test_the_live_screen_comes_back_where_the_meeting_is_and_writing_goes_on_there(
    tmp_path: Path,
) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_round(pilot)
        await pilot.press(*"Planen")
        await the_room(pilot)
        await pressed(pilot, "f2")
        await pilot.press("f10", *"Sekken")
        await until(pilot, lambda: app.screen is screen)
        assert isinstance(screen.focused, NoteEditor)
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S3/P6": "Planen", "S3/P8": "Sekken"}
        await seen(pilot, "▸ Tiril Sandnæs")


async def test_the_floor_is_given_by_picking(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=NARROW) as pilot:
        screen = await in_the_round(pilot)
        await the_room(pilot)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, PickDialog))
        await pilot.press(*"henn", "enter")
        await until(pilot, lambda: isinstance(app.screen, RoomScreen))
        assert screen.live.meeting.holder == "P3"
        await seen(pilot, "Henning Osnes, far")


async def test_a_pause_is_begun_and_ended_from_the_palette(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_round(pilot)
        await the_room(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        assert "Oppgave  F4" not in screen_text(app)
        assert "Angre" not in screen_text(app)
        await pilot.press(*"pause", "enter")
        await until(pilot, lambda: screen.live.meeting.paused)
        await pressed(pilot, "f2")
        await seen(pilot, w("There is a pause."))
        assert screen.live.meeting.floor == "S3/P6"


async def test_what_is_not_for_everybody_is_not_done_here(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_round(pilot)
        room = await the_room(pilot)
        before = screen.live.journal.events
        await pilot.press("f4", "f8", "f9", "ctrl+r", "ctrl+z", "ctrl+g", "ctrl+t", *"aot")
        await pilot.pause()
        assert app.screen is room
        assert screen.live.journal.events == before


async def test_a_round_without_parents_asks_the_leader_to_go_back_to_where_words_are_written(
    tmp_path: Path,
) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        screen = live_of(app)
        screen.live.do(Arrive, people=("P4", "P6"))
        screen.live.do(GoToItem, item="S3")
        screen.live.do(Floor, person="P6")
        room = await the_room(pilot)
        await pressed(pilot, "f2")
        await seen(pilot, w("Something must be written first. {key} goes back to it.").format(key="F10"))
        assert app.screen is room
        await pilot.press("f10")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))
        await pilot.press(*"Begge er syke", "enter")
        await until(pilot, lambda: app.screen is screen and screen.live.meeting.at_item == "S4")
        item = screen.live.meeting.item("S3")
        assert item is not None
        assert item.reason == "Begge er syke"


async def test_the_end_of_the_agenda_asks_the_leader_to_go_back(tmp_path: Path) -> None:
    app = an_app(tmp_path, with_items(2))
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Tema 1")
        await pilot.press("f10")
        await until(pilot, lambda: isinstance(app.screen, RoomScreen))
        await pressed(pilot, "f2")
        await seen(pilot, "▸ 2 Tema 2")
        await pressed(pilot, "f2")
        await seen(pilot, w("End the meeting"))
        assert isinstance(app.screen, RoomScreen)
        await pilot.press("f10")
        await until(pilot, lambda: isinstance(app.screen, FormDialog))


async def test_a_refusal_waits_on_the_live_screen(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        await in_the_round(pilot)
        room = await the_room(pilot)
        room.tell("SEEDrefusal", refused=True)
        await seen(pilot, w("This cannot be done yet. {key} goes back and tells why.").format(key="F10"))
        assert "SEED" not in screen_text(app)
        await pilot.press("f10")
        await seen(pilot, "SEEDrefusal")


async def test_the_newest_is_in_view_and_arrows_scroll(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=SPEAKING)
    async with app.run_test(size=NARROW) as pilot:
        screen = await in_the_round(pilot)
        for n in range(1, 15):
            screen.live.do(Agree, id=f"A{n}", place="S3", text=f"Punkt nummer {n}.")
        room = await the_room(pilot)
        await seen(pilot, "Punkt nummer 14.")
        assert "Punkt nummer 1." not in screen_text(app)
        assert isinstance(room.focused, Outcomes)
        await pilot.press("home")
        await seen(pilot, "Punkt nummer 1.")


async def test_a_long_agenda_shows_where_the_meeting_is(tmp_path: Path) -> None:
    app = an_app(tmp_path, with_items(19))
    async with app.run_test(size=SMALLEST) as pilot:
        await until(
            pilot, lambda: isinstance(app.screen, LiveScreen) and bool(live_of(app).query_one(Desk).place)
        )
        live_of(app).live.do(GoToItem, item="S16")
        await pilot.press("f10")
        await seen(pilot, "▸ 16 Tema 16", "17 Tema 17")


@pytest.mark.parametrize(
    ("name", "shown"), [("Ingebjørg Haugen-Kristoffersen", False), ("Мария Иванова", True)]
)
async def test_a_name_that_cannot_be_drawn_large_is_written_in_bold(
    name: str, shown: bool, tmp_path: Path
) -> None:
    case = small_case()
    people = tuple(change(p, name=name) if p.id == "P6" else p for p in case.people)
    app = an_app(tmp_path, change(case, people=people), happened=SPEAKING)
    async with app.run_test(size=NARROW) as pilot:
        await in_the_round(pilot)
        await the_room(pilot)
        await seen(pilot, f"{name}, kontaktlærer")
        assert (" ".join(name) in screen_text(app)) is shown
        assert ("█" in screen_text(app)) is not shown


async def test_what_is_not_saved_is_said_without_saying_what_and_leaving_stays(tmp_path: Path) -> None:
    vault = Failing()
    app = an_app(tmp_path, vault=vault, happened=SPEAKING)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_round(pilot)
        await the_room(pilot)
        vault.broken = "disk_full"
        screen.live.do(Agree, id="A1", place="S3", text="Sekken står ved døra")
        await pilot.press("ctrl+q", "ctrl+q", "ctrl+q")
        await seen(pilot, w("{key} goes back: there is something to see to.").format(key="F10"))
        assert not app._exit
        vault.broken = None
        screen.tick()
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app._exit)

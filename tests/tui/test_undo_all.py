"""Undo for every command: it takes back what the command did, to the last value, and says what came back.

A command that is not in one of the two tables fails here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from moteleder.domain import events as e
from moteleder.domain.agenda import Invited
from moteleder.domain.case import Case
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.session.command import PAGE_PLACES
from moteleder.session.command_table import COMMANDS
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.live import LiveScreen
from tests.session.worlds import small_case
from tests.tui.worlds import WIDE, an_app, screen_text, seen, until

Done = tuple[Callable[..., e.Event], dict[str, Any]]


@dataclass(frozen=True)
class Way:
    """How a command is used, and what undo says of it."""

    said: str
    """What stands in the line that says what was undone."""
    at: str = "S4"
    """Id of the item where the meeting is."""
    keys: tuple[str, ...] = ()
    """What is pressed after the command was asked for."""
    before: tuple[Done, ...] = ()
    """What has happened by then."""


ROUND: tuple[Done, ...] = ((e.Floor, {"person": "P6"}),)
AGREED: tuple[Done, ...] = ((e.Agree, {"id": "A1", "place": "S4", "text": "Taxi"}),)
SAVE = ("ctrl+s",)

WAYS: dict[str, Way] = {
    "next": Way("Oppgaver", at="S4"),
    "back": Way("Runde", at="S4"),
    "goto": Way("Velkommen", keys=(*"Velkommen", "enter")),
    "give_floor": Way("Ane Fossli", at="S3", keys=(*"Ane", "enter")),
    "pause": Way("pausen"),
    "resume": Way("pausen", before=((e.Pause, {}),)),
    "time": Way(
        "minuttene til «Runde»", at="S3", keys=("enter",), before=((e.Budget, {"item": "S3", "planned": 90}),)
    ),
    "order_first": Way("foreldrene", at="S3"),
    "order_last": Way("foreldrene", at="S3", before=((e.Order, {"parents": "first"}),)),
    "order_both": Way("foreldrene", at="S3"),
    "pass_turn": Way("Ane Fossli", at="S3", before=ROUND, keys=SAVE),
    "written_statement": Way(
        "Laila Nordbotn",
        at="S3",
        before=((e.Absent, {"person": "P12", "statement": True}),),
        keys=("tab", *"Hei", "ctrl+s"),
    ),
    "item_skip": Way("Skyss", keys=(*"Tid", "ctrl+s")),
    "item_defer": Way("Skyss", keys=(*"Tid", "ctrl+s")),
    "item_add": Way("Noe nytt", keys=(*"Noe nytt", "ctrl+s")),
    "item_split": Way("Noe nytt", keys=(*"Noe nytt", "ctrl+s")),
    "item_move_up": Way("Skyss"),
    "item_move_down": Way("Skyss"),
    "task": Way("Ringe skolen", at="S5", keys=(*"Ringe skolen", "ctrl+s")),
    "agree": Way("Planen gjelder", at="S5", keys=(*"Planen gjelder", "ctrl+s")),
    "reply": Way("Det stemmer", at="S3", before=ROUND, keys=(*"Det stemmer", "ctrl+s")),
    "voice": Way("barnets stemme", keys=("left", "ctrl+s")),
    "add_person": Way("Vilde Aamodt", keys=(*"Vilde Aamodt", "ctrl+s")),
    "park": Way("et annet sted", at="S5", keys=("1", "ctrl+s")),
    "view_entry": Way("To dager", keys=(*"Skolen", "tab", *"To dager", "ctrl+s")),
    "retype_entry": Way("«Taxi»", before=AGREED, keys=(*"Privat", "enter")),
    "withhold": Way("merkingen", at="S5", keys=("enter", *"Ane", "ctrl+s")),
    "move_entry": Way("«Taxi»", before=AGREED, keys=(*"Velkommen", "enter")),
    "sum_up": Way("Marte Brattvoll", keys=("enter", *"Marte", "ctrl+s")),
    "next_meeting": Way("neste møte", keys=(*"10.3", "ctrl+s")),
    "attendance": Way("Laila Nordbotn", keys=("end", "t", "escape")),
    "consent": Way("Ane Fossli", keys=(*"Ane", "tab", "right", "ctrl+s")),
    "copies": Way("Ane Fossli", keys=(*"Ane", "tab", "right", "ctrl+s")),
}
"""Id of every command that changes the meeting to how it is used."""

NO_CHANGE = {
    "undo": "it is undo",
    "redo": "it is what undo is undone by",
    "questions": "a card to read",
    "speaking_times": "shows something for a moment",
    "speaking_times_switch": "the screen's own",
    "checks": "shows what was found; each thing done from there is undone as itself",
    "pin": "the screen's own",
    "find": "goes where the words stand",
    "attribute": "writes in the note, which has its own undo",
    "after_meeting": "shows the pages; what is done there is undone there",
    "help": "the screen's own",
    "view": "the screen's own",
    "palette": "the screen's own",
    "step_back": "the screen's own",
    "room": "the screen's own",
    "hide": "the screen's own",
    "theme_switch": "the screen's own",
    "quit": "everything is saved",
    "end_meeting": "an ended meeting is opened again instead, with a reason",
    "reopen": "an ended meeting is ended again",
    "minutes": "shows the minutes",
    "copy_minutes": "copies the minutes",
    "make_file": "writes a file of its own",
    "save_minutes": "writes a file of its own",
    "import_tick": "ticks, and the same key takes the tick away",
    "import_change": "nothing has entered the case yet",
    "import_approve": "no meeting is open; what enters is looked through first",
    "import_leave": "nothing has entered the case",
}
"""Id of every other command to why there is nothing to undo."""


def test_every_command_is_here() -> None:
    outside = {"home", "book_tasks", *PAGE_PLACES}
    here = {each.id for each in COMMANDS if not set(each.places) <= outside}
    assert set(WAYS) | set(NO_CHANGE) == here
    assert not set(WAYS) & set(NO_CHANGE)
    assert {way.at for way in WAYS.values()} == {"S3", "S4", "S5"}


def a_case() -> Case:
    """The small case, with somebody who is not here yet."""
    case = small_case()
    late = Person(id="P12", name="Laila Nordbotn", role="saksbehandler", consent=Consent(attend=True))
    meeting = case.meetings[0]
    invited = (*meeting.invited, Invited(person="P12"))
    return change(case, people=(*case.people, late), meetings=(change(meeting, invited=invited),))


async def ready(pilot: Pilot[None], at: str) -> LiveScreen:
    """Everybody here but one, the meeting at an item."""
    app = pilot.app
    assert isinstance(app, MoteApp)
    await seen(pilot, "SAKSLISTE")
    screen = app.screen
    assert isinstance(screen, LiveScreen)
    screen.live.do(e.Arrive, people=("P2", "P3", "P4", "P6", "P8"))
    screen.live.do(e.GoToItem, item=at)
    return screen


async def undone(pilot: Pilot[None], screen: LiveScreen, command: str, way: Way) -> None:
    """Use a command, undo and redo it."""
    for kind, fields in way.before:
        screen.live.do(kind, **fields)
    await screen.redraw(refocus=True)
    before, count = screen.live.meeting, len(screen.live.journal.events)
    await screen.action_command(command)
    await pilot.press(*way.keys)
    await until(pilot, lambda: screen.is_current and screen.live.meeting != before, f"{command}: nothing")
    after, steps = screen.live.meeting, len(screen.live.journal.events) - count
    assert (command, steps) == (command, 1)
    await screen.action_command("undo")
    await seen(pilot, "Angret: ")
    assert isinstance(pilot.app, MoteApp)
    line = next(line for line in screen_text(pilot.app).splitlines() if "Angret: " in line)
    assert way.said in line, command
    assert screen.live.meeting == before, command
    await screen.action_command("redo")
    await seen(pilot, "Tilbake igjen: ")
    assert screen.live.meeting == after, command


@pytest.mark.parametrize("at", ["S3", "S4", "S5"])
async def test_undo_takes_it_back_and_says_what(tmp_path: Path, at: str) -> None:
    app = an_app(tmp_path, a_case())
    async with app.run_test(size=WIDE) as pilot:
        screen = await ready(pilot, at)
        begun = screen.live.journal
        for command, way in WAYS.items():
            if way.at == at:
                screen.live.journal = begun
                await undone(pilot, screen, command, way)


async def test_with_nothing_done_undo_says_so(tmp_path: Path) -> None:
    app = an_app(tmp_path, a_case())
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        await screen.action_command("undo")
        await seen(pilot, "ikke noe å angre")
        await screen.action_command("redo")
        await seen(pilot, "ikke noe å gjøre om")

"""Draw a picture of every screen: `python tools/pictures.py` writes `docs/pictures/*.svg`.

The pictures are of the sample meeting about Elias, at set moments of its journal and with its clock held.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from zoneinfo import ZoneInfo

from moteleder.domain.case import Case
from moteleder.domain.values import change
from moteleder.resources import folder
from moteleder.session.casebook import CaseBook
from moteleder.store.exchange import read
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.themes import DARK, LIGHT

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
DOCUMENTS = Path("/Dokumenter")
"""Where a file is said to lie: the pictures name no folder of the machine that draws them."""
WIDE, NARROW = (120, 34), (80, 24)
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


@dataclass(frozen=True)
class Shot:
    """One picture: when in the meeting, which keys then, how large, in which theme."""

    name: str
    clock: str
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = WIDE
    theme: str = DARK
    command: str = ""
    """A command to run before the keys are pressed."""


ROUND = "13:47:30"
PAGES: tuple[tuple[str, int, tuple[str, ...]], ...] = (
    ("meetings", 0, ()),
    ("people", 1, ("down",) * 5),
    ("goals", 2, ("down",) * 3),
    ("tasks", 3, ()),
    ("between", 4, ()),
    ("settings", 5, ()),
)
"""The pages about a child: name, how far to the right, and which row is marked."""
OUT = ("enter", "s", "ctrl+s")
"""After the meeting: the minutes go out to be read."""
REMARK = "Jeg har ringt fire ganger, ikke tre."
READ = (*OUT, "n", *"mor", "enter", *REMARK, "tab", *"marte", "enter", "ctrl+s")
"""The mother has read, and something is to be put right."""
TAKEN_IN = ("ctrl+end", *" Det siste svaret kom dagen før møtet.")
SHOTS = (
    *(
        Shot(f"live-{theme}-{size[0]}x{size[1]}", ROUND, size=size, theme=theme)
        for theme in (DARK, LIGHT)
        for size in (WIDE, NARROW)
    ),
    Shot("live-minutes-80x24", ROUND, ("ctrl+t",), NARROW),
    Shot("live-meeting-80x24", ROUND, ("ctrl+t", "ctrl+t"), NARROW, LIGHT),
    Shot("live-leader", ROUND, ("ctrl+t",)),
    Shot("live-writer", ROUND, ("ctrl+t", "ctrl+t"), theme=LIGHT),
    Shot("home", "before"),
    Shot("home-80x24", "before", size=NARROW),
    Shot("home-due", "called"),
    Shot("home-search", "called", ("slash", *"sykkel")),
    Shot("home-empty", "empty"),
    Shot("tasks-of-all", "called", ("t",)),
    Shot("tasks-of-all-80x24", "called", ("t",), NARROW, LIGHT),
    *(
        Shot(f"page-{name}{end}", "called", ("o", *("f2",) * turns, *keys), size, theme)
        for name, turns, keys in PAGES
        for end, size, theme in (("", WIDE, DARK), ("-80x24", NARROW, LIGHT))
    ),
    Shot("consent-form", "called", ("o", "f2", *("down",) * 5, "s")),
    *(
        Shot(f"prepare-{name}{end}", "called", ("o", "enter", *("f2",) * turns), size, theme)
        for turns, name in enumerate(("call", "invited", "agenda", "notice"))
        for end, size, theme in (("", WIDE, DARK), ("-80x24", NARROW, LIGHT))
    ),
    Shot(
        "prepare-pasted",
        "called",
        ("o", "enter", "f2", "f2", "l", *"Friminutt (10 min)", "enter", *"Skyss (5 min)"),
    ),
    Shot("prepare-question", "called", ("o", "enter", *("down",) * 6, "enter"), theme=LIGHT),
    Shot("opening", "13:00:10"),
    Shot("previous", "13:09:00"),
    Shot("previous-80x24", "13:12:00", size=NARROW),
    Shot("voice", "13:26:00"),
    Shot("goals", "14:20:00"),
    Shot("tasks", "14:23:30"),
    Shot("tasks-80x24", "14:23:30", ("down",) * 7, NARROW),
    Shot("tasks-load", "14:23:30", ("right", *"Marte", "enter", *("down",) * 9), theme=LIGHT),
    Shot("round-reply", "13:43:10", ("ctrl+r", "enter", "right", "enter")),
    Shot("time-told", "13:55:10", theme=LIGHT),
    Shot("time-80x24", "14:01:10", ("ctrl+t", "ctrl+t", "t"), NARROW),
    Shot("questions", ROUND, command="questions"),
    Shot("next", "14:31:00"),
    Shot("next-80x24", "14:24:30", size=NARROW),
    Shot("calendar-80x24", "14:24:30", ("k",), NARROW),
    *(Shot(f"elsewhere{end}", ROUND, ("f9", "5"), size) for end, size in (("", WIDE), ("-80x24", NARROW))),
    *(
        Shot(f"summing-up{end}", "14:28:30", (*turn, "tab"), size, theme)
        for end, size, turn, theme in (("", WIDE, ("ctrl+t",), DARK), ("-80x24", NARROW, (), LIGHT))
    ),
    Shot("attendance", ROUND, command="attendance"),
    Shot("task-form", ROUND, ("escape", "f4", *"Dele sekken i to", "enter", *"Tiril", "enter", *"fredag")),
    Shot("give-floor", ROUND, ("ctrl+o",)),
    Shot("go-to", ROUND, ("ctrl+g",), theme=LIGHT),
    Shot("room-120x34", ROUND, ("f10",)),
    Shot("room-80x24", ROUND, ("f10",), NARROW),
    Shot("room-light", "14:27:00", ("f10",), theme=LIGHT),
    Shot("hidden", ROUND, ("ctrl+l",)),
    Shot("search", ROUND, ("ctrl+p", *"foreldrene")),
    Shot("help", ROUND, ("f1",)),
    Shot("end-form", "14:31:00", command="end_meeting"),
    Shot("minutes", "after"),
    *(
        Shot(f"after-{name}{end}", "after", keys, size, theme)
        for name, keys in (("reading", READ), ("handover", ("enter", "f3")))
        for end, size, theme in (("", WIDE, DARK), ("-80x24", NARROW, LIGHT))
    ),
    Shot("after-remark", "after", (*OUT, "n", *"mor", "enter", *REMARK, "tab", *"marte"), theme=LIGHT),
    Shot(
        "after-compare", "after", (*READ, "enter", "ctrl+s", *TAKEN_IN, "ctrl+s", "f", "f", "f2", "f2", "v")
    ),
    Shot(
        "after-copies", "after", ("enter", "f2", "m", *"o12", "enter", *"fastlege", "ctrl+s", *("down",) * 2)
    ),
    Shot("file-preview", "after", ("f", "enter"), theme=LIGHT),
)
"""Every picture in `docs/pictures`."""
AT_HOME = ("before", "empty", "called")
"""Moments at which the case book is what one sees first."""


class HeldClock:
    """A clock that stands still."""

    def __init__(self, time: datetime) -> None:
        self._time = time

    def now(self) -> datetime:
        return self._time


def elias(clock: str) -> tuple[Case, datetime]:
    """The sample up to a moment of its meeting, and that moment."""
    path = folder("sample_cases") / "elias.toml"
    case = read(path.read_text(encoding="utf-8"), path.name)
    record = case.meetings[-1]
    start = record.start
    if clock == "called":
        # Two weeks before: the parents are rung, and the notice is about to go out.
        planned = change(record, event=(), notice=())
        return change(case, meetings=(*case.meetings[:-1], planned)), start - timedelta(days=14)
    if clock == "after":
        return case, record.event[-1].at
    now = start
    if clock[0].isdigit():
        now = datetime.fromisoformat(f"{start.date()}T{clock}").replace(tzinfo=ZoneInfo("Europe/Oslo"))
    events = tuple(e for e in record.event if e.at <= now) if clock[0].isdigit() else ()
    return change(case, meetings=(*case.meetings[:-1], change(record, event=events))), now


async def draw(shot: Shot, home: Path) -> str:
    """The picture, as SVG that asks for no font from anywhere."""
    case, now = elias("before" if shot.clock == "empty" else shot.clock)
    book = CaseBook(MemoryVault(), home)
    if shot.clock != "empty":
        book.add("elias", case)
    app = MoteApp(book, HeldClock(now), straight_to="" if shot.clock in AT_HOME else "elias")
    async with app.run_test(size=shot.size) as pilot:
        app.theme = shot.theme
        await pilot.pause()
        if shot.command and isinstance(app.screen, LiveScreen):
            await app.screen.action_command(shot.command)
        with patch("moteleder.tui.screens.making.would_lie", lambda _, name: DOCUMENTS / name):
            await pilot.press(*shot.keys)
            await pilot.pause(0.6)
        svg = app.export_screenshot(title="Møteleder")
    return "\n".join(line.rstrip() for line in _FONTS.sub("", svg).splitlines()) + "\n"


async def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as home:
        for shot in SHOTS:
            (PICTURES / f"{shot.name}.svg").write_text(await draw(shot, Path(home)), encoding="utf-8")
            print(f"docs/pictures/{shot.name}.svg")
    for path in PICTURES.glob("*.svg"):
        if path.stem not in [shot.name for shot in SHOTS]:
            path.unlink()


if __name__ == "__main__":
    asyncio.run(main())

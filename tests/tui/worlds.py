"""The app over cases in memory, a clock that is set by hand, and words to wait for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import Any

from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.domain.events import Arrive, Event, Floor, GoToItem
from moteleder.session.casebook import CaseBook
from moteleder.session.opening import open_meeting
from moteleder.store.memory import MemoryVault
from moteleder.store.problems import CaseProblem, UnsavedReason
from moteleder.store.problems import Unsaved as NotWritten
from moteleder.tui.app import MoteApp
from tests.session.worlds import HandClock, small_case

WIDE = (120, 34)
NARROW = (80, 24)


class Failing(MemoryVault):
    """A vault that refuses to write while `broken` says why, and to be listed while `hidden`."""

    broken: UnsavedReason | None = None
    hidden = False

    def write(self, key: str, data: bytes, expected: str | None) -> str:
        if self.broken:
            raise NotWritten("elias.mote", self.broken)
        return super().write(key, data, expected)

    def keys(self) -> tuple[str, ...]:
        if self.hidden:
            raise CaseProblem("unreadable", "saker")
        return super().keys()

    def stamps(self) -> dict[str, str]:
        if self.hidden:
            raise CaseProblem("unreadable", "saker")
        return super().stamps()


Done = tuple[Callable[..., Event], dict[str, Any]]
"""Something that has happened: the kind of event and its fields."""


SPEAKING: tuple[Done, ...] = (
    (Arrive, {"people": ("P2", "P3", "P4", "P6", "P8")}),
    (GoToItem, {"item": "S3"}),
    (Floor, {"person": "P6"}),
)
"""Everybody here, and the teacher has the floor."""


def an_app(
    folder: Path,
    case: Case | None = None,
    key: str = "elias",
    vault: MemoryVault | None = None,
    happened: Sequence[Done] = (),
) -> MoteApp:
    """The app, straight in the live meeting of a small case, where this has happened by then."""
    book, clock = CaseBook(vault or MemoryVault(), folder), HandClock()
    book.add(key, case or small_case())
    if happened:
        live = open_meeting(book, key, clock).live
        assert live is not None
        live.begin()
        for kind, fields in happened:
            live.do(kind, **fields)
        assert live.close()
    return MoteApp(book, clock, straight_to=key)


def screen_text(app: MoteApp) -> str:
    """What is on screen, line by line."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width].rstrip() for strip in strips[:height])


async def until(pilot: Pilot[None], true: Callable[[], bool], what: str = "") -> None:
    """Let the app work until something is so; a failure shows the screen."""
    end = monotonic() + 30
    while not true():
        app = pilot.app
        assert isinstance(app, MoteApp)
        assert monotonic() < end, f"{what or 'not so'}:\n{screen_text(app)}"
        await pilot.pause(0.01)


async def seen(pilot: Pilot[None], *texts: str) -> None:
    """Wait until all of these are on screen."""
    app = pilot.app
    assert isinstance(app, MoteApp)
    await until(pilot, lambda: all(text in screen_text(app) for text in texts), f"not seen: {texts}")

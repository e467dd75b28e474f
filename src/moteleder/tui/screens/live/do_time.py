"""The time: ways to win some, and how long each party has spoken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from moteleder.domain.events import Budget, SkipItem
from moteleder.domain.outlook import Proposal, proposals
from moteleder.i18n import words
from moteleder.session.entering import add
from moteleder.session.moves import set_aside
from moteleder.session.speaking_time import speaking_times
from moteleder.session.time_said import nothing_to_win, proposal_line, time_title
from moteleder.tui.commands import key_named
from moteleder.tui.dialogs.elsewhere_form import park_form
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.messages import Ask
from moteleder.tui.panels.panel_rows import as_row
from moteleder.tui.screens.live.doing import Doing
from moteleder.tui.screens.live.rail import Rail

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


async def time(screen: LiveScreen, _: str) -> None:
    """Pick a way to win time back; where there is none, say how the time stands."""
    meeting, now, w = screen.live.meeting, screen.live.now(), screen.w
    ways = {proposal_line(meeting, each, w).id: each for each in proposals(meeting, now)}
    rows = [as_row(proposal_line(meeting, each, w)) for each in ways.values()]
    if not rows:
        screen.tell(nothing_to_win(meeting, now, w))
        return

    async def picked(row: str | None) -> None:
        if row in ways:
            await _win(screen, ways[row])

    screen.keep_typing()
    await screen.app.push_screen(PickDialog(w, time_title(meeting, now, w), rows), picked)


async def _win(screen: LiveScreen, way: Proposal) -> None:
    if way.kind == "defer":
        await screen.answer(Ask("item_defer", way.item))
    elif way.kind == "elsewhere":
        await _elsewhere(screen, way.item)
    elif await screen.act(lambda: screen.live.do(Budget, item=way.item, planned=way.planned, turn=way.turn)):
        said = screen.w("{n} min are won back. {key} takes it back.")
        screen.tell(said.format(n=way.gives, key=key_named(screen, "undo")))


async def _elsewhere(screen: LiveScreen, item: str) -> None:
    """The item leaves this meeting, with where it is taken up instead."""
    place = screen.entry_place

    w = words(screen.live.meeting.facts.language)

    def happen(found: dict[str, str]) -> None:
        # The reason is printed in the minutes, so it is said in their language.
        set_aside(screen.live, SkipItem, item=item, reason=w("Taken up elsewhere"))
        add(screen.live, "park", place, found)

    await screen.open(park_form(screen.about), happen)


async def show_times(screen: LiveScreen, _: str) -> None:
    """Speaking times beside the round, for some seconds."""
    times = speaking_times(screen.live.meeting, screen.live.now(), screen.w)
    screen.query_one(Rail).show_times(times)


async def switch(screen: LiveScreen, _: str) -> None:
    """Speaking times on or off."""
    screen.counts = not screen.counts
    screen.query_one(Rail).show_times(None)
    on = screen.w("Speaking times are on: {key} shows them for some seconds, in the leader's view.")
    on = on.format(key=key_named(screen, "speaking_times"))
    screen.tell(on if screen.counts else screen.w("Speaking times are off."))


DOING: Mapping[str, Doing] = {
    "time": time,
    "speaking_times": show_times,
    "speaking_times_switch": switch,
}

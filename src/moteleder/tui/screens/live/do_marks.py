"""What is not for everybody who gets the minutes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from moteleder.domain.events import Withhold
from moteleder.tui.dialogs.mark_forms import mark_picker, withhold_form
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.screens.live.doing import Doing

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


async def withhold(screen: LiveScreen, target: str) -> None:
    """Say who an entry, the turn or the item is not for; `target`: its id, empty for what is here."""
    entries = screen.query_one(EntriesRows)
    target = target or (entries.picked_entry if entries.has_focus else "")
    if target:
        await _ask(screen, target)
        return
    targets = _here(screen)
    if len(targets) == 1:
        await _ask(screen, targets[0])
        return

    async def picked(chosen: str | None) -> None:
        if chosen:
            await _ask(screen, chosen)

    await screen.app.push_screen(mark_picker(screen.about, targets), picked)


async def _ask(screen: LiveScreen, target: str) -> None:
    form = withhold_form(screen.about, target)
    await screen.open(form, lambda found: screen.live.do(Withhold, **found))


def _here(screen: LiveScreen) -> tuple[str, ...]:
    """The turn, its item, and what was written down there."""
    meeting, place = screen.live.meeting, screen.place
    turn = [place] if any(t.place == place for t in meeting.turns) else []
    entries = (e.id for e in meeting.at(place) if e.kind != "private")
    return (*turn, place.partition("/")[0], *entries)


DOING: Mapping[str, Doing] = {"withhold": withhold}

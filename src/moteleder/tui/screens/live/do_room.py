"""The room view: opened over the live screen, which goes on where the meeting then is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from moteleder.tui.screens.covering import cover
from moteleder.tui.screens.live.doing import Doing
from moteleder.tui.screens.room import RoomScreen

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["DOING"]


async def room(screen: LiveScreen, _: str) -> None:
    """Show the room view until it is left."""
    screen.keep_typing()
    screen.tell("")
    place, view = screen.place, RoomScreen(screen)

    async def back_here() -> None:
        await screen.redraw(refocus=screen.place != place)
        if view.owed is not None:
            await view.owed()

    await cover(cast("MoteApp", screen.app), view, back_here)


DOING: Mapping[str, Doing] = {"room": room}

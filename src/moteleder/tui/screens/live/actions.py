"""What each command, and each thing a panel asks for, does on the live screen."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from moteleder.session.command_table import COMMANDS
from moteleder.tui.screens.live.doing import Doing

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["run", "table"]

_COMMANDS = {command.id: command for command in COMMANDS}


@cache
def table() -> Mapping[str, Doing]:
    """Everything that can be asked for, by name; it imports every form, so first after the first paint."""
    from moteleder.tui.screens.live.do_checks import DOING as CHECKS
    from moteleder.tui.screens.live.do_ending import DOING as ENDING
    from moteleder.tui.screens.live.do_items import DOING as ITEMS
    from moteleder.tui.screens.live.do_leading import DOING as LEADING
    from moteleder.tui.screens.live.do_marks import DOING as MARKS
    from moteleder.tui.screens.live.do_note import DOING as NOTE
    from moteleder.tui.screens.live.do_people import DOING as PEOPLE
    from moteleder.tui.screens.live.do_plan import DOING as PLAN
    from moteleder.tui.screens.live.do_rewriting import DOING as REWRITING
    from moteleder.tui.screens.live.do_room import DOING as ROOM
    from moteleder.tui.screens.live.do_shorthand import DOING as SHORTHAND
    from moteleder.tui.screens.live.do_time import DOING as TIME
    from moteleder.tui.screens.live.do_writing import DOING as WRITING

    written = {**WRITING, **SHORTHAND, **REWRITING, **NOTE, **CHECKS, **MARKS}
    return {**LEADING, **TIME, **ITEMS, **PEOPLE, **written, **PLAN, **ENDING, **ROOM}


async def run(screen: LiveScreen, name: str, subject: str = "") -> None:
    """Do it, or say why it cannot be done now."""
    command = _COMMANDS.get(name)
    reason = command.when(screen.moment) if command else ""
    if reason:
        screen.tell(screen.w(reason), refused=True)
        return
    await table()[name](screen, subject)

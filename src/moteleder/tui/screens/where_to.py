"""From a line of the case book to where something is to be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.session.due import Due, DueKind, opens_meeting
from moteleder.tui.screens.opening import open_case

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["open_due", "open_page", "open_what_is_due"]

_IN_THE_MEETING: tuple[DueKind, ...] = ("under_way", "today", "read", "remarks", "final")
"""What is done where the meeting is led or its minutes are read."""

_PAGES: dict[DueKind, str] = {"consent": "people", "tasks": "tasks"}
"""What is done on another page than that of the meetings."""

_BEFORE: dict[DueKind, str] = {"ring": "call", "notice": "notice", "changed": "notice"}
"""What is done where a meeting is prepared."""


async def open_what_is_due(app: MoteApp, key: str) -> str:
    """Show the meeting that is today, under way or in draft, else the child's pages; gives why not."""
    case = app.book.outlines.known(key)
    if case is None or opens_meeting(case, app.clock.now().date()):
        return await open_case(app, key)
    return await open_page(app, key)


async def open_due(app: MoteApp, key: str, due: Due) -> str:
    """Show where something that is due is done; gives why not."""
    if due.kind in _IN_THE_MEETING:
        return await open_case(app, key, due.number)
    return await open_page(app, key, _PAGES.get(due.kind, ""), due.number, _BEFORE.get(due.kind, ""))


async def open_page(app: MoteApp, key: str, page: str = "", number: int = 0, before: str = "") -> str:
    """Show a child's pages; `before`: the page of the meeting with this number that is being prepared."""
    from moteleder.tui.screens.case import open_case_page

    return await open_case_page(app, key, page, number if before else 0, before)

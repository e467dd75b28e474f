"""From a line of the case book to where something is to be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.session.due import Due, DueKind, opens_meeting
from moteleder.tui.screens.opening import open_case

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["open_due", "open_page", "open_what_is_due"]

_IN_THE_MEETING: tuple[DueKind, ...] = ("under_way", "today")
"""What is done where the meeting is led."""

_PAGES: dict[DueKind, str] = {"consent": "people", "tasks": "tasks"}
"""What is done on another page than that of the meetings."""

_AFTER: tuple[DueKind, ...] = ("read", "remarks", "final")
"""What is done where the minutes are read."""

_OF_MEETING: dict[DueKind, str] = {
    "ring": "call",
    "notice": "notice",
    "changed": "notice",
    **dict.fromkeys(_AFTER, "reading"),
}
"""What is done on a page of the one meeting: while it is prepared, or after it."""


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
    wrong = await open_page(app, key, _PAGES.get(due.kind, ""), due.number, _OF_MEETING.get(due.kind, ""))
    # Where somebody else has the case, its minutes can be read all the same.
    return await open_case(app, key, due.number) if wrong and due.kind in _AFTER else wrong


async def open_page(app: MoteApp, key: str, page: str = "", number: int = 0, over: str = "") -> str:
    """Show a child's pages; `over`: the page of the meeting with this number to show over them."""
    from moteleder.tui.screens.case import open_case_page

    return await open_case_page(app, key, page, number if over else 0, over)

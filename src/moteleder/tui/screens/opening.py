"""From a case's handle to the screen that belongs to its meeting."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from moteleder.i18n import msg, words
from moteleder.session.due import meeting_to_open, opens_meeting
from moteleder.session.opening import open_meeting
from moteleder.session.problems import problem_text
from moteleder.session.taken_out import taken_out

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["open_case", "open_page", "open_what_is_due"]

_EARLY = msg("This meeting is not called for today. Enter once more begins it now.")


async def open_case(app: MoteApp, key: str, number: int | None = None) -> str:
    """Show a meeting of the case; gives the sentence that says why not, where it cannot be shown.

    `number`: which one; None: the one that is due.
    """
    opened = open_meeting(app.book, key, app.clock, number=number)
    w = words(app.language)
    said = problem_text(opened.problem, w) if opened.problem else ""
    gone = taken_out(opened.removed, w)
    if opened.live is not None and opened.live.meeting.phase == "draft":
        from moteleder.tui.screens.minutes import MinutesScreen

        await app.push_screen(
            MinutesScreen(app.language, app.keys, app.book.folder, live=opened.live, notice=gone)
        )
    elif opened.live is not None:
        from moteleder.tui.screens.live import LiveScreen

        screen = LiveScreen(opened.live, app.language, app.keys, app.book.folder)
        await app.push_screen(screen)
        if gone:
            screen.tell(gone)
    elif opened.reading is not None:
        from moteleder.tui.screens.minutes import MinutesScreen

        notice = f"{said} {gone}".strip()
        await app.push_screen(
            MinutesScreen(app.language, app.keys, app.book.folder, reading=opened.reading, notice=notice)
        )
    else:
        return said or w("No meeting is called yet.")
    return ""


async def open_what_is_due(app: MoteApp, key: str, sure: bool = False) -> str:
    """Show the meeting that is today, under way or in draft, else the case's page; gives why not.

    `sure`: a meeting that is called for another day is begun all the same.
    """
    case = app.book.outlines.known(key)
    if case is None or opens_meeting(case, app.clock.now().date()):
        return await open_case(app, key)
    return await open_page(app, key, sure)


async def open_page(app: MoteApp, key: str, sure: bool = False) -> str:
    """Show everything about a case that is not a meeting; gives why not."""
    if page := _page():
        return await page(app, key)
    case = app.book.outlines.known(key)
    meeting = meeting_to_open(case) if case else None
    if meeting is not None and meeting.state == "planned" and not sure:
        # A beginning cannot be undone, so a meeting on another day is not begun by one key.
        return words(app.language)(_EARLY)
    return await open_case(app, key)


def _page() -> Callable[[MoteApp, str], Awaitable[str]] | None:
    """What shows a case's page, where the program has one."""
    if find_spec("moteleder.tui.screens.case") is None:
        return None
    page: Callable[[MoteApp, str], Awaitable[str]]
    page = import_module("moteleder.tui.screens.case").open_case_page
    return page

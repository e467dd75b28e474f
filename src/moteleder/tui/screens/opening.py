"""From a case's handle to the screen that belongs to its meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.i18n import words
from moteleder.session.opening import open_meeting
from moteleder.session.problems import problem_text
from moteleder.session.taken_out import taken_out

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["open_case"]


async def open_case(app: MoteApp, key: str, number: int | None = None) -> str:
    """Show a meeting of the case; gives the sentence that says why not, where it cannot be shown.

    `number`: which one; None: the one that is due.
    """
    opened = open_meeting(app.book, key, app.clock, number=number)
    w = words(app.language)
    said = problem_text(opened.problem, w) if opened.problem else ""
    gone = taken_out(opened.removed, w)
    if opened.live is not None and opened.live.meeting.over:
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

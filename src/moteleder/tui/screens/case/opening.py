"""From a case's handle to its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.i18n import words
from moteleder.session.case_edit import CaseEdit
from moteleder.session.opening import who_is_here
from moteleder.session.problems import told
from moteleder.tui.screens.case.screen import CaseScreen
from moteleder.tui.screens.planning import PlanningScreen

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["open_case_page"]


async def open_case_page(app: MoteApp, key: str, page: str = "", number: int = 0, before: str = "") -> str:
    """Show a case's pages; gives the sentence that says why not, where they cannot be shown.

    `page`: the place of the page to begin at; empty: the first. `number` and `before`: a meeting that is
    being prepared, and the page of it to show over them.
    """
    edits: list[CaseEdit] = []
    wrong = told(lambda: edits.append(_edit(app, key)), words(app.language))
    if not wrong:
        screen = CaseScreen(key, edits[0], app.language, app.keys)
        screen.begin_at(page)
        await app.push_screen(screen)
        if number:
            over = PlanningScreen(number, edits[0], app.language, app.keys)
            over.begin_at(before)
            await app.push_screen(over)
    return wrong


def _edit(app: MoteApp, key: str) -> CaseEdit:
    return CaseEdit(app.book.open(key, who_is_here()), app.clock)

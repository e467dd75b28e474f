"""From a case's handle to its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.i18n import words
from moteleder.session.case_edit import CaseEdit
from moteleder.session.opening import who_is_here
from moteleder.session.problems import told
from moteleder.tui.screens.case.screen import CaseScreen

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["open_case_page"]


async def open_case_page(app: MoteApp, key: str, page: str = "") -> str:
    """Show a case's pages; gives the sentence that says why not, where they cannot be shown.

    `page`: the place of the page to begin at; empty: the first.
    """
    edits: list[CaseEdit] = []
    wrong = told(lambda: edits.append(_edit(app, key)), words(app.language))
    if not wrong:
        screen = CaseScreen(key, edits[0], app.language, app.keys)
        screen.begin_at(page)
        await app.push_screen(screen)
    return wrong


def _edit(app: MoteApp, key: str) -> CaseEdit:
    return CaseEdit(app.book.open(key, who_is_here()), app.clock)

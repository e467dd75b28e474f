"""From a case's handle to its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.i18n import words
from moteleder.session.case_edit import CaseEdit
from moteleder.session.casebook import meeting_state
from moteleder.session.opening import who_is_here
from moteleder.session.problems import told
from moteleder.tui.screens.after import AfterScreen
from moteleder.tui.screens.case.screen import CaseScreen
from moteleder.tui.screens.pages import PagesScreen
from moteleder.tui.screens.planning import PlanningScreen

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["open_case_page"]


async def open_case_page(app: MoteApp, key: str, page: str = "", number: int = 0, over: str = "") -> str:
    """Show a case's pages; gives the sentence that says why not, where they cannot be shown.

    `page`: the place of the page to begin at; empty: the first. `number` and `over`: a meeting, and the
    page of it to show over them, while it is prepared or after it has ended.
    """
    edits: list[CaseEdit] = []
    wrong = told(lambda: edits.append(_edit(app, key)), words(app.language))
    if not wrong:
        screen = CaseScreen(key, edits[0], app.language, app.keys)
        screen.begin_at(page)
        await app.push_screen(screen)
        if number:
            of_meeting = _over(screen, number)
            of_meeting.begin_at(over)
            await app.push_screen(of_meeting, lambda told: screen.tell(told or ""))
    return wrong


def _over(screen: CaseScreen, number: int) -> PagesScreen:
    """The pages of one of the case's meetings, as far as it has come."""
    edit, language, keys = screen.edit, screen.view.language, screen.keys
    if meeting_state(edit.case, number) == "planned":
        return PlanningScreen(number, edit, language, keys)
    return AfterScreen(number, edit, language, keys, lambda: screen.lead_later(number))


def _edit(app: MoteApp, key: str) -> CaseEdit:
    return CaseEdit(app.book.open(key, who_is_here()), app.clock)

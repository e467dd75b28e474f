"""The pages of a case: its meetings, the people, what they work towards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from moteleder.session.case_edit import CaseEdit
from moteleder.session.opening import who_is_here
from moteleder.session.problems import told
from moteleder.tui.screens.case.between import BetweenPage
from moteleder.tui.screens.case.goals import GoalsPage
from moteleder.tui.screens.case.meetings import MeetingsPage
from moteleder.tui.screens.case.people import PeoplePage
from moteleder.tui.screens.case.settings import SettingsPage
from moteleder.tui.screens.case.tasks import TasksPage
from moteleder.tui.screens.opening import open_case
from moteleder.tui.screens.pages import Page, PagesScreen

__all__ = ["CaseScreen"]


class CaseScreen(PagesScreen):
    """One child: everything that is not the meeting itself."""

    PAGES: ClassVar[tuple[type[Page], ...]] = (
        MeetingsPage,
        PeoplePage,
        GoalsPage,
        TasksPage,
        BetweenPage,
        SettingsPage,
    )

    def __init__(self, key: str, edit: CaseEdit, language: str, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(edit, language, keys)
        self.key = key
        """The case's handle."""
        self._lent = False

    async def lead(self, number: int) -> None:
        """Let go of the case and show one of its meetings, to be led or read."""
        if not self.may_leave():
            return
        self._lent = True
        if wrong := await open_case(self.mote, self.key, number):
            self._take_back()
            self.tell(wrong)

    def lead_later(self, number: int) -> None:
        """Show one of its meetings as soon as what is done now is over."""
        self.run_worker(self.lead(number), exclusive=True)

    def on_screen_resume(self) -> None:
        """What the meeting changed is to be seen."""
        self._take_back()
        self.show()

    def _take_back(self) -> None:
        if not self._lent:
            return
        edits: list[CaseEdit] = []
        book, clock = self.mote.book, self.mote.clock
        wrong = told(lambda: edits.append(CaseEdit(book.open(self.key, who_is_here()), clock)), self.w)
        if wrong:
            self.mote.notify(wrong, severity="error", markup=False)
            self.dismiss()
            return
        self._lent = False
        self.edit = edits[0]

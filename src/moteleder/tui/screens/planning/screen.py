"""The pages of a meeting that is being prepared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from moteleder.session.case_edit import CaseEdit
from moteleder.session.preparing import Preparing
from moteleder.session.rows_call import when_said
from moteleder.tui.screens.pages import Page, PagesScreen
from moteleder.tui.screens.planning.agenda import AgendaPage
from moteleder.tui.screens.planning.call import CallPage
from moteleder.tui.screens.planning.invited import InvitedPage
from moteleder.tui.screens.planning.notice import NoticePage

__all__ = ["PlanningScreen"]


class PlanningScreen(PagesScreen):
    """One meeting before it begins; the screen below holds the case."""

    PAGES: ClassVar[tuple[type[Page], ...]] = (CallPage, InvitedPage, AgendaPage, NoticePage)

    def __init__(
        self, number: int, edit: CaseEdit, language: str, keys: Mapping[str, tuple[str, ...]]
    ) -> None:
        super().__init__(edit, language, keys)
        self.number = number
        """The meeting's number."""
        self._now: Preparing | None = None

    @property
    def now(self) -> Preparing:
        """The meeting as it is planned so far; the same as long as the case is looked at in the same way."""
        if self._now is None or self._now.view is not self.view:
            self._now = Preparing(self.view, self.number)
        return self._now

    def heading(self) -> str:
        """Whose meeting, and when."""
        title = self.w("meeting {n}").format(n=self.number)
        return f"{super().heading()}  {title} · {when_said(self.now)}"

    def stands(self) -> bool:
        """Whether the meeting is called still."""
        return any(each.number == self.number for each in self.edit.case.meetings)

    def may_leave(self) -> bool:
        """Every change is saved, or tried again below."""
        return True

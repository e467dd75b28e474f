"""The pages of a meeting that has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, cast

from moteleder.dates import long_day, oslo
from moteleder.domain.case import Case
from moteleder.domain.journal import Journal, replay
from moteleder.session.case_edit import CaseEdit
from moteleder.session.progress import here, progress
from moteleder.tui.screens.after.copies import CopiesPage
from moteleder.tui.screens.after.handover import HandoverPage
from moteleder.tui.screens.after.reading import ReadingPage
from moteleder.tui.screens.after.versions import VersionsPage
from moteleder.tui.screens.pages import Page, PagesScreen

__all__ = ["AfterScreen"]

_BESIDE = 16
"""Columns of the heading that are kept for whether it is saved."""


class AfterScreen(PagesScreen):
    """One meeting after its end; the screen below holds the case."""

    PAGES: ClassVar[tuple[type[Page], ...]] = (ReadingPage, CopiesPage, VersionsPage, HandoverPage)

    def __init__(
        self,
        number: int,
        edit: CaseEdit,
        language: str,
        keys: Mapping[str, tuple[str, ...]],
        lead: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(edit, language, keys)
        self.number = number
        """The meeting's number."""
        self.lead = lead
        """Shows the meeting live again, where it was opened to be written on."""
        self._played: tuple[Case, Journal] | None = None

    @property
    def journal(self) -> Journal:
        """What has happened in the meeting and after it, as the case stands."""
        case = self.edit.case
        if self._played is None or self._played[0] is not case:
            self._played = case, replay(case, self.number)
        return self._played[1]

    def heading(self) -> str:
        """Whose meeting, and when it was."""
        meeting, w = self.journal.meeting, self.w
        day = long_day(oslo(meeting.began or meeting.plan.start).date(), self.view.language)
        title = w("meeting {n} · {day}").format(n=self.number, day=day)
        number = w("meeting {n}").format(n=self.number)
        steps, at = progress(meeting, w, self.handed), here(meeting, w, self.handed)
        return self.fitting(f"{title}   {steps}", f"{number}   {steps}", f"{number}   {at}")

    def fitting(self, *wordings: str) -> str:
        """Whose meeting, and the first of these wordings that fits; else the last."""
        room = self.size.width - _BESIDE
        said = [f"{super(AfterScreen, self).heading()}  {each}" for each in wordings]
        return next((each for each in said if len(each) <= room), said[-1])

    @property
    def handed(self) -> bool:
        """Whether every field of the plan is filled in."""
        page = cast("HandoverPage", self._pages[-1])
        return bool(self.edit.case.meeting(self.number).transfer.handed) and not page.now.left

    def lead_again(self) -> None:
        """Go back, and show the meeting live, where it was opened to be written in."""
        self.dismiss()
        if self.lead is not None:
            self.lead()

    def may_leave(self) -> bool:
        """Every change is saved, or tried again below."""
        return True

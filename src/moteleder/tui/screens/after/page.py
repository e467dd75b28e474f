"""What the pages of an ended meeting share: its journal, and letting something happen to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from moteleder.domain.case import MeetingRecord
from moteleder.domain.errors import Refused
from moteleder.domain.events import Event
from moteleder.domain.journal import Journal
from moteleder.domain.meeting import Meeting
from moteleder.session.after import happening
from moteleder.session.refusals import refusal
from moteleder.tui.dialogs.about import About
from moteleder.tui.screens.pages.page import Page

if TYPE_CHECKING:
    from moteleder.tui.screens.after.screen import AfterScreen

__all__ = ["AfterPage"]


class AfterPage(Page):
    """One page of a meeting that has ended."""

    @property
    def screen(self) -> AfterScreen:
        """The screen that shows it."""
        return cast("AfterScreen", self.host)

    @property
    def number(self) -> int:
        """The meeting's number."""
        return self.screen.number

    @property
    def record(self) -> MeetingRecord:
        """The meeting as the case keeps it."""
        return self.case.meeting(self.number)

    @property
    def journal(self) -> Journal:
        """What has happened in the meeting and after it."""
        return self.screen.journal

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.journal.meeting

    @property
    def about(self) -> About:
        """What a form needs to know; of this meeting."""
        about = self.host.about
        return About(self.meeting, about.now, about.language, about.closed)

    def locked(self) -> bool:
        """Say so where the minutes are final and take nothing more: before a form is filled in, not after."""
        if self.meeting.phase != "final":
            return False
        self.host.tell(refusal(Refused("final"), self.w))
        return True

    def happen(self, said: str, kind: Callable[..., Event], /, *, pick: str = "", **what: Any) -> bool:
        """Let an event of this kind happen now and say so; say why not where it may not."""
        try:
            case = happening(self.case, self.number, self.host.edit.now(), kind, **what)
        except Refused as refused:
            self.host.tell(refusal(refused, self.w))
            return False
        self.done(case, said, pick=pick)
        return True

"""The page of meetings: the next one first, with what there is to do before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from moteleder.i18n import msg
from moteleder.session.rows_line import Line
from moteleder.session.rows_meetings import meeting_lines, meeting_told
from moteleder.tui.screens.pages.page import Act, Page

__all__ = ["MeetingsPage"]


@runtime_checkable
class Leads(Protocol):
    """A screen that can let go of the case and show one of its meetings."""

    async def lead(self, number: int) -> None:
        """Show the meeting with this number."""


class MeetingsPage(Page):
    """Every meeting of the case."""

    place = "meetings"
    title = msg("Meetings")

    def lines(self) -> Sequence[Line]:
        """A row for each meeting, the latest first."""
        return meeting_lines(self.view)

    def beside(self, picked: str) -> Sequence[Line]:
        """What is known of the meeting."""
        return meeting_told(self.view, int(picked)) if picked else ()

    def empty(self) -> str:
        """No meeting yet."""
        return self.w("No meeting is called yet. Press n to call the first one.")

    def acts(self) -> Mapping[str, Act]:
        """What can be done here."""
        return {"row_change": self._open}

    def _open(self, picked: str) -> None:
        if picked and isinstance(self.host, Leads):
            self.host.run_worker(self.host.lead(int(picked)), exclusive=True)

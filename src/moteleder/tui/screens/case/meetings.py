"""The page of meetings: the next one first, with what there is to do before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable
from uuid import uuid4

from moteleder.dates import oslo
from moteleder.domain.values import change
from moteleder.i18n import msg
from moteleder.session.casebook import meeting_state
from moteleder.session.meeting_order import why_not_begin
from moteleder.session.new_meeting import meeting_out, new_meeting, with_meeting
from moteleder.session.rows_line import Line
from moteleder.session.rows_meetings import meeting_lines, meeting_told
from moteleder.tui.screens.after import AfterScreen
from moteleder.tui.screens.case.meeting_form import meeting_form
from moteleder.tui.screens.pages.page import Act, Page
from moteleder.tui.screens.planning import PlanningScreen

if TYPE_CHECKING:
    from moteleder.tui.screens.pages.screen import PagesScreen

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
    topic = "round"
    footer: ClassVar[Mapping[str, str]] = {"row_change": msg("Open")}

    def __init__(self, host: PagesScreen) -> None:
        super().__init__(host)
        self._asked = ""

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
        return {
            "row_change": self._open,
            "row_new": lambda _: self._new(),
            "row_remove": self._remove,
            "meeting_lead": self._lead,
        }

    def _open(self, picked: str) -> None:
        if not picked:
            return
        state = meeting_state(self.case, int(picked))
        if state == "planned":
            self._prepare(int(picked))
        elif state == "live":
            self._lead(picked)
        else:
            self._after(picked)

    def _lead(self, picked: str) -> None:
        if not picked or not isinstance(self.host, Leads):
            return
        record = self.case.meeting(int(picked))
        if why := why_not_begin(self.case, record.number, self.w):
            self.host.tell(why)
            return
        if not record.event and oslo(record.start).date() != self.view.today and self._asked != picked:
            # A beginning cannot be undone, so a meeting on another day is not begun by one key.
            self._asked = picked
            self.host.tell(self.w("This meeting is not called for today. Once more begins it now."))
            return
        self._asked = ""
        self.host.run_worker(self.host.lead(int(picked)), exclusive=True)

    def _prepare(self, number: int) -> None:
        host = self.host
        over = PlanningScreen(number, host.edit, self.view.language, host.keys)
        # What was said before the meeting was prepared is old when one comes back.
        host.app.push_screen(over, lambda told: host.tell(told or ""))

    def _after(self, picked: str) -> None:
        host, number = self.host, int(picked)
        lead = partial(self._lead, picked)
        host.app.push_screen(AfterScreen(number, host.edit, self.view.language, host.keys, lead))

    def _new(self) -> None:
        about, case = self.about, self.case
        likely = new_meeting(case, str(uuid4()), self.view.now, about.closed)

        def made(said: dict[str, Any]) -> None:
            record = new_meeting(case, likely.uid, self.view.now, about.closed, **said["how"])
            record = change(record, **said["more"])
            told = self.w("Meeting {n} is begun. Nothing is sent yet.").format(n=record.number)
            self.done(with_meeting(case, record), told, pick=str(record.number))
            self._prepare(record.number)

        self.ask(meeting_form(about, case, likely), made)

    def _remove(self, picked: str) -> None:
        if not picked:
            return
        if self.case.meeting(int(picked)).event:
            self.host.tell(self.w("A meeting that has begun stays."))
            return
        self.done(*meeting_out(self.case, int(picked), self.w))

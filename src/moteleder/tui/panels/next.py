"""Next meeting: what is agreed, three dates to choose from, and the ways to another."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.events import Next
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.closed_days import ClosedDays
from moteleder.session.next_dates import agreed_on, interval_said
from moteleder.session.rows_next import AGREED, next_lines, proposal_at
from moteleder.tui.panels.heading import Heading
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["NextPanel"]


class NextRows(PanelRows):
    """What is agreed, then the proposals: a number, Enter or a click agrees on one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"agree({n})", "", show=False) for n in (1, 2, 3)),
        Binding("k", "calendar", "", show=False),
        Binding("e", "write", "", show=False),
    ]

    def __init__(self, closed: ClosedDays, w: Words, language: str) -> None:
        super().__init__()
        self._closed_days = closed
        self._w = w
        self._language = language

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is agreed and what is proposed, with the keys on what is likely to be wanted.

        That is the soonest proposal while nothing is agreed, then what is agreed: who is needed, who calls.
        """
        before = self.meeting.next if self.meeting else None
        wanted = AGREED if meeting.next else "1"
        self.show_lines(meeting, next_lines(meeting, self._closed_days, self._w, self._language), here=wanted)
        if before != meeting.next:
            self.pick(wanted)

    def choose(self, row: str) -> None:
        """Agree on the proposal; at what is agreed, ask for the rest."""
        if row == AGREED:
            self.action_write()
        else:
            self.action_agree(int(row))

    def action_agree(self, number: int) -> None:
        """Agree on a proposal, with what is usual."""
        if self.meeting is None:
            return
        start = proposal_at(self.meeting, self._closed_days, number)
        agreed = self.meeting.next.start if self.meeting.next else None
        if start and start != agreed:
            self.happen(Next, **agreed_on(self.meeting, start))

    def action_calendar(self) -> None:
        """Ask for a day from the calendar."""
        self.ask("next_calendar")

    def action_write(self) -> None:
        """Ask for day, time, place, and who."""
        self.ask("next_meeting")


class NextPanel(Panel):
    """The next meeting: agreed on with one key."""

    def __init__(self, w: Words, language: str, closed: ClosedDays | None = None) -> None:
        """Without `closed`, the usual days are."""
        super().__init__(w, language)
        self._heading = Heading(w("Next meeting"))
        self._hint = Hint()
        self._rows = NextRows(closed or ClosedDays(), w, language)

    def compose(self) -> ComposeResult:
        """The title, the keys, the rows."""
        yield self._heading
        yield self._hint
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show what is agreed and what is proposed."""
        w = self.w
        self._heading.say(w("Next meeting"), interval_said(meeting, w))
        self._hint.say(
            w("e who, where, who calls  1–3 another date  k calendar")
            if meeting.next and meeting.next.start
            else w("1–3 agrees on the date  k calendar  e write it yourself")
        )
        self._rows.show_meeting(meeting)

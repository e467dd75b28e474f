"""The attendance list and its keys."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from moteleder.domain.events import Arrive
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.people import Presence
from moteleder.i18n import Words, msg
from moteleder.session.rows_attendance import attendance_lines, is_away, still_expected
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["ATTENDANCE_HINT", "AttendanceRows"]

ATTENDANCE_HINT = msg(
    "a all here  t here  v video  l phone  k came earlier  f apologies  g left  s somebody comes instead  "
    "n new person"
)


class AttendanceRows(PanelRows):
    """Who is here: one letter for each thing that can be said of the picked person."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "everybody", "", show=False),
        Binding("t", "here('room')", "", show=False),
        Binding("v", "here('digital')", "", show=False),
        Binding("l", "here('phone')", "", show=False),
        Binding("k", "about('arrive')", "", show=False),
        Binding("f", "about('absent')", "", show=False),
        Binding("g", "about('leave')", "", show=False),
        Binding("s", "about('deputy')", "", show=False),
        Binding("n", "new", "", show=False),
    ]

    def show_meeting(self, meeting: Meeting, w: Words, language: str) -> None:
        """Show everybody on the list."""
        self.show_lines(meeting, attendance_lines(meeting, w, language))

    def choose(self, row: str) -> None:
        """Mark one who is expected as present; of one who is here, ask when the person left."""
        if self.meeting is None:
            return
        if self.meeting.here(row):
            self.ask("leave", row)
        elif is_away(self.meeting, row):
            self.ask("absent", row)
        elif not self.meeting.attendance.get(row, Attendance()).came:
            self.happen(Arrive, people=(row,), how="room")

    def action_everybody(self) -> None:
        """Mark all who are asked to this item, and not marked yet, as present."""
        people = still_expected(self.meeting) if self.meeting else ()
        if people:
            self.happen(Arrive, people=people)

    def action_here(self, how: Presence) -> None:
        """Mark the picked person as taking part in this way; `t` takes nobody's absence back."""
        if self.meeting and how == "room" and is_away(self.meeting, self.picked):
            self.ask("absent", self.picked)
        elif self.picked:
            self.happen(Arrive, people=(self.picked,), how=how)

    def action_about(self, command: str) -> None:
        """Ask for what must be said about the picked person."""
        if self.picked:
            self.ask(command, self.picked)

    def action_new(self) -> None:
        """Ask who came without being invited."""
        self.ask("add_person")

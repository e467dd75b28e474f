"""The lists of the summing up: what people answer, copies, the meeting itself, and the lines behind it."""

from __future__ import annotations

from datetime import date

from moteleder.dates import oslo
from moteleder.domain.events import SumUp
from moteleder.domain.meeting import Meeting
from moteleder.session.copy_rights import copy_right
from moteleder.tui.panels.entries import WrittenRows
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["AnswerRows", "CopyRows", "EvaluationRows", "SummaryRows"]


class AnswerRows(PanelRows):
    """People, and what each of them says of the summary."""

    def choose(self, row: str) -> None:
        """Yes is what most people say."""
        self.agrees()

    def agrees(self) -> None:
        """The picked person agrees."""
        if self.picked:
            self.happen(SumUp, person=self.picked)

    def remark(self) -> None:
        """Ask for the picked person's remark."""
        if self.picked:
            self.ask("sum_up_remark", self.picked)


class CopyRows(PanelRows):
    """Who gets the minutes and how; of one who may not, Enter asks what the family says."""

    def choose(self, row: str) -> None:
        """Ask how the picked person gets the minutes."""
        self.copy(row)

    def copy(self, person: str) -> None:
        """Ask how somebody gets the minutes, or whether the family lets them."""
        if self.meeting is None or not person:
            return
        may = copy_right(self.meeting, person, _day(self.meeting)).yes
        interpreter = self.meeting.people[person].party == "interpreter"
        self.ask("copy" if may or interpreter else "consent", person)


class EvaluationRows(PanelRows):
    """One row: what was said of the meeting itself."""

    def choose(self, row: str) -> None:
        """Write it down."""
        self.ask("evaluate")


class SummaryRows(WrittenRows):
    """The lines that the summary is made of; Enter changes one."""

    def choose(self, row: str) -> None:
        """Ask how it is to read."""
        if row == "next":
            self.ask("next_meeting")
        else:
            super().choose(row)

    def action_remove(self) -> None:
        """Take the picked entry out; the next meeting is no entry."""
        if self.picked != "next":
            super().action_remove()


def _day(meeting: Meeting) -> date:
    return oslo(meeting.began or meeting.plan.start).date()

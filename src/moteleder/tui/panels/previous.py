"""The previous minutes: approval, corrections, and how the open tasks stand."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from moteleder.domain.events import Approve
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.old_tasks import unsaid
from moteleder.session.rows_between import brought_lines
from moteleder.session.rows_earlier import earlier_lines
from moteleder.session.rows_line import Line, quiet
from moteleder.session.rows_previous import correction_lines, previous_said, task_lines
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.task_rows import TASK_HINT, TaskRows

__all__ = ["PreviousPanel"]


class PreviousRows(TaskRows):
    """Open tasks, and two letters for the minutes themselves."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "correct", "", show=False),
        Binding("k", "approve", "", show=False),
    ]

    def choose(self, row: str) -> None:
        """A remark is met; of a task the reason is asked."""
        earlier = self.meeting.earlier_remarks if self.meeting else ()
        if any(each.remark.id == row for each in earlier):
            self.ask("earlier_remark", row)
        else:
            super().choose(row)

    def action_correct(self) -> None:
        """Ask what is to be corrected."""
        self.ask("correct")

    def action_approve(self) -> None:
        """The minutes stand; a remark that was made is kept."""
        given = self.meeting.approval if self.meeting else None
        self.happen(Approve, remark=given.remark if given else "")


class PreviousPanel(Panel):
    """What the last meeting left behind."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._said = Said(classes="quiet")
        self._rows = PreviousRows()
        self._hint = Hint()

    def compose(self) -> ComposeResult:
        """The minutes in a line, the keys, the tasks."""
        yield self._heading
        yield self._said
        yield self._hint
        yield self._rows

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the minutes of last time and its tasks."""
        w = self.w
        self._heading.say(w("Previous minutes"), self._left(meeting))
        self._said.say(previous_said(meeting, w, self.language))
        tasks = task_lines(meeting, w, self.language)
        since = brought_lines(meeting, w, self.language)
        gap = (quiet(""),) if since else ()
        told = (*correction_lines(meeting, w), *since, *gap)
        self._rows.show_tasks(meeting, (*earlier_lines(meeting, w), *told, *(tasks or self._none(meeting))))
        keys = [w(TASK_HINT)] if tasks else []
        keys += [w("Enter meets a remark")] if meeting.earlier_remarks else []
        keys += [w("r correction  k approved")] if meeting.previous else []
        self._hint.say("  ".join(keys))

    def _none(self, meeting: Meeting) -> tuple[Line, ...]:
        return (quiet(self.w("No open tasks from last time.")),) if meeting.previous else ()

    def _left(self, meeting: Meeting) -> str:
        left = len(unsaid(meeting))
        if not meeting.open_tasks:
            return ""
        return self.w("{n} left").format(n=left) if left else self.w("all gone through")

"""The tasks that were open, with one key for each thing that can be said of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from moteleder.domain.events import OldStatus, ReviewTask
from moteleder.domain.happen.previous import FINISHED
from moteleder.domain.meeting import Meeting
from moteleder.i18n import msg
from moteleder.session.old_tasks import heir, lacks, reviewed_kept, unsaid
from moteleder.session.rows_line import Line
from moteleder.tui.panels.panel_rows import PanelRows

__all__ = ["TASK_HINT", "TaskRows"]

TASK_HINT = msg(
    "g done  d partly  i not done  u dropped  n new due date  v goes on in a new task  Enter reason"
)


class TaskRows(PanelRows):
    """Open tasks; a letter says how the picked one stands, Enter why."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "review('done')", "", show=False),
        Binding("d", "review('partly')", "", show=False),
        Binding("i", "review('not_done')", "", show=False),
        Binding("u", "review('dropped')", "", show=False),
        Binding("n", "new_date", "", show=False),
        Binding("v", "goes_on", "", show=False),
    ]

    def show_tasks(self, meeting: Meeting, lines: Sequence[Line]) -> None:
        """Show these tasks; the first that nothing was said of is picked, after an answer the next one."""
        left = unsaid(meeting)
        answered = self.meeting and self.picked in unsaid(self.meeting) and self.picked not in left
        ids = [line.id for line in lines if line.picks]
        at = ids.index(self.picked) if answered and self.picked in ids else 0
        waiting = next((task for task in (*ids[at:], *ids[:at]) if task in left), "")
        self.show_lines(meeting, lines, here=waiting)
        if answered:
            self.pick(waiting)

    @property
    def _about_task(self) -> str:
        return self.picked if self.meeting and self.picked in self.meeting.open_tasks else ""

    def choose(self, row: str) -> None:
        """Ask for the reason."""
        if self._about_task:
            self.ask("task_review", row)

    def action_review(self, status: OldStatus) -> None:
        """Say how the picked task stands; what was given is kept, what it lacks to go on is asked for."""
        task = self._about_task
        if not task or self.meeting is None:
            return
        if status not in FINISHED and lacks(self.meeting, task):
            self.ask(f"task_{status}", task)
            return
        self.happen(ReviewTask, task=task, status=status, **reviewed_kept(self.meeting, task, status))

    def action_new_date(self) -> None:
        """Ask for the new date."""
        if self._about_task:
            self.ask("task_new_date", self._about_task)

    def action_goes_on(self) -> None:
        """Write the new task that goes on from the picked one, or change it where it is there."""
        task = self._about_task
        if not task or self.meeting is None:
            return
        written = heir(self.meeting, task)
        if written:
            self.ask("edit_entry", written)
        else:
            self.ask("task_goes_on", task)

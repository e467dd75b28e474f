"""The page of tasks: what is heard of each between the meetings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from moteleder.domain.tasks import Task, TaskStatus
from moteleder.i18n import msg
from moteleder.session.rows_case_tasks import next_open, task_rows
from moteleder.session.rows_line import Line
from moteleder.session.task_edits import edit_said, edited, frozen, heard
from moteleder.session.task_story import task_story
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.case.tasks_forms import (
    task_due_form,
    task_heard_form,
    task_owner_form,
    task_why_form,
)
from moteleder.tui.screens.pages.page import Act, Page
from moteleder.tui.screens.tasks_out import tasks_out

__all__ = ["TasksPage"]


class TasksPage(Page):
    """Every task of the case."""

    place = "tasks"
    title = msg("Tasks")
    topic = "tasks"
    without = frozenset({"row_new", "row_remove"})

    def lines(self) -> Sequence[Line]:
        """The open ones by who answers for them, the family first."""
        return task_rows(self.view)

    def beside(self, picked: str) -> Sequence[Line]:
        """The task's story."""
        return task_story(self.view, picked)

    def empty(self) -> str:
        """No task yet."""
        return self.w("No tasks yet. They come from the meetings.")

    def acts(self) -> Mapping[str, Act]:
        """A letter for each thing that can be heard of the marked task."""
        return {
            "page_task_done": lambda picked: self._heard(picked, status="done"),
            "page_task_partly": lambda picked: self._heard(picked, status="partly"),
            "page_task_dropped": lambda picked: self._heard(picked, status="dropped"),
            "page_task_not_done": lambda picked: self._asked(picked, task_why_form, "not_done"),
            "page_task_due": lambda picked: self._asked(picked, task_due_form),
            "page_task_owner": lambda picked: self._asked(picked, task_owner_form),
            "tasks_out": lambda picked: tasks_out(self.host, self._owner(picked)),
            "row_change": lambda picked: self._asked(picked, task_heard_form),
            "row_new": lambda _: self.host.tell(self.w("Tasks are taken on in the meetings.")),
            "row_remove": lambda _: self.host.tell(
                self.w("A task is never erased: u says that nobody is to do it any more.")
            ),
        }

    def _owner(self, picked: str) -> str:
        return next((each.owner for each in self.view.standing.tasks if each.id == picked), "")

    def _task(self, picked: str) -> Task | None:
        """The marked task; where none can be changed now, say why."""
        if why := frozen(self.view):
            self.host.tell(why)
            return None
        return next((each for each in self.view.standing.tasks if each.id == picked), None)

    def _heard(self, picked: str, **what: Any) -> None:
        task = self._task(picked)
        if task is None:
            return
        view = self.view
        edit = heard(view, task, **what)
        case = edited(view.case, edit)
        if case == view.case:
            self.host.tell(self.w("That stands there already."))
            return
        # What is over falls out of the open ones, so the next is found before it does.
        follows = next_open(view, picked) if task.is_open else picked
        self.done(case, edit_said(view, edit, task.text), pick=follows or picked)

    def _asked(
        self, picked: str, form: Callable[[About, Task], FormDialog], status: TaskStatus | None = None
    ) -> None:
        task = self._task(picked)
        if task is not None:
            given = {"status": status} if status else {}
            self.ask(form(self.about, task), lambda values: self._heard(picked, **given, **values))

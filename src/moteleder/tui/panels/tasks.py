"""Tasks: everything that somebody took on in this meeting, and what each party carries."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.session.rows_load import load_parts, load_question, tasks_counted, without_said
from moteleder.session.rows_tasks import taken_on
from moteleder.tui.commands import key_named
from moteleder.tui.panels.heading import Heading, Said
from moteleder.tui.panels.hint import Hint
from moteleder.tui.panels.load_line import LoadLine
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.task_table import TaskTable

__all__ = ["TasksPanel"]

_HINT = msg("Enter changes  n new  delete removes  {undo} brings back")


class TasksPanel(Panel):
    """Who, what and by when, with what is missing in words; under it the load."""

    def __init__(self, w: Words, language: str) -> None:
        super().__init__(w, language)
        self._heading = Heading()
        self._none = Said(classes="quiet")
        self._table = TaskTable(w, language)
        self._hint = Hint()
        self._load = LoadLine()
        self._without = Said()
        self._question = Said()

    def compose(self) -> ComposeResult:
        """The title, the keys, the tasks, the load."""
        yield self._heading
        yield self._hint
        yield self._none
        yield self._table
        yield self._load
        yield self._without
        yield self._question

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the tasks so far and the load."""
        w, count = self.w, len(taken_on(meeting))
        self._heading.say(w("Tasks so far"), tasks_counted(meeting, w))
        self._hint.say(w(_HINT).format(undo=key_named(self, "undo")) if count else "")
        none = w("No tasks yet. {task} writes one: what, who and by when.")
        self._none.say("" if count else none.format(task=key_named(self, "task")))
        # An empty table would take the keys, and nobody would see where they are.
        self._table.display = self._table.can_focus = bool(count)
        self._table.show(meeting, now)
        self._load.say(load_parts(meeting, w))
        self._without.say(without_said(meeting, w))
        self._question.say(load_question(meeting, w), "bold $here")

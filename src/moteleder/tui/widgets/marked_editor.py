"""The note editor of a place: its marked lines become entries."""

from __future__ import annotations

import re
from typing import Any

from textual import events

from moteleder.session.shorthand.marks import Marks
from moteleder.tui.messages import Ask
from moteleder.tui.widgets.note_editor import NoteEditor

__all__ = ["MarkedEditor"]


_EMPTY = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])?\s*")
"""A line without words: at most the sign of a list."""


class MarkedEditor(NoteEditor):
    """A note in which Enter on a marked line asks for an entry, and undo right after brings the line back.

    It asks the screen for `line_read`, `line_enter`, `line_answer`, `line_back` and `line_again`, and
    only ever looks at the beginning of the line where the cursor is.
    """

    def __init__(self, marks: Marks, text: str = "", **more: Any) -> None:
        super().__init__(text, **more)
        self._marks = marks
        self._in_marked = False
        self._row = 0
        self._as_text = ""
        self._asking = 0
        self._taken: dict[int, tuple[object, str]] = {}
        self.answers: dict[str, str] = {}
        """Whom words of the line stand for, by those words, where it was asked; empty: nobody."""

    @property
    def line(self) -> str:
        """The line where the cursor is."""
        return self.document.get_line(self.cursor_location[0])

    @property
    def marked_line(self) -> str:
        """The line where the cursor is, if it is marked and the keys are here; else empty."""
        return self.line if self.has_focus and self._marks.marked(self.line) else ""

    @property
    def stays_text(self) -> bool:
        """Whether the line was brought back by undo and stays text as long as it reads the same."""
        return self.line == self._as_text

    @property
    def at_line_end(self) -> bool:
        """Whether the cursor stands behind the line's last letter."""
        return self.selection.is_empty and self.cursor_location[1] == len(self.line)

    def ask(self, choices: int) -> None:
        """Take the next digit, or Enter, as the answer to a question with so many choices."""
        self._asking = choices

    def begin_line(self, mark: str) -> None:
        """A mark on a line of its own; in place of one with nothing behind it, or of a list's empty line."""
        row, _ = self.cursor_location
        known = self._marks.marked(self.line)
        if _EMPTY.fullmatch(self.line) or (known and not known.body):
            self.replace(f"{mark} ", (row, 0), (row, len(self.line)))
        else:
            self.insert(f"\n{mark} ", (row, len(self.line)))
            row += 1
        self.move_cursor((row, len(self.document.get_line(row))))

    def take_line(self) -> None:
        """Let the line leave the text; one step for undo."""
        row, _ = self.cursor_location
        last = row == self.document.line_count - 1
        end = (row, len(self.line)) if last else (row + 1, 0)
        self.history.checkpoint()
        self.delete((row, 0), end, maintain_selection_offset=False)
        self.history.checkpoint()
        self.move_cursor((row, len(self.document.get_line(row))))

    def taken_as(self, entry: str) -> None:
        """The line that was taken last has become this entry."""
        step = self.history.undo_stack[-1]
        self._taken[id(step)] = (step, entry)

    def put_back(self) -> None:
        """Bring back what was taken last; nobody is told."""
        self.undo()

    def action_undo(self) -> None:
        """Undo in the text; a line that comes back takes its entry away."""
        steps = self.history.undo_stack
        super().action_undo()
        if entry := self._became(steps):
            self._as_text = self.line
            self.post_message(Ask("line_back", entry))

    def action_redo(self) -> None:
        """Redo in the text; a line that goes again becomes its entry again."""
        steps = self.history.redo_stack
        super().action_redo()
        if entry := self._became(steps):
            self.post_message(Ask("line_again", entry))

    def complete(self) -> None:
        """Take what is suggested, if anything is."""
        if self.suggestion and self.at_line_end:
            self.insert(f"{self.suggestion} ")

    def update_suggestion(self) -> None:
        """The text has changed."""
        super().update_suggestion()
        self._asking = 0
        self._mind_line()

    def on_focus(self) -> None:
        """Whoever comes back to a marked line sees what it becomes."""
        self._mind_line()

    def on_blur(self) -> None:
        """No question waits for an answer any more."""
        self._asking = 0
        if self._in_marked:
            self.post_message(Ask("line_read"))

    def _on_text_area_selection_changed(self) -> None:
        row = self.cursor_location[0]
        if row != self._row or self._in_marked:
            self._row = row
            self._mind_line()

    async def _on_key(self, event: events.Key) -> None:
        if self._asking:
            choices, self._asking = self._asking, 0
            digit = event.key.isdecimal() and 1 <= int(event.key) <= choices
            if digit or event.key == "enter":
                self._instead(event, Ask("line_answer", event.key if digit else ""))
                return
            self.post_message(Ask("line_read"))
        if event.key == "tab" and self._in_marked:
            # Where nothing is suggested Tab stays: what is typed next would be letters for a list.
            event.stop()
            event.prevent_default()
            self.complete()
        elif event.key == "enter" and self._enters():
            self.answers.clear()
            self._instead(event, Ask("line_enter"))

    def _instead(self, event: events.Key, ask: Ask) -> None:
        event.stop()
        event.prevent_default()
        self.post_message(ask)

    def _enters(self) -> bool:
        past = self.selection.is_empty and self.cursor_location[1] > 0
        return past and not self.stays_text and self._marks.marked(self.line) is not None

    def _mind_line(self) -> None:
        marked = self._marks.marked(self.line) is not None
        if marked or self._in_marked:
            self._in_marked = marked
            self.post_message(Ask("line_read"))

    def _became(self, steps: list[Any]) -> str:
        step, entry = self._taken.get(id(steps[-1]), (None, "")) if steps else (None, "")
        return entry if step is not None and step is steps[-1] else ""

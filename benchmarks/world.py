"""The programs: the meeting about Elias with the round under way, and bare editors holding its note."""

from __future__ import annotations

import sys
from datetime import datetime
from itertools import count
from pathlib import Path

from benchmarks.book import make_book, make_index
from moteleder.domain.case import Case
from moteleder.domain.events import Note
from moteleder.domain.values import change
from moteleder.resources import folder
from moteleder.session.casebook import CaseBook
from moteleder.store.exchange import read
from moteleder.store.keys import INDEX
from tests.pty.app import demo
from tests.pty.terminal import Terminal

__all__ = ["END", "LIKE_NOTE", "World"]

UNTIL = datetime.fromisoformat("2026-12-02T13:41:30+01:00")
"""The doctor has the floor: the longest note of the round, with two turns and a task in the minutes."""

END = "slappe av."
"""The last words of that note: where they stand, the editor is drawn."""

SIZE = (120, 34)
"""Columns and rows of every terminal."""

LIKE_NOTE = (41, 8)
"""Columns and rows of a bare editor, border included, that shows as much of the note as the live meeting."""


class World:
    """Starts programs, each with a home of its own in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = count(1)
        self._case = _under_way()
        # As on a person's machine, whatever is set here: what was compiled once is not compiled again.
        self._compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "compiled")}

    def live_meeting(self) -> Terminal:
        """The program in the live meeting, in the view with all three columns, the keys in the note."""
        home = self._home()
        CaseBook.at(home / "cases").add("elias", self._case)
        return demo(home, SIZE, **self._compiled)

    def bare_editor(self, *size: int) -> Terminal:
        """A bare editor that holds what the note of the live meeting holds."""
        home = self._home()
        notes = [event.text for event in self._case.meetings[-1].event if isinstance(event, Note)]
        text = home / "note.txt"
        text.write_text(notes[-1], "utf-8")
        program = str(Path(__file__).with_name("bare.py"))
        command = [sys.executable, program, str(text), *map(str, size)]
        return Terminal(command, home, SIZE, **self._compiled)

    def empty_book(self) -> Terminal:
        """The case book of a folder that is not there yet."""
        return self._book(self._home() / "cases")

    def full_book(self) -> Terminal:
        """A book of a thousand cases, whose index is as the program left it."""
        if not self._full.exists():
            make_book(self._full)
        make_index(self._full)
        return self._book(self._full)

    def unknown_book(self) -> Terminal:
        """The same book, before anything is known of it."""
        (self._full / INDEX).unlink(missing_ok=True)
        return self._book(self._full)

    def small_book(self) -> Terminal:
        """A book of three cases."""
        cases = self._home() / "cases"
        for name in ("elias", "antoni", "inga"):
            CaseBook.at(cases).add_sample(name)
        return self._book(cases)

    def _book(self, cases: Path) -> Terminal:
        command = [sys.executable, "-m", "moteleder", "--home", str(cases)]
        return Terminal(command, self._home(), SIZE, **self._compiled)

    @property
    def _full(self) -> Path:
        return self._folder / "book"

    def _home(self) -> Path:
        home = self._folder / str(next(self._number))
        home.mkdir()
        return home


def _under_way() -> Case:
    path = folder("sample_cases") / "elias.toml"
    case = read(path.read_text("utf-8"), path.name)
    *before, meeting = case.meetings
    journal = tuple(event for event in meeting.event if event.at <= UNTIL)
    return change(case, meetings=(*before, change(meeting, event=journal)))

"""Tables in other people's minutes: who was there, who does what; the heads of the columns say which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from moteleder.domain.values import change
from moteleder.minutes.reading.days import day_of
from moteleder.minutes.reading.found import FoundPerson, FoundTask, Status
from moteleder.minutes.reading.lines import Line
from moteleder.minutes.reading.people import people_in, person
from moteleder.minutes.reading.tasks import is_done, task
from moteleder.minutes.reading.words import is_detail, known

__all__ = ["STATUSES", "Table"]

STATUSES: dict[str, Status] = {
    "present": "present",
    "digital": "present",
    "phone": "present",
    "apologies": "apologies",
    "absent": "absent",
    "away": "away",
    "expected": "expected",
    "copy": "copy",
    "interpreter": "interpreter",
    "support": "support",
}
"""The kinds of heading and label that gather people, and how these took part."""

_WHAT = ("task", "tasks", "what")
_WHO = ("owner",)
_WHEN = ("due", "date")
_BREAK = re.compile(r"\s*<br\s*/?>\s*")


@dataclass
class Table:
    """A table's columns by what they hold."""

    head: tuple[str, ...]
    columns: dict[str, int] = field(init=False)
    """Kind of label to the number of the first column that is headed so."""

    def __post_init__(self) -> None:
        self.columns = {}
        for number, text in enumerate(self.head):
            for kind in known(text):
                self.columns.setdefault(kind, number)

    def _column(self, *kinds: str) -> int | None:
        return next((self.columns[kind] for kind in kinds if kind in self.columns), None)

    @property
    def holds_tasks(self) -> bool:
        """Whether it says what is to be done, and by whom or when."""
        return self._column(*_WHAT) is not None and self._column(*_WHO, *_WHEN) is not None

    @property
    def holds_people(self) -> bool:
        """Whether a column names people, or every column gathers them."""
        every = self.head and all(any(k in STATUSES for k in known(cell)) for cell in self.head)
        return "name" in self.columns or (bool(every) and len(self.head) > 1)

    @property
    def decisions(self) -> int | None:
        """The column of decisions."""
        return self.columns.get("decisions")

    def task(self, line: Line) -> FoundTask | None:
        """The task in a row; who and when only from their columns, where these are there."""
        cell = _cells(line)
        what, who, due = self._column(*_WHAT), self._column(*_WHO), self._column(*_WHEN)
        if what is None or not cell(what):
            return None
        read = task(cell(what), line.number)
        if read is None:
            return None
        owner = cell(who).replace("\n", ", ") if who is not None else read.owner
        due_said = cell(due) if due is not None else read.due_said
        state = cell(self.columns.get("status"))
        return change(
            read,
            text=read.text if who is None or due is None else cell(what),
            id=cell(self.columns.get("number")),
            owner="" if is_detail("nothing", owner) else owner,
            due_said="" if is_detail("nothing", due_said) else due_said,
            due=day_of(due_said),
            goal=cell(self.columns.get("goal")),
            state=state,
            done=is_done(state) or is_detail("yes", state),
        )

    def people(self, line: Line, status: Status | None) -> Iterator[FoundPerson]:
        """Those in a row; `status`: what the heading above says of all of them."""
        cell = _cells(line)
        if (name := self.columns.get("name")) is not None:
            marked = self._marked(cell, status)
            words = [cell(n) for n, head in enumerate(self.head) if n == name or "role" in known(head)]
            if cell(name) and (found := person(", ".join(w for w in words if w), marked, line.number)):
                yield found
            return
        for number, head in enumerate(self.head):
            kind = next((k for k in known(head) if k in STATUSES), "")
            for entry in cell(number).split("\n") if kind else ():
                yield from people_in(entry, STATUSES[kind], line.number)

    def _marked(self, cell: _Cell, status: Status | None) -> Status:
        kinds = {kind: n for kind, n in self.columns.items() if kind in STATUSES}
        for kind, number in kinds.items():
            said = cell(number)
            if is_detail("yes", said) or kind in known(said):
                return STATUSES[kind]
            if inside := next((k for k in known(said) if k in STATUSES), ""):
                return STATUSES[inside]
        if "present" in kinds and is_detail("no", cell(kinds["present"])):
            return "away"
        return "expected" if kinds else status or "expected"


class _Cell:
    """A row's cells by number; those that are not there are empty, line breaks in them are LF."""

    def __init__(self, cells: tuple[str, ...]) -> None:
        self._cells = tuple(_BREAK.sub("\n", cell).strip() for cell in cells)

    def __call__(self, number: int | None) -> str:
        return self._cells[number] if number is not None and number < len(self._cells) else ""


def _cells(line: Line) -> _Cell:
    return _Cell(line.cells)

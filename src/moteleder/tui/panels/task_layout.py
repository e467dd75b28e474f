"""Where each cell of the table of tasks stands, in so many columns of the screen.

With room for it the cells stand beside each other under headings. Else the task stands on the first line
and the other cells beneath it, whole words in a row. Picking a cell moves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from textual.content import Content
from textual.geometry import Region

from moteleder.i18n import Words, msg
from moteleder.session.task_cells import COLUMNS, HEADS, Cell, Column, TaskRow
from moteleder.session.task_words import ASKED
from moteleder.tui.plain import plain

__all__ = ["ANSWERS", "ASK", "Layout", "Spot", "Stop", "lay_out"]

Stop: TypeAlias = str
"""A column, `ASK` for the question under a task, or the letter of an answer to it."""

ASK: Stop = "ask"
ANSWERS: dict[str, str] = {
    "f": msg("f the family itself"),
    "i": msg("i none could"),
    "t": msg("t a service does"),
}
"""The letter of each answer to the question, with its words."""

WIDE = 92
"""Cells from which all columns stand beside each other."""
_SHARES: dict[Column, int] = {"owner": 20, "due": 12, "goal": 14, "backer": 18}
_GAP = 2
_HANG = 5
"""Cells of the id and what follows it."""


@dataclass(frozen=True)
class Spot:
    """One text of the table, and where it stands."""

    task: str
    """Id of the task; empty for a heading."""
    stop: Stop
    """What it is; empty where it is only to be read."""
    x: int
    y: int
    lines: tuple[Content, ...]

    @property
    def region(self) -> Region:
        """The cells it takes."""
        width = max((line.cell_length for line in self.lines), default=0)
        return Region(self.x, self.y, width, len(self.lines))


@dataclass(frozen=True)
class Layout:
    """The whole table."""

    spots: tuple[Spot, ...]
    width: int

    @property
    def height(self) -> int:
        """How many lines it takes."""
        return max((spot.region.bottom for spot in self.spots), default=0)

    def spot(self, task: str, stop: Stop) -> Spot | None:
        """Where a cell stands."""
        return next((s for s in self.spots if (s.task, s.stop) == (task, stop)), None)

    def at(self, x: int, y: int) -> tuple[str, Stop]:
        """The task and cell that is meant by a point: the cell there, else the last one before it."""
        line = [s for s in self.spots if s.task and s.region.y <= y < s.region.bottom]
        before = [s for s in line if s.stop and s.x - 1 <= x]
        found = max(before, key=lambda s: s.x, default=None) or next((s for s in line if s.stop), None)
        return (found.task, found.stop) if found else (line[0].task, "text") if line else ("", "")

    def drawn(self, task: str, stop: Stop) -> Content:
        """The table, with this cell marked by a sign before it, a background and bold letters."""
        lines: list[list[tuple[int, Content]]] = [[] for _ in range(self.height)]
        for spot in self.spots:
            picked = bool(task) and (spot.task, spot.stop) == (task, stop)
            for n, line in enumerate(spot.lines):
                if picked:
                    line = line.stylize("bold on $picked-bg")
                    mark = "▸" if n == 0 else " "
                    lines[spot.y + n].append(
                        (spot.x - 1, Content.assemble((mark, "$here on $picked-bg"), line))
                    )
                else:
                    lines[spot.y + n].append((spot.x, line))
        return Content("\n").join(_joined(line) for line in lines)


def lay_out(rows: Sequence[TaskRow], width: int, w: Words) -> Layout:
    """Every cell's place."""
    spots: list[Spot] = []
    wide = width >= WIDE
    if wide and rows:
        spots += _heads(width, w)
    y = 1 if spots else 0
    for row in rows:
        placed = list(_columns(row, width, y) if wide else _beneath(row, width, y))
        y = max(spot.region.bottom for spot in placed)
        if row.note and wide:
            placed.append(_text(row.id, "", _HANG, y, plain(row.note, "$quiet"), width - _HANG))
            y = placed[-1].region.bottom
        if row.asks:
            placed += _question(row.id, width, y, w)
            y = placed[-1].region.bottom
        spots += placed
    return Layout(tuple(spots), width)


def _places(width: int) -> dict[Column, tuple[int, int]]:
    """First cell and width of each column."""
    room = width - _HANG - sum(_SHARES.values()) - _GAP * len(_SHARES)
    found: dict[Column, tuple[int, int]] = {"text": (_HANG, room)}
    x = _HANG + room + _GAP
    for column, share in _SHARES.items():
        found[column] = (x, share)
        x += share + _GAP
    return found


def _heads(width: int, w: Words) -> Iterator[Spot]:
    for column, (x, room) in _places(width).items():
        yield _text("", "", x, 0, plain(w(HEADS[column]), "$quiet"), room)


def _columns(row: TaskRow, width: int, y: int) -> Iterator[Spot]:
    yield _id(row, y)
    for column, (x, room) in _places(width).items():
        cell = row.cells[column]
        yield _text(row.id, column, x, y, _said(cell, cell.text), room)


def _beneath(row: TaskRow, width: int, y: int) -> Iterator[Spot]:
    room = width - _HANG
    yield _id(row, y)
    text = _text(row.id, "text", _HANG, y, _said(row.cells["text"], row.cells["text"].text), room)
    yield text
    x, y = _HANG, text.region.bottom
    parts: list[tuple[Stop, Content]] = [
        (column, _said(row.cells[column], row.cells[column].by_itself)) for column in COLUMNS[1:]
    ]
    if row.note:
        parts.append(("", plain(row.note, "$quiet")))
    for stop, part in parts:
        if x > _HANG and x + part.cell_length > width:
            x, y = _HANG, y + 1
        yield Spot(row.id, stop, x, y, (part.truncate(room, ellipsis=True),))
        x += part.cell_length + _GAP


def _question(task: str, width: int, y: int, w: Words) -> Iterator[Spot]:
    asked = _text(task, ASK, _HANG, y, plain(w(ASKED), "$family"), width - _HANG)
    yield asked
    x, y = _HANG, asked.region.bottom
    for letter, answer in ANSWERS.items():
        key, _, said = w(answer).partition(" ")
        part = Content.assemble(plain(key, "bold"), " ", plain(said, "$quiet"))
        if x > _HANG and x + part.cell_length > width:
            x, y = _HANG, y + 1
        yield Spot(task, letter, x, y, (part,))
        x += part.cell_length + _GAP


def _id(row: TaskRow, y: int) -> Spot:
    return Spot(row.id, "", 0, y, (plain(row.id, "$quiet"),))


def _said(cell: Cell, text: str) -> Content:
    return plain(text, f"${cell.tone}" if cell.tone else "")


def _text(task: str, stop: Stop, x: int, y: int, text: Content, room: int) -> Spot:
    lines = [line.rstrip_end(room) for line in text.wrap(max(1, room))]
    return Spot(task, stop, x, y, tuple(lines) or (Content(""),))


def _joined(parts: list[tuple[int, Content]]) -> Content:
    line = Content("")
    for x, part in sorted(parts, key=lambda each: each[0]):
        line = Content.assemble(line, " " * max(0, x - line.cell_length), part)
    return line

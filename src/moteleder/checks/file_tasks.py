"""Tasks in a file: in tables with a column for the task and one for who answers for it, and in lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TypeAlias

from moteleder.checks.blocks import Block
from moteleder.checks.facts import table
from moteleder.checks.file_words import said_day
from moteleder.checks.finding import Finding
from moteleder.i18n import msg
from moteleder.minutes.reading.found import FoundTask

__all__ = ["file_tasks", "listed_tasks", "new_tasks", "words_from_before"]

_FILE = "minutes_words"
_NO_OWNER = msg("nobody answers for it: who does?")
_NO_DUE = msg("no date: by when?")
_PAST = msg("the date {day} is past")

Cells: TypeAlias = dict[str, Block]
"""One row of a table of tasks: what a column is for, to its cell."""


def new_tasks(found: Sequence[Block], language: str) -> Iterator[Cells]:
    """The rows that are tasks of this meeting; those with a status are from before."""
    return (cells for cells in _rows(found, language) if "status" not in cells)


def words_from_before(found: Sequence[Block], language: str) -> Iterator[Block]:
    """The cells that repeat what stood in earlier minutes."""
    for cells in _rows(found, language):
        if "status" in cells:
            yield from (block for purpose, block in cells.items() if purpose != "status")


def file_tasks(found: Sequence[Block], language: str, held: date | None) -> Iterator[Finding]:
    """Rows without an owner or a date, and dates before the meeting's."""
    none = table(_FILE, language)["none"]
    for cells in new_tasks(found, language):
        task, due = cells["task"], cells.get("due")
        if cells["owner"].words.strip().casefold() in none:
            yield _found("T01", task.words, task.line, _NO_OWNER)
        if due is None or due.words.strip().casefold() in none:
            yield _found("T03", task.words, task.line, _NO_DUE)
        elif held and (day := said_day(due.words, language)) and day < held:
            yield _found("T04", task.words, task.line, _PAST, ("day", day.strftime("%d.%m.%Y")))


def listed_tasks(tasks: Iterable[FoundTask], held: date | None) -> Iterator[Finding]:
    """Tasks outside tables without an owner or a date, and dates before the meeting's."""
    for task in tasks:
        if task.done:
            continue
        if not task.owner:
            yield _found("T01", task.text, task.line, _NO_OWNER)
        if not task.due_said:
            yield _found("T03", task.text, task.line, _NO_DUE)
        elif held and task.due and task.due < held:
            yield _found("T04", task.text, task.line, _PAST, ("day", task.due.strftime("%d.%m.%Y")))


def _found(code: str, text: str, line: int, reason: str, *values: tuple[str, str]) -> Finding:
    return Finding(code=code, place="", text=text, reason=reason, values=values, line=line)


def _rows(found: Sequence[Block], language: str) -> Iterator[Cells]:
    for rows in _tables(found):
        heads = {block.column: _purpose(block.words, language) for block in rows[0]}
        if {"task", "owner"} <= set(heads.values()):
            for row in rows[1:]:
                cells = {heads.get(block.column, ""): block for block in reversed(row)}
                if cells["task"].words.strip():
                    yield cells


def _tables(found: Sequence[Block]) -> Iterator[list[list[Block]]]:
    """The rows of each table; the number of its first row is 1."""
    rows: list[list[Block]] = []
    for number, cells in groupby(found, key=lambda block: block.row):
        if number <= 1 and rows:
            yield rows
            rows = []
        if number:
            rows.append(list(cells))
    if rows:
        yield rows


def _purpose(head: str, language: str) -> str:
    words = table(_FILE, language)
    said = head.strip().casefold()
    return next((name for name in ("status", "owner", "due", "task") if said in words[name]), "")

"""The table of tasks in words: for each task its cells, and what is to be asked about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from moteleder.dates import short_day
from moteleder.domain.backing import stands_alone, unasked
from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.standing import carried
from moteleder.i18n import Words, msg
from moteleder.session.rows_line import Tone, joined
from moteleder.session.rows_people import family
from moteleder.session.rows_previous import times_carried
from moteleder.session.rows_tasks import taken_on
from moteleder.session.task_words import UNBACKED

__all__ = ["COLUMNS", "HEADS", "Cell", "Column", "TaskRow", "task_table"]

Column: TypeAlias = Literal["text", "owner", "due", "goal", "backer"]
"""A cell that can be changed where it stands."""

COLUMNS: tuple[Column, ...] = get_args(Column)
"""From left to right."""

HEADS: dict[Column, str] = {
    "text": msg("What"),
    "owner": msg("Who"),
    "due": msg("By when"),
    "goal": msg("Goal"),
    "backer": msg("Backing"),
}
"""What stands above each column."""


@dataclass(frozen=True)
class Cell:
    """One cell in words."""

    text: str
    """What stands there; what is missing is said too."""
    alone: str = ""
    """How it reads where no heading stands above it and room is short; the same where empty."""
    tone: Tone = ""
    """Its look."""

    @property
    def by_itself(self) -> str:
        """How it reads where no heading stands above it."""
        return self.alone or self.text


@dataclass(frozen=True)
class TaskRow:
    """One task of the table."""

    id: str
    """Id of the entry."""
    cells: dict[Column, Cell]
    """Its cells."""
    note: str = ""
    """What is said quietly after the cells."""
    asks: bool = False
    """Whether it is to be asked if a service can take it, or stand behind it."""


def task_table(meeting: Meeting, w: Words, language: str) -> tuple[TaskRow, ...]:
    """Every task of the meeting, in order."""
    return tuple(_row(meeting, entry, w, language) for entry in taken_on(meeting))


def _row(meeting: Meeting, entry: Entry, w: Words, language: str) -> TaskRow:
    goal = meeting.goals.get(entry.goal)
    dash = w("Goal").lower() + " –"
    goes_on = w("goes on from {id}").format(id=entry.replaces) if entry.replaces else ""
    return TaskRow(
        entry.id,
        {
            "text": Cell(entry.text),
            "owner": _owner(meeting, entry, w),
            "due": Cell(short_day(entry.due, language)) if entry.due else Cell(w("no due date"), tone="over"),
            "goal": Cell(f"{goal.id} {goal.title}", goal.id) if goal else Cell("–", dash, tone="quiet"),
            "backer": _backer(meeting, entry, w),
        },
        note=joined(goes_on, times_carried(carried(meeting, entry), w)),
        asks=unasked(meeting, entry),
    )


def _owner(meeting: Meeting, entry: Entry, w: Words) -> Cell:
    people = " + ".join(meeting.label(p) for p in (entry.owner, *entry.helpers) if p)
    if not entry.owner:
        nobody = w("nobody responsible")
        helpers = w("helped by {names}").format(names=people) if people else ""
        return Cell(", ".join(part for part in (nobody, helpers) if part), tone="over")
    if not meeting.attendance.get(entry.owner, Attendance()).came:
        return Cell(f"{people} ({w('not confirmed')})", tone="over")
    return Cell(people, tone="family" if family(meeting, entry.owner) else "")


def _backer(meeting: Meeting, entry: Entry, w: Words) -> Cell:
    if entry.backer:
        return Cell(entry.backer, w("backed by {backer}").format(backer=entry.backer))
    if not stands_alone(meeting, entry):
        return Cell("–", f"{w('Backing').lower()} –", tone="quiet")
    if entry.unbacked:
        return Cell(w(UNBACKED[entry.unbacked]), tone="family")
    return Cell(w("no backing"), tone="over")

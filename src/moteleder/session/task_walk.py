"""Walking in the table of tasks: which cell is picked, and where the arrows lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from moteleder.session.task_cells import COLUMNS, Column, TaskRow

__all__ = ["Walk"]


@dataclass(frozen=True)
class Walk:
    """The picked cell; the column is kept from task to task, and past a question."""

    rows: tuple[TaskRow, ...] = ()
    """The table."""
    at: int = 0
    """Which of the tasks."""
    column: Column = "text"
    """Which of its cells."""
    asking: bool = False
    """Whether the question under the task is picked, and not a cell."""

    @property
    def row(self) -> TaskRow | None:
        """The picked task."""
        return self.rows[self.at] if self.at < len(self.rows) else None

    def over(self, rows: Sequence[TaskRow]) -> Walk:
        """The same cell in another table: of the same task, else of the one in its place."""
        fresh = tuple(rows)
        before = self.row.id if self.row else ""
        last = max(0, len(fresh) - 1)
        at = next((n for n, row in enumerate(fresh) if row.id == before), min(self.at, last))
        asking = self.asking and bool(fresh) and fresh[at].id == before and fresh[at].asks
        return replace(self, rows=fresh, at=at, asking=asking)

    def to(self, task: str, column: Column | None = None, asking: bool = False) -> Walk:
        """Another task, and a cell of it; the same where the task is not there."""
        at = next((n for n, row in enumerate(self.rows) if row.id == task), None)
        if at is None:
            return self
        return replace(self, at=at, column=column or self.column, asking=asking and self.rows[at].asks)

    def down(self) -> Walk:
        """The question under the task, else the next task; the last stays."""
        if self.row and self.row.asks and not self.asking:
            return replace(self, asking=True)
        return replace(self, at=self.at + 1, asking=False) if self.at + 1 < len(self.rows) else self

    def up(self) -> Walk:
        """The task above, or the question under it; the first stays."""
        if self.asking:
            return replace(self, asking=False)
        return replace(self, at=self.at - 1, asking=self.rows[self.at - 1].asks) if self.at else self

    def sideways(self, by: int) -> Walk:
        """The cell beside; the outermost stay."""
        if self.asking:
            return self
        beside = min(max(0, COLUMNS.index(self.column) + by), len(COLUMNS) - 1)
        return replace(self, column=COLUMNS[beside])

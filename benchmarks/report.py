"""The figures as a table of ratios, and what they must not exceed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median, quantiles

__all__ = ["LIMIT", "Row", "failed", "table"]

LIMIT = 1.5
"""How many times as long as in the bare editor a letter may take."""


@dataclass(frozen=True)
class Row:
    """The times of the program and of what ran beside it, in milliseconds and in the order of the turns."""

    name: str
    ours: list[float]
    beside: list[float]
    judged: bool = False
    """Whether the ratio has to keep the limit."""

    @property
    def ratio(self) -> float:
        """Median by median."""
        return median(self.ours) / median(self.beside)

    @property
    def of_pairs(self) -> float | None:
        """The median of the ratios turn by turn; None where there were no turns."""
        if len(self.ours) != len(self.beside):
            return None
        return median(ours / beside for ours, beside in zip(self.ours, self.beside, strict=True))


def table(rows: Iterable[Row]) -> str:
    """The rows with medians, the time that nine of ten keep within, and ratios."""
    head = "milliseconds, median (nine of ten)"
    lines = [f"{head:34}{'ours':>16}{'beside':>16}{'ratio':>8}{'of pairs':>10}"]
    for row in rows:
        pairs = f"{row.of_pairs:.2f}" if row.of_pairs else ""
        limit = f"   at most {LIMIT:g}" if row.judged else ""
        lines.append(
            f"{row.name:34}{_times(row.ours):>16}{_times(row.beside):>16}{row.ratio:>8.2f}{pairs:>10}{limit}"
        )
    return "\n".join(lines)


def failed(rows: Iterable[Row]) -> bool:
    """Whether a judged ratio is over the limit."""
    return any(row.judged and row.ratio > LIMIT for row in rows)


def _times(times: list[float]) -> str:
    return f"{median(times):.0f} ({quantiles(times, n=10)[-1]:.0f})"

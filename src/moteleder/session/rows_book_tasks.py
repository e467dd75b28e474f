"""The page of tasks across cases as lines: a heading, then its tasks."""

from __future__ import annotations

from dataclasses import dataclass

from moteleder.i18n import Words
from moteleder.session.task_page import BookTask, TaskGroup

__all__ = ["BookTaskLine", "task_lines"]


@dataclass(frozen=True)
class BookTaskLine:
    """One line; its words are made when it comes into view."""

    id: str = ""
    """What it is about; empty for a heading and for space."""
    heading: str = ""
    """A heading's words."""
    task: BookTask | None = None
    """The task."""

    @property
    def key(self) -> str:
        """The handle of its case."""
        return self.task.entry.key if self.task else ""


def task_lines(groups: tuple[TaskGroup, ...], w: Words) -> list[BookTaskLine]:
    """Every group under its heading, which says how many there are."""
    lines: list[BookTaskLine] = []
    for group in groups:
        if lines:
            lines.append(BookTaskLine())
        lines.append(BookTaskLine(heading=f"{group.heading}  {len(group.tasks)}"))
        lines += [BookTaskLine(f"{each.entry.key} {each.task.id}", task=each) for each in group.tasks]
    return lines or [BookTaskLine(heading=w("There are no open tasks."))]

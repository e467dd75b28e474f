"""Tasks: what somebody took on in a meeting. A measure stands in the plan; a task comes from a meeting."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.values import Value

__all__ = ["Task", "TaskStatus", "Unbacked"]

TaskStatus = Literal["open", "done", "partly", "not_done", "dropped"]
"""What the group last heard of a task."""

Unbacked = Literal["", "own_wish", "nobody"]
"""Why no service stands behind a family's task: nobody asked, the family's own wish, none could."""


class Task(Value):
    """One task, as the case keeps it from meeting to meeting."""

    id: str
    """`O` and a number, unique in the case and never used again."""
    text: str
    """What is to be done, as it was said."""
    owner: str = ""
    """Id of the one who answers for it; empty where nobody does."""
    helpers: tuple[str, ...] = ()
    """Ids of those who help."""
    backer: str = ""
    """The service that stands behind a family's task, as it was said."""
    unbacked: Unbacked = ""
    """The answer where it was asked whether a service can take a family's task, and none did."""
    due: date | None = None
    """The day it should be done by."""
    goal: str = ""
    """Id of the goal it serves."""
    status: TaskStatus = "open"
    """What the last meeting said of it."""
    reason: str = ""
    """Why it is not done."""
    carried: int = 0
    """How many meetings have carried it over."""
    meeting: int = 0
    """Number of the meeting it comes from; 0 where that is not known."""
    replaces: str = ""
    """Id of the task that this one goes on from."""
    replaced_by: str = ""
    """Id of the task that goes on from this one."""

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.status not in ("done", "dropped") and not self.replaced_by

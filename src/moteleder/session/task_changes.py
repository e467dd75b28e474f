"""What a changed cell of the table of tasks makes of the entry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from moteleder.domain.backing import stands_alone
from moteleder.domain.entries import EntryContent
from moteleder.domain.meeting import Meeting
from moteleder.domain.tasks import Unbacked
from moteleder.session.entering import edited
from moteleder.session.task_cells import Column

__all__ = ["answered", "changed"]


def changed(meeting: Meeting, entry: str, column: Column, value: Any) -> dict[str, Any]:
    """All that the entry says with this value in the cell.

    Of several people the first answers for the task and the others help. An answer about a family's task
    goes with the task's being one.
    """
    content: dict[str, Any] = {column: value} if column != "owner" else _people(value)
    whole = edited(meeting, entry, content)
    if not stands_alone(meeting, EntryContent(**whole)):
        whole["unbacked"] = ""
    return whole


def answered(meeting: Meeting, entry: str, answer: Unbacked) -> dict[str, Any]:
    """All that the entry says with this answer to whether a service can take it."""
    return edited(meeting, entry, {"unbacked": answer})


def _people(value: Sequence[str]) -> dict[str, Any]:
    return {"owner": value[0] if value else "", "helpers": tuple(value[1:])}

"""Tasks from earlier meetings: what nothing was said of yet, and what a task lacks to go on."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from moteleder.domain.entries import heirs
from moteleder.domain.events.outcome import OldStatus
from moteleder.domain.happen.previous import FINISHED
from moteleder.domain.meeting import Meeting

__all__ = ["Lack", "heir", "lacks", "often_carried", "reviewed_kept", "unsaid"]

Lack: TypeAlias = Literal["owner", "due"]
"""What a task needs to go on."""

_OFTEN = 2
"""Times carried over from which it is asked what is needed."""


def unsaid(meeting: Meeting) -> tuple[str, ...]:
    """Ids of the tasks that nothing was said of yet, and that go on in no new one."""
    said = {**meeting.task_reviews, **heirs(meeting.entries)}
    return tuple(task for task in meeting.open_tasks if task not in said)


def heir(meeting: Meeting, task: str) -> str:
    """Id of the new task that goes on from this one; empty where there is none."""
    return heirs(meeting.entries).get(task, "")


def lacks(meeting: Meeting, task: str) -> tuple[Lack, ...]:
    """What has to be given before it can be said that the task goes on."""
    known, said = meeting.open_tasks.get(task), meeting.task_reviews.get(task)
    if known is None or heir(meeting, task):
        return ()
    owner: tuple[Lack, ...] = () if known.owner or (said and said.owner) else ("owner",)
    due: tuple[Lack, ...] = () if known.due or (said and said.due) else ("due",)
    return (*owner, *due)


def reviewed_kept(meeting: Meeting, task: str, status: OldStatus) -> dict[str, Any]:
    """What was said of a task before and still holds under another status."""
    said = meeting.task_reviews.get(task)
    if said is None:
        return {}
    kept: dict[str, Any] = {"reason": said.reason, "owner": said.owner}
    if status not in FINISHED and meeting.open_tasks[task].due is None:
        # The only date it has.
        kept["due"] = said.due
    return kept


def often_carried(meeting: Meeting, task: str) -> bool:
    """Whether the task has been carried over twice, or is for the second time now."""
    known, said = meeting.open_tasks[task], meeting.task_reviews.get(task)
    now = 1 if said and said.status not in FINISHED else 0
    over = said is not None and said.status in FINISHED
    return not over and known.carried + now >= _OFTEN

"""The commands of the page of tasks: what is heard of one between the meetings."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["TASKS_PAGE"]

_GROUP = msg("Tasks between the meetings")


def _task(id: str, key: str, label: str, help: str, rank: int) -> Command:
    return Command(
        id=id,
        keys=(key,),
        label=label,
        help=help,
        group=_GROUP,
        when=anytime,
        places=("tasks",),
        rank=rank,
        text_safe=False,
    )


TASKS_PAGE: tuple[Command, ...] = (
    _task("page_task_done", "g", msg("Done"), msg("The marked task is done."), 2),
    _task("page_task_partly", "d", msg("Partly"), msg("The marked task is partly done."), 6),
    _task("page_task_not_done", "i", msg("Not done"), msg("The marked task is not done, and why."), 6),
    _task("page_task_dropped", "u", msg("Dropped"), msg("Nobody is to do the marked task any more."), 7),
    _task("page_task_due", "f", msg("New date"), msg("A new due date for the marked task."), 3),
    Command(
        id="tasks_out",
        keys=("k",),
        label=msg("Tasks out"),
        help=msg("One person's open tasks as a file or as text to paste, or a file for each."),
        group=_GROUP,
        when=anytime,
        places=("tasks", "copies"),
        rank=5,
        text_safe=False,
    ),
    _task("page_task_owner", "a", msg("New owner"), msg("Somebody else answers for the marked task."), 6),
)

"""The commands of the screen where previous minutes are looked through."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["IMPORTING"]

_GROUP = msg("Previous minutes from a file")

IMPORTING: tuple[Command, ...] = (
    Command(
        id="import_tick",
        keys=("space",),
        label=msg("Take it or leave it"),
        help=msg("Only what is ticked enters the case."),
        group=_GROUP,
        when=anytime,
        places=("importing",),
        short=msg("Tick"),
        rank=1,
        text_safe=False,
    ),
    Command(
        id="import_change",
        keys=("enter",),
        label=msg("Put it right"),
        help=msg("The task's words, who answers for it, and by when."),
        group=_GROUP,
        when=anytime,
        places=("importing",),
        short=msg("Change"),
        rank=3,
        text_safe=False,
    ),
    Command(
        id="import_approve",
        keys=("a",),
        label=msg("Approve"),
        help=msg("What is ticked enters the case, and nothing else."),
        group=_GROUP,
        when=anytime,
        places=("importing",),
        rank=2,
        text_safe=False,
    ),
    Command(
        id="import_leave",
        keys=("escape",),
        label=msg("Leave"),
        help=msg("Nothing enters the case."),
        group=_GROUP,
        when=anytime,
        places=("importing",),
        rank=4,
        text_safe=False,
    ),
)

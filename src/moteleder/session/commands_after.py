"""The commands of a meeting that has ended."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import ended

__all__ = ["AFTER"]

_GROUP = msg("After the meeting")

AFTER: tuple[Command, ...] = (
    Command(
        id="after_meeting",
        keys=("l", "enter"),
        label=msg("Reading and copies"),
        help=msg("The parents read first; then the right copy to each, and into the plan."),
        group=_GROUP,
        when=ended,
        places=("minutes",),
        short=msg("Reading"),
        rank=1,
        text_safe=False,
    ),
)

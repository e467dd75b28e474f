"""The commands of the page with a case's words and settings."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["SETTINGS"]

_GROUP = msg("Words and settings")

SETTINGS: tuple[Command, ...] = (
    Command(
        id="case_close",
        keys=("v",),
        label=msg("End the group, or open it again"),
        help=msg("The need has ceased: says what happens to the open tasks, and offers a closing meeting."),
        group=_GROUP,
        when=anytime,
        places=("settings",),
        short=msg("End the group"),
        rank=7,
        text_safe=False,
    ),
    Command(
        id="case_archive",
        keys=("b",),
        label=msg("Put away, or take out again"),
        help=msg("Everything is kept, and is not among those that are worked with."),
        group=_GROUP,
        when=anytime,
        places=("settings",),
        short=msg("Put away"),
        rank=8,
        text_safe=False,
    ),
)

"""The commands of the page with the plan."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["GOALS"]

_GROUP = msg("Goals")

GOALS: tuple[Command, ...] = (
    Command(
        id="goal_sub",
        keys=("d",),
        label=msg("New sub-goal"),
        help=msg("A goal under the marked one."),
        group=_GROUP,
        when=anytime,
        places=("goals",),
        short=msg("Sub-goal"),
        rank=3,
        text_safe=False,
    ),
    Command(
        id="goal_measure",
        keys=("t",),
        label=msg("New measure in the plan"),
        help=msg("What is to be done for the marked goal, by whom and by when."),
        group=_GROUP,
        when=anytime,
        places=("goals",),
        short=msg("Measure"),
        rank=3,
        text_safe=False,
    ),
    Command(
        id="goal_up",
        keys=("shift+up", "minus"),
        label=msg("Move up"),
        help=msg("The marked goal or measure comes one place earlier."),
        group=_GROUP,
        when=anytime,
        places=("goals",),
        text_safe=False,
    ),
    Command(
        id="goal_down",
        keys=("shift+down", "plus"),
        label=msg("Move down"),
        help=msg("The marked goal or measure comes one place later."),
        group=_GROUP,
        when=anytime,
        places=("goals",),
        text_safe=False,
    ),
)

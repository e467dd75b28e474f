"""The commands of the screen itself: help, search, view, quit."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime, under_way

__all__ = ["SCREEN"]

_SCREEN = msg("The screen")

SCREEN: tuple[Command, ...] = (
    Command(
        id="help",
        keys=("f1", "question_mark"),
        label=msg("Help"),
        help=msg("Every command and its keys."),
        group=_SCREEN,
        when=anytime,
        places=("app",),
        rank=3,
    ),
    Command(
        id="view",
        keys=("ctrl+t",),
        label=msg("View"),
        help=msg("Both hands, the leader's view or the writer's view."),
        group=_SCREEN,
        when=anytime,
        rank=8,
    ),
    Command(
        id="room",
        keys=("f10", "ctrl+s"),
        label=msg("Room view"),
        help=msg("For a projector: agenda, who has the floor, agreements, tasks. Once more goes back."),
        group=_SCREEN,
        when=under_way,
        places=("live", "room"),
        rank=12,
    ),
    Command(
        id="hide",
        keys=("ctrl+l",),
        label=msg("Hide"),
        help=msg("Hide everything at once; the same key brings it back."),
        group=_SCREEN,
        when=anytime,
        places=("app",),
        rank=13,
    ),
    Command(
        id="palette",
        keys=("ctrl+p",),
        label=msg("Find a command"),
        help=msg("Search among all commands, those without a key too."),
        group=_SCREEN,
        when=anytime,
        places=("app",),
        short=msg("More"),
        rank=2,
    ),
    Command(
        id="step_back",
        keys=("escape",),
        label=msg("One step back"),
        help=msg("From the note to the list; Enter goes back in."),
        group=_SCREEN,
        when=anytime,
        places=("live", "minutes", "room"),
        text_safe=False,
    ),
    Command(
        id="theme_switch",
        label=msg("Light or dark"),
        help=msg("Change the colours of the screen."),
        group=_SCREEN,
        when=anytime,
        places=("app",),
    ),
    Command(
        id="quit",
        keys=("ctrl+q",),
        label=msg("Quit"),
        help=msg("Everything is already saved."),
        group=_SCREEN,
        when=anytime,
        places=("app",),
        rank=14,
    ),
)

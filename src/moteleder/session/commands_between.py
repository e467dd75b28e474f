"""The commands of the page about what happens between the meetings."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["BETWEEN"]

_GROUP = msg("Between the meetings")

BETWEEN: tuple[Command, ...] = (
    Command(
        id="own_note",
        keys=("e",),
        label=msg("Own note"),
        help=msg(
            "What a parent or the child wants to remember for the next meeting; theirs until they share it."
        ),
        group=_GROUP,
        when=anytime,
        places=("between",),
        rank=3,
        text_safe=False,
    ),
    Command(
        id="own_note_share",
        keys=("p",),
        label=msg("Share or keep private"),
        help=msg("Lets the next meeting see the marked note, or takes it back to be private."),
        group=_GROUP,
        when=anytime,
        places=("between",),
        short=msg("Share"),
        rank=3,
        text_safe=False,
    ),
    Command(
        id="law",
        keys=("l",),
        label=msg("Law and guidance"),
        help=msg("Reminders in plain words, with where they are from, those that fit this page first."),
        group=_GROUP,
        when=anytime,
        places=(
            "meetings",
            "people",
            "goals",
            "tasks",
            "between",
            "settings",
            "call",
            "invited",
            "agenda",
            "notice",
        ),
        short=msg("Law"),
        rank=8,
        text_safe=False,
    ),
)

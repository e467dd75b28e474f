"""The commands of the page of people."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["PEOPLE"]

_GROUP = msg("The child's pages")

PEOPLE: tuple[Command, ...] = (
    Command(
        id="person_consent",
        keys=("s",),
        label=msg("Consent"),
        help=msg("Who may come and get the minutes, and until when; what was said before is kept."),
        group=_GROUP,
        when=anytime,
        places=("people", "invited"),
        rank=3,
        text_safe=False,
    ),
    Command(
        id="person_left",
        keys=("u",),
        label=msg("Has left, or comes back"),
        help=msg("Somebody is out of the group from a day; the same key brings the person back."),
        group=_GROUP,
        when=anytime,
        places=("people",),
        short=msg("Has left"),
        rank=6,
        text_safe=False,
    ),
)

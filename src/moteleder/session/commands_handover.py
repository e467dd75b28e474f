"""The commands of handing over to the plan's own system."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["HANDOVER"]


def _row(id_: str, key: str, label: str, help_: str, rank: int, short: str = "") -> Command:
    return Command(
        id=id_,
        keys=(key,) if key else (),
        label=label,
        help=help_,
        group=msg("Into the plan"),
        when=anytime,
        places=("handover",),
        short=short,
        rank=rank,
        text_safe=False,
    )


HANDOVER: tuple[Command, ...] = (
    _row(
        "field_copy",
        "enter",
        msg("Copy and go on"),
        msg("Copies the marked field, ticks it and goes to the next that is left."),
        1,
        msg("Copy"),
    ),
    _row(
        "field_tick",
        "space",
        msg("Tick or not"),
        msg("Ticks the marked field by hand, or takes it off."),
        2,
        msg("Tick"),
    ),
    _row("field_form", "u", msg("Other form"), msg("Plain, Markdown or formatted, for this list."), 6),
    _row(
        "field_read",
        "v",
        msg("Read the text"),
        msg("The marked field's text, over the screen."),
        3,
        msg("Read"),
    ),
    _row(
        "profile_choose",
        "p",
        msg("Choose the system"),
        msg("Which fields there are, what is known and what is assumed."),
        3,
        msg("System"),
    ),
    _row(
        "clipboard_clear",
        "t",
        msg("Empty the clipboard"),
        msg("Takes away what was copied last, if it still lies there."),
        4,
        msg("Empty"),
    ),
    _row(
        "profile_copy",
        "",
        msg("Copy this system's profile"),
        msg("A file of your own, beside the cases, to be changed."),
        0,
    ),
)

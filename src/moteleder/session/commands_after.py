"""The commands of a meeting that has ended."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command, PagePlace
from moteleder.session.command_when import anytime

__all__ = ["AFTER"]

_GROUP = msg("After the meeting")


def _row(id_: str, key: str, label: str, help_: str, rank: int, place: PagePlace = "reading") -> Command:
    return Command(
        id=id_,
        keys=(key,),
        label=label,
        help=help_,
        group=_GROUP,
        when=anytime,
        places=(place,),
        rank=rank,
        text_safe=False,
    )


AFTER: tuple[Command, ...] = (
    _row("minutes_out", "s", msg("Given out"), msg("Who has the minutes to read, and until when."), 3),
    _row("minutes_final", "f", msg("Final"), msg("The minutes are closed; opening again takes a reason."), 4),
    _row("minutes_again", "r", msg("Open again"), msg("With a reason, which is printed in the minutes."), 6),
    _row(
        "reading_copy",
        "w",
        msg("Reading copy"),
        msg("A file in large print: plain words, what the parents can do, what happens next."),
        7,
    ),
    _row("copy_how", "h", msg("How"), msg("In the plan, on paper, by secure post, or no copy."), 2, "copies"),
    _row(
        "copy_mark",
        "m",
        msg("Not for everybody"),
        msg("Marks an item, a turn or a line that somebody's copy is to be without, or takes the mark away."),
        3,
        "copies",
    ),
    _row(
        "copy_write",
        "w",
        msg("Write the files"),
        msg("A file for each who gets a copy; nothing is sent."),
        4,
        "copies",
    ),
    _row("compare", "v", msg("Compare"), msg("Two versions, word by word."), 3, "versions"),
)

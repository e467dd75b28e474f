"""The commands that every page of a case has."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime

__all__ = ["PAGES"]

_GROUP = msg("The child's pages")

PAGES: tuple[Command, ...] = (
    Command(
        id="page_next",
        keys=("f2", "ctrl+n", "right"),
        label=msg("Next page"),
        help=msg("The page to the right."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        rank=4,
        text_safe=False,
    ),
    Command(
        id="page_back",
        keys=("f3", "ctrl+b", "left"),
        label=msg("Page before"),
        help=msg("The page to the left."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        text_safe=False,
    ),
    Command(
        id="row_change",
        keys=("enter",),
        label=msg("Open or change"),
        help=msg("What the marked row says, put right where it stands."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        short=msg("Change"),
        rank=1,
        text_safe=False,
    ),
    Command(
        id="row_new",
        keys=("n",),
        label=msg("New"),
        help=msg("One more of what this page holds."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        rank=2,
        text_safe=False,
    ),
    Command(
        id="row_remove",
        keys=("x", "delete"),
        label=msg("Take out"),
        help=msg("The marked row goes; undo brings it back."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        rank=9,
        text_safe=False,
    ),
    Command(
        id="beside_down",
        keys=("full_stop", "ctrl+down"),
        label=msg("Read on"),
        help=msg("What is said of the marked row moves on."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        text_safe=False,
    ),
    Command(
        id="beside_up",
        keys=("comma", "ctrl+up"),
        label=msg("Read back"),
        help=msg("What is said of the marked row moves back."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        text_safe=False,
    ),
    Command(
        id="edit_undo",
        keys=("ctrl+z",),
        label=msg("Undo"),
        help=msg("Take back the last change on these pages."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        rank=10,
        text_safe=False,
    ),
    Command(
        id="edit_redo",
        keys=("ctrl+y",),
        label=msg("Redo"),
        help=msg("Bring back what was taken back."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        text_safe=False,
    ),
    Command(
        id="pages_leave",
        keys=("escape",),
        label=msg("Back"),
        help=msg("To where you came from; everything is saved."),
        group=_GROUP,
        when=anytime,
        places=("pages",),
        rank=5,
        text_safe=False,
    ),
)

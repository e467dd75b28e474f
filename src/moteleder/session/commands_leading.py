"""The commands that lead the meeting: the floor, the round, the agenda."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import (
    in_round,
    on_break,
    redoable,
    speaking,
    under_way,
    undoable,
    working,
)

__all__ = ["LEADING"]

_LEAD = msg("Leading")
_ROUND = msg("The round")
_AGENDA = msg("The agenda")

LEADING: tuple[Command, ...] = (
    Command(
        id="next",
        keys=("f2", "ctrl+n"),
        label=msg("Next"),
        help=msg("The next speaker in the round, else the next item."),
        group=_LEAD,
        when=working,
        rank=1,
    ),
    Command(
        id="back",
        keys=("f3", "ctrl+b"),
        label=msg("Back"),
        help=msg("The speaker or the item before."),
        group=_LEAD,
        when=working,
        rank=9,
    ),
    Command(
        id="goto",
        keys=("ctrl+g",),
        label=msg("Go to"),
        help=msg("Pick an item or a speaker to go to."),
        group=_LEAD,
        when=working,
        rank=10,
    ),
    Command(
        id="give_floor",
        keys=("ctrl+o",),
        label=msg("Give the floor"),
        help=msg("Pick who speaks now."),
        group=_LEAD,
        when=working,
        short=msg("The floor"),
        rank=11,
    ),
    Command(
        id="questions",
        label=msg("Open questions"),
        help=msg("What to ask aloud when somebody is talked over, is silent, or disagrees."),
        group=_LEAD,
        when=under_way,
    ),
    Command(
        id="undo",
        keys=("ctrl+z",),
        label=msg("Undo"),
        help=msg("The last thing done in the meeting; in the note, the last thing written."),
        group=_LEAD,
        when=undoable,
        text_safe=False,
    ),
    Command(
        id="redo",
        keys=("ctrl+y",),
        label=msg("Redo"),
        help=msg("Do again what was undone."),
        group=_LEAD,
        when=redoable,
        text_safe=False,
    ),
    Command(
        id="pause",
        label=msg("Pause"),
        help=msg("Begin a pause; its time is not counted."),
        group=_LEAD,
        when=working,
    ),
    Command(
        id="resume",
        label=msg("Go on after the pause"),
        help=msg("End the pause."),
        group=_LEAD,
        when=on_break,
    ),
    Command(
        id="order_first",
        label=msg("Parents first"),
        help=msg("The parents open the round."),
        group=_ROUND,
        when=under_way,
    ),
    Command(
        id="order_last",
        label=msg("Parents last"),
        help=msg("The parents close the round."),
        group=_ROUND,
        when=under_way,
    ),
    Command(
        id="order_both",
        label=msg("Parents first and last"),
        help=msg("The parents open the round and close it."),
        group=_ROUND,
        when=under_way,
    ),
    Command(
        id="pass_turn",
        label=msg("Pass"),
        help=msg("The one who has the floor has nothing to say now."),
        group=_ROUND,
        when=speaking,
    ),
    Command(
        id="written_statement",
        label=msg("Written statement"),
        help=msg("Read in what somebody absent has written."),
        group=_ROUND,
        when=in_round,
    ),
    Command(
        id="item_skip",
        label=msg("Skip the item"),
        help=msg("Leave the item out, with a reason."),
        group=_AGENDA,
        when=working,
    ),
    Command(
        id="item_defer",
        label=msg("Defer the item"),
        help=msg("Take the item up at the next meeting."),
        group=_AGENDA,
        when=working,
    ),
    Command(
        id="item_add",
        label=msg("Add an item"),
        help=msg("A new item on the agenda."),
        group=_AGENDA,
        when=under_way,
    ),
    Command(
        id="item_split",
        label=msg("Split the item"),
        help=msg("The new item stands right after, with some of its minutes."),
        group=_AGENDA,
        when=under_way,
    ),
    Command(
        id="item_move_up",
        label=msg("Move the item up"),
        help=msg("The item comes one place earlier."),
        group=_AGENDA,
        when=under_way,
    ),
    Command(
        id="item_move_down",
        label=msg("Move the item down"),
        help=msg("The item comes one place later."),
        group=_AGENDA,
        when=under_way,
    ),
)

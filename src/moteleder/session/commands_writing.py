"""The commands that write down: entries, people, and what stands at the end."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command
from moteleder.session.command_when import anytime, ended, under_way, working

__all__ = ["WRITING"]

_WRITE = msg("Writing down")
_PEOPLE = msg("People")
_END = msg("Towards the end")

WRITING: tuple[Command, ...] = (
    Command(
        id="task",
        keys=("f4",),
        label=msg("Task"),
        help=msg("What, who and by when."),
        group=_WRITE,
        when=under_way,
        rank=4,
    ),
    Command(
        id="agree",
        keys=("f8",),
        label=msg("Agreement"),
        help=msg("Something the meeting has agreed on."),
        group=_WRITE,
        when=under_way,
        short=msg("Agreed"),
        rank=5,
    ),
    Command(
        id="park",
        keys=("f9",),
        label=msg("Take up elsewhere"),
        help=msg("A topic that belongs somewhere else, with the right place for it."),
        group=_WRITE,
        when=under_way,
        short=msg("Elsewhere"),
        rank=6,
    ),
    Command(
        id="reply",
        keys=("ctrl+r",),
        label=msg("Comment"),
        help=msg("A reply that stands beside what it answers."),
        group=_WRITE,
        when=working,
        rank=7,
    ),
    Command(
        id="view_entry",
        label=msg("Differing view"),
        help=msg("A view that stands beside another, with whose it is."),
        group=_WRITE,
        when=under_way,
    ),
    Command(
        id="retype_entry",
        label=msg("Make it another kind"),
        help=msg("The picked entry, else the last one here: from a task to an agreement, a comment, …"),
        group=_WRITE,
        when=under_way,
    ),
    Command(
        id="move_entry",
        label=msg("Move an entry"),
        help=msg("The picked entry, else the last one here, to another item or speaker."),
        group=_WRITE,
        when=under_way,
    ),
    Command(
        id="voice",
        label=msg("The child's voice"),
        help=msg("How the child took part, and the child's own words."),
        group=_WRITE,
        when=under_way,
    ),
    Command(
        id="pin",
        label=msg("Keep the writer's place"),
        help=msg("The note stays where it is while the meeting goes on; once more lets it follow."),
        group=_WRITE,
        when=under_way,
    ),
    Command(
        id="attendance",
        label=msg("Attendance"),
        help=msg("Who came, who left, and who sent apologies."),
        group=_PEOPLE,
        when=under_way,
    ),
    Command(
        id="add_person",
        label=msg("Add a person"),
        help=msg("Somebody who was not invited."),
        group=_PEOPLE,
        when=under_way,
    ),
    Command(
        id="consent",
        label=msg("Consent"),
        help=msg("What the parents say in the meeting that somebody may."),
        group=_PEOPLE,
        when=under_way,
    ),
    Command(
        id="copies",
        label=msg("Copies of the minutes"),
        help=msg("Who gets the minutes, and how."),
        group=_PEOPLE,
        when=under_way,
    ),
    Command(
        id="next_meeting",
        label=msg("Next meeting"),
        help=msg("Day, time, place and who calls it."),
        group=_END,
        when=under_way,
    ),
    Command(
        id="sum_up",
        label=msg("Sum up"),
        help=msg("A summary to read aloud, and whether everybody agrees with it."),
        group=_END,
        when=under_way,
    ),
    Command(
        id="end_meeting",
        label=msg("End the meeting"),
        help=msg("The minutes are then ready as a draft."),
        group=_END,
        when=under_way,
    ),
    Command(
        id="reopen",
        label=msg("Open the meeting again"),
        help=msg("With a reason, which is printed in the minutes."),
        group=_END,
        when=ended,
        keys=("g",),
        places=("minutes",),
        short=msg("Open again"),
        rank=4,
        text_safe=False,
    ),
    Command(
        id="minutes",
        label=msg("Read the minutes"),
        help=msg("The whole minutes as they stand now, to copy or save."),
        group=_END,
        when=anytime,
    ),
    Command(
        id="copy_minutes",
        keys=("c",),
        label=msg("Copy the minutes"),
        help=msg("The whole minutes to the clipboard."),
        group=_END,
        when=anytime,
        places=("minutes",),
        short=msg("Copy"),
        rank=1,
        text_safe=False,
    ),
    Command(
        id="save_minutes",
        keys=("s",),
        label=msg("Save the minutes"),
        help=msg("Write the minutes to a file."),
        group=_END,
        when=anytime,
        places=("minutes",),
        short=msg("Save"),
        rank=3,
        text_safe=False,
    ),
)

"""The commands of a meeting that is being prepared."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Command, PagePlace
from moteleder.session.command_when import anytime

__all__ = ["PLANNING"]

_GROUP = msg("Before the meeting")


def _row(
    id_: str, keys: str, label: str, help_: str, rank: int, *places: PagePlace, short: str = ""
) -> Command:
    return Command(
        id=id_,
        keys=tuple(keys.split()),
        label=label,
        help=help_,
        group=_GROUP,
        when=anytime,
        places=places,
        short=short,
        rank=rank,
        text_safe=False,
    )


PLANNING: tuple[Command, ...] = (
    _row("meeting_lead", "m", msg("Lead the meeting"), msg("Opens it, to be led or read."), 3, "meetings"),
    _row("copy_sheet", "c", msg("Copy the sheet"), msg("The questions, as plain text."), 3, "call"),
    _row(
        "write_sheet",
        "w",
        msg("The sheet as files"),
        msg("The questions as Markdown and plain text, to have on paper during the call."),
        3,
        "call",
        short=msg("Files"),
    ),
    _row(
        "invite",
        "i space",
        msg("Ask or not"),
        msg("Asks the marked person to come, or not."),
        2,
        "invited",
        short=msg("Ask"),
    ),
    _row("answer", "f", msg("Answer"), msg("Apologies, a deputy, a written statement."), 3, "invited"),
    _row("earlier", "minus", msg("Earlier"), msg("The marked row goes up."), 7, "invited", "agenda"),
    _row("later", "plus", msg("Later"), msg("The marked row goes down."), 7, "invited", "agenda"),
    _row(
        "template",
        "t",
        msg("Usual agenda"),
        msg("An agenda by kind of meeting."),
        6,
        "agenda",
        short=msg("Usual"),
    ),
    _row(
        "from_goals",
        "g",
        msg("From the goals"),
        msg("An item for each goal of the plan."),
        8,
        "agenda",
        short=msg("Goals"),
    ),
    _row(
        "paste_list",
        "v",
        msg("Paste a list"),
        msg("Items from a list, one a line."),
        3,
        "agenda",
        short=msg("Paste"),
    ),
    _row("copy_notice", "c", msg("Copy"), msg("The marked notice as plain text."), 4, "notice"),
    _row(
        "write_notices",
        "w",
        msg("Write the files"),
        msg("Text, calendar, mail drafts."),
        2,
        "notice",
        short=msg("Files"),
    ),
    _row(
        "notice_sent",
        "s",
        msg("It is sent"),
        msg("A later change makes a new version."),
        3,
        "notice",
    ),
    _row(
        "fit_minutes",
        "p",
        msg("Share the minutes"),
        msg("The minutes are made to add up."),
        6,
        "agenda",
        short=msg("Share out"),
    ),
)

"""When a command can be done; each rule answers with a reason, or with nothing."""

from __future__ import annotations

from moteleder.i18n import msg
from moteleder.session.command import Moment

__all__ = [
    "anytime",
    "counting",
    "ended",
    "in_round",
    "on_break",
    "redoable",
    "speaking",
    "under_way",
    "undoable",
    "working",
]


def anytime(_: Moment) -> str:
    """Always."""
    return ""


def under_way(now: Moment) -> str:
    """From the beginning of the meeting to its end, pauses included."""
    if not now.begun:
        return msg("The meeting has not begun.")
    return msg("The meeting has ended.") if now.ended else ""


def working(now: Moment) -> str:
    """While the meeting is under way and there is no pause."""
    return under_way(now) or (msg("There is a pause.") if now.paused else "")


def on_break(now: Moment) -> str:
    """While there is a pause."""
    return under_way(now) or ("" if now.paused else msg("There is no pause."))


def in_round(now: Moment) -> str:
    """While the round is the open item."""
    return working(now) or ("" if now.in_round else msg("The round is not open."))


def speaking(now: Moment) -> str:
    """While somebody has the floor."""
    return working(now) or ("" if now.speaking else msg("Nobody has the floor."))


def counting(now: Moment) -> str:
    """While speaking times are switched on and the leader's view, which nobody else reads, is shown."""
    if reason := under_way(now):
        return reason
    if not now.counts:
        return msg("Speaking times are off. ctrl+p «speaking times» switches them on.")
    return "" if now.leads else msg("Speaking times are shown in the leader's view only: ctrl+t.")


def undoable(now: Moment) -> str:
    """While there is something to undo."""
    return "" if now.undoable else msg("There is nothing to undo.")


def redoable(now: Moment) -> str:
    """While there is something to redo."""
    return "" if now.redoable else msg("There is nothing to redo.")


def ended(now: Moment) -> str:
    """After the end of the meeting, for the one who has it."""
    if now.reading:
        return msg("The meeting is open elsewhere; here it can only be read.")
    return "" if now.ended else msg("The meeting has not ended.")

"""The time in sentences: what an overrun takes from, what is left for the tasks, and how time can be won."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.meeting import Meeting
from moteleder.domain.outlook import KEPT, Outlook, Proposal, outlook
from moteleder.domain.values import Value
from moteleder.i18n import Words
from moteleder.session.clock_words import left_text
from moteleder.session.rows_line import Line

__all__ = ["Notice", "nothing_to_win", "notice", "proposal_line", "time_title"]


class Notice(Value):
    """What the leader is told of the time; empty while there is nothing to tell."""

    text: str = ""
    kept: bool = False
    """Whether the last minutes are being used."""


def notice(meeting: Meeting, now: datetime, w: Words) -> Notice:
    """The one sentence about the time that matters now; none at a break, or after the meeting."""
    if meeting.phase != "live" or meeting.paused or meeting.ended_before is not None:
        return Notice()
    seen = outlook(meeting, now)
    if seen.short:
        return Notice(text=_kept_said(meeting, seen, w), kept=True)
    minutes = int(seen.over // 60)
    here = meeting.item(meeting.at_item)
    if not minutes or here is None:
        return Notice()
    over = w("«{title}» is {n} min over.").format(title=here.title, n=minutes)
    if not seen.takes_from:
        return Notice(text=f"{over} {w('There is still room.')}")
    titles = " + ".join(f"«{_title(meeting, item)}»" for item in reversed(seen.takes_from))
    return Notice(text=f"{over} {w('It takes from {titles}.').format(titles=titles)}")


def _kept_said(meeting: Meeting, seen: Outlook, w: Words) -> str:
    here, left = meeting.item(meeting.at_item), int(seen.free // 60)
    if here is None or (not seen.over and left > 0):
        # The agenda itself, or what was before, has taken them: not the item that has just begun.
        words = w("Only {n} min at the end for tasks and next meeting; {kept} are usual.")
        return words.format(n=left, kept=KEPT)
    eats = w("«{title}» uses the last {n} minutes, kept for tasks and next date.").format(
        title=here.title, n=KEPT
    )
    rest = w("{n} min are left for them.").format(n=left) if left > 0 else w("Nothing is left for them.")
    return f"{eats} {rest}"


def time_title(meeting: Meeting, now: datetime, w: Words) -> str:
    """What the list of proposals is about."""
    words = w("{n} min are missing for tasks and next date. What can be shorter?")
    return words.format(n=_missing(meeting, now))


def nothing_to_win(meeting: Meeting, now: datetime, w: Words) -> str:
    """How the time stands where there is nothing to propose."""
    if not outlook(meeting, now).kept:
        left, _ = left_text(meeting, now, w)
        return w("The meeting is at its last items: {time}.").format(time=left)
    if missing := _missing(meeting, now):
        words = w("{n} min are missing for tasks and next date, and nothing before them can be shorter.")
        return words.format(n=missing)
    safe = w("The last {n} minutes are safe.").format(n=KEPT)
    return f"{safe} {w('Nothing has to be shorter.')}"


def _missing(meeting: Meeting, now: datetime) -> int:
    return -int(-outlook(meeting, now).short // 60)


def proposal_line(meeting: Meeting, each: Proposal, w: Words) -> Line:
    """One way to win time, and how much it gives."""
    item = meeting.item(each.item)
    title, before = (item.title, item.planned) if item else ("", 0)
    match each.kind:
        case "round":
            text = w("{n} min for each who is left in «{title}»").format(n=each.turn, title=title)
        case "shorten":
            text = w("«{title}»: {n} min instead of {before}").format(
                title=title, n=each.planned, before=before
            )
        case "defer":
            text = w("«{title}» at the next meeting").format(title=title)
        case _:
            text = w("«{title}» is taken up elsewhere").format(title=title)
    return Line(f"{each.kind}/{each.item}", text, right=w("gives {n} min").format(n=each.gives))


def _title(meeting: Meeting, item: str) -> str:
    known = meeting.item(item)
    return known.title if known else ""

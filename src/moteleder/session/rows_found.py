"""What was found in the meeting, as lines: where it stands, and the words around it."""

from __future__ import annotations

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.session.finding import Found, FoundKind
from moteleder.session.said import presented

__all__ = ["around", "place_said", "stands_in"]

_BEFORE = 24
"""Characters before the words that are shown with them, so that the words are seen on a narrow screen."""

_KINDS: dict[FoundKind, str] = {
    "note": "",
    "task": msg("task"),
    "agree": msg("agreement"),
    "view": msg("differing view"),
    "reply": msg("comment"),
    "park": msg("taken up elsewhere"),
    "private": msg("private"),
    "correction": msg("previous minutes"),
    "old_task": msg("task from earlier"),
    "voice": msg("the child's voice"),
    "goal": msg("goal"),
    "next": msg("next meeting"),
    "summing": msg("summing up"),
}


def place_said(meeting: Meeting, place: str, w: Words) -> str:
    """A place in words: «3 Runde · Ane Fossli, kontaktlærer · innlegg 2»."""
    item, person, count = (*place.split("/"), "", "")[:3]
    known = meeting.item(item)
    parts = [f"{meeting.number(item)} {known.title}" if known else item]
    if person:
        parts.append(presented(meeting, person))
    if count:
        parts.append(w("turn {n}").format(n=count))
    return " · ".join(parts)


def stands_in(found: Found, w: Words) -> str:
    """What the words stand in, where it is no note."""
    text = _KINDS[found.kind]
    return w(text) if text else ""


def around(found: Found) -> tuple[str, int, int]:
    """The line from a little before the words, and where in that they begin and end."""
    begin = max(0, found.start - _BEFORE)
    if begin:
        space = found.line.find(" ", begin, found.start)
        begin = space + 1 if space >= 0 else begin
    else:
        begin = len(found.line) - len(found.line.lstrip())
        begin = min(begin, found.start)
    sign = "…" if begin and found.line[:begin].strip() else ""
    shift = len(sign) - begin
    return sign + found.line[begin:].rstrip(), found.start + shift, found.end + shift

"""The entries of a place, in words."""

from __future__ import annotations

from moteleder.domain.entries import Entry, EntryKind
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.session.rows_line import Line, joined
from moteleder.session.rows_people import family
from moteleder.session.rows_tasks import task_entry_line

__all__ = ["KINDS", "entry_lines"]

KINDS: dict[EntryKind, str] = {
    "task": msg("Task"),
    "agree": msg("Agreement"),
    "view": msg("Differing view"),
    "reply": msg("Comment"),
    "park": msg("Taken up elsewhere"),
    "private": msg("Private line"),
}
"""What each kind is called."""

_SIGNS: dict[EntryKind, str] = {
    "task": "☐",
    "agree": "✓",
    "view": "≠",
    "reply": "↳",
    "park": "↗",
    "private": "/",
}


def entry_lines(meeting: Meeting, place: str, w: Words, language: str) -> tuple[Line, ...]:
    """What was written at a place, one row each."""
    return tuple(_entry(meeting, entry, w, language) for entry in meeting.at(place))


def _entry(meeting: Meeting, entry: Entry, w: Words, language: str) -> Line:
    if entry.kind == "task":
        return task_entry_line(meeting, entry, w, language, named=True)
    return Line(
        entry.id,
        f"{_kind(meeting, entry, w)}: {entry.text}",
        detail=_elsewhere(meeting, entry, w) if entry.kind == "park" else "",
        sign=_SIGNS[entry.kind],
        tone="quiet" if entry.kind == "private" else "family" if family(meeting, entry.person) else "entry",
    )


def _kind(meeting: Meeting, entry: Entry, w: Words) -> str:
    who = meeting.label(entry.person) if entry.person else ""
    match entry.kind:
        case "reply":
            return w("Comment from {name}").format(name=who) if who else w("Comment")
        case "view":
            return w("Differing view – {name}").format(name=who) if who else w("Differing view")
        case "park":
            return w("Taken up elsewhere")
        case "private":
            return w("Private")
    return w("Agreed")


def _elsewhere(meeting: Meeting, entry: Entry, w: Words) -> str:
    told = meeting.label(entry.told_by) if entry.told_by else ""
    return joined(
        entry.channel,
        w("taken there by: {name}").format(name=meeting.label(entry.taken_by)) if entry.taken_by else "",
        w("tells the parents: {name}").format(name=told) if told else "",
    )

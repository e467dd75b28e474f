"""The entries of a place, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from moteleder.domain.entries import Entry, EntryKind
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_line import Line, joined
from moteleder.session.rows_people import family
from moteleder.session.rows_tasks import task_entry_line

__all__ = ["entry_lines"]

_SIGNS: dict[EntryKind, str] = {
    "task": "☐",
    "agree": "✓",
    "view": "≠",
    "reply": "↳",
    "park": "↗",
    "private": "/",
}


def entry_lines(
    meeting: Meeting, place: str, w: Words, language: str, signs: Mapping[str, str] | None = None
) -> tuple[Line, ...]:
    """What was written at a place, one row each; `signs`: what to say at the right of an entry, by its id."""
    marks = signs or {}
    return tuple(_marked(_entry(meeting, e, w, language), marks.get(e.id, "")) for e in meeting.at(place))


def _marked(line: Line, sign: str) -> Line:
    return replace(line, right=f"{sign} {line.right}".rstrip()) if sign else line


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

"""The entries of a place, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from moteleder.domain.entries import Entry, EntryKind, groups
from moteleder.domain.meeting import Meeting
from moteleder.domain.text import own_words
from moteleder.i18n import Words, msg
from moteleder.session.rows_line import Line, Tone, joined
from moteleder.session.rows_people import family
from moteleder.session.rows_tasks import task_entry_line

__all__ = ["KINDS", "entry_lines", "signed"]

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


def entry_lines(
    meeting: Meeting, place: str, w: Words, language: str, *, beside: bool = False
) -> tuple[Line, ...]:
    """What was written at a place, one row each; `beside`: views that stand together share a row."""
    lines: list[Line] = []
    for group in groups(meeting.at(place)):
        if beside and len(group) > 1:
            lines.append(_views(meeting, group, w))
        else:
            lines += [_entry(meeting, entry, w, language) for entry in group]
    return tuple(lines)


def signed(lines: tuple[Line, ...], signs: Mapping[str, str]) -> tuple[Line, ...]:
    """The rows, some with a sign at the right: it is by an entry's id, also of one that shares its row."""
    return tuple(_signed(line, signs) for line in lines) if signs else lines


def _signed(line: Line, signs: Mapping[str, str]) -> Line:
    ids = [each.id for each in line.columns] or [line.id]
    said = " ".join(signs[entry] for entry in ids if entry in signs)
    return replace(line, right=f"{said} {line.right}".strip()) if said else line


def _views(meeting: Meeting, group: tuple[Entry, ...], w: Words) -> Line:
    columns = tuple(
        Line(
            entry.id,
            meeting.label(entry.person) or w("nobody named"),
            detail=entry.text,
            tone="family" if family(meeting, entry.person) else "entry",
        )
        for entry in group
    )
    return Line(group[0].id, w("Differing views"), sign=_SIGNS["view"], tone="entry", columns=columns)


def _entry(meeting: Meeting, entry: Entry, w: Words, language: str) -> Line:
    if entry.kind == "task":
        return task_entry_line(meeting, entry, w, language, named=True)
    details = {"park": _elsewhere, "agree": _wish}
    return Line(
        entry.id,
        f"{_kind(meeting, entry, w)}: {entry.text}",
        detail=details[entry.kind](meeting, entry, w) if entry.kind in details else "",
        sign=_SIGNS[entry.kind],
        tone=_tone(meeting, entry),
    )


def _tone(meeting: Meeting, entry: Entry) -> Tone:
    if entry.kind == "private":
        return "quiet"
    said = entry.kind in ("view", "reply") and family(meeting, entry.person)
    return "family" if said else "entry"


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


def _wish(meeting: Meeting, entry: Entry, w: Words) -> str:
    name = meeting.label(entry.person)
    label = w("The parents' wish")
    if name:
        known = meeting.people.get(entry.person)
        parent = known is not None and known.guardian
        label = (w("The parents' wish ({name})") if parent else w("Wish from {name}")).format(name=name)
    return f"{label}: {own_words(entry.wish)}" if entry.wish else ""


def _elsewhere(meeting: Meeting, entry: Entry, w: Words) -> str:
    told = meeting.label(entry.told_by) if entry.told_by else ""
    return joined(
        entry.channel,
        w("taken there by: {name}").format(name=meeting.label(entry.taken_by)) if entry.taken_by else "",
        w("tells the parents: {name}").format(name=told) if told else "",
    )

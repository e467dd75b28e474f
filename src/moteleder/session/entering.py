"""Entries: which id a new one gets, and what an edited one keeps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from moteleder.domain.entries import EntryContent, EntryKind
from moteleder.domain.events import Agree, Edit, Entered, Event, Park, Private, Reply, Retype, TakeOn, View
from moteleder.domain.meeting import Meeting
from moteleder.session.live import LiveSession

__all__ = ["EVENTS", "PREFIXES", "add", "edit", "edited", "entered", "retype", "says"]

PREFIXES: Mapping[EntryKind, str] = {
    "task": "O",
    "agree": "A",
    "view": "U",
    "reply": "K",
    "park": "E",
    "private": "N",
}
"""The letter of each kind's ids."""

EVENTS: Mapping[EntryKind, Callable[..., Entered]] = {
    "task": TakeOn,
    "agree": Agree,
    "view": View,
    "reply": Reply,
    "park": Park,
    "private": Private,
}
"""The event that writes each kind."""


def add(live: LiveSession, kind: EntryKind, place: str, content: Mapping[str, Any]) -> str:
    """Write an entry at a place; gives its id."""
    id_ = live.new_id(PREFIXES[kind])
    live.do(EVENTS[kind], id=id_, place=place, **content)
    return id_


def edit(live: LiveSession, entry: str, content: Mapping[str, Any]) -> None:
    """Let an entry read differently; what `content` does not name stays."""
    live.do(Edit, entry=entry, **edited(live.meeting, entry, content))


def edited(meeting: Meeting, entry: str, content: Mapping[str, Any]) -> dict[str, Any]:
    """All that an entry says once `content` stands in place of what it said before."""
    before = meeting.entry(entry)
    return {**(says(before) if before else {}), **content}


def retype(live: LiveSession, entry: str, kind: EntryKind, content: Mapping[str, Any] | None = None) -> str:
    """Let an entry be another kind; gives its new id. `content`: what it says then, where that changes."""
    id_ = live.new_id(PREFIXES[kind])
    renewed = EntryContent(**edited(live.meeting, entry, content)) if content else None
    live.do(Retype, entry=entry, kind=kind, id=id_, content=renewed)
    return id_


def entered(event: Event | None, entry: str) -> bool:
    """Whether this is the event that wrote the entry."""
    return isinstance(event, Entered) and event.id == entry


def says(content: EntryContent) -> dict[str, Any]:
    """All that an entry says, by name; what else an entry has, its id, kind and place, is left out."""
    return {name: getattr(content, name) for name in EntryContent.__struct_fields__}

"""What is written down: the text of a place, and entries."""

from __future__ import annotations

from moteleder.domain.entries import Entry, EntryContent, EntryKind, groups
from moteleder.domain.errors import Refused
from moteleder.domain.events import (
    Agree,
    Edit,
    Entered,
    Move,
    Note,
    Park,
    Private,
    Remove,
    Reply,
    Retype,
    SetAside,
    TakeOn,
    View,
)
from moteleder.domain.happen.rule import Rule, fit_id, known_goal, known_people, place_holds
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Aside, Meeting
from moteleder.domain.values import change
from moteleder.domain.withheld import dropped, marked, moved, renamed

__all__ = ["ENTRY_KINDS", "RULES"]

ENTRY_KINDS: dict[type, EntryKind] = {
    TakeOn: "task",
    Agree: "agree",
    View: "view",
    Reply: "reply",
    Park: "park",
    Private: "private",
}
"""Which kind of entry an event writes."""

CONTENT = EntryContent.__struct_fields__
"""The fields that an entry takes over from its event."""


def note(meeting: Meeting, event: Note) -> Meeting:
    """The place's text is this; empty, the place has none."""
    if not place_holds(meeting, event.place):
        if not event.text:
            return meeting
        raise Refused("place_unknown", place=event.place)
    rest = {place: text for place, text in meeting.notes.items() if place != event.place}
    if not event.text:
        return change(meeting, notes=rest)
    return change(meeting, notes={**meeting.notes, event.place: event.text})


def _check(meeting: Meeting, kind: EntryKind, content: EntryContent) -> None:
    if not content.text.strip():
        raise Refused("entry_empty")
    known_people(meeting, content.owner, *content.helpers, content.taken_by, content.told_by)
    known_goal(meeting, content.goal)
    if kind == "reply" and not content.person:
        raise Refused("reply_needs_person")
    if content.replaces and content.replaces not in meeting.open_tasks:
        raise Refused("task_unknown", task=content.replaces)


def _entry_place(meeting: Meeting, place: str) -> None:
    if meeting.item(place) is None and not any(t.place == place for t in meeting.turns):
        raise Refused("place_unknown", place=place)


def _content(source: EntryContent) -> dict[str, object]:
    return {name: getattr(source, name) for name in CONTENT}


def _free_id(meeting: Meeting, id_: str) -> None:
    fit_id(id_)
    if meeting.entry(id_) is not None or id_ in meeting.open_tasks:
        raise Refused("id_taken", id=id_)


def enter(meeting: Meeting, event: Entered) -> Meeting:
    """An entry stands at its place, after those that stand there."""
    kind = ENTRY_KINDS[type(event)]
    _entry_place(meeting, event.place)
    _free_id(meeting, event.id)
    _check(meeting, kind, event)
    meeting = marked(meeting, event.id, Mark())
    entry = Entry(id=event.id, kind=kind, place=event.place, **_content(event))  # type: ignore[arg-type]
    if isinstance(event, View) and event.beside:
        return _beside(meeting, entry, _known_entry(meeting, event.beside))
    return change(meeting, entries=(*meeting.entries, entry))


def _beside(meeting: Meeting, entry: Entry, other: Entry) -> Meeting:
    """The view stands after those that stand with the other one."""
    group = next((g for g in groups(meeting.at(entry.place)) if other in g), None)
    if group is None or other.kind != "view":
        raise Refused("view_unknown")
    at = meeting.entries.index(group[-1]) + 1
    return change(meeting, entries=(*meeting.entries[:at], entry, *meeting.entries[at:]))


def _known_entry(meeting: Meeting, entry: str) -> Entry:
    found = meeting.entry(entry)
    if found is None:
        raise Refused("entry_unknown", entry=entry)
    return found


def _with_entry(meeting: Meeting, old: str, new: Entry) -> Meeting:
    return change(meeting, entries=tuple(new if e.id == old else e for e in meeting.entries))


def edit(meeting: Meeting, event: Edit) -> Meeting:
    """The entry reads as the event says."""
    entry = _known_entry(meeting, event.entry)
    _check(meeting, entry.kind, event)
    return _with_entry(meeting, entry.id, change(entry, **_content(event)))


def retype(meeting: Meeting, event: Retype) -> Meeting:
    """The entry is another kind now, at the same place."""
    entry = _known_entry(meeting, event.entry)
    _free_id(meeting, event.id)
    says = {} if event.content is None else _content(event.content)
    renewed = change(entry, kind=event.kind, id=event.id, **says)
    _check(meeting, event.kind, renewed)
    return _with_entry(renamed(meeting, entry, event.id), entry.id, renewed)


def move(meeting: Meeting, event: Move) -> Meeting:
    """The entry stands last at its new place."""
    entry = _known_entry(meeting, event.entry)
    _entry_place(meeting, event.place)
    rest = tuple(e for e in meeting.entries if e.id != entry.id)
    return change(moved(meeting, entry, event.place), entries=(*rest, change(entry, place=event.place)))


def remove(meeting: Meeting, event: Remove) -> Meeting:
    """The entry is gone; undo brings it back."""
    meeting = dropped(meeting, _known_entry(meeting, event.entry))
    return change(meeting, entries=tuple(e for e in meeting.entries if e.id != event.entry))


def set_aside(meeting: Meeting, event: SetAside) -> Meeting:
    """A finding may stand, for a reason; said again, the last reason counts."""
    fit_id(event.code)
    if not event.reason.strip():
        raise Refused("aside_needs_reason")
    aside = Aside(code=event.code, place=event.place, text=event.text, reason=event.reason)
    others = tuple(a for a in meeting.set_aside if a.key != aside.key)
    return change(meeting, set_aside=(*others, aside))


RULES: dict[type, Rule] = {
    Note: note,
    **dict.fromkeys(ENTRY_KINDS, enter),
    Edit: edit,
    Retype: retype,
    Move: move,
    Remove: remove,
    SetAside: set_aside,
}

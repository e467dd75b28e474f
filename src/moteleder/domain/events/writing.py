"""What is written down: notes and entries."""

from __future__ import annotations

from moteleder.domain.entries import EntryContent, EntryKind
from moteleder.domain.events.base import Happening
from moteleder.domain.values import Instant

__all__ = [
    "Agree",
    "Edit",
    "Move",
    "Note",
    "Park",
    "Private",
    "Remove",
    "Reply",
    "Retype",
    "SetAside",
    "TakeOn",
    "View",
    "Withhold",
]


class Note(Happening, tag="note"):
    """The whole text of a place, as it reads now."""

    place: str
    text: str


class _Worded(EntryContent, tag_field="do"):
    """An event with all that an entry says; `at` and `by` as in every event."""

    at: Instant
    by: str = ""


class _Entered(_Worded):
    """An entry is written at a place."""

    id: str
    place: str


class Reply(_Entered, tag="reply"):
    """An answer or correction to a speaker, attributed, beside what it answers."""


class Agree(_Entered, tag="agree"):
    """Something is agreed."""


class View(_Entered, tag="view"):
    """A view that differs from another's, with its source."""

    beside: str = ""
    """Id of a view that it is to stand with; empty: it stands last at its place."""


class TakeOn(_Entered, tag="task"):
    """Somebody takes on a task."""


class Park(_Entered, tag="park"):
    """A topic is taken up elsewhere."""


class Private(_Entered, tag="private"):
    """A line for the writer alone; in no minutes."""


class Edit(_Worded, tag="edit"):
    """An entry reads differently now: all its fields, as they are to be."""

    entry: str


class Retype(Happening, tag="retype"):
    """An entry becomes another kind of entry, under an id of that kind."""

    entry: str
    kind: EntryKind
    id: str
    content: EntryContent | None = None
    """All that it says from then on; None: the same as before."""


class Move(Happening, tag="move"):
    """An entry goes to another item or turn."""

    entry: str
    place: str


class Remove(Happening, tag="remove"):
    """An entry is taken out."""

    entry: str


class SetAside(Happening, tag="set_aside"):
    """Something that a check found may stand as it is, and why."""

    code: str
    """The finding's code."""
    place: str
    """Id of what it is about; empty: the meeting."""
    text: str
    """The words that were found, or the name of what it is about."""
    reason: str
    """Why it may stand."""


class Withhold(Happening, tag="withhold"):
    """Something is not for everybody who gets the minutes; said again, the last word counts.

    Where nobody is named the mark is taken away.
    """

    target: str
    """Id of an item, an entry, an open task or a remark, or the place of a turn."""
    only: tuple[str, ...] = ()
    """Ids of those it is for alone."""
    without: tuple[str, ...] = ()
    """Ids of those it is not for."""

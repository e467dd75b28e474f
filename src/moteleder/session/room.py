"""What a meeting shows to everybody in the room: nothing private, no times, no topic for elsewhere.

It is built up from what may be shown, never by leaving out what may not.
"""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import day_month, short_day
from moteleder.domain.agenda import Item, ItemState
from moteleder.domain.days import meeting_day
from moteleder.domain.entries import Entry, EntryKind
from moteleder.domain.meeting import Meeting, Turn
from moteleder.domain.round import Slot
from moteleder.domain.values import Value, change
from moteleder.domain.withheld import cover
from moteleder.i18n import Words, msg
from moteleder.minutes.facts import KINDS
from moteleder.session.moves import upcoming
from moteleder.session.rows_line import joined
from moteleder.session.rows_people import presented

__all__ = ["Outcome", "Room", "RoomItem", "room_of", "under_alias"]

_SHOWN: tuple[EntryKind, ...] = ("agree", "task")
_SIGNS: dict[ItemState, str] = {"waiting": " ", "visited": "○", "done": "✓", "skipped": "–", "deferred": "→"}
_SAID: dict[ItemState, str] = {"skipped": msg("left out"), "deferred": msg("next time")}


class RoomItem(Value):
    """One item of the agenda."""

    text: str
    """Its number and title."""
    sign: str
    """One cell that says how it stands."""
    said: str = ""
    """How it stands, where that is out of the ordinary."""
    here: bool = False
    """Whether the meeting is at it."""
    done: bool = False
    """Whether nothing more comes of it today."""


class Outcome(Value):
    """An agreement, or a task that somebody took on."""

    text: str
    """What."""
    about: str = ""
    """Who, and by when."""
    sign: str = "✓"
    """What it is: `✓` agreed, `☐` a task."""


class Room(Value):
    """All that the room sees."""

    alias: str
    """What the case is called."""
    meeting: str
    """What kind of meeting it is, and its day."""
    heading: str
    """What the large words are."""
    large: tuple[str, ...]
    """Who has the floor, else where the meeting is; then shorter ways of saying it."""
    about: str
    """The same in ordinary letters, with role and service; empty where that says nothing more."""
    next: str
    """Who or what comes after."""
    agenda: tuple[RoomItem, ...]
    """The agenda in its order."""
    outcomes: tuple[Outcome, ...]
    """Agreements and tasks, the newest last."""


def under_alias(meeting: Meeting) -> Meeting:
    """The meeting with the child under the case's alias, whatever full name the list of people holds."""
    child = meeting.people.get(meeting.facts.child)
    if child is None:
        return meeting
    return change(meeting, people={**meeting.people, child.id: change(child, name=meeting.facts.alias)})


def room_of(meeting: Meeting, w: Words, language: str) -> Room:
    """What the room sees of the meeting as it stands."""
    meeting = under_alias(meeting)
    heading, large, about = _now(meeting, w)
    day = day_month(meeting_day(meeting), language)
    return Room(
        alias=meeting.facts.alias,
        meeting=joined(w(KINDS[meeting.plan.kind]), day),
        heading=heading,
        large=large,
        about=about,
        next=_next(meeting, w),
        agenda=tuple(_item(meeting, item, n, w) for n, item in enumerate(meeting.items, 1)),
        outcomes=tuple(_outcome(meeting, e, w, language) for e in _shown(meeting)),
    )


def _shown(meeting: Meeting) -> Iterator[Entry]:
    """What everybody in the room may read: nothing that is not for everybody."""
    return (e for e in meeting.entries if e.kind in _SHOWN and not cover(meeting, e.id))


def _now(meeting: Meeting, w: Words) -> tuple[str, tuple[str, ...], str]:
    """Heading, large words and what is said of them."""
    here = meeting.item(meeting.at_item)
    title = _title(meeting, here, w) if here else ""
    if meeting.paused:
        return "", (w("Pause"),), ""
    turn = next((t for t in meeting.turns if t.place == meeting.floor), None)
    if turn is None:
        return w("We are at"), (title,), ""
    heading = w("Written statement, read in") if turn.written else w("Has the floor")
    return heading, _names(meeting, turn), _about(meeting, turn)


def _names(meeting: Meeting, turn: Turn) -> tuple[str, ...]:
    name = meeting.label(turn.person)
    known = meeting.people.get(turn.person)
    first = name.split()[0] if known and known.name and name.split() else name
    return (name,) if first == name else (name, first)


def _about(meeting: Meeting, turn: Turn) -> str:
    known = meeting.people.get(turn.person)
    return joined(presented(meeting, turn.person), known.service if known else "")


def _next(meeting: Meeting, w: Words) -> str:
    target = upcoming(meeting)
    if target is None:
        return ""
    if isinstance(target, Slot):
        return w("Next: {name}").format(name=presented(meeting, target.person))
    return w("Next: {name}").format(name=f"{meeting.number(target.id)} {_title(meeting, target, w)}")


def _title(meeting: Meeting, item: Item, w: Words) -> str:
    """What an item is called before everybody: one that is not for everybody is not told by its name."""
    return w("An item") if meeting.marks.get(item.id) else item.title


def _item(meeting: Meeting, item: Item, number: int, w: Words) -> RoomItem:
    here = item.id == meeting.at_item
    return RoomItem(
        text=f"{number} {_title(meeting, item, w)}",
        sign="▸" if here else _SIGNS[item.state],
        said="" if here else w(_SAID[item.state]) if item.state in _SAID else "",
        here=here,
        done=not here and item.state in ("done", "skipped", "deferred"),
    )


def _outcome(meeting: Meeting, entry: Entry, w: Words, language: str) -> Outcome:
    if entry.kind == "agree":
        return Outcome(text=entry.text)
    people = " + ".join(meeting.label(person) for person in (entry.owner, *entry.helpers) if person)
    due = w("by {day}").format(day=short_day(entry.due, language)) if entry.due else ""
    return Outcome(text=entry.text, about=joined(people, due), sign="☐")

"""How much of a meeting one person reads: which items, turns and entries."""

from __future__ import annotations

from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Meeting, Turn
from moteleder.domain.recipients import Terms
from moteleder.domain.values import Value, change
from moteleder.domain.withheld import hides

__all__ = ["Scope", "items_asked", "scope_of"]


class Scope(Value):
    """What is read by one person."""

    meeting: Meeting
    """The whole meeting."""
    person: str
    """Id of the one who reads."""
    extract: bool
    """Single items, for somebody who was asked to no more."""
    items: tuple[str, ...]
    """Ids of the items that are read."""
    turns: tuple[Turn, ...]
    """The turns that are read, counted without the others."""
    places: dict[str, str]
    """Place of each of these turns to what it is in the copy."""

    def hides(self, target: str) -> bool:
        """Whether a mark withholds it."""
        return hides(self.meeting, target, self.person)

    def place(self, place: str) -> str:
        """What a place is in the copy; empty where it is not in it."""
        item, parted, _ = place.partition("/")
        if item not in self.items:
            return ""
        if not parted:
            return item
        given = any(turn.place == place for turn in self.meeting.turns)
        return self.places.get(place, "" if given or self.hides(place) else place)

    def reads(self, entry: Entry) -> bool:
        """Whether an entry is in the copy; one's own task is, wherever it came up."""
        if entry.kind == "private" or self.hides(entry.id):
            return False
        own = entry.kind == "task" and self.person in (entry.owner, *entry.helpers)
        return own or bool(self.place(entry.place))


def scope_of(meeting: Meeting, person: str, terms: Terms) -> Scope:
    """What one person reads, of those who may have a copy at all."""
    asked = items_asked(meeting, person, terms)
    items = tuple(
        i.id for i in meeting.items if (not asked or i.id in asked) and not hides(meeting, i.id, person)
    )
    turns: list[Turn] = []
    places: dict[str, str] = {}
    for turn in meeting.turns:
        if turn.item in items and not hides(meeting, turn.place, person):
            before = sum(1 for t in turns if (t.item, t.person) == (turn.item, turn.person))
            turns.append(change(turn, count=before + 1))
            places[turn.place] = turns[-1].place
    return Scope(
        meeting=meeting,
        person=person,
        extract=bool(asked),
        items=items,
        turns=tuple(turns),
        places=places,
    )


def items_asked(meeting: Meeting, person: str, terms: Terms) -> tuple[str, ...]:
    """The items that somebody was asked to, and those that they spoke at; empty: the whole meeting.

    The plan owner, guardians and those who run the meeting have the whole, whatever they were asked to.
    """
    one = next((i for i in meeting.invited if i.person == person), None)
    if one is None or not one.items or person in (terms.child, *terms.runs):
        return ()
    if meeting.people[person].guardian:
        return ()
    spoke = (turn.item for turn in meeting.turns if turn.person == person)
    return tuple(dict.fromkeys((*one.items, *spoke)))

"""The agenda: items of nine kinds, in an order that a meeting may change as it goes."""

from __future__ import annotations

from typing import Literal

from moteleder.domain.people import Presence
from moteleder.domain.values import Instant, Value

__all__ = [
    "Apology",
    "Invited",
    "Item",
    "ItemKind",
    "ItemState",
    "MeetingKind",
    "MeetingPlan",
    "Parents",
    "RoundWish",
]

ItemKind = Literal["opening", "previous", "voice", "round", "goals", "topic", "tasks", "next", "summing"]
"""What an item is for; one item may serve several."""

ItemState = Literal["waiting", "visited", "done", "skipped", "deferred"]
"""How far an item has come; `visited` has been opened and left without being closed."""

MeetingKind = Literal["first", "regular", "extended", "evaluation", "closing"]
"""The kind of meeting, each with its own agenda template."""

Parents = Literal["first", "last", "both"]
"""Where in the round the family has asked to speak; `both`: they open it and they close it."""


class Item(Value):
    """One item of the agenda."""

    id: str
    """`S` and a number, unique in the meeting."""
    title: str
    """As it stands in the notice."""
    kinds: tuple[ItemKind, ...] = ("topic",)
    """What it is for; several where items were merged."""
    planned: int = 0
    """Minutes set aside; 0 where none are."""
    state: ItemState = "waiting"
    """How far it has come."""
    reason: str = ""
    """Why it was skipped, deferred, or closed with no guardian present."""
    needed: tuple[str, ...] = ()
    """Ids of those who are needed for it, whether asked to the whole meeting or to this item."""
    goal: str = ""
    """Id of the goal that it is about."""
    asked_by: str = ""
    """Id of the one who asked for it."""

    def serves(self, kind: ItemKind) -> bool:
        """Whether the item is (also) of this kind."""
        return kind in self.kinds


class Invited(Value):
    """That somebody is asked to come, and to what."""

    person: str
    """Id of the person."""
    items: tuple[str, ...] = ()
    """Ids of the items the person is asked to; empty: the whole meeting."""
    turn: int = 0
    """Minutes set aside for the person's turn in the round; 0 where none are."""
    round: bool = True
    """Whether the person has a turn in the round; a leader often has none."""
    how: Presence = "room"
    """How the person is to take part."""
    deputy_for: str = ""
    """Id of the one the person comes in place of."""

    def to_item(self, item: str) -> bool:
        """Whether the person is asked to this item."""
        return not self.items or item in self.items


class Apology(Value):
    """That somebody who was asked has said that they do not come."""

    person: str
    """Id of the person."""
    reason: str = ""
    """Why, where it was said."""
    statement: str = ""
    """What the person has written instead, to be read in the round."""


class RoundWish(Value):
    """How the family wants the round."""

    parents: Parents = "last"
    """First, last, or both."""
    child_first: bool = True
    """The child, if it takes part in the round, speaks before everybody else."""
    people: tuple[str, ...] = ()
    """Ids in an order agreed for this meeting; those not named follow in the usual order."""


class MeetingPlan(Value):
    """A meeting as it is called: before anybody has sat down."""

    number: int
    """Its number in the case, from 1."""
    kind: MeetingKind = "regular"
    """The kind of meeting."""
    start: Instant
    """Planned start, with its offset from UTC."""
    length: int
    """Planned length in minutes."""
    place: str = ""
    """The room, and how to take part from elsewhere."""
    purpose: str = ""
    """What the family wants to come out of it, known to all."""
    leader: str = ""
    """Id of the one who leads."""
    writer: str = ""
    """Id of the one who writes."""
    wish: RoundWish = RoundWish()
    """How the family wants the round."""
    item: tuple[Item, ...] = ()
    """The agenda, in order."""
    invited: tuple[Invited, ...] = ()
    """Who is asked to come, in the order of the round."""
    apology: tuple[Apology, ...] = ()
    """Who of them has said that they do not come."""

"""Who is here, and who has the floor."""

from __future__ import annotations

from msgspec import field

from moteleder.domain.agenda import Parents
from moteleder.domain.events.base import Happening
from moteleder.domain.people import Consent, Person, Presence
from moteleder.domain.values import Instant

__all__ = [
    "Absent",
    "AddPerson",
    "Arrive",
    "Deputy",
    "Floor",
    "GiveConsent",
    "Leave",
    "Offer",
    "Order",
    "Pass",
    "Waive",
    "Written",
]


class Arrive(Happening, tag="arrive"):
    """People are present from now, or from a time that is stated."""

    people: tuple[str, ...]
    how: Presence = "room"
    when: Instant | None = None


class Leave(Happening, tag="leave"):
    """Somebody leaves."""

    person: str
    when: Instant | None = None
    reason: str = ""


class Absent(Happening, tag="absent"):
    """Somebody does not come: with apologies, or without a word."""

    person: str
    apologies: bool = True
    reason: str = ""
    statement: bool = False
    """Has sent a written statement to be read in the round."""


class Deputy(Happening, tag="deputy"):
    """Somebody comes in another's place, and is present."""

    person: Person
    absent: str = field(name="for")
    """Id of the one who did not come."""
    how: Presence = "room"
    when: Instant | None = None


class AddPerson(Happening, tag="person_add"):
    """Somebody who was not on the list is present."""

    person: Person
    how: Presence = "room"
    when: Instant | None = None


class GiveConsent(Happening, tag="consent"):
    """The family says in the meeting what somebody may."""

    person: str
    consent: Consent
    given_by: str = ""
    """Id of the guardian, or the young person, who said it."""


class Order(Happening, tag="order"):
    """The family's place in the round is changed; nothing that was said is touched."""

    parents: Parents
    child_first: bool = True
    people: tuple[str, ...] = ()


class Floor(Happening, tag="floor"):
    """Somebody who is present is given the floor at the item where the meeting is."""

    person: str
    resume: bool = False
    """Go on with the person's latest turn at the item instead of opening a new one."""


class Pass(Happening, tag="pass"):
    """Somebody lets the turn in the round go by."""

    person: str
    reason: str = ""


class Written(Happening, tag="written"):
    """A statement from somebody who is not here is read in."""

    person: str
    text: str = ""


class Offer(Happening, tag="offer"):
    """A right of reply is offered after a turn, to somebody or to all; it stands until taken or waived."""

    place: str
    person: str = ""
    """Id of the one who may answer; empty: everybody."""
    waived: bool = False
    """It was offered, and not wanted."""


class Waive(Happening, tag="waive"):
    """The offered reply is not wanted after all."""

    place: str
    person: str = ""
    """Id of the one it was offered to; empty: it was offered to everybody."""

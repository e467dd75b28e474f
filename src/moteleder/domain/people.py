"""Those around the table, and what the family has said yes to for each of them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.values import Value

__all__ = ["Consent", "Mandate", "Party", "Person", "Presence"]

Party = Literal[
    "child",
    "family",
    "municipality",
    "kindergarten",
    "school",
    "ppt",
    "statped",
    "gp",
    "specialist",
    "nav",
    "family_centre",
    "child_welfare",
    "support",
    "interpreter",
    "other",
]
"""Where a person comes from: the parties of municipal routines for responsibility groups."""

Presence = Literal["room", "digital", "phone"]
"""How somebody takes part."""

Mandate = Literal["", "decides", "asks"]
"""What somebody may say yes to for the service: not known, can decide in the meeting, must ask first."""


class Consent(Value):
    """What the family has agreed to for one person; evaluated on a date, never once and for all."""

    attend: bool | None = None
    """May take part; None where nobody has asked yet."""
    minutes: bool | None = None
    """May receive the minutes; None where nobody has asked yet."""
    since: date | None = None
    """First day it holds; None: always."""
    until: date | None = None
    """Last day it holds; None: until withdrawn."""
    oral: bool = False
    """Given by word of mouth only, still to be had in writing."""
    withdrawn: date | None = None
    """The day it was taken back."""

    def holds(self, day: date) -> bool:
        """Whether the consent's dates cover `day`."""
        if self.since and day < self.since:
            return False
        if self.until and day > self.until:
            return False
        return not (self.withdrawn and day >= self.withdrawn)


class Person(Value):
    """One person of the case: the child, a guardian, somebody from a service."""

    id: str
    """`P` and a number, unique in the case."""
    name: str = ""
    """As the person is called; empty for an interpreter, who is never named."""
    role: str = ""
    """What the person is here as, in the case's language: «mor», «kontaktlærer»."""
    service: str = ""
    """The service or workplace, where there is one."""
    party: Party = "other"
    """Where the person comes from."""
    guardian: bool = False
    """Has parental responsibility; never inferred from the role."""
    household: str = ""
    """Which home a guardian belongs to; equal words are one home."""
    consent: Consent = Consent()
    """What the family has agreed to for this person."""
    consents: tuple[Consent, ...] = ()
    """What was agreed before, oldest first."""
    email: str = ""
    """Where mail reaches the person."""
    phone: str = ""
    """Where a call reaches the person."""
    how: Presence = "room"
    """How the person usually takes part."""
    permanent: bool = True
    """Asked to every meeting; else only where an item needs the person."""
    mandate: Mandate = ""
    """What the person may say yes to for the service."""
    suggested_by: str = ""
    """Who suggested the person, where it was not the family; waits for the family's word."""
    left: date | None = None
    """The day the person left the group."""

    @property
    def label(self) -> str:
        """The name, or the role of somebody who is not named."""
        return self.name or self.role or self.id

    def has_left(self, day: date) -> bool:
        """Whether the person is out of the group on a day."""
        return self.left is not None and self.left <= day

"""Those around the table, and what the family has said yes to for each of them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.values import Value

__all__ = ["Consent", "Party", "Person"]

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

    @property
    def label(self) -> str:
        """The name, or the role of somebody who is not named."""
        return self.name or self.role or self.id

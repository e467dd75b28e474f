"""Who may be asked to come: the family's word for each, judged on the day of the meeting."""

from __future__ import annotations

from datetime import date
from typing import Literal

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.people import Person
from moteleder.domain.snapshot import CaseFacts

__all__ = ["FamilyWord", "family_word", "may_be_asked", "needs_word"]

FamilyWord = Literal["", "yes", "no", "unasked", "not_then"]
"""Nobody has to ask; yes; no, or taken back; nobody has asked yet; a yes that does not cover the day."""


def needs_word(person: Person, facts: CaseFacts, plan: MeetingPlan | None = None) -> bool:
    """Whether the family is asked about somebody: not about itself, nor about those who lead and write."""
    trusted = {facts.child, facts.coordinator, facts.leader, facts.writer}
    if plan is not None:
        trusted |= {plan.leader, plan.writer}
    return not (person.guardian or person.party in ("child", "family") or person.id in trusted)


def family_word(person: Person, facts: CaseFacts, day: date, plan: MeetingPlan | None = None) -> FamilyWord:
    """What the family has said of somebody for a meeting on this day; a no to a relative counts too."""
    consent = person.consent
    if not needs_word(person, facts, plan):
        own = person.guardian or person.party != "family"
        return "" if own or consent.attend is not False else "no"
    if consent.attend is None:
        return "unasked"
    if not consent.attend or (consent.withdrawn and day >= consent.withdrawn):
        return "no"
    return "yes" if consent.holds(day) else "not_then"


def may_be_asked(person: Person, facts: CaseFacts, day: date, plan: MeetingPlan | None = None) -> bool:
    """Whether somebody can be called to a meeting on this day."""
    gone = person.left is not None and person.left <= day
    return not gone and family_word(person, facts, day, plan) in ("", "yes")

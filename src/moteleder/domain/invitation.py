"""Who may be called to a meeting: the family's word decides, judged on the day of the meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.people import Person
from moteleder.domain.snapshot import CaseFacts

__all__ = ["Call", "asked", "call", "called", "is_family_member", "needs_no_consent"]

Call = Literal["called", "refused", "waits", "lapsed", "left"]
"""May be called; the family said no; nobody has asked it yet; its yes does not hold on the day; has left."""


def call(facts: CaseFacts, plan: MeetingPlan, person: Person, day: date) -> Call:
    """Whether somebody may be called to a meeting on a day, and if not, why.

    A no is a no, whoever it is about. The family and those who hold the meeting need no other yes.
    """
    if person.consent.attend is False:
        return "refused"
    if person.left is not None and person.left <= day:
        return "left"
    if needs_no_consent(facts, plan, person):
        return "called"
    if person.consent.attend is None:
        return "waits"
    return "called" if person.consent.holds(day) else "lapsed"


def needs_no_consent(facts: CaseFacts, plan: MeetingPlan, person: Person) -> bool:
    """Whether the person is there in any case: the child, a guardian, those who call, lead and write.

    An interpreter is there for the family's own words, is never named, and is no part of the group.
    """
    holds = (facts.child, facts.coordinator, plan.leader, plan.writer)
    return person.guardian or person.party == "interpreter" or person.id in holds


def is_family_member(facts: CaseFacts, person: Person) -> bool:
    """Whether the person is the child, a guardian or another relative."""
    return person.guardian or person.id == facts.child or person.party in ("child", "family")


def asked(plan: MeetingPlan) -> tuple[str, ...]:
    """Everybody who is asked to come, in the plan's order, and those who lead and write it."""
    return tuple(dict.fromkeys(p for p in (*(i.person for i in plan.invited), plan.leader, plan.writer) if p))


def called(facts: CaseFacts, plan: MeetingPlan, people: Mapping[str, Person], day: date) -> tuple[str, ...]:
    """Those of them who may be called on the day."""
    return tuple(p for p in asked(plan) if p in people and call(facts, plan, people[p], day) == "called")

"""Who may be called to a meeting, and if not, why: what `recipients` says of taking part, for a notice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from moteleder.domain.agenda import MeetingPlan
from moteleder.domain.consents import consent_on
from moteleder.domain.people import Person
from moteleder.domain.recipients import Terms, is_refused, may_attend

__all__ = ["WAITING", "Call", "asked", "call", "called"]

Call = Literal["called", "refused", "waits", "of_age", "lapsed", "copy_only", "left"]
"""May be called; the family said no; nobody has asked it yet; nobody has asked the young person, who is of
age; a yes does not hold on the day; is to have the minutes and no more; has left."""

WAITING: frozenset[Call] = frozenset(("waits", "of_age"))
"""Who waits to be asked about, whoever is to answer."""


def call(person: Person, day: date, terms: Terms) -> Call:
    """Whether somebody may be called to a meeting on a Norwegian day, by the terms of that meeting.

    A no is a no, whoever it is about. Of age, whom the young person has not said yes to waits.
    """
    if is_refused(person):
        return "refused"
    if person.has_left(day):
        return "left"
    may = may_attend(person, day, terms)
    if may.yes:
        return "called"
    consent = consent_on(person, day)
    if consent.attend is None and consent.minutes:
        return "copy_only"
    if may.why == "of_age":
        return "of_age"
    return "waits" if may.why == "no_consent" else "lapsed"


def asked(plan: MeetingPlan) -> tuple[str, ...]:
    """Everybody who is asked to come, in the plan's order, and those who lead and write it."""
    return tuple(dict.fromkeys(p for p in (*(i.person for i in plan.invited), plan.leader, plan.writer) if p))


def called(plan: MeetingPlan, people: Mapping[str, Person], day: date, terms: Terms) -> tuple[str, ...]:
    """Those of them who may be called on the day."""
    return tuple(p for p in asked(plan) if p in people and call(people[p], day, terms) == "called")

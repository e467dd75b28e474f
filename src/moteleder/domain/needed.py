"""Who is needed for which item, and what they are then asked to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from moteleder.domain.agenda import Invited, MeetingPlan
from moteleder.domain.invitation import call
from moteleder.domain.people import Person
from moteleder.domain.recipients import Terms
from moteleder.domain.values import change

__all__ = ["asked_by_need", "invitation", "needed_for", "waits_for_word"]

P = TypeVar("P", bound=MeetingPlan)


def asked_by_need(before: MeetingPlan, after: P, known: Mapping[str, Person], day: date, terms: Terms) -> P:
    """`after`, with who is not permanent asked to just what they are needed for, where that has changed.

    Who is asked to the whole meeting stays so; who is needed for nothing more, and was asked to nothing else,
    is not asked any more; who waits for the family's word is not asked before it is there.
    """
    invited = list(after.invited)
    for person in (p for p in known.values() if not p.permanent):
        was, now = set(needed_for(before, person.id)), set(needed_for(after, person.id))
        if was == now:
            continue
        at = next((n for n, i in enumerate(invited) if i.person == person.id), None)
        if at is None:
            if now - was and call(person, day, terms) == "called":
                invited.append(invitation(after, person))
        elif invited[at].items:
            wanted = (set(invited[at].items) - was) | now
            items = tuple(i.id for i in after.item if i.id in wanted)
            invited[at : at + 1] = [change(invited[at], items=items)] if items else []
    return change(after, invited=tuple(invited))


def invitation(plan: MeetingPlan, person: Person) -> Invited:
    """How somebody is first asked: who is not permanent to what they are needed for, others to it all."""
    items = () if person.permanent else needed_for(plan, person.id)
    in_round = not items or any(i.serves("round") for i in plan.item if i.id in items)
    return Invited(person=person.id, items=items, round=in_round, how=person.how)


def needed_for(plan: MeetingPlan, person: str) -> tuple[str, ...]:
    """Ids of the items that somebody is needed for, in the agenda's order."""
    return tuple(i.id for i in plan.item if person in i.needed)


def waits_for_word(
    plan: MeetingPlan, known: Mapping[str, Person], day: date, terms: Terms
) -> tuple[str, ...]:
    """Those who are needed and cannot be called before the family has said yes."""
    wanted = dict.fromkeys(p for i in plan.item for p in i.needed if p in known)
    return tuple(p for p in wanted if call(known[p], day, terms) != "called")

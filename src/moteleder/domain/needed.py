"""Who is needed for which item, and what they are then asked to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from moteleder.domain.agenda import Invited, MeetingPlan
from moteleder.domain.agenda_plan import item_of
from moteleder.domain.errors import Refused
from moteleder.domain.invitation import call
from moteleder.domain.people import Person
from moteleder.domain.recipients import Terms, is_refused
from moteleder.domain.values import change

__all__ = ["asked_by_need", "needed_for", "needs", "waits_for_word"]

P = TypeVar("P", bound=MeetingPlan)


def needs(
    plan: P, item: str, people: Iterable[str], known: Mapping[str, Person], day: date, terms: Terms
) -> P:
    """Say who is needed for an item, all of them; whom the family has said no to is refused.

    Who can be called is asked to it at once; who waits for the family's word is not.
    """
    item_of(plan, item)
    wanted = tuple(dict.fromkeys(people))
    for person in wanted:
        if person not in known:
            raise Refused("person_unknown", person=person)
        if is_refused(known[person]):
            raise Refused("attendance_not_wanted", person=known[person].label)
    before = {p for i in plan.item if i.id == item for p in i.needed}
    items = tuple(change(i, needed=wanted) if i.id == item else i for i in plan.item)
    return _asked(change(plan, item=items), known, day, terms, {*before, *wanted})


def asked_by_need(plan: P, known: Mapping[str, Person], day: date, terms: Terms) -> P:
    """What those who are not permanent are asked to, by what they are needed for."""
    return _asked(plan, known, day, terms, {p for i in plan.item for p in i.needed})


def needed_for(plan: MeetingPlan, person: str) -> tuple[str, ...]:
    """Ids of the items that somebody is needed for, in the agenda's order."""
    return tuple(i.id for i in plan.item if person in i.needed)


def waits_for_word(
    plan: MeetingPlan, known: Mapping[str, Person], day: date, terms: Terms
) -> tuple[str, ...]:
    """Those who are needed and cannot be called before the family has said yes."""
    wanted = dict.fromkeys(p for i in plan.item for p in i.needed if p in known)
    return tuple(p for p in wanted if call(known[p], day, terms) != "called")


def _asked(plan: P, known: Mapping[str, Person], day: date, terms: Terms, about: set[str]) -> P:
    invited = list(plan.invited)
    for person in sorted(about & set(known), key=[*known].index):
        if known[person].permanent:
            continue
        items = needed_for(plan, person)
        at = next((n for n, i in enumerate(invited) if i.person == person), None)
        may = bool(items) and call(known[person], day, terms) == "called"
        if at is not None and may:
            invited[at] = change(invited[at], items=items)
        elif at is not None:
            del invited[at]
        elif may:
            in_round = any(i.serves("round") for i in plan.item if i.id in items)
            invited.append(Invited(person=person, items=items, round=in_round, how=known[person].how))
    return change(plan, invited=tuple(invited))

"""A meeting that is called, as one of those who are called may see it.

What is withheld leaves no trace: nothing here depends on an item that the person is not asked to, but for
the time of day, or on somebody whose listing the person may not see.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from moteleder.domain.agenda import Invited, Item, MeetingKind, MeetingPlan, Parents
from moteleder.domain.parties import is_family_member
from moteleder.domain.people import Person, Presence
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import Value

__all__ = ["Seen", "SeenItem", "SeenPerson", "seen"]


class SeenItem(Value):
    """An item that the person is asked to."""

    id: str
    """Id of the item."""
    title: str
    """As it stands in the agenda."""
    start: datetime
    """When it is its turn."""
    minutes: int
    """Minutes set aside; 0 where none are."""
    needed: tuple[str, ...] = ()
    """Ids of those who are needed for it."""


class SeenPerson(Value):
    """Somebody else, or oneself, who is called."""

    id: str
    """Id of the person."""
    items: tuple[str, ...] = ()
    """Ids of the items that the person is asked to, of those that are seen; empty: all of them."""
    how: Presence = "room"
    """How the person takes part."""
    deputy_for: str = ""
    """Id of the one the person comes in place of."""
    away: bool = False
    """Has said that they do not come."""
    bare: bool = False
    """Where the person comes from is not for the viewer."""


class Seen(Value):
    """The meeting as one person may see it."""

    number: int
    """The meeting's number."""
    kind: MeetingKind
    """The kind of meeting."""
    start: datetime
    """When the person should be there."""
    end: datetime
    """When the person can go."""
    place: str
    """The room, and how to take part from elsewhere."""
    purpose: str
    """What the family wants to come out of it."""
    leader: str
    """Id of the one who leads."""
    writer: str
    """Id of the one who writes; empty where the person may not see them."""
    whole: bool = True
    """Asked to the whole meeting."""
    how: Presence = "room"
    """How the person is to take part."""
    turn: int = 0
    """Minutes of the person's own turn in the round; 0 where none are set aside."""
    speaks: bool = False
    """Has a turn in a round."""
    wish: Parents | None = None
    """Where in the round the family speaks, for the family."""
    items: tuple[SeenItem, ...] = ()
    """The agenda, in order."""
    people: tuple[SeenPerson, ...] = ()
    """Those who are called, in the plan's order."""


def seen(
    facts: CaseFacts, plan: MeetingPlan, people: Mapping[str, Person], called: Collection[str], viewer: str
) -> Seen:
    """What one of those who are `called` sees; `""`: what anybody asked to the whole meeting may see."""
    asked = _asked(plan, called)
    own = asked.get(viewer, Invited(person=viewer, round=False))
    holds = viewer in (facts.coordinator, plan.leader, plan.writer) and viewer != ""
    items = [item for item in plan.item if holds or own.to_item(item.id)]
    whole = holds or not own.items
    listed = [
        one
        for person, one in asked.items()
        if person == viewer
        or (
            (whole or _is_near(facts, plan, people[person], one, items))
            and (person == plan.leader or holds or _may_know(facts, people, person, viewer))
        )
    ]
    ids = {one.person for one in listed}
    bare = {p for p in ids if not (holds or _may_know(facts, people, p, viewer))}
    shown = tuple(_person(plan, one, items, ids, one.person in bare) for one in listed)
    speaks = _speaks(own, people.get(viewer), items)
    agenda = tuple(_item(plan, item, shown) for item in items)
    return Seen(
        number=plan.number,
        kind=plan.kind,
        start=plan.start if whole else _start(plan, items),
        end=_end(plan, [] if whole else items),
        place=plan.place,
        purpose=plan.purpose,
        leader=plan.leader if plan.leader in ids else "",
        writer=plan.writer if plan.writer in ids else "",
        whole=whole,
        how=own.how,
        turn=own.turn,
        speaks=speaks,
        wish=plan.wish.parents if speaks and is_family_member(facts, people[viewer]) else None,
        items=agenda,
        people=shown,
    )


def _asked(plan: MeetingPlan, called: Collection[str]) -> dict[str, Invited]:
    asked: dict[str, Invited] = {}
    holding = (Invited(person=p, round=False) for p in (plan.leader, plan.writer))
    for one in (*plan.invited, *holding):
        if one.person in called:
            asked.setdefault(one.person, one)
    return asked


def _is_near(facts: CaseFacts, plan: MeetingPlan, person: Person, one: Invited, items: list[Item]) -> bool:
    """Whether somebody who is asked to these items only may know that the person is called."""
    if person.id == plan.leader or is_family_member(facts, person):
        return True
    return any(one.to_item(item.id) for item in items)


def _may_know(facts: CaseFacts, people: Mapping[str, Person], person: str, viewer: str) -> bool:
    """Whether the viewer may know where a person comes from: of child welfare, the family alone may tell."""
    if people[person].party != "child_welfare" or person == viewer:
        return True
    known = people.get(viewer)
    return known is not None and (known.guardian or viewer == facts.child)


def _person(
    plan: MeetingPlan, one: Invited, items: list[Item], ids: Collection[str], bare: bool
) -> SeenPerson:
    to = tuple(item.id for item in items if one.to_item(item.id))
    return SeenPerson(
        id=one.person,
        items=() if len(to) == len(items) else to,
        how=one.how,
        deputy_for=one.deputy_for if one.deputy_for in ids else "",
        away=any(apology.person == one.person for apology in plan.apology),
        bare=bare,
    )


def _item(plan: MeetingPlan, item: Item, people: tuple[SeenPerson, ...]) -> SeenItem:
    return SeenItem(
        id=item.id,
        title=item.title,
        start=_start(plan, [item]),
        minutes=item.planned,
        needed=tuple(p.id for p in people if p.id in item.needed or item.id in p.items),
    )


def _start(plan: MeetingPlan, items: list[Item]) -> datetime:
    minutes = 0
    for item in plan.item:
        if not items or item.id == items[0].id:
            break
        minutes += item.planned
    return plan.start + timedelta(minutes=minutes)


def _end(plan: MeetingPlan, items: list[Item]) -> datetime:
    whole = plan.start + timedelta(minutes=plan.length)
    if not items or not items[-1].planned:
        return whole
    return _start(plan, [items[-1]]) + timedelta(minutes=items[-1].planned)


def _speaks(own: Invited, person: Person | None, items: list[Item]) -> bool:
    if not own.round or person is None or person.party in ("interpreter", "support"):
        return False
    return any(item.serves("round") for item in items)

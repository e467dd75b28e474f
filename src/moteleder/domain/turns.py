"""Minutes for each turn of a round, shared out so that they fit the round's own."""

from __future__ import annotations

from collections.abc import Mapping

from moteleder.domain.agenda import Invited, MeetingPlan
from moteleder.domain.agenda_minutes import shared_out
from moteleder.domain.people import Person
from moteleder.domain.values import change

__all__ = ["round_minutes", "speakers", "turn_minutes", "turns_shared"]

_FAMILY, _SERVICE = 4, 2
"""What a turn weighs where nobody has said: the family's is twice a service's."""


def speakers(plan: MeetingPlan, people: Mapping[str, Person]) -> tuple[Invited, ...]:
    """Those who have a turn in the round, in the order in which they are asked."""
    item = next((i for i in plan.item if i.serves("round")), None)
    if item is None:
        return ()
    away = {apology.person for apology in plan.apology if not apology.statement}
    return tuple(
        each
        for each in plan.invited
        if each.round
        and each.to_item(item.id)
        and each.person not in away
        and each.person in people
        and people[each.person].party not in ("interpreter", "support")
    )


def round_minutes(plan: MeetingPlan) -> int:
    """The minutes of the round's item; 0 where there is none."""
    return next((item.planned for item in plan.item if item.serves("round")), 0)


def turn_minutes(plan: MeetingPlan, people: Mapping[str, Person]) -> int:
    """What the turns add up to; who opens the round and closes it has two."""
    return sum(each.turn * _times(plan, people[each.person]) for each in speakers(plan, people))


def turns_shared(
    plan: MeetingPlan, people: Mapping[str, Person], before: Mapping[str, int] | None = None
) -> MeetingPlan:
    """The round's minutes shared out among those who speak; `before`: what each had last time.

    Where there are fewer minutes than turns each has one all the same, and `plan_rules` says so.
    """
    room, asked = round_minutes(plan), speakers(plan, people)
    if not room or not asked:
        return plan
    slots = [each.person for each in asked for _ in range(_times(plan, people[each.person]))]
    weights = [(before or {}).get(person, 0) or _usual(people[person], before) for person in slots]
    # Of two turns the second is never the longer one, and both are given its minutes.
    minutes = dict(zip(slots, _parts(weights, room), strict=True))
    invited = tuple(change(i, turn=minutes[i.person]) if i.person in minutes else i for i in plan.invited)
    return change(plan, invited=invited)


def _parts(weights: list[int], room: int) -> tuple[int, ...]:
    if room < len(weights):
        return (1,) * len(weights)
    return shared_out(weights, room, step=1)


def _usual(person: Person, before: Mapping[str, int] | None) -> int:
    """Like the others of the same kind last time, roughly: the average of what was set aside."""
    if before and (known := [n for n in before.values() if n]):
        return max(1, round(sum(known) / len(known)))
    return _FAMILY if _is_family(person) else _SERVICE


def _times(plan: MeetingPlan, person: Person) -> int:
    return 2 if plan.wish.parents == "both" and person.party != "child" and _is_family(person) else 1


def _is_family(person: Person) -> bool:
    return person.guardian or person.party in ("family", "child")

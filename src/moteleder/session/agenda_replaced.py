"""Another agenda instead of the one that stands there: who was asked to an item stays at that one."""

from __future__ import annotations

from collections.abc import Iterable

from moteleder.domain.agenda import Item, MeetingPlan
from moteleder.domain.agenda_plan import next_item
from moteleder.domain.values import change

__all__ = ["instead_of", "newly_asked"]


def instead_of(plan: MeetingPlan, items: Iterable[Item]) -> tuple[Item, ...]:
    """New items under ids of their own; the same as before keeps its id and who is needed.

    The same is what serves the same, or of topics what is called the same.
    """
    left, made = list(plan.item), list[Item]()
    for item in items:
        known = next((each for each in left if _same(each, item)), None)
        if known:
            left.remove(known)
        if known is None:
            made.append(change(item, id=next_item(plan, [each.id for each in made])))
        else:
            made.append(_at_same(item, known))
    return tuple(made)


def newly_asked(before: MeetingPlan, after: MeetingPlan) -> tuple[str, ...]:
    """Ids of those who are asked in `after` and were not in `before`."""
    known = {each.person for each in before.invited}
    return tuple(each.person for each in after.invited if each.person not in known)


def _same(one: Item, other: Item) -> bool:
    return one.kinds == other.kinds and (one.kinds != ("topic",) or one.title == other.title)


def _at_same(item: Item, known: Item) -> Item:
    """The new item in the place of the one that is the same, for those who were needed for that."""
    kept = change(item, id=known.id, needed=item.needed or known.needed)
    if item.title != known.title:
        return kept
    return change(kept, goal=item.goal or known.goal, asked_by=item.asked_by or known.asked_by)

"""The agenda of a meeting that is being prepared: items added, changed, moved, merged, taken out.

Those who are not permanent are asked to just the items that they are needed for; whatever happens to the
items, nobody who was asked to some of them is by that asked to the whole meeting.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, TypeVar

from moteleder.domain.agenda import Invited, Item, ItemKind, MeetingPlan
from moteleder.domain.agenda_minutes import kept_from
from moteleder.domain.errors import Refused
from moteleder.domain.values import change

__all__ = [
    "added",
    "edited",
    "item_of",
    "merged",
    "moved",
    "next_item",
    "removed",
    "with_items",
]

P = TypeVar("P", bound=MeetingPlan)

_ORDER: tuple[ItemKind, ...] = (
    "opening",
    "previous",
    "voice",
    "round",
    "goals",
    "topic",
    "tasks",
    "next",
    "summing",
)


def item_of(plan: MeetingPlan, item: str) -> Item:
    """The item with this id; refuses one that is not on the agenda."""
    found = next((i for i in plan.item if i.id == item), None)
    if found is None:
        raise Refused("item_unknown")
    return found


def next_item(plan: MeetingPlan, more: Collection[str] = ()) -> str:
    """The next free id; `more` are ids that are about to be used."""
    ids = [*(i.id for i in plan.item), *more]
    numbers = [int(match[1]) for each in ids if (match := re.fullmatch(r"S([0-9]{1,6})", each))]
    return f"S{max(numbers, default=0) + 1}"


def added(plan: P, item: Item, after: str | None = None) -> P:
    """With one more item: after another, first (`after` empty), or before what the last minutes are for."""
    item = _fit(item)
    if any(i.id == item.id for i in plan.item):
        raise Refused("id_taken", id=item.id)
    where = kept_from(plan.item) if after is None else _behind(plan.item, after)
    return change(plan, item=(*plan.item[:where], item, *plan.item[where:]))


def edited(plan: P, item: str, **fields: Any) -> P:
    """With some fields of an item changed."""
    known = item_of(plan, item)
    return _with(plan, _fit(change(known, **fields)))


def moved(plan: P, item: str, after: str) -> P:
    """The item stands after another, or first."""
    known = item_of(plan, item)
    if after == item:
        raise Refused("item_after_itself", title=known.title)
    rest = tuple(i for i in plan.item if i.id != item)
    where = _behind(rest, after)
    return change(plan, item=(*rest[:where], known, *rest[where:]))


def removed(plan: P, item: str) -> P:
    """Without an item; who was asked to that one alone is not asked any more."""
    item_of(plan, item)
    return with_items(plan, (i for i in plan.item if i.id != item))


def merged(plan: P, into: str, item: str) -> P:
    """Two items as one, at the place of the first: both titles and minutes, and all who are needed."""
    first, other = item_of(plan, into), item_of(plan, item)
    if into == item:
        raise Refused("item_after_itself", title=first.title)
    kinds = {*first.kinds, *other.kinds}
    both = change(
        first,
        title=f"{first.title}, {_going_on(other)}",
        kinds=tuple(kind for kind in _ORDER if kind in kinds),
        planned=first.planned + other.planned,
        needed=tuple(dict.fromkeys((*first.needed, *other.needed))),
        goal=first.goal if first.goal == other.goal else "",
        asked_by=first.asked_by or other.asked_by,
    )
    asked = tuple(
        change(i, items=tuple(dict.fromkeys(into if each == item else each for each in i.items)))
        for i in plan.invited
    )
    return with_items(
        change(plan, invited=asked), (both if i.id == into else i for i in plan.item if i.id != item)
    )


def with_items(plan: P, items: Iterable[Item]) -> P:
    """With another agenda; who was asked only to items that are gone is not asked any more."""
    items = tuple(items)
    order = {item.id: n for n, item in enumerate(items)}
    kept = (_still(each, order) for each in plan.invited)
    return change(plan, item=items, invited=tuple(each for each in kept if each is not None))


def _still(asked: Invited, order: dict[str, int]) -> Invited | None:
    if not asked.items:
        return asked
    left = tuple(sorted((i for i in asked.items if i in order), key=order.__getitem__))
    return change(asked, items=left) if left else None


def _going_on(item: Item) -> str:
    """The title after a comma: in small letters where it begins with an ordinary word."""
    title = item.title
    ordinary = title[1:2].islower() and not item.serves("topic") and not item.serves("voice")
    return title[:1].lower() + title[1:] if ordinary else title


def _with(plan: P, item: Item) -> P:
    return change(plan, item=tuple(item if i.id == item.id else i for i in plan.item))


def _fit(item: Item) -> Item:
    if not item.title.strip():
        raise Refused("title_empty")
    return change(item, planned=max(0, item.planned))


def _behind(items: tuple[Item, ...], after: str) -> int:
    if not after:
        return 0
    where = next((n for n, i in enumerate(items, 1) if i.id == after), 0)
    if not where:
        raise Refused("item_unknown")
    return where

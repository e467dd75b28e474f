"""Laying a change on top of something that may have changed as well: only what differs is taken over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from moteleder.domain.people import Person
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.tasks import Task
from moteleder.domain.values import change

T = TypeVar("T", Person, Goal, Measure, Task)

__all__ = ["rebased"]


def rebased(was: Iterable[T], now: Iterable[T], onto: Iterable[T]) -> tuple[T, ...]:
    """`onto` with what changed from `was` to `now`: what came, what went, and each field that differs.

    What `onto` no longer has comes back whole where it was changed, and stays away where it was not.
    """
    before, after = {each.id: each for each in was}, {each.id: each for each in now}
    result = {each.id: each for each in onto}
    for id_, new in after.items():
        old = before.get(id_)
        if old == new:
            continue
        result[id_] = _laid(old, new, result[id_]) if old and id_ in result else new
    stay = [each for id_, each in result.items() if id_ in after or id_ not in before]
    if _order(before, after) == _order(after, before):
        return tuple(stay)
    place = {id_: n for n, id_ in enumerate(after)}
    return tuple(sorted(stay, key=lambda each: place.get(each.id, len(place))))


def _laid(old: T, new: T, onto: T) -> T:
    """The value with each field of `new` that is not as in `old`; measures are looked at one by one."""
    differs = {
        name: getattr(new, name) for name in new.__struct_fields__ if getattr(old, name) != getattr(new, name)
    }
    if "measure" in differs and isinstance(old, Goal) and isinstance(new, Goal) and isinstance(onto, Goal):
        differs["measure"] = rebased(old.measure, new.measure, onto.measure)
    return change(onto, **differs)


def _order(these: Iterable[str], among: Iterable[str]) -> list[str]:
    known = set(among)
    return [id_ for id_ in these if id_ in known]

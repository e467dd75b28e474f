"""The minutes of an agenda: shared out so that they add up, summed, and held against the meeting's length."""

from __future__ import annotations

from collections.abc import Sequence

from moteleder.domain.agenda import Item, ItemKind, MeetingPlan
from moteleder.domain.outlook import KEPT

__all__ = ["STEP", "kept_from", "kept_minutes", "minutes_over", "minutes_planned", "shared_out"]

STEP = 5
"""Minutes are set aside by fives where the length allows it: that is how an agenda is read."""

_LAST: frozenset[ItemKind] = frozenset(("tasks", "next", "summing"))


def kept_from(items: Sequence[Item]) -> int:
    """The place, from 0, where what the last minutes are kept for begins; the end where nothing does."""
    where = len(items)
    while where and _LAST.intersection(items[where - 1].kinds):
        where -= 1
    return where


def minutes_planned(plan: MeetingPlan) -> int:
    """What the items' minutes add up to."""
    return sum(item.planned for item in plan.item)


def minutes_over(plan: MeetingPlan) -> int:
    """So many minutes more than the meeting has; less than 0 where some are left."""
    return minutes_planned(plan) - plan.length


def kept_minutes(plan: MeetingPlan) -> int:
    """The minutes for tasks and next meeting at the end of the agenda."""
    return sum(item.planned for item in plan.item[kept_from(plan.item) :])


def shared_out(shares: Sequence[int], length: int, kept: int = 0, step: int | None = None) -> tuple[int, ...]:
    """Whole minutes for each share that add up to the length, at least one each where there are so many.

    The last `kept` shares together get no less than the minutes that are kept for them, and no less than
    their part; where a meeting is too short for that, the others get one each and they the rest.
    `step`: what minutes are multiples of; None: what the length allows.
    """
    if not shares:
        return ()
    length = max(0, length)
    if step is None or length % step:
        step = STEP if length % STEP == 0 and length >= STEP * (len(shares) + KEPT // STEP) else 1
    units = length // step
    first = len(shares) - kept
    if not kept or not first:
        return tuple(n * step for n in _parts(shares, units))
    total = sum(shares) or 1
    tail = max(KEPT // step, round(units * sum(shares[first:]) / total))
    tail = max(min(kept, units), min(tail, units - first))
    head = _parts(shares[:first], units - tail)
    return tuple(n * step for n in (*head, *_parts(shares[first:], tail)))


def _parts(shares: Sequence[int], units: int) -> tuple[int, ...]:
    """So many units, by share and whole; those with the largest remainder get what rounding leaves."""
    weights = [max(1, share) for share in shares]
    least = 1 if units >= len(weights) else 0
    free = units - least * len(weights)
    exact = [max(0.0, units * weight / sum(weights) - least) for weight in weights]
    scale = free / sum(exact) if sum(exact) else 0.0
    parts = [least + int(each * scale) for each in exact]
    rest = sorted(range(len(weights)), key=lambda n: -(exact[n] * scale % 1))
    for n in range(units - sum(parts)):
        parts[rest[n % len(rest)]] += 1
    return tuple(parts)

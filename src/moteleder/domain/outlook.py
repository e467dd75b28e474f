"""Whether the time will do: what an overrun takes from, and the last minutes, kept for the tasks."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from moteleder.domain.agenda import Item, ItemKind
from moteleder.domain.meeting import Meeting
from moteleder.domain.round import slot_state, slots
from moteleder.domain.timing import item_used, planned_end
from moteleder.domain.values import Value

__all__ = ["KEPT", "Outlook", "Proposal", "outlook", "proposals"]

KEPT = 15
"""Minutes at the end that are kept for tasks and next date (PRODUCT.md: Time)."""

_LEAST = 5
"""Minutes below which no item is shortened."""

_LAST: tuple[ItemKind, ...] = ("tasks", "next", "summing")
"""What the last minutes are kept for: the first of these kinds that the agenda has."""

_FIXED: tuple[ItemKind, ...] = ("opening", "previous", "voice", "round", *_LAST)
"""Kinds of item that are never put off to win time."""


class Outlook(Value):
    """How the meeting will end if everything that is left takes the time that was planned for it."""

    over: float = 0.0
    """Seconds that the present item has used beyond its plan."""
    takes_from: tuple[str, ...] = ()
    """Ids of the items that have less than their planned time, the last of the agenda first."""
    kept: str = ""
    """Id of the item that the last minutes are kept for; empty once the meeting is there."""
    free: float = 0.0
    """Seconds that will be left for it and for what follows."""

    @property
    def short(self) -> float:
        """Seconds that are missing in the last minutes; 0 where they are not touched."""
        return max(0.0, KEPT * 60 - self.free) if self.kept else 0.0


class Proposal(Value):
    """One way to win time."""

    kind: Literal["round", "shorten", "defer", "elsewhere"]
    """Fewer minutes for each in the round, fewer for an item, the item next time, or in another place."""
    item: str
    """Id of the item."""
    planned: int = 0
    """Minutes that the item would have."""
    turn: int = 0
    """Minutes for each who has not spoken yet, in a round."""
    gives: int = 0
    """Minutes that are won."""


def outlook(meeting: Meeting, now: datetime) -> Outlook:
    """The outlook at a moment; nothing to tell before and after the meeting."""
    here = meeting.item(meeting.at_item)
    if here is None:
        return Outlook()
    used = item_used(meeting, here.id, now)
    over = max(0.0, used - here.planned * 60) if here.planned else 0.0
    end = planned_end(meeting)
    missing = (
        now + timedelta(seconds=sum(_left(meeting, i, now) for i in meeting.items)) - end
    ).total_seconds()
    kept = _kept_for(meeting)
    if kept is None:
        return Outlook(over=over, takes_from=_losers(meeting, here, missing))
    before = sum(_left(meeting, i, now) for i in _before(meeting, kept))
    free = (end - now).total_seconds() - before
    return Outlook(over=over, takes_from=_losers(meeting, here, missing), kept=kept.id, free=free)


def proposals(meeting: Meeting, now: datetime) -> tuple[Proposal, ...]:
    """Ways to win back what is missing, the gentlest first; none where nothing is missing."""
    seen = outlook(meeting, now)
    kept = meeting.item(seen.kept)
    if kept is None or not seen.short:
        return ()
    needed = int(-(-seen.short // 60))
    found: list[Proposal] = []
    for item in _before(meeting, kept):
        if item.serves("round"):
            found += _shorter_turns(meeting, item, now, needed)
        elif item.id == meeting.at_item:
            found += _cut_short(meeting, item, now, needed)
        elif item.state == "waiting":
            found += _without(item, needed)
    order = ("round", "shorten", "defer", "elsewhere")
    return tuple(sorted(found, key=lambda p: order.index(p.kind)))


def _kept_for(meeting: Meeting) -> Item | None:
    """The item for tasks, else for the next date or the summary; None once the meeting is there."""
    for kind in _LAST:
        for item in meeting.items:
            if item.serves(kind) and item.state not in ("skipped", "deferred"):
                reached = item.state != "waiting" or item.id == meeting.at_item
                return None if reached else item
    return None


def _before(meeting: Meeting, kept: Item) -> tuple[Item, ...]:
    """What is left before the item: what stands before it on the agenda, and where the meeting is."""
    return tuple(
        i
        for n, i in enumerate(meeting.items, 1)
        if i.state in ("waiting", "visited") and (n < meeting.number(kept.id) or i.id == meeting.at_item)
    )


def _left(meeting: Meeting, item: Item, now: datetime) -> float:
    if item.state not in ("waiting", "visited"):
        return 0.0
    return max(0.0, item.planned * 60 - item_used(meeting, item.id, now))


def _losers(meeting: Meeting, here: Item, missing: float) -> tuple[str, ...]:
    losers: list[str] = []
    for item in reversed(meeting.items):
        if missing <= 0:
            break
        if item.state == "waiting" and item.id != here.id and item.planned:
            losers.append(item.id)
            missing -= item.planned * 60
    return tuple(losers)


def _shorter_turns(meeting: Meeting, item: Item, now: datetime, needed: int) -> list[Proposal]:
    """The same few minutes for each who is left, where that is fewer than they were to have."""
    waiting = [
        s for s in slots(meeting, item.id) if slot_state(meeting, item.id, s) in ("waiting", "statement")
    ]
    left = int(_left(meeting, item, now) // 60)
    if len(waiting) < 2 or left <= len(waiting):
        return []
    each = max(1, (left - needed) // len(waiting))
    used = int(-(-item_used(meeting, item.id, now) // 60))
    gives = left - each * len(waiting)
    if gives <= 0:
        return []
    return [Proposal(kind="round", item=item.id, planned=used + each * len(waiting), turn=each, gives=gives)]


def _cut_short(meeting: Meeting, item: Item, now: datetime, needed: int) -> list[Proposal]:
    """The present item ends earlier than planned, two minutes from now at the soonest."""
    left = int(_left(meeting, item, now) // 60)
    gives = min(needed, left - 2)
    if gives <= 0:
        return []
    return [Proposal(kind="shorten", item=item.id, planned=item.planned - gives, gives=gives)]


def _without(item: Item, needed: int) -> list[Proposal]:
    found: list[Proposal] = []
    shorter = max(_LEAST, (item.planned - needed) // 5 * 5)
    if shorter < item.planned:
        found.append(Proposal(kind="shorten", item=item.id, planned=shorter, gives=item.planned - shorter))
    if item.planned and not any(item.serves(kind) for kind in _FIXED):
        found.append(Proposal(kind="defer", item=item.id, gives=item.planned))
        if item.kinds == ("topic",):
            found.append(Proposal(kind="elsewhere", item=item.id, gives=item.planned))
    return found

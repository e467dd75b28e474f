"""On and back: the next speaker in the round, else the next item."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from moteleder.domain.agenda import Item
from moteleder.domain.errors import Refused
from moteleder.domain.events import DeferItem, Floor, GoToItem, SkipItem, Written
from moteleder.domain.meeting import Meeting, Turn
from moteleder.domain.round import Slot, next_slot, open_round, slot_state, slots
from moteleder.session.live import LiveSession

__all__ = ["back", "forward", "next_item", "round_waiting", "set_aside", "upcoming"]


def next_item(meeting: Meeting) -> Item | None:
    """The item to go on with: the first after the present one that waits or was left open, else before it."""
    here = meeting.number(meeting.at_item)
    rest = (*meeting.items[here:], *meeting.items[: max(0, here - 1)])
    return next((i for i in rest if i.state in ("waiting", "visited")), None)


def upcoming(meeting: Meeting) -> Slot | Item | None:
    """What `forward` would go to; None at the end of the agenda."""
    here = meeting.item(meeting.at_item)
    if here is not None and here.serves("round") and (slot := next_slot(meeting, here.id)):
        return slot
    return next_item(meeting)


def forward(live: LiveSession, reason: str = "") -> Literal["speaker", "item", "end"]:
    """Give the floor to the next in the round, else close the item and go on; says what it did.

    `reason`: why a round is closed although no parent came. At the end of the agenda nothing happens.
    """
    target = upcoming(live.meeting)
    if target is None:
        return "end"
    if isinstance(target, Item):
        live.do(GoToItem, item=target.id, close=True, reason=reason)
        return "item"
    live.do(Floor if live.meeting.here(target.person) else Written, person=target.person)
    return "speaker"


def back(live: LiveSession) -> bool:
    """Give the floor back to the speaker before, else go back an item; False at the very beginning."""
    meeting = live.meeting
    if before := _speaker_before(meeting):
        live.do(Floor, person=before.person, resume=True)
        return True
    here = meeting.number(meeting.at_item)
    earlier = [i for i in meeting.items[: here - 1] if i.state not in ("skipped", "deferred")]
    if not earlier:
        return False
    live.do(GoToItem, item=earlier[-1].id)
    return True


def _speaker_before(meeting: Meeting) -> Turn | None:
    turns = [t for t in meeting.turns if t.item == meeting.at_item]
    where = next((n for n, t in enumerate(turns) if t.place == meeting.floor), len(turns))
    present = [t for t in turns[:where] if not t.written and meeting.here(t.person)]
    present = [t for t in present if t.person != meeting.holder]
    return present[-1] if present else None


def round_waiting(meeting: Meeting, person: str, part: str) -> str:
    """Id of the round that is open and waits for this word of a person, by the slot's part; else empty."""
    round_ = open_round(meeting)
    if round_ is None:
        return ""
    words = [s for s in slots(meeting, round_.id) if (s.person, s.part) == (person, part)]
    waits = any(slot_state(meeting, round_.id, slot) in ("waiting", "statement") for slot in words)
    return round_.id if waits else ""


def set_aside(live: LiveSession, kind: Callable[..., SkipItem | DeferItem], item: str, reason: str) -> None:
    """Leave out or put off an item; where the meeting is at it, go on to the next one first."""
    meeting = live.meeting
    known = meeting.item(item)
    if known is not None and known.state == "done":
        raise Refused("item_is_done", title=known.title)
    following = next_item(meeting) if item == meeting.at_item else None
    live.do(kind, item=item, reason=reason, to=following.id if following else "")

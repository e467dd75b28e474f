"""Items: go to one, skip, defer, add, split, move."""

from __future__ import annotations

from moteleder.domain.agenda import Item, ItemState
from moteleder.domain.errors import Refused
from moteleder.domain.events import AddItem, Budget, DeferItem, GoToItem, MoveItem, SkipItem, SplitItem
from moteleder.domain.happen.round_ import may_close
from moteleder.domain.happen.rule import Rule, fit_id, known_item, settle, with_item
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.domain.round import slot_state, slots
from moteleder.domain.values import change
from moteleder.domain.withheld import marked

__all__ = ["RULES", "voice_noted"]


def go_to_item(meeting: Meeting, event: GoToItem) -> Meeting:
    """Leave the present item, closed or open, and go on at another, with the turn that went on there."""
    target = known_item(meeting, event.item)
    if event.item == meeting.at_item:
        raise Refused("item_here", title=target.title)
    meeting = settle(meeting, event.at)
    left = meeting.item(meeting.at_item)
    if left is not None and event.close:
        if left.serves("round"):
            may_close(meeting, left, event.reason)
        if left.serves("voice"):
            voice_noted(meeting, left)
        meeting = with_item(meeting, change(left, state="done", reason=event.reason or left.reason))
    if target.state != "done":
        target = change(target, state="visited", reason="")
    held = {**meeting.held, meeting.at_item: "" if event.close else meeting.floor}
    floor = _goes_on(meeting, held.get(event.item, ""))
    return change(with_item(meeting, target), at_item=event.item, floor=floor, held=held)


def _goes_on(meeting: Meeting, place: str) -> str:
    """The turn that was interrupted, where the one who had it is still here."""
    turn = next((t for t in meeting.turns if t.place == place), None)
    return place if turn and (turn.written or meeting.here(turn.person)) else ""


def voice_noted(meeting: Meeting, item: Item) -> None:
    """Refuse to finish the child's item before it is said how the child was heard, or why it was not."""
    if meeting.voice is None:
        raise Refused("voice_unsaid", title=item.title)


def _set_aside(meeting: Meeting, event: SkipItem | DeferItem, state: ItemState) -> Meeting:
    item = known_item(meeting, event.item)
    if item.state == "done":
        raise Refused("item_is_done", title=item.title)
    if item.id == meeting.at_item and event.to in ("", item.id):
        raise Refused("item_is_current", title=item.title)
    if item.serves("voice") and not event.reason:
        raise Refused("voice_needs_reason", title=item.title)
    if item.serves("round"):
        if not event.reason:
            raise Refused("round_needs_reason", title=item.title)
        if any(t.item == item.id for t in meeting.turns):
            may_close(meeting, item, event.reason)
    if item.id == meeting.at_item:
        meeting = go_to_item(meeting, GoToItem(at=event.at, by=event.by, item=event.to))
    return with_item(meeting, change(item, state=state, reason=event.reason))


def skip_item(meeting: Meeting, event: SkipItem) -> Meeting:
    """Leave an item out; the child's voice and the round only with a reason."""
    return _set_aside(meeting, event, "skipped")


def defer_item(meeting: Meeting, event: DeferItem) -> Meeting:
    """Put an item off to the next meeting; the child's voice and the round only with a reason."""
    return _set_aside(meeting, event, "deferred")


def _insert(meeting: Meeting, item: Item, after: str) -> Meeting:
    fit_id(item.id)
    if meeting.item(item.id) is not None:
        raise Refused("id_taken", id=item.id)
    where = meeting.number(after) if after else len(meeting.items)
    return change(meeting, items=(*meeting.items[:where], item, *meeting.items[where:]))


def add_item(meeting: Meeting, event: AddItem) -> Meeting:
    """A new item, last or after another."""
    if event.after:
        known_item(meeting, event.after)
    if not event.title.strip():
        raise Refused("title_empty")
    item = Item(id=event.item, title=event.title, kinds=event.kinds, planned=max(0, event.planned))
    return _insert(meeting, item, event.after)


def split_item(meeting: Meeting, event: SplitItem) -> Meeting:
    """The new item takes some of the first one's minutes, stands after it, and is for the same people."""
    item = known_item(meeting, event.item)
    if not event.title.strip():
        raise Refused("title_empty")
    taken = min(max(0, event.planned), item.planned)
    meeting = with_item(meeting, change(item, planned=item.planned - taken))
    meeting = _insert(meeting, Item(id=event.new, title=event.title, planned=taken), item.id)
    return marked(meeting, event.new, meeting.marks.get(item.id, Mark()))


def move_item(meeting: Meeting, event: MoveItem) -> Meeting:
    """The item stands after another, or first."""
    item = known_item(meeting, event.item)
    if event.after == event.item:
        raise Refused("item_after_itself", title=item.title)
    if event.after:
        known_item(meeting, event.after)
    rest = tuple(i for i in meeting.items if i.id != item.id)
    where = next((n for n, i in enumerate(rest, 1) if i.id == event.after), 0)
    return change(meeting, items=(*rest[:where], item, *rest[where:]))


def budget(meeting: Meeting, event: Budget) -> Meeting:
    """The item's minutes change; in a round those who are left may get fewer each, never more."""
    item = known_item(meeting, event.item)
    if item.state == "done":
        raise Refused("item_is_done", title=item.title)
    meeting = with_item(meeting, change(item, planned=max(0, event.planned)))
    if not event.turn or not item.serves("round"):
        return meeting
    left = {s.person for s in slots(meeting, item.id) if slot_state(meeting, item.id, s) not in _HAD}
    shorter = tuple(
        change(i, turn=min(i.turn, event.turn) if i.turn else event.turn) if i.person in left else i
        for i in meeting.invited
    )
    return change(meeting, invited=shorter)


_HAD = ("speaking", "spoken", "passed")
"""States of a chance to speak that is used, or being used."""


RULES: dict[type, Rule] = {
    Budget: budget,
    GoToItem: go_to_item,
    SkipItem: skip_item,
    DeferItem: defer_item,
    AddItem: add_item,
    SplitItem: split_item,
    MoveItem: move_item,
}

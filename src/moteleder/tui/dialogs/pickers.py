"""What is picked in the live meeting: who has the floor, and where to go."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.domain.agenda import Item
from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Meeting
from moteleder.domain.round import SlotState, open_round, slot_state, slots
from moteleder.i18n import msg
from moteleder.session.rows_entries import KINDS
from moteleder.session.said_of import attendance_said
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.widgets.rows import Row

__all__ = ["floor_picker", "goto_picker", "kind_picker", "place_picker"]

_STATES: dict[SlotState, str] = {
    "speaking": msg("has the floor"),
    "spoken": msg("has spoken"),
    "passed": msg("passed"),
    "waiting": msg("waits"),
    "statement": msg("written statement"),
    "expected": msg("not here"),
    "left": msg("has left"),
}
_ITEMS = {
    "waiting": "",
    "visited": msg("begun"),
    "done": msg("finished"),
    "skipped": msg("left out"),
    "deferred": msg("next time"),
}


def floor_picker(about: About) -> PickDialog:
    """Gives the id of somebody who is here; those who wait in the round come first, in its order.

    Those who were asked and are not here stand below, with why.
    """
    w, meeting = about.w, about.meeting
    here = [p for p in about.present if p != meeting.holder]
    states = _round_states(meeting)
    turn = {person: n for n, person in enumerate(states) if states[person] == "waiting"}
    here.sort(key=lambda p: turn.get(p, len(states)))
    rows = [Row(p, about.who(p), w(_STATES[states[p]]) if p in states else "") for p in here]
    away = [p for p in about.away if p in meeting.attendance]
    below = [Row(f"away {p}", about.who(p), attendance_said(meeting, p, w), style="$quiet") for p in away]
    heading = Row("away", w("Not here: whoever has come is marked in the attendance list"), style="$quiet")
    return PickDialog(w, w("Who gets the floor?"), rows, below=[heading, *below])


def goto_picker(about: About) -> PickDialog:
    """Gives a place: an item's id (`S4`) or a turn's (`S4/P8`), which may not have been given yet."""
    w, meeting = about.w, about.meeting
    rows = [Row("items", w("Items"), style="$entry", picks=False)]
    rows += [_item(about, item, number) for number, item in enumerate(meeting.items, 1)]
    if speakers := list(_speakers(about)):
        rows += [Row("speakers", w("Speakers"), style="$entry", picks=False), *speakers]
    return PickDialog(w, w("Where to?"), rows, here=meeting.writing_at)


def place_picker(about: About, here: str) -> PickDialog:
    """Gives the place an entry goes to: an item, or a turn that was given."""
    w, meeting = about.w, about.meeting
    rows = [Row("items", w("Items"), style="$entry", picks=False)]
    rows += [_item(about, item, number) for number, item in enumerate(meeting.items, 1)]
    held = {turn.place for turn in meeting.turns}
    if speakers := [row for row in _speakers(about) if row.id in held]:
        rows += [Row("speakers", w("Speakers"), style="$entry", picks=False), *speakers]
    return PickDialog(w, w("Move to where?"), rows, here=here)


def kind_picker(about: About, entry: Entry) -> PickDialog:
    """Gives the kind that an entry is to be, the one it is apart."""
    rows = [Row(kind, about.w(name)) for kind, name in KINDS.items() if kind != entry.kind]
    return PickDialog(about.w, about.w("Make it what?"), rows)


def _item(about: About, item: Item, number: int) -> Row:
    here = item.id == about.meeting.at_item
    state = about.w("here") if here else about.w(_ITEMS[item.state]) if item.state != "waiting" else ""
    return Row(item.id, f"{number} {item.title}", state, sign="▸" if here else " ")


def _speakers(about: About) -> Iterator[Row]:
    """Every turn that was given, then those who wait in the round that is open."""
    w, meeting = about.w, about.meeting
    for turn in meeting.turns:
        item = meeting.item(turn.item)
        now = turn.place == meeting.floor
        right = w("has the floor") if now else item.title if item else ""
        again = f" ({turn.count})" if turn.count > 1 else ""
        yield Row(turn.place, about.who(turn.person) + again, right, sign="▸" if now else " ")
    round_ = open_round(meeting)
    for slot in slots(meeting, round_.id) if round_ else ():
        place = f"{round_.id}/{slot.person}" if round_ else ""
        state = slot_state(meeting, round_.id, slot) if round_ else "expected"
        if state in ("waiting", "statement") and all(t.place != place for t in meeting.turns):
            yield Row(place, about.who(slot.person), w(_STATES[state]))


def _round_states(meeting: Meeting) -> dict[str, SlotState]:
    round_ = open_round(meeting)
    if round_ is None:
        return {}
    states: dict[str, SlotState] = {}
    for slot in slots(meeting, round_.id):
        state = slot_state(meeting, round_.id, slot)
        if state == "waiting" or slot.person not in states:
            states.pop(slot.person, None)
            states[slot.person] = state
    return states

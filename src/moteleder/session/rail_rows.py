"""The agenda and the round as lines: what is done, where the meeting is, who has spoken, who is left."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

from moteleder.domain.agenda import Item
from moteleder.domain.meeting import Meeting
from moteleder.domain.replies import open_offers
from moteleder.domain.round import (
    Slot,
    SlotState,
    is_family,
    next_slot,
    open_round,
    slot_state,
    slots,
    turn_count,
)
from moteleder.domain.values import Value
from moteleder.i18n import Words
from moteleder.session.clock_words import item_time
from moteleder.session.mark_words import MARK

__all__ = ["AgendaLine", "RoundLine", "agenda_lines", "round_item", "round_lines"]


AgendaState: TypeAlias = Literal["here", "done", "open", "waiting", "skipped", "deferred"]
"""How an item stands; `open` was begun and left."""


class AgendaLine(Value):
    """One item of the agenda."""

    item: str
    text: str
    time: str
    state: AgendaState
    over: bool
    """Whether it has used more than was planned."""


class RoundLine(Value):
    """One chance to speak."""

    slot: Slot
    name: str
    role: str
    state: SlotState
    next: bool
    """Whether F2 gives the floor here."""
    family: bool
    reply: bool = False
    """Whether a reply to what was said here is offered and waits."""


def agenda_lines(meeting: Meeting, now: datetime, w: Words) -> tuple[AgendaLine, ...]:
    """The agenda as it is now."""
    lines = []
    for number, item in enumerate(meeting.items, 1):
        time, over = item_time(meeting, item, now, w)
        state = _state(meeting, item)
        if state == "skipped":
            time = w("left out")
        elif state == "deferred":
            time = w("next time")
        lines.append(
            AgendaLine(
                item=item.id,
                text=f"{number} {MARK + ' ' if item.id in meeting.marks else ''}{item.title}",
                time=time,
                state=state,
                over=over,
            )
        )
    return tuple(lines)


def _state(meeting: Meeting, item: Item) -> AgendaState:
    if item.id == meeting.at_item:
        return "here"
    return "open" if item.state == "visited" else item.state


def round_item(meeting: Meeting) -> str:
    """Id of the round to show: the one that is open, else the first that is not done, else the last."""
    if going_on := open_round(meeting):
        return going_on.id
    rounds = [i for i in meeting.items if i.serves("round")]
    left = [i for i in rounds if i.state == "waiting"] or rounds[-1:]
    return left[0].id if left else ""


def round_lines(meeting: Meeting, item: str, w: Words) -> tuple[RoundLine, ...]:
    """The round in its order; whoever has the floor is marked once, also where that fills no place in it."""
    chances = slots(meeting, item)
    states = _states(meeting, item, chances)
    following = next_slot(meeting, item)
    answered = {o.place.split("/")[1] for o in open_offers(meeting, item)}
    return tuple(
        _line(
            meeting, slot, state, slot == following, _spoke_already(meeting, item, slot, chances), answered, w
        )
        for slot, state in states.items()
    )


def _states(meeting: Meeting, item: str, chances: tuple[Slot, ...]) -> dict[Slot, SlotState]:
    states = {slot: slot_state(meeting, item, slot) for slot in chances}
    holding = next((t.person for t in meeting.turns if t.place == meeting.floor and t.item == item), "")
    own = [slot for slot in chances if slot.person == holding]
    filled = [slot for slot in own if states[slot] == "speaking"]
    states.update((slot, "spoken") for slot in filled)
    states.update((slot, "speaking") for slot in filled[-1:] or own[:1])
    return states


def _spoke_already(meeting: Meeting, item: str, slot: Slot, chances: tuple[Slot, ...]) -> bool:
    """Whether the person, whose only place is the last word, had a word before that."""
    own = [s for s in chances if s.person == slot.person]
    return own == [slot] and slot.part == "closing" and turn_count(meeting, item, slot.person) > 0


def _line(
    meeting: Meeting, slot: Slot, state: SlotState, following: bool, spoke: bool, answered: set[str], w: Words
) -> RoundLine:
    person = meeting.people[slot.person]
    role = person.role or person.service
    if state == "statement":
        role = w("to be read")
    elif state == "expected":
        role = w("not here yet")
    elif state == "left":
        role = w("has left")
    elif state == "passed":
        role = w("passed")
    elif state == "waiting" and spoke:
        role = w("has spoken")
    waits = state in ("spoken", "speaking", "statement") and slot.person in answered
    if waits:
        role = w("reply waits")
    return RoundLine(
        slot=slot,
        name=person.label,
        role=role,
        state=state,
        next=following and state != "speaking",
        family=is_family(meeting, slot.person),
        reply=waits,
    )

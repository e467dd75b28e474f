"""The round: who speaks, in which order, who has, who is left. One slot is one chance to speak.

The family speaks first, last, or both. A slot at the end is filled only by a turn that was given while
nobody but family was waiting, and after which nobody else has spoken: neither a word in the middle nor
somebody who comes late costs the family the last word.
"""

from __future__ import annotations

from typing import Literal

from moteleder.domain.agenda import Invited, Item
from moteleder.domain.meeting import Meeting
from moteleder.domain.parties import is_family_member
from moteleder.domain.values import Value

__all__ = [
    "Slot",
    "SlotState",
    "family_only_waits",
    "guardians_came",
    "is_family",
    "next_slot",
    "open_round",
    "slot_state",
    "slots",
    "turn_count",
    "unheard_guardians",
]

SlotState = Literal["speaking", "spoken", "passed", "waiting", "statement", "expected", "left"]
"""Has the floor; has spoken; let it go by; is here, waits; has a statement to read; not come yet; gone."""


class Slot(Value):
    """One chance to speak in a round."""

    person: str
    """Id of the person."""
    part: Literal["turn", "closing"] = "turn"
    """`closing`: the family's word after all others."""
    planned: int = 0
    """Minutes set aside; 0 where none are."""


def slots(meeting: Meeting, item: str) -> tuple[Slot, ...]:
    """Everybody's chance to speak, in the order of the round, those who have spoken included."""
    members = [i for i in meeting.invited if _has_turn(meeting, i, item)]
    named = meeting.wish.people
    rank = {p: n for n, p in enumerate(named)}
    members.sort(key=lambda i: rank.get(i.person, len(rank)))
    child = [i for i in members if i.person == meeting.facts.child]
    family = _by_household(meeting, [i for i in members if is_family(meeting, i.person) and i not in child])
    others = [i for i in members if i not in child and i not in family]
    front = [Slot(person=i.person, planned=i.turn) for i in child]
    open_ = [Slot(person=i.person, planned=i.turn) for i in family]
    close = [Slot(person=i.person, planned=i.turn, part="closing") for i in family]
    rest = [Slot(person=i.person, planned=i.turn) for i in others]
    parents = meeting.wish.parents
    if parents == "first":
        return tuple(front + open_ + rest if meeting.wish.child_first else open_ + front + rest)
    if parents == "last":
        return tuple(front + rest + close if meeting.wish.child_first else rest + front + close)
    return tuple((front + open_ if meeting.wish.child_first else open_ + front) + rest + close)


def slot_state(meeting: Meeting, item: str, slot: Slot) -> SlotState:
    """How far this chance to speak has come; one who is here speaks, whatever was read in before."""
    turns = [
        t
        for n, t in enumerate(meeting.turns, 1)
        if t.item == item
        and t.person == slot.person
        and _fills(meeting, item, slot, t.closing, n)
        and not (t.written and meeting.here(slot.person))
    ]
    if turns:
        return "speaking" if any(t.place == meeting.floor for t in turns) else "spoken"
    if any(
        p.item == item and p.person == slot.person and _fills(meeting, item, slot, p.closing, p.turns)
        for p in meeting.passes
    ):
        return "passed"
    attendance = meeting.attendance.get(slot.person)
    if attendance is None or not attendance.came:
        return "statement" if attendance and attendance.statement else "expected"
    return "waiting" if attendance.here else "left"


def next_slot(meeting: Meeting, item: str) -> Slot | None:
    """Who is next: the first in the order who is here, or whose statement lies ready."""
    return next(
        (s for s in slots(meeting, item) if slot_state(meeting, item, s) in ("waiting", "statement")), None
    )


def unheard_guardians(meeting: Meeting, item: str) -> tuple[str, ...]:
    """Guardians who came and have neither spoken nor passed in this round, nor left with a reason.

    A statement that was read in is no turn of somebody who came.
    """
    heard = {t.person for t in meeting.turns if t.item == item and not t.written} | {
        p.person for p in meeting.passes if p.item == item
    }
    return tuple(
        person
        for person, attendance in meeting.attendance.items()
        if meeting.people[person].guardian
        and attendance.came
        and person not in heard
        and (attendance.here or not attendance.left_reason)
    )


def guardians_came(meeting: Meeting) -> bool:
    """Whether a guardian was present at any time; true where the case has no guardian at all."""
    guardians = [p.id for p in meeting.people.values() if p.guardian]
    return not guardians or any(meeting.attendance[g].came for g in guardians if g in meeting.attendance)


def family_only_waits(meeting: Meeting, item: str) -> bool:
    """Whether nobody but the child and the family is still waiting for a turn at this item."""
    return not any(
        slot_state(meeting, item, s) in ("waiting", "statement") and not is_family(meeting, s.person)
        for s in slots(meeting, item)
    )


def open_round(meeting: Meeting) -> Item | None:
    """The round that is going on: at the present item, else the first that is begun and not closed."""
    here = meeting.item(meeting.at_item)
    if here is not None and here.serves("round"):
        return here
    return next((i for i in meeting.items if i.serves("round") and i.state == "visited"), None)


def turn_count(meeting: Meeting, item: str, person: str) -> int:
    """How often the person has had a turn at the item."""
    return sum(1 for t in meeting.turns if t.item == item and t.person == person)


def is_family(meeting: Meeting, person: str) -> bool:
    """Whether the person speaks with the family: a guardian, another relative, the child."""
    return is_family_member(meeting.facts, meeting.people[person])


def _fills(meeting: Meeting, item: str, slot: Slot, closing: bool, turns: int) -> bool:
    """Whether what happened after so many turns fills the slot; the last word is none once others speak."""
    if slot.part == "turn":
        return True
    later = (t.person for t in meeting.turns[turns:] if t.item == item)
    return closing and all(is_family(meeting, person) for person in later)


def _has_turn(meeting: Meeting, invited: Invited, item: str) -> bool:
    person = meeting.people[invited.person]
    if not invited.round or not invited.to_item(item) or person.party in ("interpreter", "support"):
        return False
    attendance = meeting.attendance.get(invited.person)
    away = attendance is not None and attendance.status in ("apologies", "absent")
    return not away or bool(attendance and attendance.statement) or _spoke(meeting, item, invited.person)


def _spoke(meeting: Meeting, item: str, person: str) -> bool:
    return any(t.item == item and t.person == person for t in meeting.turns)


def _by_household(meeting: Meeting, family: list[Invited]) -> list[Invited]:
    homes = list(dict.fromkeys(meeting.people[i.person].household for i in family))
    return sorted(family, key=lambda i: homes.index(meeting.people[i.person].household))

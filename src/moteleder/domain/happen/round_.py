"""The round: order, floor, pass, statements, right of reply, and when it may be closed."""

from __future__ import annotations

from moteleder.domain.agenda import Item, RoundWish
from moteleder.domain.errors import Refused
from moteleder.domain.events import Floor, Offer, Order, Pass, Waive, Written
from moteleder.domain.happen.rule import Rule, known_people, known_person, settle
from moteleder.domain.meeting import Meeting, Offered, Passed, Turn
from moteleder.domain.replies import open_offers
from moteleder.domain.round import (
    family_only_waits,
    guardians_came,
    open_round,
    turn_count,
    unheard_guardians,
)
from moteleder.domain.values import change

__all__ = ["RULES", "may_close"]


def may_close(meeting: Meeting, item: Item, reason: str) -> None:
    """Refuse to close a round before every guardian present has spoken, passed, or left with a reason."""
    unheard = unheard_guardians(meeting, item.id)
    if unheard:
        gone = meeting.attendance[unheard[0]].stays[-1].left is not None
        code = "guardian_left_unheard" if gone else "guardian_unheard"
        raise Refused(code, person=meeting.label(unheard[0]), title=item.title)
    if not guardians_came(meeting) and not reason:
        raise Refused("no_guardian_needs_reason", title=item.title)


def order(meeting: Meeting, event: Order) -> Meeting:
    """The family's place changes; turns, notes and entries stay as they are."""
    known_people(meeting, *event.people)
    wish = RoundWish(parents=event.parents, child_first=event.child_first, people=event.people)
    return change(meeting, wish=wish)


def floor(meeting: Meeting, event: Floor) -> Meeting:
    """Somebody has the floor; the one before has it no longer."""
    person = known_person(meeting, event.person)
    if not meeting.here(event.person):
        raise Refused("floor_not_present", person=person.label)
    if meeting.holder == event.person:
        raise Refused("has_floor", person=person.label)
    meeting = settle(meeting, event.at)
    spoken = [t for t in meeting.turns if t.item == meeting.at_item and t.person == event.person]
    again = [t for t in spoken if not t.written]
    if event.resume and again:
        return change(meeting, floor=again[-1].place)
    turn = Turn(
        item=meeting.at_item,
        person=event.person,
        count=len(spoken) + 1,
        closing=family_only_waits(meeting, meeting.at_item),
    )
    return change(meeting, turns=(*meeting.turns, turn), floor=turn.place)


def pass_turn(meeting: Meeting, event: Pass) -> Meeting:
    """Somebody lets the turn go by; whoever had the floor has it no longer."""
    person = known_person(meeting, event.person)
    if not meeting.here(event.person):
        raise Refused("floor_not_present", person=person.label)
    item = open_round(meeting)
    if item is None:
        raise Refused("no_round")
    passed = Passed(
        item=item.id,
        person=event.person,
        reason=event.reason,
        closing=family_only_waits(meeting, item.id),
        turns=len(meeting.turns),
    )
    return change(settle(meeting, event.at), passes=(*meeting.passes, passed), floor="")


def written(meeting: Meeting, event: Written) -> Meeting:
    """A statement is read in: its turn has a place of its own and nobody holds the floor."""
    person = known_person(meeting, event.person)
    if meeting.here(event.person):
        raise Refused("statement_of_present", person=person.label)
    meeting = settle(meeting, event.at)
    turn = Turn(
        item=meeting.at_item,
        person=event.person,
        count=turn_count(meeting, meeting.at_item, event.person) + 1,
        written=True,
        closing=family_only_waits(meeting, meeting.at_item),
    )
    if event.text:
        # An undone turn leaves its text behind; the statement goes after it, never over it.
        there = meeting.notes.get(turn.place, "")
        text = f"{there}\n\n{event.text}" if there else event.text
        meeting = change(meeting, notes={**meeting.notes, turn.place: text})
    return change(meeting, turns=(*meeting.turns, turn), floor=turn.place)


def _turn(meeting: Meeting, place: str) -> None:
    if not any(t.place == place for t in meeting.turns):
        raise Refused("turn_unknown", place=place)


def _open_offer(meeting: Meeting, place: str, person: str) -> Offered | None:
    return next((o for o in open_offers(meeting) if (o.place, o.person) == (place, person)), None)


def offer(meeting: Meeting, event: Offer) -> Meeting:
    """A right of reply is offered after a turn; one offer at a time to each."""
    _turn(meeting, event.place)
    known_people(meeting, event.person)
    if _open_offer(meeting, event.place, event.person) is not None:
        raise Refused("already_offered")
    replies = tuple(entry.id for entry in meeting.at(event.place) if entry.kind == "reply")
    offered = Offered(place=event.place, person=event.person, before=replies, waived=event.waived)
    return change(meeting, offers=(*meeting.offers, offered))


def waive(meeting: Meeting, event: Waive) -> Meeting:
    """The offered reply is not wanted."""
    offered = _open_offer(meeting, event.place, event.person)
    if offered is None:
        raise Refused("nothing_offered")
    waived = change(offered, waived=True)
    return change(meeting, offers=tuple(waived if o is offered else o for o in meeting.offers))


RULES: dict[type, Rule] = {
    Order: order,
    Floor: floor,
    Pass: pass_turn,
    Written: written,
    Offer: offer,
    Waive: waive,
}

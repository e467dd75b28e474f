"""The next meeting of a case, as far as it can be filled in from what is known: nothing of it is sent."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar

from moteleder.domain.agenda import Invited, Item, MeetingKind, RoundWish
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.days import day_of
from moteleder.domain.invitation import call
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.recipients import terms_for
from moteleder.domain.standing import standing
from moteleder.domain.turns import turns_shared
from moteleder.domain.values import change
from moteleder.i18n import Words
from moteleder.rules_of_age import ages
from moteleder.session.agenda_brought import last_ended
from moteleder.session.agenda_templates import usual_agenda
from moteleder.session.closed_days import ClosedDays
from moteleder.session.starts import starts

__all__ = [
    "FIRST_LENGTH",
    "USUAL_LENGTH",
    "meeting_out",
    "new_meeting",
    "next_number",
    "usual_kind",
    "with_meeting",
]

USUAL_LENGTH = 90
"""Minutes of a meeting where none before it says otherwise."""

FIRST_LENGTH = 60
"""Minutes of a first meeting."""

T = TypeVar("T", OwnNote, SmallMeeting, ElsewhereAnswer)


def meeting_out(case: Case, number: int, w: Words) -> tuple[Case, str]:
    """The case without a meeting that has not begun, and what is told: who got its notice must be told."""
    told = [w("Meeting {n} is taken out.").format(n=number)]
    if case.meeting(number).notice:
        told.append(w("Its notice was sent: tell those who got it."))
    left = tuple(each for each in case.meetings if each.number != number)
    return change(case, meetings=left), " ".join(told)


def next_number(case: Case) -> int:
    """The number of the next meeting; also meetings count that are known only by their tasks."""
    known = [*(m.number for m in case.meetings), *(t.meeting for t in case.tasks)]
    return max(known, default=0) + 1


def usual_kind(case: Case) -> MeetingKind:
    """A first meeting where there was none before, else a regular one."""
    return "regular" if case.meetings or case.last_meeting or next_number(case) > 1 else "first"


def new_meeting(
    case: Case,
    uid: str,
    now: datetime,
    closed: ClosedDays,
    kind: MeetingKind | None = None,
    start: datetime | None = None,
    length: int = 0,
) -> MeetingRecord:
    """The next meeting: who is permanent and may come, an agenda, and a time that nobody has agreed to yet.

    `uid`: what calendars will know it by, random. `kind`, `start` and `length` where the user has chosen.
    """
    number = next_number(case)
    kind = kind or usual_kind(case)
    last = last_ended(case, number)
    agreed = last.next if last else None
    start = start or starts(case, number, now, closed)[0]
    usual = FIRST_LENGTH if kind == "first" else USUAL_LENGTH
    length = length or (agreed.length if agreed else 0) or (last.plan.length if last else 0) or usual
    people = {p.id: p for p in standing(case, number).people}
    leader, writer = _hands(case, last, people, day_of(start))
    record = MeetingRecord(
        number=number,
        kind=kind,
        start=start,
        length=length,
        place=(agreed.place if agreed else "") or (last.plan.place if last else ""),
        leader=leader,
        writer=writer,
        wish=_wish(last, people),
        item=usual_agenda(kind, length, case.facts),
        uid=uid,
    )
    record = change(record, invited=_invited(case, record, last, people))
    before = {i.person: i.turn for i in last.plan.invited} if last else {}
    return change(record, invited=turns_shared(record, people, before).invited)


def with_meeting(case: Case, record: MeetingRecord) -> Case:
    """The case with one more meeting; what was written, met about or heard since is brought up in it."""
    return change(
        case,
        meetings=(*case.meetings, record),
        own_note=_assigned(case.own_note, record.number),
        small_meeting=_assigned(case.small_meeting, record.number),
        elsewhere_answer=_assigned(case.elsewhere_answer, record.number),
    )


def _assigned(values: tuple[T, ...], number: int) -> tuple[T, ...]:
    return tuple(value if value.meeting else change(value, meeting=number) for value in values)


def _hands(case: Case, last: Meeting | None, people: dict[str, Person], day: date) -> tuple[str, str]:
    """Who leads and who writes: as the case has it, else as last time; nobody who has left."""
    facts = case.facts
    leads = (facts.leader, facts.coordinator, last.plan.leader if last else "")
    writes = (facts.writer, last.plan.writer if last else "")

    def first(ids: tuple[str, ...]) -> str:
        return next((p for p in ids if p in people and not people[p].has_left(day)), "")

    return first(leads), first(writes)


def _wish(last: Meeting | None, people: dict[str, Person]) -> RoundWish:
    """The round as the family last wanted it."""
    if last is None:
        return RoundWish()
    return change(last.wish, people=tuple(p for p in last.wish.people if p in people))


def _invited(
    case: Case, record: MeetingRecord, last: Meeting | None, people: dict[str, Person]
) -> tuple[Invited, ...]:
    """Everybody permanent whom the family has said yes to, in last time's order, the family at the end.

    Where it was agreed last time who is needed, those are asked and the family, and nobody else.
    A child who was not asked last time is asked when the family says so, or when it leads or is needed.
    """
    day, terms = day_of(record.start), terms_for(case.facts, record, ages())
    before = {i.person: i for i in last.plan.invited} if last else {}
    stood_in = {p for p, a in last.attendance.items() if a.deputy_for} - set(before) if last else set()
    hands = (record.leader, record.writer)
    needed = last.next.people if last and last.next else ()
    asked = [
        p
        for p in people.values()
        if (p.id in (*hands, *needed) or (p.guardian or p.id == case.facts.child if needed else p.permanent))
        and p.id not in stood_in
        and call(p, day, terms) == "called"
        and (p.id != case.facts.child or not last or p.id in (*before, *hands, *needed))
    ]
    order = {person: n for n, person in enumerate(before)}
    asked.sort(key=lambda p: (order.get(p.id, len(order)), not before and _late(p, hands)))
    return tuple(_one(case, record, last, p, before.get(p.id)) for p in asked)


def _late(person: Person, hands: tuple[str, str]) -> int:
    """Where somebody stands the first time: the child, the services, the family, those who lead and write."""
    if person.id in hands:
        return 3
    if person.party == "child":
        return 0
    return 2 if person.guardian or person.party == "family" else 1


def _one(
    case: Case, record: MeetingRecord, last: Meeting | None, person: Person, before: Invited | None
) -> Invited:
    hands = (record.leader, record.writer)
    if before is None or last is None:
        if person.id == case.facts.child and person.id not in hands:
            return _voice(record, person)
        speaks = person.id not in hands
        speaks = speaks and person.party not in ("interpreter", "support")
        return Invited(person=person.id, round=speaks or person.guardian, how=person.how)
    # Who leads or writes is there all the time, whatever they were asked to before.
    items = _same_items(record.item, last, before.items) if person.id not in hands else ()
    if before.items and not items and person.id == case.facts.child and person.id not in hands:
        return _voice(record, person)
    return Invited(person=person.id, items=items, round=before.round, how=person.how)


def _voice(record: MeetingRecord, child: Person) -> Invited:
    """The child, asked to the item that is its own."""
    items = tuple(item.id for item in record.item if item.serves("voice"))
    return Invited(person=child.id, items=items, round=False, how=child.how)


def _same_items(items: tuple[Item, ...], last: Meeting, asked: tuple[str, ...]) -> tuple[str, ...]:
    """Items for what somebody was asked to last time; a topic of that meeting says nothing of this one."""
    kinds = {kind for item in last.items if item.id in asked for kind in item.kinds} - {"topic"}
    return tuple(item.id for item in items if kinds.intersection(item.kinds))

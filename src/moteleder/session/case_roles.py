"""Who coordinates, leads and writes: who can, who did last, and what changes with it."""

from __future__ import annotations

from moteleder.domain.agenda import Invited
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.recipients import is_refused
from moteleder.domain.standing import standing
from moteleder.domain.values import change

__all__ = [
    "can_lead",
    "last_leader",
    "last_writer",
    "usual_leader",
    "with_leader",
    "with_writer",
]


def can_lead(meeting: Meeting) -> tuple[str, ...]:
    """Ids of those who can lead, write or coordinate: everybody but who has left or was refused."""
    return tuple(p.id for p in meeting.people.values() if _can(p))


def usual_leader(case: Case) -> str:
    """Id of the one who usually leads: the one chosen for it, else the coordinator."""
    return case.facts.leader or case.facts.coordinator


def last_leader(case: Case) -> str:
    """Id of the one who leads the latest meeting that is kept; empty where there is none."""
    return max(case.meetings, key=lambda m: m.number).leader if case.meetings else ""


def last_writer(case: Case) -> str:
    """Id of the one who writes in the latest meeting that is kept; empty where there is none."""
    return max(case.meetings, key=lambda m: m.number).writer if case.meetings else ""


def with_leader(case: Case, person: str, meetings: tuple[int, ...] = ()) -> Case:
    """With this one as the usual leader, and as the leader of these meetings."""
    kept = change(case, facts=change(case.facts, leader=person))
    led = person or usual_leader(kept)
    records = tuple(_led(kept, m, led) if m.number in meetings else m for m in kept.meetings)
    return change(kept, meetings=records)


def with_writer(case: Case, person: str, meetings: tuple[int, ...] = ()) -> Case:
    """With this one as the usual writer, and as the writer of these meetings."""
    records = tuple(
        _whole(change(m, writer=person), person) if m.number in meetings else m for m in case.meetings
    )
    return change(case, facts=change(case.facts, writer=person), meetings=records)


def _led(case: Case, record: MeetingRecord, person: str) -> MeetingRecord:
    """The meeting with this leader, who is asked to it; a leader from a service has no turn in the round."""
    if not person or any(each.person == person for each in record.invited):
        return _whole(change(record, leader=person), person)
    known = next((each for each in standing(case).people if each.id == person), None)
    family = known is not None and (known.guardian or known.party in ("child", "family"))
    return change(record, leader=person, invited=(*record.invited, Invited(person=person, round=family)))


def _whole(record: MeetingRecord, person: str) -> MeetingRecord:
    """The meeting with this one asked to all of it, where asked at all."""
    asked = tuple(change(i, items=()) if i.person == person else i for i in record.invited)
    return change(record, invited=asked)


def _can(person: Person) -> bool:
    return person.left is None and not is_refused(person) and person.party != "interpreter"

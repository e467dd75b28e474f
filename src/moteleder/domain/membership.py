"""Who belongs to the group: leaving it, coming back, and being taken out of the case altogether."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.days import day_of
from moteleder.domain.edited import with_person, without_person
from moteleder.domain.people import Person
from moteleder.domain.values import change

__all__ = ["may_be_taken_out", "taken_out", "with_left"]


def with_left(case: Case, person: Person, day: date) -> Case:
    """The case where somebody leaves on a day, and is asked to no meeting that is called for later."""
    meetings = tuple(
        _without(m, person.id) if not m.event and day_of(m.start) >= day else m for m in case.meetings
    )
    return with_person(change(case, meetings=meetings), change(person, left=day))


def may_be_taken_out(case: Case, id_: str) -> bool:
    """Whether nothing is about the person: no meeting that was held or told of, no task, no goal, no post."""
    # Looked for in the written form, as for a new id: no field that holds one can be forgotten.
    written = msgspec.json.encode(taken_out(case, id_)).decode()
    return re.search(rf"(?<!\w){re.escape(id_)}(?!\w)", written) is None


def taken_out(case: Case, id_: str) -> Case:
    """The case without somebody who was never in a meeting, and is not asked to any."""
    meetings = tuple(m if m.event else _without(m, id_) for m in case.meetings)
    return without_person(change(case, meetings=meetings), id_)


def _without(record: MeetingRecord, id_: str) -> MeetingRecord:
    """The called meeting without the person among those who are asked and needed."""
    return change(
        record,
        invited=tuple(i for i in record.invited if i.person != id_),
        apology=tuple(a for a in record.apology if a.person != id_),
        item=tuple(change(i, needed=tuple(p for p in i.needed if p != id_)) for i in record.item),
        wish=change(record.wish, people=tuple(p for p in record.wish.people if p != id_)),
    )

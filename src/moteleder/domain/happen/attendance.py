"""Who is here: arrivals, departures, apologies, deputies, people nobody expected, consent on the spot."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.agenda import Invited
from moteleder.domain.consents import give
from moteleder.domain.days import day_of
from moteleder.domain.errors import Refused
from moteleder.domain.events import Absent, AddPerson, Arrive, Deputy, GiveConsent, Leave
from moteleder.domain.happen.rule import Rule, fit_id, known_people, known_person, settle
from moteleder.domain.meeting import Attendance, Meeting, Stay
from moteleder.domain.people import Person, Presence
from moteleder.domain.recipients import is_refused
from moteleder.domain.values import change

__all__ = ["RULES"]


def _arrived(meeting: Meeting, person: str, how: Presence, when: datetime) -> Meeting:
    known = known_person(meeting, person)
    if is_refused(known):
        raise Refused("attendance_not_wanted", person=known.label)
    before = meeting.attendance.get(person, Attendance())
    if before.here:
        if before.how == how:
            raise Refused("already_here", person=known.label)
        return _attending(meeting, person, change(before, how=how))
    if before.stays and (left := before.stays[-1].left) and when < left:
        raise Refused("arrives_before_leaving", person=known.label)
    now = change(
        before, status="present", how=how, stays=(*before.stays, Stay(joined=when)), reason="", left_reason=""
    )
    if not any(i.person == person for i in meeting.invited):
        meeting = change(meeting, invited=(*meeting.invited, Invited(person=person)))
    return _attending(meeting, person, now)


def _since(meeting: Meeting, event: Arrive | Deputy | AddPerson, person: str) -> datetime:
    """When somebody came, as it was stated, or now.

    Said after the meeting has really ended, somebody was there all the time, or from when they had left.
    """
    if event.when is not None:
        return _past(event.when, event.at)
    if meeting.ended_before is None or meeting.began is None:
        return event.at
    before = meeting.attendance.get(person, Attendance())
    return (before.stays[-1].left if before.stays else None) or meeting.began


def _past(when: datetime, now: datetime) -> datetime:
    if when > now:
        raise Refused("time_in_future")
    return when


def _not_heard(meeting: Meeting, person: str) -> None:
    """Refuse to say of somebody who was heard that the person never came."""
    if any(t.person == person and not t.written for t in meeting.turns):
        raise Refused("has_spoken", person=meeting.label(person))
    if any(p.person == person for p in meeting.passes):
        raise Refused("has_passed", person=meeting.label(person))


def _attending(meeting: Meeting, person: str, attendance: Attendance) -> Meeting:
    return change(meeting, attendance={**meeting.attendance, person: attendance})


def _introduced(meeting: Meeting, person: Person) -> Meeting:
    fit_id(person.id)
    known = meeting.people.get(person.id)
    if known is not None and known != person:
        raise Refused("id_taken", id=person.id)
    if not person.label.strip():
        raise Refused("name_empty")
    return change(meeting, people={**meeting.people, person.id: person})


def arrive(meeting: Meeting, event: Arrive) -> Meeting:
    """These people are here; said of somebody who is, it changes how they take part."""
    if not event.people:
        raise Refused("nobody_named")
    for person in dict.fromkeys(event.people):
        meeting = _arrived(meeting, person, event.how, _since(meeting, event, person))
    return meeting


def leave(meeting: Meeting, event: Leave) -> Meeting:
    """Somebody leaves, and no longer has the floor; said of one who has left, it says why."""
    person = known_person(meeting, event.person)
    attendance = meeting.attendance.get(event.person)
    if attendance is not None and attendance.came and not attendance.here and event.reason:
        return _attending(meeting, event.person, change(attendance, left_reason=event.reason))
    if attendance is None or not attendance.here:
        raise Refused("not_here", person=person.label)
    when = _past(event.when, event.at) if event.when else meeting.ended_before or event.at
    last = attendance.stays[-1]
    if when < last.joined:
        raise Refused("leaves_before_arriving", person=person.label)
    if meeting.holder == event.person:
        meeting = change(settle(meeting, event.at), floor="")
    gone = change(
        attendance, stays=(*attendance.stays[:-1], change(last, left=when)), left_reason=event.reason
    )
    return _attending(meeting, event.person, gone)


def absent(meeting: Meeting, event: Absent) -> Meeting:
    """Somebody does not come; one who was marked present by mistake was never here."""
    known_person(meeting, event.person)
    _not_heard(meeting, event.person)
    status = Attendance(
        status="apologies" if event.apologies else "absent", reason=event.reason, statement=event.statement
    )
    return _attending(meeting, event.person, status)


def deputy(meeting: Meeting, event: Deputy) -> Meeting:
    """The deputy takes the place of the one who did not come, in the round too.

    Somebody who is here already stays as marked, and speaks for the absent one as well.
    """
    absentee = known_person(meeting, event.absent)
    if event.person.id == event.absent:
        raise Refused("deputy_for_self", person=absentee.label)
    before = meeting.attendance.get(event.absent, Attendance())
    if before.came:
        # Marked as present by mistake, unless there are words to show for it.
        _not_heard(meeting, event.absent)
        before = Attendance()
    meeting = _introduced(meeting, event.person)
    if not any(i.person == event.person.id for i in meeting.invited):
        asked = next((i for i in meeting.invited if i.person == event.absent), Invited(person=event.absent))
        where = next(
            (n for n, i in enumerate(meeting.invited, 1) if i.person == event.absent), len(meeting.invited)
        )
        stand_in = change(asked, person=event.person.id)
        meeting = change(meeting, invited=(*meeting.invited[:where], stand_in, *meeting.invited[where:]))
    if before.status == "expected":
        meeting = _attending(meeting, event.absent, change(before, status="apologies"))
    known = meeting.attendance.get(event.person.id, Attendance())
    if known.here and known.deputy_for:
        raise Refused("already_deputy", person=event.person.label)
    if not known.here:
        when = _since(meeting, event, event.person.id)
        meeting = _arrived(meeting, event.person.id, event.how, when)
    here = change(meeting.attendance[event.person.id], deputy_for=event.absent)
    return _attending(meeting, event.person.id, here)


def add_person(meeting: Meeting, event: AddPerson) -> Meeting:
    """Somebody who was not on the list is here, and joins the round."""
    if event.person.id in meeting.people:
        raise Refused("id_taken", id=event.person.id)
    when = _since(meeting, event, event.person.id)
    return _arrived(_introduced(meeting, event.person), event.person.id, event.how, when)


def give_consent(meeting: Meeting, event: GiveConsent) -> Meeting:
    """What the family now says one person may, from the day of the meeting; what was said before is kept."""
    person = known_person(meeting, event.person)
    known_people(meeting, event.given_by)
    said = give(person, event.consent, day_of(meeting.began or event.at))
    return change(meeting, people={**meeting.people, event.person: said})


RULES: dict[type, Rule] = {
    Arrive: arrive,
    Leave: leave,
    Absent: absent,
    Deputy: deputy,
    AddPerson: add_person,
    GiveConsent: give_consent,
}

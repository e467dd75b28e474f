"""A case in outline: what a list of many cases needs to know of each, so that it opens none."""

from __future__ import annotations

from datetime import date, datetime

from moteleder.domain.ages import Ages
from moteleder.domain.case import Case, MeetingRecord, as_plan
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting, Phase
from moteleder.domain.people import Consent, Party, Person
from moteleder.domain.recipients import Terms, consent_needed_from, terms_for
from moteleder.domain.remarks import unmet
from moteleder.domain.standing import standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import Value, change

__all__ = ["MeetingOutline", "Outline", "PersonOutline", "TaskOutline", "outline"]


class MeetingOutline(Value, gc=False):
    """One meeting."""

    number: int
    """Its number in the case."""
    start: datetime
    """When it is called for."""
    state: Phase = "planned"
    """How far it has come."""
    ended: datetime | None = None
    """When it was ended."""
    remarks_due: date | None = None
    """Last day for the family's remarks."""
    rung: date | None = None
    """The day the parents were rung."""
    noticed: datetime | None = None
    """When the latest notice was sent."""
    sent: datetime | None = None
    """When the minutes went out to be read, the last time."""
    unmet: int = 0
    """How many remarks to them nothing has come of yet."""
    changed: bool = False
    """Whether it is called otherwise now than that notice says."""


class PersonOutline(Value, gc=False):
    """One person."""

    id: str
    """Id of the person."""
    label: str
    """The name, or the role of somebody who is not named."""
    role: str = ""
    """What the person is here as."""
    service: str = ""
    """The service or workplace."""
    party: Party = "other"
    """Where the person comes from."""
    left: date | None = None
    """The day the person left the group."""
    needs_from: date | None = None
    """The first day that the person takes part by a consent alone; None: never."""
    consent: Consent = Consent()
    """What the family has agreed to."""


class TaskOutline(Value, gc=False):
    """One task that somebody still has to do something about."""

    id: str
    """Id of the task."""
    text: str
    """What is to be done."""
    owner: str = ""
    """How the one who answers for it is called; empty where nobody does."""
    service: str = ""
    """The service of that person, or the one that stands behind the task."""
    family: bool = False
    """Whether it is the family's."""
    due: date | None = None
    """The day it should be done by."""
    goal: str = ""
    """Title of the goal it serves."""


class Outline(Value, gc=False):
    """One case."""

    alias: str
    """What the case is called on screen."""
    of_age: date | None = None
    """The day the young person comes of age, and is rung instead of the parents; None where nobody knows."""
    notice_days: int = 14
    """Days before a meeting that its notice should be out."""
    closed: date | None = None
    """The day the group was closed."""
    archived: date | None = None
    """The day the case was put away."""
    agreed: datetime | None = None
    """When the latest meeting agreed that the next one should be."""
    meetings: tuple[MeetingOutline, ...] = ()
    """The meetings, by number."""
    people: tuple[PersonOutline, ...] = ()
    """Everybody of the case."""
    tasks: tuple[TaskOutline, ...] = ()
    """The open tasks."""


def outline(case: Case, ages: Ages) -> Outline:
    """The case in outline, by the ages that hold; raises `Refused` where a journal cannot have happened."""
    replayed = {m.number: replay(case, m.number).meeting for m in case.meetings if m.event}
    now = standing(case, replayed=replayed)
    ended = [m for _, m in sorted(replayed.items()) if m.over]
    agreed = ended[-1].next if ended else None
    facts = case.facts
    people = {person.id: person for person in now.people}
    titles = {goal.id: goal.title for goal in now.goals}
    terms = terms_for(facts, None, ages)
    return Outline(
        alias=facts.alias,
        of_age=terms.comes("adult"),
        notice_days=facts.notice_days,
        closed=facts.closed,
        archived=facts.archived,
        agreed=agreed.start if agreed else None,
        meetings=tuple(_meeting(m, replayed.get(m.number)) for m in sorted(case.meetings, key=_number)),
        people=tuple(_person(person, terms) for person in now.people),
        tasks=tuple(_task(t, people.get(t.owner), titles.get(t.goal, "")) for t in now.tasks if t.is_open),
    )


def _number(record: MeetingRecord) -> int:
    return record.number


def _meeting(record: MeetingRecord, meeting: Meeting | None) -> MeetingOutline:
    sent = record.notice[-1] if record.notice else None
    return MeetingOutline(
        number=record.number,
        start=record.start,
        state=meeting.phase if meeting else "planned",
        ended=meeting.ended if meeting and meeting.over else None,
        remarks_due=meeting.remarks_due if meeting else None,
        sent=meeting.sent[-1].at if meeting and meeting.sent else None,
        unmet=len(unmet(meeting.remarks)) if meeting else 0,
        rung=record.preparation.rung,
        noticed=sent.at if sent else None,
        # That somebody cannot come changes nothing for those who were told.
        changed=sent is not None and change(as_plan(record), apology=()) != change(sent.plan, apology=()),
    )


def _person(person: Person, terms: Terms) -> PersonOutline:
    return PersonOutline(
        id=person.id,
        label=person.label,
        role=person.role,
        service=person.service,
        party=person.party,
        left=person.left,
        needs_from=consent_needed_from(person, terms),
        consent=person.consent,
    )


def _task(task: Task, owner: Person | None, goal: str) -> TaskOutline:
    return TaskOutline(
        id=task.id,
        text=task.text,
        owner=owner.label if owner else "",
        service=task.backer or (owner.service if owner else ""),
        family=owner is not None and owner.party in ("child", "family"),
        due=task.due,
        goal=goal,
    )

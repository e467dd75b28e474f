"""The load: how many tasks each party has now, and had when the meeting began."""

from __future__ import annotations

from collections.abc import Iterable

from moteleder.domain.entries import Entry
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.round import is_family
from moteleder.domain.values import Value

__all__ = ["FAMILY", "NOBODY", "Load", "asks", "idle_services", "load", "party", "without_task"]

FAMILY = "/family"
"""The party of guardians, other relatives and the child; no service is called this."""
NOBODY = ""
"""The party of tasks that nobody answers for."""

_NOT_ASKED = ("interpreter", "support")
"""Parties that come to help the family in the meeting, and are not asked to take anything on."""


class Load(Value):
    """What one party carries."""

    party: str
    """`FAMILY`, `NOBODY`, or a service or role in the words of the case."""
    now: int = 0
    """Tasks of this meeting that somebody of the party answers for."""
    before: int = 0
    """Tasks that were open when the meeting began, by who answered for them then."""
    helps: int = 0
    """Tasks of this meeting that the party only helps with."""
    owners_before: tuple[tuple[str, int], ...] = ()
    """Who of the party had the earlier tasks (ids), and how many each."""


def party(meeting: Meeting, person: str) -> str:
    """Where a person's tasks are counted: the family as one, others by their service, else by their role.

    A municipality is no service: where it is all that is known, the role says more.
    """
    if person not in meeting.people:
        return NOBODY
    if is_family(meeting, person):
        return FAMILY
    known = meeting.people[person]
    municipal = known.service.strip() == meeting.facts.municipality.strip()
    return (known.role if municipal else _short(known.service)) or known.role or known.label


def load(meeting: Meeting) -> tuple[Load, ...]:
    """Every party that has or had a task: the family first (always), those with nobody last.

    The figures for now add up to the tasks of the meeting, those for before to the tasks it began with.
    """
    tasks = [e for e in meeting.entries if e.kind == "task"]
    mine = [party(meeting, e.owner) for e in tasks]
    theirs = [(party(meeting, t.owner), t.owner) for t in meeting.open_tasks.values()]
    helped = [_helping(meeting, e) for e in tasks]
    named = dict.fromkeys([FAMILY, *mine, *(p for p, _ in theirs), *(p for each in helped for p in each)])
    order = [p for p in named if p != NOBODY] + [p for p in named if p == NOBODY]
    return tuple(
        Load(
            party=each,
            now=mine.count(each),
            before=sum(1 for p, _ in theirs if p == each),
            helps=sum(1 for parties in helped if each in parties),
            owners_before=_counted(owner for p, owner in theirs if p == each != NOBODY),
        )
        for each in order
    )


def without_task(meeting: Meeting) -> tuple[str, ...]:
    """Ids of those from the services who are here now and neither answer for a task nor help with one.

    Whoever writes the minutes has work enough, and is not asked.
    """
    busy = {p for e in meeting.entries if e.kind == "task" for p in (e.owner, *e.helpers)}
    return tuple(
        p.id
        for p in meeting.people.values()
        if meeting.here(p.id) and _serves(meeting, p) and p.id not in busy and p.id != meeting.plan.writer
    )


def idle_services(meeting: Meeting) -> tuple[str, ...]:
    """Services and roles that are here now and carry nothing."""
    carrying = {each.party for each in load(meeting) if each.now or each.helps}
    here = dict.fromkeys(party(meeting, p) for p in without_task(meeting))
    return tuple(each for each in here if each not in carrying)


def asks(meeting: Meeting) -> bool:
    """Whether to ask if a service can take something: the family carries the most, or a service nothing."""
    loads = load(meeting)
    if not any(each.now for each in loads):
        return False
    family = next(each.now for each in loads if each.party == FAMILY)
    most = max((each.now for each in loads if each.party not in (FAMILY, NOBODY)), default=0)
    return family > most or bool(idle_services(meeting))


def _serves(meeting: Meeting, person: Person) -> bool:
    return not is_family(meeting, person.id) and person.party not in _NOT_ASKED


def _short(service: str) -> str:
    """«Granvik skole, 3. trinn» and «Granvik skole» are one service; what stands in brackets explains it."""
    return service.partition(",")[0].partition("(")[0].strip()


def _helping(meeting: Meeting, entry: Entry) -> set[str]:
    return {party(meeting, p) for p in entry.helpers} - {party(meeting, entry.owner)}


def _counted(owners: Iterable[str]) -> tuple[tuple[str, int], ...]:
    found = list(owners)
    return tuple((owner, found.count(owner)) for owner in dict.fromkeys(found))

"""Who is asked to come, as rows: those who are, those who could be, those who may not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from moteleder.domain.agenda import Invited
from moteleder.domain.invitation import Call
from moteleder.domain.people import Mandate, Person
from moteleder.i18n import msg
from moteleder.minutes.presence import from_elsewhere
from moteleder.session.not_called import NOT_CALLED
from moteleder.session.preparing import Preparing
from moteleder.session.rows_line import Line, joined, quiet

__all__ = ["invited_lines", "invited_told", "may_not_said"]

_MANDATE: dict[Mandate, str] = {
    "": "",
    "decides": msg("can decide in the meeting"),
    "asks": msg("must ask first"),
}


def invited_lines(now: Preparing) -> tuple[Line, ...]:
    """A row for each; its id is the person's."""
    return tuple(_lines(now))


def invited_told(now: Preparing, picked: str) -> tuple[Line, ...]:
    """What is known of one of them and the meeting."""
    return tuple(_told(now, now.people[picked])) if picked in now.people else ()


def may_not_said(now: Preparing, person: str) -> str:
    """Why somebody cannot be asked to come; empty where the person can."""
    may = now.may_come(person)
    return "" if may == "called" else now.view.w(NOT_CALLED[may])


def _lines(now: Preparing) -> Iterator[Line]:
    w = now.view.w
    asked = [i.person for i in now.record.invited if i.person in now.people]
    yield quiet(w("ASKED TO COME, IN THE ORDER OF THE ROUND"))
    yield from (_asked(now, now.people[person]) for person in asked)
    rest = [p for p in now.people.values() if p.id not in asked and now.may_come(p.id) != "left"]
    yield from _group(now, w("NOT ASKED THIS TIME"), rest, "called")
    first = w("THE YOUNG PERSON DECIDES FIRST") if now.of_age else w("THE FAMILY DECIDES FIRST")
    yield from _group(now, first, rest, "waits", "of_age", "lapsed")
    yield from _group(now, w("ONLY A COPY OF THE MINUTES"), rest, "copy_only")
    yield from _group(now, w("IN NOTHING THAT IS SENT"), rest, "refused")


def _group(now: Preparing, heading: str, people: Iterable[Person], *may: Call) -> Iterator[Line]:
    rows = [
        Line(p.id, p.label, detail=_is(p), right=_why_not(now, p), tone="quiet", sign="·")
        for p in people
        if now.may_come(p.id) in may
    ]
    if rows:
        yield quiet("")
        yield quiet(heading)
        yield from rows


def _why_not(now: Preparing, person: Person) -> str:
    """As `may_not_said`, where the heading does not say it."""
    return "" if now.may_come(person.id) == "copy_only" else may_not_said(now, person.id)


def _asked(now: Preparing, person: Person) -> Line:
    w = now.view.w
    invited = now.invited(person.id) or Invited(person=person.id)
    problem = may_not_said(now, person.id)
    sorry = now.apology(person.id)
    titles = {item.id: item.title for item in now.record.item}
    only = ", ".join(titles.get(each, each) for each in invited.items)
    to = w("only to: {items}").format(items=only) if only else ""
    turn = w("{n} min in the round").format(n=invited.turn) if invited.turn and invited.round else ""
    instead = now.view.name(invited.deputy_for)
    deputy = w("deputy for {name}").format(name=instead) if instead else ""
    detail = joined(_is(person), deputy, to, from_elsewhere(invited.how, w), turn)
    family = person.guardian or person.party in ("child", "family")
    if problem:
        return Line(person.id, person.label, detail=detail, right=problem, sign="!", tone="over")
    if sorry:
        return Line(
            person.id, person.label, detail=detail, right=_sorry(now, person.id), sign="–", tone="quiet"
        )
    return Line(person.id, person.label, detail=detail, sign="✓", tone="family" if family else "")


def _sorry(now: Preparing, person: str) -> str:
    w, sorry = now.view.w, now.apology(person)
    deputy = now.view.name(now.deputy(person))
    statement = w("has written") if sorry and sorry.statement else ""
    return joined(w("does not come"), w("{name} instead").format(name=deputy) if deputy else "", statement)


def _is(person: Person) -> str:
    return joined(person.role if person.role != person.label else "", person.service)


def _told(now: Preparing, person: Person) -> Iterator[Line]:
    w = now.view.w
    yield Line("", person.label, strong=True, picks=False)
    yield quiet(_is(person))
    if problem := may_not_said(now, person.id):
        yield Line("", problem, tone="over", picks=False)
    yield quiet(joined(person.email, person.phone))
    if person.mandate:
        yield quiet(w(_MANDATE[person.mandate]))
    needed = [item.title for item in now.record.item if person.id in item.needed]
    if needed:
        yield quiet("")
        yield Line("", w("Needed for: {items}").format(items=", ".join(needed)), picks=False)
    sorry = now.apology(person.id)
    if sorry:
        yield quiet("")
        yield Line("", joined(_sorry(now, person.id), sorry.reason), picks=False)
        if sorry.statement:
            yield quiet(sorry.statement)
    tasks = [task for task in now.view.standing.tasks if task.is_open and task.owner == person.id]
    if tasks:
        yield quiet("")
        yield quiet(w("OPEN TASKS"))
        yield from (Line("", f"{task.id} {task.text}", picks=False) for task in tasks)

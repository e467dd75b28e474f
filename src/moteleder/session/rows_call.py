"""The preparation sheet as rows: what to ask the parents about, and what there is to tell them."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import clock, full_day, long_day, oslo
from moteleder.domain.agenda import Parents
from moteleder.domain.between import OwnNote
from moteleder.domain.invitation import WAITING
from moteleder.domain.people import Person
from moteleder.domain.tasks import Task
from moteleder.i18n import msg
from moteleder.session.call_words import CALLED_ABOUT, call_heading, call_label, call_question
from moteleder.session.preparing import Preparing
from moteleder.session.rows_line import Line, Tone, joined, quiet

__all__ = [
    "PARENTS",
    "call_lines",
    "call_told",
    "is_asked",
    "next_unasked",
    "said_of",
    "suggested",
    "when_said",
]

PARENTS: dict[Parents, str] = {
    "first": msg("first in the round"),
    "last": msg("last in the round"),
    "both": msg("first and last in the round"),
}
"""Where in the round the parents speak, in words."""

_NO_WISH = msg("nothing")
_NOTHING: dict[str, str] = {
    "place": msg("not settled"),
    "support": msg("nobody"),
    "interpreter": msg("no interpreter"),
    "purpose": msg("not settled"),
    "wishes": msg("no wishes"),
}
"""What is said of a row that was asked about where nothing came of it."""


def call_lines(now: Preparing) -> tuple[Line, ...]:
    """The rows; the id of each is the name of what it is about, or a person's or a task's."""
    return (*_asked(now), *_people(now), *_left_over(now))


def call_told(now: Preparing, picked: str) -> tuple[Line, ...]:
    """The question that goes with a row and how to answer it, or why somebody is invited."""
    return tuple(_told(now, picked))


def suggested(now: Preparing) -> tuple[Person, ...]:
    """Those whom the family has not been asked about, or once of age the young person."""
    return tuple(p for p in now.people.values() if now.may_come(p.id) in WAITING)


def when_said(now: Preparing) -> str:
    """The day, the time and how long."""
    record, w = now.record, now.view.w
    start = oslo(record.start)
    day = w("{day} at {time}").format(day=long_day(start.date(), now.view.language), time=clock(start))
    return joined(day, w("{n} min").format(n=record.length))


def said_of(now: Preparing, name: str) -> str:
    """What stands at a row in one line; empty where nothing does, and nobody has asked."""
    w, record, ready = now.view.w, now.record, now.record.preparation
    if name == "when":
        return when_said(now)
    if name == "parents":
        return w(PARENTS[record.wish.parents])
    if name == "rung":
        return full_day(ready.rung, now.view.language) if ready.rung else ""
    text: str = getattr(ready, name, "") or getattr(record, name, "")
    return text or (w(_NOTHING.get(name, _NO_WISH)) if name in ready.asked else "")


def next_unasked(now: Preparing, after: str) -> str:
    """The row to go on with after one: the next that nobody has asked about, else that row itself."""
    names = [*CALLED_ABOUT, *(person.id for person in suggested(now))]
    at = names.index(after) + 1 if after in names else 0
    return next((name for name in names[at:] if not is_asked(now, name)), after)


def is_asked(now: Preparing, name: str) -> bool:
    """Whether a row is gone through; what is only for the coordinator is nothing to ask about."""
    ready = now.record.preparation
    if name == "rung":
        return ready.rung is not None
    if name in now.people:
        return now.may_come(name) not in WAITING
    return name in ready.asked or name == "note" or bool(getattr(ready, name, ""))


def _asked(now: Preparing) -> Iterator[Line]:
    w = now.view.w
    yield quiet(call_heading(now))
    for name in CALLED_ABOUT:
        said, asked = said_of(now, name), is_asked(now, name)
        sign = " " if name == "note" else "✓" if asked else "○"
        missing = w("not rung yet") if name == "rung" else "" if name == "note" else w("not asked")
        tone: Tone = "family" if name == "rung" and asked else "" if said else "quiet"
        yield Line(name, said or missing, label=call_label(now, name), sign=sign, tone=tone)


def _people(now: Preparing) -> Iterator[Line]:
    w = now.view.w
    if waiting := suggested(now):
        yield quiet("")
        family, own = w("MAY THEY COME? THE FAMILY DECIDES"), w("MAY THEY COME? THE YOUNG PERSON DECIDES")
        yield quiet(own if now.of_age else family)
        for person in waiting:
            by = w("suggested by {who}").format(who=person.suggested_by) if person.suggested_by else ""
            who = joined(person.label, person.role if person.role != person.label else "")
            yield Line(person.id, who, detail=joined(person.service, by), right=w("not asked"), sign="?")
    yield quiet("")
    yield quiet(w("INVITED, AND WHY"))
    for invited in now.record.invited:
        if invited.person in now.people and now.may_come(invited.person) != "refused":
            yield Line(invited.person, now.view.name(invited.person), detail=_why(now, invited.person))


def _why(now: Preparing, person: str) -> str:
    w, record = now.view.w, now.record
    known, asked = now.people[person], now.invited(person)
    items = asked.items if asked else ()
    titles = {item.id: item.title for item in record.item}
    to = w("only to: {items}").format(items=", ".join(titles.get(i, i) for i in items)) if items else ""
    needed = ", ".join(item.title for item in record.item if person in item.needed and item.id not in items)
    leads = w("leads the meeting") if person == record.leader else ""
    writes = w("writes the minutes") if person == record.writer else ""
    role = known.role if known.role != known.label else ""
    return joined(
        role,
        known.service,
        leads,
        writes,
        to,
        w("needed for: {items}").format(items=needed) if needed else "",
    )


def _left_over(now: Preparing) -> Iterator[Line]:
    w, language = now.view.w, now.view.language
    tasks = [task for task in now.view.standing.tasks if task.is_open]
    if tasks:
        yield quiet("")
        yield quiet(w("OPEN SINCE LAST TIME"))
        for task in sorted(tasks, key=lambda each: not _of_family(now, each)):
            due = full_day(task.due, language) if task.due else w("no date")
            owner = now.view.name(task.owner) or w("nobody yet")
            yield Line(task.id, f"{task.id} {task.text}", detail=joined(owner, due))
    notes = [note for note in now.view.case.own_note if note.meeting in (0, now.number)]
    if notes:
        yield quiet("")
        yield quiet(w("THE FAMILY'S OWN NOTES"))
        yield from (Line(note.id, _note(now, note)) for note in notes)


def _note(now: Preparing, note: OwnNote) -> str:
    who = now.view.name(note.person)
    if note.shared:
        return f"{who}: {note.text}"
    return now.view.w("{who} has a note that nobody else sees yet").format(who=who)


def _of_family(now: Preparing, task: Task) -> bool:
    owner = now.people.get(task.owner)
    return owner is not None and (owner.guardian or owner.party == "family")


def _told(now: Preparing, picked: str) -> Iterator[Line]:
    w = now.view.w
    if picked in CALLED_ABOUT:
        yield Line("", call_question(now, picked), picks=False, tone="family", strong=True)
        if not is_asked(now, picked):
            yield quiet("")
            yield quiet(w("Enter writes the answer; nothing is an answer too."))
    elif picked in now.people and now.may_come(picked) in WAITING:
        family = w("May {name} come? Enter writes what the family says.")
        said = w("May {name} come? Enter writes what the young person says.") if now.of_age else family
        yield Line("", said.format(name=now.view.name(picked)), picks=False)
    elif picked in now.people and (why := _why(now, picked)):
        yield Line("", now.view.name(picked), strong=True, picks=False)
        yield quiet(why)

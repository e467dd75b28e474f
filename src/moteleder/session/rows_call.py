"""The preparation sheet as rows: what to ask the parents about, and what there is to tell them."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import clock, full_day, long_day, oslo
from moteleder.domain.agenda import Parents
from moteleder.domain.between import OwnNote
from moteleder.domain.people import Person
from moteleder.domain.tasks import Task
from moteleder.i18n import Words, msg
from moteleder.session.preparing import Preparing
from moteleder.session.rows_line import Line, joined, quiet

__all__ = ["PARENTS", "call_lines", "call_told", "suggested", "when_said"]

PARENTS: dict[Parents, str] = {
    "first": msg("first in the round"),
    "last": msg("last in the round"),
    "both": msg("first and last in the round"),
}
"""Where in the round the parents speak, in words."""

_ASK: dict[str, str] = {
    "rung": msg("The day you rang."),
    "when": msg("Does the day suit you both? How long can you manage?"),
    "place": msg("Where is it good for you to meet? Does anybody take part by video or telephone?"),
    "parents": msg(
        "Would you like to speak first, so that the services listen, or last, so that you can answer?"
    ),
    "support": msg("Would you like to have somebody with you? A friend, grandparents, somebody you trust."),
    "interpreter": msg("Do you need an interpreter? The time is doubled then."),
    "child_said": msg("What has the child said about how it is, and about the meeting?"),
    "in_the_room": msg("What of that may be said when the child is in the room, and what not?"),
    "purpose": msg("What would make this a good meeting for you?"),
    "wishes": msg("What do you want on the agenda?"),
    "note": msg("Anything else to remember. Only you see this."),
}
"""A question to ask for each row."""


def call_lines(now: Preparing) -> tuple[Line, ...]:
    """The rows; the id of each is the name of what it is about, or a person's or a task's."""
    return (*_asked(now), *_people(now), *_left_over(now))


def call_told(now: Preparing, picked: str) -> tuple[Line, ...]:
    """The question that goes with a row, and what stands there in full."""
    return tuple(_told(now, picked))


def suggested(now: Preparing) -> tuple[Person, ...]:
    """Those somebody has suggested, whom the family has not been asked about."""
    return tuple(p for p in now.people.values() if now.may_come(p.id) == "waits")


def when_said(now: Preparing) -> str:
    """The day, the time and how long."""
    record, w = now.record, now.view.w
    start = oslo(record.start)
    day = w("{day} at {time}").format(day=long_day(start.date(), now.view.language), time=clock(start))
    return joined(day, w("{n} min").format(n=record.length))


def _asked(now: Preparing) -> Iterator[Line]:
    w, record, ready = now.view.w, now.record, now.record.preparation
    yield quiet(w("ASK THE PARENTS"))
    if ready.rung:
        rung = w("rung {day}").format(day=full_day(ready.rung, now.view.language))
        yield Line("rung", w("The call"), right=rung, sign="✓", tone="family")
    else:
        yield Line("rung", w("The call"), right=w("not rung yet"), sign="○")
    yield _row("when", w("When"), when_said(now), w)
    yield _row("place", w("Where"), record.place, w)
    yield _row("parents", w("The parents speak"), w(PARENTS[record.wish.parents]), w)
    yield _row("support", w("Somebody beside them"), ready.support, w)
    yield _row("interpreter", w("Interpreter"), ready.interpreter, w)
    yield _row("child_said", w("What the child has said"), ready.child_said, w)
    yield _row("in_the_room", w("May be said in the room"), ready.in_the_room, w)
    yield _row("purpose", w("What the meeting is for"), record.purpose, w)
    yield _row("wishes", w("Wishes for the agenda"), ready.wishes, w)
    yield _row("note", w("For you alone"), ready.note, w)


def _row(id_: str, label: str, said: str, w: Words) -> Line:
    return Line(id_, label, detail=said) if said else Line(id_, label, right=w("not asked"), tone="quiet")


def _people(now: Preparing) -> Iterator[Line]:
    w = now.view.w
    if waiting := suggested(now):
        yield quiet("")
        yield quiet(w("MAY THEY COME? THE FAMILY DECIDES"))
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
    if picked in _ASK:
        yield Line("", w(_ASK[picked]), picks=False, tone="family", strong=True)
        said = getattr(now.record.preparation, picked, "") or getattr(now.record, picked, "")
        if isinstance(said, str) and said:
            yield quiet("")
            yield Line("", said, picks=False)
    elif picked in now.people and now.may_come(picked) == "waits":
        yield Line(
            "",
            w("May {name} come? Enter writes what the family says.").format(name=now.view.name(picked)),
            picks=False,
        )

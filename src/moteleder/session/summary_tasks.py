"""The tasks as they are summed up: the family first, then each one who takes something on."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.domain.entries import Entry
from moteleder.domain.round import is_family
from moteleder.session.rows_tasks import taken_on
from moteleder.session.summary_words import Telling, listed, sentence, strung

__all__ = ["tasks_said"]


def tasks_said(of: Telling) -> str:
    """What the family does, then who else does what by when; those nobody answers for are told as open."""
    w, tasks = of.w, [entry for entry in taken_on(of.meeting) if entry.owner]
    if not taken_on(of.meeting):
        return w("Nobody has taken on a task today.")
    parents = {p.id for p in of.meeting.people.values() if p.guardian}
    owners = list(dict.fromkeys(entry.owner for entry in tasks))
    owners.sort(key=lambda owner: (owner not in parents, not is_family(of.meeting, owner)))
    return " ".join([*_parents(of, parents), *_all(of, tasks, owners)])


def _all(of: Telling, tasks: list[Entry], owners: list[str]) -> Iterator[str]:
    if not of.brief.tasks:
        yield from _counted(of, tasks, owners)
        return
    for owner in owners:
        own = [entry for entry in tasks if entry.owner == owner]
        if of.brief.joined and len(own) > 1:
            yield sentence(_together(of, owner, own))
        else:
            yield from (sentence(_one(of, entry, n)) for n, entry in enumerate(own))


def _parents(of: Telling, parents: set[str]) -> Iterator[str]:
    w = of.w
    own = sum(1 for entry in taken_on(of.meeting) if entry.owner in parents)
    helps = [entry for entry in taken_on(of.meeting) if parents & set(entry.helpers)]
    if not parents:
        return
    single = of.name(next(iter(parents))) if len(parents) == 1 else ""
    none = (w("{name} has no tasks") if single else w("The parents have no tasks")).format(name=single)
    if own == 1:
        yield w("{name} has one task.").format(name=single) if single else w("The parents have one task.")
    elif own:
        many = w("{name} has {n} tasks.") if single else w("The parents have {n} tasks.")
        yield many.format(name=single, n=of.number(own))
    elif helps and of.brief.names:
        names = [of.name(p) for p in of.meeting.people if p in parents and any(p in e.helpers for e in helps)]
        rest = (
            w("but {names} will help with {n}.") if len(helps) > 1 else w("but {names} will help with one.")
        )
        yield f"{none}, {rest.format(names=listed(names, w), n=of.number(len(helps)))}"
    else:
        yield sentence(none)


def _what(of: Telling, text: str, entry: Entry) -> str:
    if entry.due is None:
        return text
    return of.w("{task}, by {day}").format(task=text, day=of.day(entry.due))


def _one(of: Telling, entry: Entry, before: int) -> str:
    w, text = of.w, of.text(entry.text)
    verb = of.as_verb(text)
    form = w("{name} takes on this: {task}")
    if verb:
        form = w("{name} will also {task}") if before else w("{name} will {task}")
    said = form.format(name=of.name(entry.owner), task=_what(of, verb or text, entry))
    if not entry.helpers or not of.brief.helpers:
        return said
    names = listed([of.name(person) for person in entry.helpers], w)
    return w("{sentence}, with help from {names}").format(sentence=said, names=names)


def _together(of: Telling, owner: str, own: list[Entry]) -> str:
    w, texts = of.w, [of.text(entry.text) for entry in own]
    verbs = [of.as_verb(text) for text in texts]
    if all(verbs):
        parts = [_what(of, verb, entry) for verb, entry in zip(verbs, own, strict=True)]
        return w("{name} will {task}").format(name=of.name(owner), task=strung(parts, w))
    said = "; ".join(_what(of, text, entry) for text, entry in zip(texts, own, strict=True))
    return w("{name} takes on this: {task}").format(name=of.name(owner), task=said)


def _counted(of: Telling, tasks: list[Entry], owners: list[str]) -> Iterator[str]:
    w = of.w
    if of.brief.names and tasks:
        shares = [f"{of.name(o)} {sum(1 for e in tasks if e.owner == o)}" for o in owners]
        yield sentence(w("The tasks are shared out like this: {shares}").format(shares=listed(shares, w)))
    elif len(tasks) == 1:
        yield w("One task is shared out.")
    elif tasks:
        many = w("{n} tasks are shared out.")
        yield sentence(many.format(n=of.number(len(tasks))))
    dates = [entry.due for entry in tasks if entry.due]
    if dates:
        yield w("The first is due {day}.").format(day=of.day(min(dates)))

"""The agenda of a meeting that is being prepared, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from moteleder.dates import clock
from moteleder.domain.agenda import Item
from moteleder.i18n import Words
from moteleder.session.agenda_brought import brought_up, source_said
from moteleder.session.agenda_building import kept_said, minutes_said, turns_said
from moteleder.session.preparing import Preparing
from moteleder.session.rows_line import Line, joined, quiet

__all__ = ["TOTAL", "agenda_lines", "agenda_told"]

TOTAL = "total"
"""Id of the row below the items."""


def agenda_lines(now: Preparing) -> tuple[Line, ...]:
    """A row for each item, its minutes against the meeting's, and what could be brought up."""
    return tuple(_lines(now))


def agenda_told(now: Preparing, picked: str) -> tuple[Line, ...]:
    """What there is to an item, or what could be better about the whole."""
    item = next((each for each in now.record.item if each.id == picked), None)
    return tuple(_told(now, item)) if item else tuple(_whole(now))


def _lines(now: Preparing) -> Iterator[Line]:
    w, record = now.view.w, now.record
    at: datetime = record.start
    for number, item in enumerate(record.item, 1):
        names = ", ".join(now.view.name(person) for person in item.needed)
        needed = w("needs {names}").format(names=names) if names else ""
        asked = now.view.name(item.asked_by)
        wish = w("asked for by {name}").format(name=asked) if asked else ""
        minutes = w("{n} min").format(n=item.planned) if item.planned else w("no minutes")
        yield Line(
            item.id,
            f"{number}  {item.title}",
            detail=joined(needed, wish),
            right=joined(clock(at), minutes),
        )
        at += timedelta(minutes=item.planned)
    if record.item:
        over = sum(item.planned for item in record.item) > record.length
        yield Line(TOTAL, minutes_said(record, w), tone="over" if over else "quiet", sign="Σ")
    if found := brought_up(now.view.case, record):
        yield quiet("")
        yield quiet(w("FROM LAST TIME AND SINCE: ENTER PUTS IT ON THE AGENDA"))
        for n, each in enumerate(found):
            source = joined(source_said(each, w), each.reason)
            yield Line(f"brought-{n}", each.item.title, detail=source, sign="+")


def _whole(now: Preparing) -> Iterator[Line]:
    w, record = now.view.w, now.record
    turns = [each.turn for each in now.record.invited if each.round]
    for said in (minutes_said(record, w), kept_said(record, w), turns_said(record, turns, w)):
        if said:
            yield Line("", said, picks=False)
    if record.purpose:
        yield quiet("")
        yield quiet(record.purpose)


def _told(now: Preparing, item: Item) -> Iterator[Line]:
    w = now.view.w
    yield Line("", item.title, strong=True, picks=False)
    if item.needed:
        yield quiet(_needed(now, item, w))
    if goal := now.view.meeting.goals.get(item.goal):
        yield quiet("")
        yield Line("", f"{goal.id} {goal.title}", picks=False)
        yield quiet(goal.text)
    if item.asked_by:
        yield quiet(w("asked for by {name}").format(name=now.view.name(item.asked_by)))
    only = [i.person for i in now.record.invited if item.id in i.items]
    if only:
        names = ", ".join(now.view.name(person) for person in only)
        yield quiet(w("Asked to this item only: {names}").format(names=names))
    yield quiet("")
    yield from _whole(now)


def _needed(now: Preparing, item: Item, w: Words) -> str:
    return w("needs {names}").format(names=", ".join(now.view.name(person) for person in item.needed))

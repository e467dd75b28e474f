"""What is still open, as it is summed up; what is taken up elsewhere is counted and never told."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.domain.meeting import Attendance
from moteleder.domain.replies import open_offers
from moteleder.session.rows_tasks import taken_on
from moteleder.session.summary_words import Telling, listed, sentence

__all__ = ["open_said"]

_NAMED = 3
"""So many people or items are named; more of them are counted."""


def open_said(of: Telling) -> str:
    """One sentence for each kind of thing that is open; empty where nothing is."""
    parts = (_without_owner, _without_date, _not_confirmed, _replies, _deferred, _elsewhere)
    said = [sentence(part) for each in parts for part in each(of)]
    return " ".join([of.w("This is still open:"), *said]) if said else ""


def _without_owner(of: Telling) -> Iterator[str]:
    w, left = of.w, [entry for entry in taken_on(of.meeting) if not entry.owner]
    if len(left) == 1 and of.brief.tasks:
        yield w("Nobody answers for this task yet: {task}").format(task=of.text(left[0].text))
    elif len(left) == 1:
        yield w("Nobody answers for one of the tasks yet")
    elif left:
        yield w("Nobody answers for {n} of the tasks yet").format(n=of.number(len(left)))


def _without_date(of: Telling) -> Iterator[str]:
    left = sum(1 for entry in taken_on(of.meeting) if entry.due is None)
    if left == 1:
        yield of.w("One task has no date yet")
    elif left:
        yield of.w("{n} tasks have no date yet").format(n=of.number(left))


def _not_confirmed(of: Telling) -> Iterator[str]:
    w, known = of.w, of.meeting.attendance
    owners = dict.fromkeys(entry.owner for entry in taken_on(of.meeting) if entry.owner)
    away = [owner for owner in owners if not known.get(owner, Attendance()).came]
    if away and len(away) <= _NAMED and of.brief.names:
        names = listed([of.name(owner) for owner in away], w)
        yield w("{names} could not be here, and must be asked first").format(names=names)
    elif len(away) == 1:
        yield w("One who has a task was not here, and must be asked first")
    elif away:
        many = w("{n} of those who have tasks were not here, and must be asked first")
        yield many.format(n=of.number(len(away)))


def _replies(of: Telling) -> Iterator[str]:
    left = open_offers(of.meeting)
    if len(left) == 1:
        yield of.w("One reply that was offered is not given yet")
    elif left:
        yield of.w("{n} replies that were offered are not given yet").format(n=of.number(len(left)))


def _deferred(of: Telling) -> Iterator[str]:
    w, later = of.w, [item for item in of.meeting.items if item.state == "deferred"]
    if later and len(later) <= _NAMED and of.brief.names:
        titles = listed([f"«{of.text(item.title)}»" for item in later], w)
        yield w("Taken up next time: {titles}").format(titles=titles)
    elif len(later) == 1:
        yield w("One item is taken up next time")
    elif later:
        yield w("{n} items are taken up next time").format(n=of.number(len(later)))


def _elsewhere(of: Telling) -> Iterator[str]:
    topics = sum(1 for entry in of.meeting.entries if entry.kind == "park")
    if topics == 1:
        yield of.w("One topic is taken up elsewhere")
    elif topics:
        yield of.w("{n} topics are taken up elsewhere").format(n=of.number(topics))

"""Meetings with marks, and the same meetings as they would have been without what is marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from moteleder.domain import events as ev
from moteleder.domain.copy_of import copy_of
from moteleder.domain.entries import Entry
from moteleder.domain.events import Event
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import terms_of
from moteleder.domain.remarks import RemarkMade
from moteleder.domain.values import change
from moteleder.domain.withheld import cover
from moteleder.minutes.forms.html import html
from moteleder.minutes.forms.plain import plain_text
from moteleder.minutes.writer import write

SENT = date(2026, 12, 4)

FORMS: dict[str, Callable[[str], str]] = {
    "md": lambda markdown: markdown,
    "txt": plain_text,
    "html": lambda markdown: html(markdown, "nb"),
}
"""Each form of the minutes to its text; of a binary form the text that is extracted from it."""

_SECRET = "HEMMELIG"
_TASK = re.compile(r"O([1-9][0-9]*)")


def copy(meeting: Meeting, person: str, day: date = SENT) -> str:
    """The minutes that one person gets; empty where that person gets none."""
    kept = copy_of(meeting, person, day, terms_of(meeting, {}))
    return write(kept, sent=day) if kept else ""


def every_form(markdown: str) -> dict[str, str]:
    """The minutes in each of the forms."""
    return {name: form(markdown) for name, form in FORMS.items()} if markdown else {}


def secrets(number: int = 0) -> Iterator[str]:
    """Words that stand nowhere else."""
    while True:
        number += 1
        yield f"{_SECRET}{number}"


def holds_secret(text: str) -> bool:
    """Whether any of these words stands in a text, in whatever letters."""
    return _SECRET.casefold() in text.casefold()


def with_marks(meeting: Meeting, targets: set[str], mark: Mark) -> Meeting:
    """The meeting with these things marked so."""
    return change(meeting, marks={**meeting.marks, **dict.fromkeys(sorted(targets), mark)})


def reworded(meeting: Meeting, person: str) -> Meeting:
    """The same meeting with other words, people and dates in whatever is withheld from the person."""
    words: Iterator[str] = secrets()

    def entry(one: Entry) -> Entry:
        if not cover(meeting, one.id).hides(person):
            return one
        return change(
            one, text=next(words), owner="", backer=next(words), channel=next(words), wish="", due=None
        )

    hidden = {p: cover(meeting, p).hides(person) for p in meeting.notes}
    items = (
        change(i, title=next(words), reason=next(words)) if cover(meeting, i.id).hides(person) else i
        for i in meeting.items
    )

    def remark(made: RemarkMade) -> RemarkMade:
        if not made.about or not cover(meeting, made.about).hides(person):
            return made
        met = change(made.met, was=next(words), text=next(words)) if made.met else None
        return change(made, text=next(words), met=met)

    return change(
        meeting,
        items=tuple(items),
        remarks=tuple(remark(made) for made in meeting.remarks),
        notes={p: next(words) if hidden[p] else text for p, text in meeting.notes.items()},
        entries=tuple(entry(one) for one in meeting.entries),
    )


def origins(events: Iterable[Event]) -> dict[int, list[int]]:
    """Number of each event that wrote an entry to the numbers of those that changed it, itself first."""
    who: dict[str, int] = {}
    told: dict[int, list[int]] = {}
    for number, event in enumerate(events):
        if isinstance(event, ev.Entered):
            who[event.id] = number
            told[number] = [number]
        elif isinstance(event, ev.Edit | ev.Move | ev.Retype | ev.Remove) and event.entry in who:
            first = who.pop(event.entry) if isinstance(event, ev.Retype | ev.Remove) else who[event.entry]
            told[first].append(number)
            if isinstance(event, ev.Retype):
                who[event.id] = first
    return told


def without_entries(events: tuple[Event, ...], entries: set[str]) -> tuple[Event, ...]:
    """The journal as if these entries had never been written: later tasks have the numbers before."""
    last: dict[int, str] = {}
    for first, numbers in origins(events).items():
        for number in numbers:
            event = events[number]
            last[first] = event.id if isinstance(event, ev.Entered | ev.Retype) else last[first]
    alive = {
        first: id_
        for first, id_ in last.items()
        if not isinstance(events[origins(events)[first][-1]], ev.Remove)
    }
    gone = {n for first, id_ in alive.items() if id_ in entries for n in origins(events)[first]}
    taken = sorted(int(m[1]) for id_ in entries if (m := _TASK.fullmatch(id_)))
    return tuple(_numbered(event, taken) for n, event in enumerate(events) if n not in gone)


def _numbered(event: Event, taken: list[int]) -> Event:
    """The event with the numbers that would have been given."""
    fields: dict[str, Any] = {}
    for name in ("id", "entry", "replaces", "beside"):
        value = getattr(event, name, "")
        if isinstance(value, str) and (match := _TASK.fullmatch(value)):
            fields[name] = f"O{int(match[1]) - sum(1 for n in taken if n < int(match[1]))}"
    return change(event, **fields) if fields else event

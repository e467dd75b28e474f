"""A case as it may leave the laptop: without private lines, and without any word of theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moteleder.domain.apply import apply
from moteleder.domain.between import openly
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.entries import Entry
from moteleder.domain.errors import Refused
from moteleder.domain.events import (
    Edit,
    Entered,
    Event,
    Move,
    Note,
    Private,
    Remark,
    Remove,
    Retype,
    SetAside,
    View,
    Withhold,
)
from moteleder.domain.journal import Journal, replay
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.domain.text import without_private
from moteleder.domain.values import change
from moteleder.session.entering import EVENTS, says

__all__ = ["without_private_lines"]


def without_private_lines(case: Case) -> Case:
    """The same case without them; a case that has none is given back as it is.

    A journal that has some loses what was undone as well, since that could hold what they said. What it
    adds up to stays.
    """
    shared = tuple(openly(note) for note in case.own_note if note.shared)
    smalls = tuple(map(openly, case.small_meeting))
    meetings = tuple(_public(case, meeting) for meeting in case.meetings)
    kept = change(case, meetings=meetings, own_note=shared, small_meeting=smalls)
    return _answered(kept) if kept.elsewhere_answer else kept


def _answered(case: Case) -> Case:
    """The case without answers to what is private by now."""
    entries = {e.id for m in case.meetings if m.event for e in replay(case, m.number).meeting.entries}
    return change(
        case, elsewhere_answer=tuple(openly(a) for a in case.elsewhere_answer if a.entry in entries)
    )


def _public(case: Case, meeting: MeetingRecord) -> MeetingRecord:
    if not any(map(_private, meeting.event)):
        return meeting
    journal = replay(case, meeting.number)
    return change(meeting, event=tuple(_fitting(journal.before, _public_events(journal))))


def _fitting(standing: Meeting, events: Iterable[Event]) -> Iterator[Event]:
    """Without what speaks of something that is not there any more: no file with that could be taken in."""
    for event in events:
        try:
            standing = apply(standing, event)
        except Refused:
            continue
        yield event


def _private(event: Event) -> bool:
    if isinstance(event, Note):
        return without_private(event.text) != event.text
    return isinstance(event, Private) or (isinstance(event, Retype) and event.kind == "private")


@dataclass
class _Thread:
    """All that happened to one entry, under whatever ids."""

    steps: list[int]
    """Where its events stand."""
    names: list[str]
    """Its ids."""
    private: bool
    """Whether it is private now."""
    ever: bool
    """Whether it ever was."""
    public_from: int = -1
    """Where it last became public."""
    then: Entry | None = None
    """What it said there."""
    mark: Mark | None = None
    """Who it was not for there."""


def _public_events(journal: Journal) -> Iterator[Event]:
    threads, unfit = _threads(journal)
    dropped, renewed = set(unfit), dict[int, _Thread]()
    for thread in threads:
        if thread.ever:
            public = not thread.private and thread.then is not None
            dropped |= {n for n in thread.steps if n < thread.public_from or not public}
            if public:
                renewed[thread.public_from] = thread
    # A view may have stood beside a line that is private, or was once.
    apart = {name for thread in threads if thread.ever for name in thread.names}
    # What was typed before the mark was may have been meant to be private too: the last text is enough.
    touched = {e.place for e in journal.events if isinstance(e, Note) and _private(e)}
    last = {e.place: n for n, e in enumerate(journal.counted) if isinstance(e, Note)}
    for n, event in enumerate(journal.counted):
        if n in dropped or _quotes_private(event, touched, journal.meeting):
            continue
        if n in renewed:
            yield from _entered(renewed[n], event)
        elif isinstance(event, View) and event.beside in apart:
            yield change(event, beside="")
        elif isinstance(event, Remark) and event.about in apart:
            yield change(event, about="")
        elif not isinstance(event, Note) or event.place not in touched:
            yield event
        elif n == last[event.place]:
            yield change(event, text=without_private(event.text))


def _quotes_private(event: Event, touched: set[str], now: Meeting) -> bool:
    """Whether a finding that was set aside repeats words of a note that are private by now."""
    if not isinstance(event, SetAside) or event.place not in touched:
        return False
    return event.text not in without_private(now.notes.get(event.place, ""))


def _threads(journal: Journal) -> tuple[list[_Thread], list[int]]:
    """Every entry's story, and where notes stand whose item was never there."""
    every: list[_Thread] = []
    by_id: dict[str, _Thread] = {}
    unfit: list[int] = []
    standing = journal.before
    for n, event in enumerate(journal.counted):
        try:
            standing = apply(standing, event)
        except Refused:
            unfit.append(n)
            continue
        if isinstance(event, Entered):
            private = isinstance(event, Private)
            by_id[event.id] = _Thread([n], [event.id], private, private)
            every.append(by_id[event.id])
        elif isinstance(event, Edit | Move | Remove):
            by_id[event.entry].steps.append(n)
        elif isinstance(event, Withhold | SetAside):
            about = event.target if isinstance(event, Withhold) else event.place
            if about in by_id:
                by_id[about].steps.append(n)
        elif isinstance(event, Retype):
            thread = by_id[event.id] = by_id[event.entry]
            thread.names.append(event.id)
            _turned(thread, n, event.kind == "private", standing, event.id)
    return every, unfit


def _turned(thread: _Thread, step: int, private: bool, standing: Meeting, id_: str) -> None:
    thread.steps.append(step)
    if thread.private and not private:
        thread.public_from, thread.then = step, standing.entry(id_)
        thread.mark = standing.marks.get(id_)
    thread.private, thread.ever = private, thread.ever or private


def _entered(thread: _Thread, event: Event) -> Iterator[Event]:
    """What writes the entry as it is, with its mark, in place of the event that made it public."""
    entry, mark = thread.then, thread.mark
    if entry is None:
        return
    yield EVENTS[entry.kind](at=event.at, by=event.by, id=entry.id, place=entry.place, **says(entry))
    if mark:
        yield Withhold(at=event.at, by=event.by, target=entry.id, only=mark.only, without=mark.without)

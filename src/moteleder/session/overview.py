"""The case book as it is worked with: its cases in order, and what is due across them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from moteleder.domain.outline import MeetingOutline, Outline
from moteleder.session.due import Due, due_now, upcoming
from moteleder.session.outlines import Known
from moteleder.session.pace import Pace
from moteleder.session.searching import Haystack, haystack
from moteleder.store.problems import CaseProblem

__all__ = ["Entry", "Overview", "overview"]

_FAR = datetime.max.timestamp()


@dataclass(frozen=True)
class Entry:
    """One case of the book."""

    key: str
    """The case's handle: its file's stem."""
    known: Known
    """What is known of it."""
    today: date
    """The day it is judged on."""

    @property
    def outline(self) -> Outline | None:
        """The case in outline; None where it cannot be opened."""
        return self.known.outline

    @property
    def problem(self) -> CaseProblem | None:
        """Why it cannot be opened."""
        return self.known.problem

    @cached_property
    def due(self) -> tuple[Due, ...]:
        """What is due in it, the most urgent first."""
        return due_now(self.outline, self.today) if self.outline else ()

    @cached_property
    def next(self) -> MeetingOutline | None:
        """The meeting that is under way or called."""
        return upcoming(self.outline) if self.outline else None

    @cached_property
    def words(self) -> Haystack:
        """What it is found by."""
        return haystack(self.outline)

    @cached_property
    def place(self) -> tuple[int, float, str, str]:
        """Its place in the list: what cannot be opened, then by next meeting, closed groups last."""
        if self.outline is None:
            return 0, 0, self.key, self.key
        rank = 2 if self.outline.closed else 1
        start = self.next.start.timestamp() if self.next else _FAR
        return rank, start, self.outline.alias.casefold(), self.key


@dataclass(frozen=True)
class Overview:
    """Everything the first screen shows, on one day."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    """Every case by its key."""
    cases: tuple[Entry, ...] = ()
    """Those that are worked with, the next meeting first."""
    archived: tuple[Entry, ...] = ()
    """Those that were put away."""
    now: tuple[tuple[Entry, Due], ...] = ()
    """What is due, the most urgent first."""


def overview(known: Mapping[str, Known], today: date, before: Overview, pace: Pace | None = None) -> Overview:
    """The book as it is known on a day; what is as it was before is not reckoned again.

    `pace`: of one who works in the background.
    """
    entries = {}
    for key, each in known.items():
        entries[key] = entry = _entry(key, each, today, before.entries.get(key))
        if pace:
            _ = entry.due, entry.place
            pace.step()
    cases: list[Entry] = []
    archived: list[Entry] = []
    for entry in entries.values():
        put_away = entry.outline is not None and entry.outline.archived is not None
        (archived if put_away else cases).append(entry)
    due = [(entry, each) for entry in cases for each in entry.due]
    return Overview(
        entries,
        tuple(sorted(cases, key=lambda entry: entry.place)),
        tuple(sorted(archived, key=lambda entry: entry.place)),
        tuple(sorted(due, key=lambda one: (one[1].urgency, one[0].place))),
    )


def _entry(key: str, known: Known, today: date, before: Entry | None) -> Entry:
    same = before is not None and before.known is known and before.today == today
    return before if same and before is not None else Entry(key, known, today)

"""The lines of the first screen: what is due now and every child with the next meeting, or what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from moteleder.dates import clock, long_day, oslo, short_day, weekday_day
from moteleder.domain.identity import without_identity
from moteleder.domain.outline import PersonOutline, TaskOutline
from moteleder.i18n import Words
from moteleder.session.due import Due
from moteleder.session.due_words import away, day_words, due_day, due_text, is_late
from moteleder.session.overview import Entry, Overview
from moteleder.session.problems import problem_text
from moteleder.session.searching import Hits

__all__ = ["MORE", "BookCells", "BookLine", "Telling", "book_lines", "cells", "empty_lines", "found_lines"]

MORE = "more"
"""Id of the line that stands for what is due and not shown."""

_ALL_FITS = 2
"""So many more are shown rather than counted."""


@dataclass(frozen=True)
class BookLine:
    """One line; its words are made when it comes into view."""

    id: str = ""
    """What it is about; empty for a heading and for space."""
    heading: str = ""
    """A heading's words, or those of a line that only says something."""
    right: str = ""
    """What stands at a heading's right edge."""
    command: str = ""
    """The command that picking the line does."""
    entry: Entry | None = None
    """The case."""
    due: Due | None = None
    """What is due in it, where the line is about that."""
    person: PersonOutline | None = None
    """The person that was found."""
    task: TaskOutline | None = None
    """The task that was found."""

    @property
    def key(self) -> str:
        """The case's handle; empty where the line is about none."""
        return self.entry.key if self.entry else ""


@dataclass(frozen=True)
class BookCells:
    """A line in words: a name, then what it says, then what stands at the right edge."""

    sign: str = " "
    """One cell that says what the colour says."""
    name: str = ""
    """What the child is called."""
    when: str = ""
    """Day and time of the next meeting."""
    away: str = ""
    """How far away that is."""
    text: str = ""
    """What there is to do, or what was found."""
    more: str = ""
    """How much else there is."""
    right: str = ""
    """By when."""
    tone: Literal["", "here", "over", "lost", "quiet"] = ""
    """Look of the sign and what belongs to it."""


@dataclass(frozen=True)
class Telling:
    """What words are made with."""

    today: date
    """The day."""
    w: Words
    """The screen's words."""
    language: str
    """The screen's language."""
    wide: bool = True
    """Whether there is room for whole words."""


def book_lines(book: Overview, room: int, archived: bool, reading: str, w: Words) -> list[BookLine]:
    """What is due now, as many lines as there is `room` for; then the cases, and those put away if asked for.

    `reading`: how far the reading has come, in words; empty where it is done.
    """
    lines: list[BookLine] = []
    now = book.now if len(book.now) <= room + _ALL_FITS else book.now[:room]
    if now:
        lines.append(BookLine(heading=w("NOW")))
        lines += [BookLine(_due_id(entry, due), entry=entry, due=due) for entry, due in now]
        if left := len(book.now) - len(now):
            lines.append(BookLine(MORE, w("and {n} more").format(n=left)))
        lines.append(BookLine())
    lines.append(BookLine(heading=w("CASES"), right=reading))
    lines += [BookLine(f"case {entry.key}", entry=entry) for entry in book.cases]
    if archived:
        lines += [BookLine(), BookLine(heading=w("PUT AWAY"))]
        lines += [BookLine(f"case {entry.key}", entry=entry) for entry in book.archived]
        if not book.archived:
            lines.append(BookLine(heading=w("Nothing has been put away.")))
    return lines


def empty_lines(w: Words) -> list[BookLine]:
    """What this is, and how to begin."""
    return [
        BookLine(heading=w("Here you lead the meeting, and the minutes are ready when it ends.")),
        BookLine(),
        BookLine(heading=w("Nothing is here yet:")),
        BookLine("home_sample", w("try it with an invented meeting about Elias"), command="home_sample"),
        BookLine("home_new", w("begin with a child of your own"), command="home_new"),
        BookLine(),
        BookLine(heading=w("«moteleder import FILE» takes in a case from a file.")),
    ]


def found_lines(hits: Hits, w: Words) -> list[BookLine]:
    """What was found, each kind under its heading."""
    lines: list[BookLine] = []
    cases = [BookLine(f"case {entry.key}", entry=entry) for entry in hits.cases]
    people = [BookLine(f"person {e.key} {p.id}", entry=e, person=p) for e, p in hits.people]
    tasks = [BookLine(f"task {e.key} {t.id}", entry=e, task=t) for e, t in hits.tasks]
    for heading, found in ((w("CASES"), cases), (w("PEOPLE"), people), (w("TASKS"), tasks)):
        if found:
            lines += [*([BookLine()] if lines else []), BookLine(heading=heading), *found]
    return lines or [BookLine(heading=w("Nothing is called so. Esc shows everything again."))]


def cells(line: BookLine, telling: Telling) -> BookCells:
    """A line about a case in words."""
    entry = line.entry
    assert entry is not None
    if entry.problem is not None or entry.outline is None:
        name, _ = without_identity(entry.key, "…")
        text = problem_text(entry.problem, telling.w) if entry.problem else ""
        return BookCells("!", name, text=text, tone="lost")
    if line.due is not None:
        return _due(entry.outline.alias, line.due, telling)
    if line.person is not None:
        person = line.person
        said = [part for part in (person.role, person.service) if part and part != person.label]
        return BookCells(name=entry.outline.alias, text=", ".join([person.label, *said]))
    if line.task is not None:
        return _task(entry.outline.alias, line.task, telling)
    return _case(entry, telling)


def _due_id(entry: Entry, due: Due) -> str:
    return f"due {entry.key} {due.kind} {due.number}"


def _due(alias: str, due: Due, telling: Telling) -> BookCells:
    late = is_late(due, telling.today)
    here = due.kind in ("under_way", "today")
    return BookCells(
        sign="▸" if here else "!" if late else " ",
        name=alias,
        text=due_text(due, telling.w),
        right=due_day(due, telling.today, telling.w, telling.language),
        tone="here" if here else "over" if late else "",
    )


def _task(alias: str, task: TaskOutline, telling: Telling) -> BookCells:
    w = telling.w
    owner = task.owner or w("nobody responsible")
    due = day_words(task.due, telling.today, telling.language) if task.due else w("no due date")
    late = task.due is not None and task.due < telling.today
    return BookCells(
        "!" if late else " ", alias, text=f"{owner}: {task.text}", right=due, tone="over" if late else ""
    )


def _case(entry: Entry, telling: Telling) -> BookCells:
    w, case = telling.w, entry.outline
    assert case is not None
    due = entry.due
    here = bool(due) and due[0].kind in ("under_way", "today")
    more = f"+{len(due) - 1}" if len(due) > 1 else ""
    text = due_text(due[0], w) if due else ""
    when, how_far = _when(entry, telling)
    return BookCells("▸" if here else " ", case.alias, when, how_far, text, more, "", "here" if here else "")


def _when(entry: Entry, telling: Telling) -> tuple[str, str]:
    """Day and time of the next meeting, and how far away it is."""
    w, case = telling.w, entry.outline
    assert case is not None
    if case.closed:
        return w("closed {day}").format(day=day_words(case.closed, telling.today, telling.language)), ""
    if entry.next is None:
        return w("no meeting is called yet"), ""
    day = oslo(entry.next.start).date()
    distance = w("now") if entry.next.state == "live" else away(day, telling.today, w)
    if not telling.wide:
        near = short_day(day, telling.language)
        time = clock(entry.next.start) if day.year == telling.today.year else str(day.year)
        return f"{near} {time}", distance
    spelled = weekday_day if day.year == telling.today.year else long_day
    at = w("{day} at {time}").format(day=spelled(day, telling.language), time=clock(entry.next.start))
    return at, distance

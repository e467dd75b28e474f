"""The way back: the line that an entry could have been typed as."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product

from moteleder.domain.entries import EntryContent, EntryKind
from moteleder.domain.meeting import Meeting
from moteleder.domain.text import one_line
from moteleder.i18n import words
from moteleder.session.said import find_people
from moteleder.session.shorthand.reading import Around, read

__all__ = ["written"]


def written(kind: EntryKind, content: EntryContent, around: Around) -> str:
    """A line that is read as this very entry; empty where no line says all that the entry says.

    What a line cannot say: who takes a topic elsewhere, which task goes on, one of two people who are
    called the same.
    """
    return next((line for line in _lines(kind, content, around) if _says(line, kind, content, around)), "")


def _says(line: str, kind: EntryKind, content: EntryContent, around: Around) -> bool:
    found = read(line, around)
    return found is not None and (found.kind, found.content) == (kind, content)


def _lines(kind: EntryKind, content: EntryContent, around: Around) -> Iterator[str]:
    mark, text = around.marks.by_kind[kind], one_line(content.text)
    # As it was typed first: its own spaces are kept, line breaks are not.
    text = content.text if "\n" not in content.text else text
    if kind != "task":
        people = _names(around.meeting, content.person) if content.person else ("",)
        yield from (f"{mark} {name}: {text}" if name else f"{mark} {text}" for name in people)
        return
    for who, ends in product(_led(content, around), permutations(_ends(content, around))):
        yield " ".join((mark, *((who,) if who else ()), text, *ends))


def _led(content: EntryContent, around: Around) -> Iterator[str]:
    """Owner and helpers; with a colon where the text that follows could be taken for a name."""
    people = [p for p in (content.owner, *content.helpers) if p]
    if not people:
        yield ""
        return
    names = "+".join(next(iter(_names(around.meeting, p))) for p in people)
    yield names
    yield f"{names}:"
    for several in product(*(_names(around.meeting, p) for p in people)):
        yield f"{'+'.join(several)}:"


def _ends(content: EntryContent, around: Around) -> list[str]:
    w = words(around.meeting.facts.language)
    ends = []
    if content.due:
        ends.append(w("by {day}").format(day=f"{content.due:%d.%m.%Y}"))
    if content.goal:
        ends.append(content.goal)
    if content.backer:
        ends.append(f"({w('backed by')}: {one_line(content.backer)})")
    return ends


def _names(meeting: Meeting, person: str) -> tuple[str, ...]:
    """What the person can be called and nobody else is; free words as they are."""
    known = meeting.people.get(person)
    if known is None:
        return (person,)
    called = (known.name, known.role, known.service, f"{known.name} {known.role}")
    sole = [name for name in called if name and find_people(meeting, name) == (person,)]
    return tuple(dict.fromkeys(sole)) or (meeting.label(person),)

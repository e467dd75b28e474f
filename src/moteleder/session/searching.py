"""Searching the book: a child, a person or a task, found by any words of theirs, however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from unicodedata import normalize

from moteleder.domain.outline import Outline, PersonOutline, TaskOutline

if TYPE_CHECKING:
    from moteleder.session.overview import Entry

T = TypeVar("T", PersonOutline, TaskOutline)

__all__ = ["MOST", "Haystack", "Hits", "folded", "haystack", "search"]

MOST = 100
"""So many of a kind are given; nobody reads more."""

_BETWEEN = "\0"
"""Stands between two texts and in none: what people write is cleaned at every door."""

_LETTERS = (("æ", "ae"), ("ø", "o"), ("đ", "d"), ("ł", "l"), ("ð", "d"), ("þ", "th"))
"""Letters that are no letter with an accent, and what they are written as without them."""

_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
"""Accents, once they are parted from their letters."""


def folded(text: str) -> str:
    """The text for comparing: no capitals, no accents, and plain letters for æ, ø and å."""
    small = text.casefold()
    if small.isascii():
        return small
    for letter, plain in _LETTERS:
        small = small.replace(letter, plain)
    return _MARKS.sub("", normalize("NFKD", small))


@dataclass(frozen=True)
class Haystack:
    """What a case is found by, folded."""

    alias: str
    """What the child is called."""
    people: tuple[tuple[str, PersonOutline], ...]
    """What each person is found by."""
    tasks: tuple[tuple[str, TaskOutline], ...]
    """What each task is found by."""
    whole: str
    """All of it."""


@dataclass(frozen=True)
class Hits:
    """What was found, each kind in the order of the list."""

    cases: tuple[Entry, ...] = ()
    """Children that are called so, and those where the words stand in different places."""
    people: tuple[tuple[Entry, PersonOutline], ...] = ()
    """People around them."""
    tasks: tuple[tuple[Entry, TaskOutline], ...] = ()
    """Open tasks."""


def haystack(case: Outline | None) -> Haystack:
    """What a case is found by; a case that cannot be opened is found by nothing."""
    if case is None:
        return Haystack("", (), (), "")
    texts = [case.alias]
    texts += (f"{p.label}\n{p.role}\n{p.service}" for p in case.people)
    texts += (f"{t.text}\n{t.owner}\n{t.service}\n{t.goal}" for t in case.tasks)
    # Folded in one piece: much is the same to do for a long text as for a short one.
    whole = folded(_BETWEEN.join(texts))
    alias, *others = whole.split(_BETWEEN)
    people = tuple(zip(others, case.people, strict=False))
    tasks = tuple(zip(others[len(people) :], case.tasks, strict=True))
    return Haystack(alias, people, tasks, whole)


def search(entries: Iterable[Entry], query: str) -> Hits:
    """What holds every word, one word in one field and another in another where it comes to that."""
    words = folded(query).split()
    cases: list[Entry] = []
    people: list[tuple[Entry, PersonOutline]] = []
    tasks: list[tuple[Entry, TaskOutline]] = []
    for entry in entries:
        hay = entry.words
        if not all(word in hay.whole for word in words):
            continue
        # The child's name may be one of the words; what is left is looked for in each person and task.
        left = [word for word in words if word not in hay.alias]
        persons = _holding(hay.people, left)
        jobs = _holding(hay.tasks, left)
        people += [(entry, person) for person in persons]
        tasks += [(entry, task) for task in jobs]
        if not persons and not jobs:
            cases.append(entry)
    return Hits(tuple(cases[:MOST]), tuple(people[:MOST]), tuple(tasks[:MOST]))


def _holding(things: tuple[tuple[str, T], ...], words: list[str]) -> list[T]:
    """Those that hold every word; none where no word is left to look for."""
    if not words:
        return []
    found: Iterable[tuple[str, T]] = things
    for word in words:
        found = [each for each in found if word in each[0]]
    return [thing for _, thing in found]

"""Who a task begins with: the longest run of words that one person answers to, several with plus between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from moteleder.domain.meeting import Meeting
from moteleder.session.said import find_definite, find_people, is_called
from moteleder.session.shorthand.marks import meant

__all__ = ["Ask", "Led", "led_by"]

_WORD = re.compile(r"[^\s+]+")
_PLUS = re.compile(r"\s*\+\s*")
_AND = re.compile(r"\s+(\S+)\s+")
_LONGEST = 8
"""Words of a person with role and service; no run is longer."""


@dataclass(frozen=True)
class Ask:
    """Words that several people answer to."""

    words: str
    """As typed."""
    people: tuple[str, ...]
    """Ids of those it can be."""


@dataclass(frozen=True)
class Led:
    """Who a task begins with, and what is left."""

    rest: str
    """The text after them; the whole of it where nobody is found."""
    owner: str = ""
    """Id of the first: the one who answers for it."""
    helpers: tuple[str, ...] = ()
    """Ids of the rest."""
    asks: tuple[Ask, ...] = ()
    """What has to be asked first; until then nobody is found."""


@dataclass(frozen=True)
class _Run:
    people: tuple[str, ...]
    words: str
    end: int


def led_by(text: str, meeting: Meeting, chosen: Mapping[str, str]) -> Led:
    """The people that the text begins with: «Åse», «Åse Berg+Kari», «Åse + Kari:», «Åse og Kari»."""
    found: list[str] = []
    asks: list[Ask] = []
    at = 0
    while True:
        run = _run(text, at, meeting)
        if run is None or chosen.get(run.words) == "":
            return Led(text)
        if len(run.people) > 1 and run.words not in chosen:
            asks.append(Ask(run.words, run.people))
        else:
            found.append(chosen.get(run.words) or run.people[0])
        following = _following(text, run.end, meeting)
        if following is None:
            break
        at = following
    if asks:
        return Led(text, asks=tuple(asks))
    owner, *helpers = dict.fromkeys(found)
    rest = text[run.end :].removeprefix(":").lstrip()
    return Led(rest, owner, tuple(helpers))


def _following(text: str, end: int, meeting: Meeting) -> int | None:
    """Where the next who is named begins; after «og» only one who is called just what stands there."""
    if plus := _PLUS.match(text, end):
        return plus.end()
    link = _AND.match(text, end)
    if link is None or link[1].casefold() not in meant("and"):
        return None
    word = _WORD.match(text, link.end())
    named = word and (is_called(meeting, word[0]) or find_definite(meeting, word[0]))
    return link.end() if named else None


def _run(text: str, at: int, meeting: Meeting) -> _Run | None:
    """The longest run of words from here on that people answer to.

    Each word narrows those whom the words before it mean: «mor ha med» is the mother, although a Morten
    Hansen is there too. A colon or a plus ends the run.
    """
    best: _Run | None = None
    for end in _ends(text, at):
        words = text[at:end]
        if best is None and not _may_lead(meeting, words):
            return None
        people = find_people(meeting, words) or find_definite(meeting, words)
        if best is not None:
            people = tuple(p for p in people if p in best.people)
        if people:
            best = _Run(people, words.rstrip(",;"), end)
        elif best is not None or sum(map(str.isalnum, words)) > 1:
            break
    return best


def _ends(text: str, at: int) -> list[int]:
    """Where each word of a run that begins here would end it."""
    ends: list[int] = []
    while len(ends) < _LONGEST and (word := _WORD.match(text, at)) and word[0] != "&":
        closed = word[0].endswith(":") and len(word[0]) > 1
        ends.append(word.end() - closed)
        if closed:
            break
        at = len(text) - len(text[word.end() :].lstrip())
    return ends


def _may_lead(meeting: Meeting, word: str) -> bool:
    """Whether a word can be somebody: «ta» and «be» begin tasks, unless somebody is called so."""
    return word.casefold() not in meant("not_owner") or is_called(meeting, word)

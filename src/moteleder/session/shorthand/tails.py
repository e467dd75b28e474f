"""What a task ends with: the day it is due, its goal, and who backs it, in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from moteleder.dates import oslo
from moteleder.domain.meeting import Meeting
from moteleder.session.said_dates import said_date
from moteleder.session.shorthand.marks import meant

__all__ = ["Tail", "tailed"]

_LAST = re.compile(r"(?:^|\s)(\S+)\s*$")
_BACKER = re.compile(r"\(\s*([^():]+?)\s*:\s*([^()]+?)\s*\)$")
_SHORT = 3
"""Letters of a shortened weekday: «Tor» and «fri» are days only where a deadline is spoken of."""
_PARTED = re.compile(r"(?:[\s,;]|(?<=\s)[-–—])+$")
_BRACKETS = re.compile(r"\(\s*([^()]+?)\s*\)\.?$")
_MOST = 5
"""Words of the longest date: «fredag den 15. april 2027»."""


@dataclass(frozen=True)
class Tail:
    """A task's text without what it ends with."""

    text: str
    due: date | None = None
    due_said: str = ""
    """The words that named the day, as typed."""
    goal: str = ""
    backer: str = ""
    undated: bool = False
    """Whether it ends with a next meeting that has no date."""

    @property
    def found(self) -> bool:
        """Whether an ending was found."""
        return bool(self.due or self.goal or self.backer or self.undated)


def tailed(text: str, meeting: Meeting, today: date) -> Tail:
    """The text and what it ends with; each kind of ending once, and none that would leave no text."""
    tail = Tail(text.strip())
    while True:
        # «innen uke 12, M2»: what parts two endings is part of neither.
        if tail.found:
            tail = replace(tail, text=_PARTED.sub("", tail.text) or tail.text)
        shorter = _backed(tail) or _aimed(tail, meeting) or _dated(tail, meeting, today)
        if shorter is None or not shorter.text:
            return tail
        tail = shorter


def _backed(tail: Tail) -> Tail | None:
    found = None if tail.backer else _BACKER.search(tail.text)
    if found is None or found[1].casefold() not in meant("backer"):
        return None
    return replace(tail, text=tail.text[: found.start()].rstrip(), backer=found[2])


def _aimed(tail: Tail, meeting: Meeting) -> Tail | None:
    """A goal by its id, with or without its title: «M2», «M2 Venner», «(M2)»."""
    if tail.goal:
        return None
    text = tail.text.removesuffix(".")
    for goal, known in meeting.goals.items():
        for name in (f"{goal} {known.title}", goal, f"({goal})"):
            if (start := _ends_with(text, name)) is not None:
                return replace(tail, text=tail.text[:start].rstrip(), goal=goal)
    return None


def _ends_with(text: str, name: str) -> int | None:
    start = len(text) - len(name)
    whole = start >= 0 and text[start:].casefold() == name.casefold()
    return start if whole and (start == 0 or text[start - 1].isspace()) else None


def _dated(tail: Tail, meeting: Meeting, today: date) -> Tail | None:
    if tail.due or tail.undated:
        return None
    if (bracketed := _in_brackets(tail, today)) is not None:
        return bracketed
    for start in _starts(tail.text):
        said = tail.text[start:]
        named = said.casefold().rstrip(".") in meant("next_meeting")
        agreed = meeting.next.start if meeting.next else None
        if named and agreed is None:
            return replace(tail, undated=True)
        day = oslo(agreed).date() if named and agreed else said_date(said, today)
        if day is None:
            day = said_date(said.rstrip("."), today)
        words = tail.text[:start].split()
        if day is not None and _is_due(said, words[-1] if words else "") and not _is_vague(tail.text[:start]):
            return replace(tail, text=_without_due(tail.text[:start]), due=day, due_said=said)
    return None


def _without_due(text: str) -> str:
    """The text without the words that speak of a deadline at its end: «innen den»."""
    while (start := _due_words(text)) is not None:
        text = text[:start]
    return _PARTED.sub("", text)


def _due_words(text: str) -> int | None:
    """Where the last words begin that speak of a deadline; None where the last ones do not."""
    if (start := _phrase(text, "due_through")) is not None:
        return start
    last = _LAST.search(text)
    return last.start(1) if last and _plain(last[1]) in meant("due") | meant("due_on") else None


def _phrase(text: str, name: str) -> int | None:
    """Where the last words begin, if they are of this list."""
    plain = text.rstrip()
    starts = (_ends_with(plain, phrase) for phrase in sorted(meant(name), key=len, reverse=True))
    return next((start for start in starts if start is not None), None)


def _is_vague(before: str) -> bool:
    """Whether a day is only spoken of as about when: «i begynnelsen av uke 12»."""
    return _phrase(before, "not_due_through") is not None


def _in_brackets(tail: Tail, today: date) -> Tail | None:
    """A deadline in brackets: «(frist 15.4)»."""
    found = _BRACKETS.search(tail.text)
    if found is None:
        return None
    said = found[1]
    while (first := said.split(maxsplit=1)) and _plain(first[0]) in meant("due") and len(first) > 1:
        said = first[1]
    day = said_date(said, today)
    return replace(tail, text=tail.text[: found.start()].rstrip(), due=day, due_said=said) if day else None


def _plain(word: str) -> str:
    return word.casefold().removesuffix(":")


def _starts(text: str) -> list[int]:
    """Where the last words begin, the longest run of them first."""
    return [found.start() for found in re.finditer(r"\S+", text)][-_MOST:]


def _is_due(said: str, before: str) -> bool:
    word = _plain(before)
    short = said.rstrip(".").isalpha() and len(said.rstrip(".")) <= _SHORT
    return word in meant("due") if short else word not in meant("not_due")

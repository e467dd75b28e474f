"""What whole sentences say of who was there, what was agreed, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from moteleder.minutes.reading.found import FoundPerson, Status
from moteleder.minutes.reading.people import looks_named, people_in
from moteleder.minutes.reading.words import sentence

__all__ = ["agreed", "decided", "held_on", "next_on", "people_said", "sentences", "speaks_of_meeting"]

_BETWEEN = re.compile(r"(?<=[.!?])(?<!\d\.)\s+(?=[^\W\d_])")
_BEFORE: tuple[tuple[str, Status], ...] = (("present", "present"), ("apologies", "apologies"))
_AFTER: tuple[tuple[str, Status], ...] = (
    ("apologies_after", "apologies"),
    ("absent_after", "absent"),
    ("away_after", "away"),
)


@cache
def _begins(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\W*){sentence(name)}(?!\w):?\s*(.*)$", re.IGNORECASE | re.DOTALL)


@cache
def _follows(name: str) -> re.Pattern[str]:
    return re.compile(rf"(.+?)\s+{sentence(name)}(?!\w)", re.IGNORECASE | re.DOTALL)


def sentences(text: str) -> list[str]:
    """The sentences of a line; a date's full stop ends none."""
    return _BETWEEN.split(text)


def people_said(text: str, number: int) -> Iterator[FoundPerson]:
    """Those whom a sentence says to have been there, or not."""
    for name, status in _BEFORE:
        if found := _begins(name).match(text):
            yield from people_in(found[1].rstrip("."), status, number)
            return
    for name, status in _AFTER:
        if found := _follows(name).match(text):
            yield from (p for p in people_in(found[1], status, number) if looks_named(p.name))
            return


def decided(text: str) -> bool:
    """Whether a sentence says that something was agreed."""
    return _begins("decisions").match(text) is not None


def agreed(text: str) -> str:
    """What is to be done by a sentence that says that it was agreed: «Det ble avtalt at …»."""
    found = _begins("decisions").match(text)
    said = found[1] if found else text
    return re.sub(rf"^{sentence('that')}\s+", "", said, flags=re.IGNORECASE).rstrip(".")


def next_on(text: str) -> str:
    """What a sentence says of the next meeting; empty where it speaks of another thing."""
    found = _begins("next").match(text)
    return found[1].rstrip(".") if found else ""


def speaks_of_meeting(text: str) -> bool:
    """Whether a line begins with the meeting: «Møte i ansvarsgruppa …»."""
    return re.match(rf"\W*{sentence('meeting')}", text, re.IGNORECASE) is not None


def held_on(text: str) -> str:
    """What a sentence says of when the meeting was; empty where it speaks of another thing."""
    found = re.search(rf"{sentence('date')}\s+(.*)$", text, re.IGNORECASE)
    return found[1] if found else ""

"""Minutes and times of day in a line of a pasted agenda, and what is left of the line without them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from moteleder.resources import rule

__all__ = ["LONGEST", "Timed", "agenda_words", "timed"]

LONGEST = 600
"""Minutes that an item can have; a larger number is taken for something else."""

_UNIT = r"(?:min(?:\.|utter|utt|uttar|utes?|s)?|m|['’′])(?!\w)"
_ABOUT = r"(?:(?:ca\.?|circa|about|omtrent|rundt|~)\s*)?"
_HOURS = r"(?:timer?|timar|t|h|hrs?|hours?)(?!\w)\.?"
_LASTS = (
    rf"(?:(?P<h>\d{{1,2}}(?:[.,]5)?)\s*{_HOURS}(?:\s*(?:og|and)?\s*(?P<hm>\d{{1,2}})\s*{_UNIT})?"
    rf"|(?P<m>\d{{1,3}})\s*{_UNIT})"
)
_BRACKETS = re.compile(rf"[(\[]\s*{_ABOUT}{_LASTS}\s*(?P<more>[,;:–-]?\s*[^()\[\]]*)[)\]]", re.IGNORECASE)
_BRACKETS_LAST = re.compile(
    rf"[(\[]\s*(?P<more>[^()\[\]]*[^()\[\]\s])\s*[,;:–-]\s*{_ABOUT}{_LASTS}\s*\.?\s*[)\]]", re.IGNORECASE
)
_BARE = re.compile(r"[(\[]\s*(?P<m>\d{1,3})\s*[)\]]\s*[.:]?\s*$")
_END = re.compile(
    rf"(?:(?P<gap>\s*[-–—:,;|\t]\s*|\s+)|^){_ABOUT}(?<![\w.,]){_LASTS}\s*\.?\s*$", re.IGNORECASE
)
_BEGIN = re.compile(rf"^{_ABOUT}{_LASTS}\s*[-–—:|\t]\s*", re.IGNORECASE)
_CELL = re.compile(rf"\t\s*{_ABOUT}(?P<m>\d{{1,3}})\s*(?:{_UNIT})?\s*(?=\t|$)", re.IGNORECASE)

_CLOCK = r"(?:(?<!\w)kl\.?\s*)?(?P<{0}h>0?[6-9]|1\d|2[0-3])[.:](?P<{0}m>[0-5]\d)(?!\d)"
_SPAN = re.compile(
    rf"^[(\[]?\s*{_CLOCK.format('a')}\s*(?:-|–|—|til|to)\s*{_CLOCK.format('b')}\s*[)\]]?\s*[-–—:|,]?\s*",
    re.IGNORECASE,
)
_SPAN_LAST = re.compile(
    rf"\s*[-–—:|,]?\s*[(\[]?\s*(?<!\d){_CLOCK.format('a')}\s*(?:-|–|—|til|to)\s*{_CLOCK.format('b')}\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"^(?P<kl>kl\.?\s*)?(?P<ah>0?[6-9]|1\d|2[0-3])[.:](?P<am>[0-5]\d)(?![\d.]\d)\.?\s*[-–—:|,]?\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Timed:
    """A line without the time that was said in it."""

    words: str
    """What is left."""
    minutes: int = 0
    """Minutes that were said; 0 where none were."""
    begins: int | None = None
    """When it begins, in minutes after midnight, where the line says that first."""
    sure: bool = True
    """Whether the beginning is a time whatever the other lines say."""
    clock: str = ""
    """The beginning as it was written, where that is all that was said."""


@cache
def agenda_words() -> dict[str, Any]:
    """The words by which an agenda is understood."""
    return tomllib.loads(rule("agenda_words").read_text("utf-8"))


def timed(line: str) -> Timed:
    """The line, and the time in it; a time that nobody can have meant stays among the words."""
    for pattern in (_SPAN, _SPAN_LAST):
        if (match := pattern.search(line)) and 0 < (lasts := _between(match)) <= LONGEST:
            rest = _without(line, match).strip()
            again = _lasting(rest)
            words = again.words if again.minutes == lasts else rest
            return Timed(words, lasts, _clock(match) if pattern is _SPAN else None)
    match = _FROM.match(line)
    if match is None:
        return _lasting(line)
    said = _lasting(line[match.end() :])
    return Timed(said.words, said.minutes, _clock(match), bool(match["kl"]), match[0].strip())


def _lasting(line: str) -> Timed:
    for pattern in (_BRACKETS, _BRACKETS_LAST):
        if (match := pattern.search(line)) and (minutes := _minutes(match)):
            more = match["more"].strip(" ,;:–-")
            return Timed(_without(line, match, f" ({more}) " if more else " "), minutes)
    for pattern in (_BARE, _CELL, _BEGIN):
        if (match := pattern.search(line)) and (minutes := _minutes(match)):
            return Timed(_without(line, match), minutes)
    if (match := _END.search(line)) and (minutes := _minutes(match)):
        before = line[: match.start()].split()
        if match["gap"] and match["gap"].isspace() and before and before[-1].casefold() in _about():
            # «Pause på 10 min» says how long, and would not be a title without it.
            return Timed(line, minutes)
        return Timed(_without(line, match), minutes)
    return Timed(line)


def _about() -> frozenset[str]:
    return frozenset(agenda_words()["about"])


def _minutes(match: re.Match[str]) -> int:
    found = match.groupdict()
    if found.get("h"):
        total = int(float(found["h"].replace(",", ".")) * 60) + int(found["hm"] or 0)
    else:
        total = int(found["m"] or 0)
    return total if 0 < total <= LONGEST else 0


def _clock(match: re.Match[str]) -> int:
    return int(match["ah"]) * 60 + int(match["am"])


def _between(match: re.Match[str]) -> int:
    return int(match["bh"]) * 60 + int(match["bm"]) - _clock(match)


def _without(line: str, match: re.Match[str], instead: str = " ") -> str:
    return f"{line[: match.start()]}{instead}{line[match.end() :]}"

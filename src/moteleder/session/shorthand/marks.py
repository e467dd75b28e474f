"""The marks that make a line of a note an entry, and the words that mean something in such a line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from moteleder.domain.entries import EntryKind
from moteleder.resources import rule

__all__ = ["Marked", "Marks", "marks", "meant"]


_IN_LIST = r"\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?"
"""What a list that goes on by itself has put before the mark."""


@dataclass(frozen=True)
class Marked:
    """A line that begins with a mark."""

    kind: EntryKind
    """What the line becomes."""
    body: str
    """What stands after the mark, without the space around it."""
    start: int
    """Where in the line that begins."""


@dataclass(frozen=True)
class Marks:
    """The marks in force: those of the minutes' language, and those of the screen's."""

    by_mark: dict[str, EntryKind]
    """Each mark, in small letters, to what it makes."""
    by_kind: dict[EntryKind, str]
    """The mark that is written for each kind: that of the minutes' language."""
    shape: re.Pattern[str]
    """What a marked line begins with."""

    def marked(self, line: str) -> Marked | None:
        """The line's mark and what follows it; None for a line that is text."""
        found = self.shape.match(line)
        if found is None:
            return None
        body = line[found.end() :].rstrip()
        return Marked(self.by_mark[found[1].casefold()], body, found.end())


@cache
def marks(minutes: str, screen: str) -> Marks:
    """The marks where the minutes are in one language and the screen in another; English where unknown.

    No mark means one thing in one language and another in another, so both can be in force.
    """
    tables = _table()["marks"]
    own: dict[EntryKind, str] = tables.get(minutes, tables["en"])
    others = tables.get(screen, tables["en"])
    by_mark = {mark: kind for table in (others, own) for kind, mark in table.items()}
    each = "|".join(re.escape(mark) for mark in sorted(by_mark, key=len, reverse=True))
    # A drive's or an address's colon is followed by a slash: no mark.
    return Marks(by_mark, dict(own), re.compile(rf"{_IN_LIST}({each})(?<!:(?=[/\\]))\s*", re.IGNORECASE))


@cache
def meant(name: str) -> frozenset[str]:
    """The words of one list in `rules/shorthand.toml`, in small letters."""
    return frozenset(word.casefold() for word in _table()["words"][name])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(rule("shorthand").read_text("utf-8"))

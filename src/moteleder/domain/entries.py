"""Entries: what stands under a place's text, one kind of thing a line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from moteleder.domain.tasks import Unbacked
from moteleder.domain.values import Value

__all__ = ["Entry", "EntryContent", "EntryKind", "groups", "heirs"]

EntryKind = Literal["task", "agree", "view", "reply", "park", "private"]
"""Task, agreement, differing view, reply to a speaker, taken up elsewhere, private."""


class EntryContent(Value):
    """What a person says in an entry; each kind uses the fields it needs."""

    text: str
    """The entry's words; for something taken up elsewhere a neutral line, never the complaint."""
    person: str = ""
    """Id of the one who replies, holds the view or wishes; free words where it is nobody on the list."""
    owner: str = ""
    """Task: id of the one who answers for it; empty where nobody does."""
    helpers: tuple[str, ...] = ()
    """Task: ids of those who help."""
    backer: str = ""
    """Task: who stands behind it, as it was said."""
    unbacked: Unbacked = ""
    """Task of a guardian: the answer where it was asked whether a service can take it, and none did."""
    due: date | None = None
    """Task: the day it should be done by."""
    goal: str = ""
    """Task: id of the goal it serves."""
    replaces: str = ""
    """Task: id of the open task that this one goes on from."""
    channel: str = ""
    """Elsewhere: where it belongs, as it was said."""
    taken_by: str = ""
    """Elsewhere: id of the one who takes it there."""
    told_by: str = ""
    """Elsewhere: id of the one who tells the parents."""
    topic: str = ""
    """Elsewhere: what kind of topic it is, an id in `rules/channels.toml`; never what is complained of."""
    wish: str = ""
    """Agreement: what the family wished, in their own words; `person` is whose wish."""


class Entry(EntryContent):
    """An entry at its place in a meeting."""

    id: str
    """Tasks `O`, agreements `A`, views `U`, replies `K`, elsewhere `E`, private `N`, and a number."""
    kind: EntryKind
    """What it is."""
    place: str
    """The item (`S4`) or turn (`S4/P8`) that it belongs to."""


def heirs(entries: Iterable[Entry]) -> dict[str, str]:
    """Id of each earlier task that a new one goes on from, to the id of the new one."""
    return {e.replaces: e.id for e in entries if e.kind == "task" and e.replaces}


def groups(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """A place's entries in order: views that follow each other together, everything else alone."""
    found: list[tuple[Entry, ...]] = []
    for entry in entries:
        if entry.kind == "view" and found and found[-1][0].kind == "view":
            found[-1] = (*found[-1], entry)
        else:
            found.append((entry,))
    return tuple(found)

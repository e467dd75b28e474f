"""Reading a marked line: what it becomes, what has to be asked, and what is to be noticed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from moteleder.domain.entries import EntryContent, EntryKind
from moteleder.domain.meeting import Meeting
from moteleder.session.said import find_people
from moteleder.session.shorthand.marks import Marks, marks
from moteleder.session.shorthand.owners import Ask, led_by
from moteleder.session.shorthand.tails import tailed

__all__ = ["Around", "Ask", "Reading", "read"]

_WHO = re.compile(r"([^:]{1,60}):(?:\s+|$)")
_MOST_WORDS = 3
"""Words of somebody who is not on the list; more of them are the beginning of a sentence."""
_NOBODY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Around:
    """What a line is read against."""

    meeting: Meeting
    """As it stands."""
    today: date
    """The day it is in Norway."""
    language: str = "nb"
    """The screen's language."""

    @property
    def marks(self) -> Marks:
        """The marks in force."""
        return marks(self.meeting.facts.language, self.language)


@dataclass(frozen=True)
class Reading:
    """What a marked line says."""

    kind: EntryKind
    """What it becomes."""
    content: EntryContent
    """What the entry will say."""
    asks: tuple[Ask, ...] = ()
    """Words that several people answer to; nobody is guessed."""
    due_said: str = ""
    """The words that named the due date, as typed."""
    undated: bool = False
    """Whether it is to be done by a next meeting that has no date yet."""

    @property
    def complete(self) -> bool:
        """Whether it says enough to become an entry."""
        return bool(self.content.text) and not (self.kind == "reply" and not self.content.person)


def read(line: str, around: Around, chosen: Mapping[str, str] = _NOBODY) -> Reading | None:
    """What the line becomes; None where it has no mark, and is text.

    `chosen`: whom words stand for that several answer to, by those words; empty: nobody.
    """
    marked = around.marks.marked(line)
    if marked is None:
        return None
    if marked.kind == "task":
        return _task(marked.body, around, chosen)
    if marked.kind in ("view", "reply"):
        return _attributed(marked.kind, marked.body, around.meeting, chosen)
    return Reading(marked.kind, EntryContent(text=marked.body))


def _task(body: str, around: Around, chosen: Mapping[str, str]) -> Reading:
    led = led_by(body, around.meeting, chosen)
    tail = tailed(led.rest, around.meeting, around.today)
    content = EntryContent(
        text=tail.text,
        owner=led.owner,
        helpers=led.helpers,
        backer=tail.backer,
        due=tail.due,
        goal=tail.goal,
    )
    return Reading("task", content, led.asks, tail.due_said, tail.undated)


def _attributed(kind: EntryKind, body: str, meeting: Meeting, chosen: Mapping[str, str]) -> Reading:
    """«Mor: det stemmer ikke»: whose it is, then what is said."""
    found = _WHO.match(body)
    if found is None:
        return Reading(kind, EntryContent(text=body))
    said, text = found[1].strip(), body[found.end() :].strip()
    people = find_people(meeting, said)
    if len(people) == 1:
        return Reading(kind, EntryContent(text=text, person=people[0]))
    if people:
        if said in chosen:
            return Reading(kind, EntryContent(text=text, person=chosen[said] or said))
        return Reading(kind, EntryContent(text=text, person=said), (Ask(said, people),))
    if said and len(said.split()) <= _MOST_WORDS:
        return Reading(kind, EntryContent(text=text, person=said))
    return Reading(kind, EntryContent(text=body))

"""Looking for words in the whole meeting: notes, entries, the child's words, what the lists hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias
from unicodedata import combining, is_normalized, normalize

from moteleder.domain.agenda import ItemKind
from moteleder.domain.entries import EntryKind
from moteleder.domain.meeting import Approval, Meeting, NextMeeting, Voice

__all__ = ["MOST", "Found", "FoundKind", "find"]

MOST = 100
"""Lines that are given at once; nobody reads more."""

FoundKind: TypeAlias = (
    EntryKind | Literal["note", "correction", "old_task", "voice", "goal", "next", "summing"]
)
"""What the words stand in."""


@dataclass(frozen=True)
class Found:
    """A line that holds the words that were looked for."""

    place: str
    """The item or turn where it stands."""
    kind: FoundKind
    """What it stands in."""
    line: str
    """The whole line."""
    start: int
    """Where the words begin in the line."""
    end: int
    """Where they end."""
    row: int = 0
    """The line's number in its text, from 0."""
    entry: str = ""
    """Id of the entry; empty where it is none."""


class _Text(NamedTuple):
    place: str
    kind: FoundKind
    text: str
    entry: str = ""


def find(meeting: Meeting, words: str) -> tuple[Found, ...]:
    """The lines that hold these words, in the order of the agenda; one more than `MOST` where more do.

    Letters large and small are the same. What is private or goes elsewhere is found too: only those who
    write see it.
    """
    looked_for = _folded(" ".join(words.split()))[0]
    found: list[Found] = []
    if not looked_for:
        return ()
    for text in _texts(meeting):
        found += _in_text(text, looked_for)
        if len(found) > MOST:
            break
    return tuple(found[: MOST + 1])


def _in_text(text: _Text, looked_for: str) -> Iterator[Found]:
    """The lines of a text that hold the words; once a line."""
    folded, index = _folded(text.text)
    if looked_for not in folded:
        return
    for row, line in enumerate(text.text.split("\n")):
        folded, index = _folded(line)
        at = _first(folded, looked_for)
        if at >= 0:
            to = at + len(looked_for)
            start, end = (index[at], index[to]) if index else (at, to)
            yield Found(text.place, text.kind, line, start, end, row, text.entry)


def _first(folded: str, looked_for: str) -> int:
    """Where the words are: the first time that they begin a word, else the first time at all; -1 nowhere."""
    first = at = folded.find(looked_for)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(looked_for, at + 1)
    return at if at >= 0 else first


def _folded(text: str) -> tuple[str, list[int]]:
    """The text for comparing, and where each of its characters comes from; empty where nothing moved."""
    folded = text.casefold().replace("\u00a0", " ")
    if len(folded) == len(text) and is_normalized("NFC", folded):
        return folded, []
    signs: list[str] = []
    index: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and combining(text[end]):
            end += 1
        sign = normalize("NFC", text[start:end]).casefold().replace("\u00a0", " ")
        signs.append(sign)
        index += [start] * len(sign)
        start = end
    return "".join(signs), [*index, len(text)]


def _texts(meeting: Meeting) -> Iterator[_Text]:
    """All that people wrote, in the order of the agenda."""
    lists = _in_lists(meeting)
    for item in meeting.items:
        places = [item.id, *(t.place for t in meeting.turns), *meeting.notes]
        own = dict.fromkeys(p for p in places if p.partition("/")[0] == item.id)
        for place in own:
            if place in meeting.notes:
                yield _Text(place, "note", meeting.notes[place])
            for entry in meeting.at(place):
                texts = (entry.text, entry.channel, entry.backer)
                yield from (_Text(place, entry.kind, text, entry.id) for text in texts if text)
            if place == item.id:
                yield from (text for text in lists if text.place == item.id)


def _in_lists(meeting: Meeting) -> tuple[_Text, ...]:
    """What stands in the lists of the items that have one: corrections, the child's words, goals …"""
    voice = meeting.voice or Voice(how="attended")
    said: tuple[tuple[ItemKind, FoundKind, tuple[str, ...]], ...] = (
        (
            "previous",
            "correction",
            tuple(t for c in meeting.corrections for t in (c.original, c.text, c.reason)),
        ),
        ("previous", "correction", ((meeting.approval or Approval()).remark,)),
        ("previous", "old_task", tuple(review.reason for review in meeting.task_reviews.values())),
        ("voice", "voice", (*(own.text for own in voice.words), voice.reason)),
        (
            "goals",
            "goal",
            tuple(t for review in meeting.goal_reviews.values() for t in (review.text, review.assessment)),
        ),
        ("next", "next", ((meeting.next or NextMeeting()).note,)),
        (
            "summing",
            "summing",
            (*(answer.remark for answer in meeting.answers.values()), meeting.evaluation),
        ),
    )
    return tuple(
        _Text(_item_for(meeting, kind), stands_in, text)
        for kind, stands_in, texts in said
        for text in texts
        if text
    )


def _item_for(meeting: Meeting, kind: ItemKind) -> str:
    """The item of a kind; where none is, what belongs to it is found at the first."""
    return next((i.id for i in meeting.items if i.serves(kind)), meeting.items[0].id if meeting.items else "")

"""Where in the minutes a remark belongs, and what is written there to be changed."""

from __future__ import annotations

import re

from moteleder.domain.meeting import Meeting
from moteleder.domain.text import one_line
from moteleder.i18n import Words

__all__ = ["changed_words", "place_called", "remark_places", "text_at", "written_places"]

_LONGEST = 40
"""So much of an entry is shown in a list of places."""

_SENTENCE = re.compile(r"(?:[^.!?\n]|[.!?](?!\s))*[.!?]*\s*")


def remark_places(meeting: Meeting, w: Words) -> tuple[tuple[str, str], ...]:
    """Every place that a remark can be about, in the minutes' order, with what it is called."""
    found = [("attendance", w("Participants"))]
    for item in meeting.items:
        turns = [t.place for t in meeting.turns if t.item == item.id]
        noted = [p for p in meeting.notes if p.startswith(f"{item.id}/") and p not in turns]
        for place in (item.id, *turns, *noted):
            found.append((place, place_called(meeting, place, w)))
            found += [
                (e.id, place_called(meeting, e.id, w)) for e in meeting.at(place) if e.kind != "private"
            ]
    return tuple(found)


def written_places(meeting: Meeting, w: Words) -> tuple[tuple[str, str], ...]:
    """The places whose text can be changed: notes and entries."""
    return tuple(each for each in remark_places(meeting, w) if each[0] != "attendance")


def place_called(meeting: Meeting, about: str, w: Words) -> str:
    """What a place is called on screen: «4 Runde · Marte Brattvoll», «O15 Måle garasjeporten»."""
    if not about:
        return w("the minutes as a whole")
    if about == "attendance":
        return w("Participants")
    if entry := meeting.entry(about):
        text = one_line(entry.text)
        return f"{entry.id} {text if len(text) <= _LONGEST else text[:_LONGEST] + '…'}"
    item, _, turn = about.partition("/")
    known = meeting.item(item)
    title = f"{meeting.number(item)} {known.title}" if known else item
    person, _, count = turn.partition("/")
    who = f"{meeting.label(person)} {count}".strip()
    return f"{title} · {who}" if turn else title


def text_at(meeting: Meeting, about: str) -> str:
    """What is written at a place, as it stands."""
    entry = meeting.entry(about)
    return entry.text if entry else meeting.notes.get(about, "")


def changed_words(old: str, new: str) -> tuple[str, str]:
    """The sentences that went and those that came, as little of the text as holds what is different.

    The old ones are never found earlier in the text than where they stood.
    """
    before, after = _SENTENCE.findall(old)[:-1], _SENTENCE.findall(new)[:-1]
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    was = "".join(before[first : len(before) - last])
    now = "".join(after[first : len(after) - last])
    start = len("".join(before[:first]))
    if not was or old.find(was) != start:
        # Where nothing goes, or the same words stand before, a sentence more says where it is.
        return (old, new) if not first else _with_one_more(old, new, before[first - 1], was, now, start)
    return was, now


def _with_one_more(old: str, new: str, lead: str, was: str, now: str, start: int) -> tuple[str, str]:
    was, now, start = lead + was, lead + now, start - len(lead)
    return (was, now) if old.find(was) == start else (old, new)

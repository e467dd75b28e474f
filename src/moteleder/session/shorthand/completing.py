"""How a marked line could go on: the rest of a name, role, service or goal that is begun."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import normalize

from moteleder.domain.meeting import Meeting
from moteleder.session.said import find_people
from moteleder.session.shorthand.marks import Marked, meant
from moteleder.session.shorthand.reading import Around

__all__ = ["completion"]

_BACKER = re.compile(r"\(\s*([^():]+?)\s*:\s*([^()]+)$")
_LAST = re.compile(r"\S+$")
_LEAST = 2


def completion(line: str, around: Around) -> str:
    """What could be added at the end of the line; empty where nothing, or more than one thing, is meant."""
    marked = around.marks.marked(line)
    if marked is None or line != line.rstrip():
        return ""
    meeting = around.meeting
    if marked.kind == "task":
        return _backing(marked.body, meeting) or _aiming(marked.body, meeting) or _leading(marked, meeting)
    if marked.kind in ("view", "reply") and ":" not in marked.body:
        rest = _person(marked.body, meeting)
        return f"{rest}:" if rest else ""
    return ""


def _leading(marked: Marked, meeting: Meeting) -> str:
    """The person who is being named; only while all that stands there is people."""
    *before, begun = re.split(r"\s*\+\s*", marked.body)
    if any(len(find_people(meeting, name)) != 1 for name in before):
        return ""
    return "" if begun.casefold() in meant("not_owner") else _person(begun, meeting)


def _person(begun: str, meeting: Meeting) -> str:
    """The rest of the name, role or service that one person alone is called."""
    found = find_people(meeting, begun)
    if len(found) != 1:
        return ""
    known = meeting.people[found[0]]
    return _rest(begun, (known.name, known.role, known.service))


def _backing(body: str, meeting: Meeting) -> str:
    """Inside «(støtte: »: a service, a role or a name."""
    found = _BACKER.search(body)
    if found is None or found[1].casefold() not in meant("backer"):
        return ""
    people = meeting.people.values()
    called = dict.fromkeys(n for p in people for n in (p.service, p.role, p.name))
    fitting = [name for name in called if _rest(found[2], [name])]
    return f"{_rest(found[2], fitting)})" if len(fitting) == 1 else ""


def _aiming(body: str, meeting: Meeting) -> str:
    """After a goal's id, its title: so that one sees what it is."""
    last = _LAST.search(body)
    if last is None or last.start() == 0:
        return ""
    titles = [g.title for id_, g in meeting.goals.items() if id_.casefold() == last[0].casefold() and g.title]
    return f" {titles[0]}" if titles else ""


def _rest(begun: str, names: Iterable[str]) -> str:
    """What is left of the first of these names that begins so, whole or from one of its words on."""
    plain = normalize("NFC", begun).casefold()
    if len(plain) < _LEAST:
        return ""
    for name in names:
        for word in re.finditer(r"\w+", name):
            part = name[word.start() :]
            if len(part) > len(begun) and part.casefold().startswith(plain):
                # From the middle of a name only the word is completed: «sandn» becomes «sandnæs».
                return part[len(begun) :] if word.start() == 0 else word[0][len(begun) :]
    return ""

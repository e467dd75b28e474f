"""How a sentence begins that says whose it is: «Mor opplyser at», offered by who has the floor."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.domain.round import is_family
from moteleder.resources import rule
from moteleder.session.list_lines import listed, same_beginning

__all__ = ["attributions", "following", "shown"]


def attributions(meeting: Meeting, place: str) -> tuple[str, ...]:
    """Beginnings for the one whose turn the place is, in the language of the minutes; at an item, none."""
    person = meeting.people.get(place.split("/")[1]) if "/" in place else None
    if person is None:
        return ()
    tables, language = _tables(), meeting.facts.language
    says: Sequence[str] = tables["says"][_who_says(meeting, person)][language]
    subjects = _subjects(meeting, person, tables["party"])
    return tuple(text.format(who=who) for who in subjects for text in says)


def following(line: str, column: int, offers: Sequence[str]) -> tuple[int, str] | None:
    """What to write from which column on: the first offer on an empty line, after an offer the next one."""
    item = listed([line])[0]
    head = len(item.text) - len(item.words)
    if not offers or column != len(line):
        return None
    if not item.words.strip():
        return head, offers[0] + " "
    at = next((n for n, each in enumerate(offers) if item.words == each + " "), None)
    return None if at is None else (head, offers[(at + 1) % len(offers)] + " ")


def shown(line: str, column: int, offers: Sequence[str]) -> str:
    """The offer as it is shown after the cursor, without the words that stand there already."""
    found = following(line, column, offers)
    if found is None:
        return ""
    head, text = found
    same = text[: same_beginning(line[head:], text)]
    return f"→ {text[same.rfind(' ') + 1 :].rstrip()}"


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(rule("attribution").read_text("utf-8"))


def _who_says(meeting: Meeting, person: Person) -> str:
    if person.id == meeting.facts.child:
        return "child"
    return "family" if is_family(meeting, person.id) else "service"


def _subjects(meeting: Meeting, person: Person, parties: Mapping[str, Mapping[str, str]]) -> tuple[str, ...]:
    """What the sentence calls the person: by role, or by the whole service where nobody else is from it."""
    if person.id == meeting.facts.child:
        return (person.label,)
    role = person.role or person.service or person.name
    if is_family(meeting, person.id):
        alone = all(p.role != person.role for p in meeting.people.values() if p.id != person.id)
        return (_begun(role if alone else person.label),)
    party = parties.get(person.party, {}).get(meeting.facts.language, "")
    others = [i.person for i in meeting.invited if i.person != person.id and i.person in meeting.people]
    shared = any(meeting.people[other].party == person.party for other in others)
    found = (_begun(role), party) if shared else (party, _begun(role))
    return tuple(dict.fromkeys(who for who in found if who))


def _begun(text: str) -> str:
    """With a capital first letter."""
    return text[:1].upper() + text[1:]

"""What the leader can ask the one who speaks, from a file of dated facts."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from moteleder.domain.meeting import Meeting
from moteleder.domain.parties import is_family_member
from moteleder.domain.people import Person
from moteleder.domain.snapshot import CaseFacts
from moteleder.resources import rule

__all__ = ["prompts", "prompts_before"]


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(rule("prompts").read_text("utf-8"))


def prompts(meeting: Meeting, person: str, language: str, closing: bool = False) -> tuple[str, ...]:
    """Questions for the person's party, in a language (English where it is not known).

    `closing`: the family's last word, after all others.
    """
    return _questions(_table(meeting.facts, meeting.people[person], closing), language)


def prompts_before(facts: CaseFacts, person: Person) -> tuple[str, ...]:
    """The same questions, in the case's language, for somebody who prepares for a meeting."""
    return _questions(_table(facts, person, closing=False), facts.language)


def _questions(table: str, language: str) -> tuple[str, ...]:
    texts = _tables()[table]
    return tuple(texts.get(language, texts["en"]))


def _table(facts: CaseFacts, person: Person, closing: bool) -> str:
    if person.id == facts.child:
        return "child"
    if is_family_member(facts, person):
        return "family_closing" if closing else "family"
    return person.party if person.party in _tables() else "service"

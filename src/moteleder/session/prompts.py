"""What the leader can ask the one who speaks, from a file of dated facts."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from moteleder.domain.meeting import Meeting
from moteleder.domain.round import is_family
from moteleder.resources import rule

__all__ = ["prompts"]


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(rule("prompts").read_text("utf-8"))


def prompts(meeting: Meeting, person: str, language: str, closing: bool = False) -> tuple[str, ...]:
    """Questions for the person's party, in a language (English where it is not known).

    `closing`: the family's last word, after all others.
    """
    tables = _tables()
    texts = tables[_table(meeting, person, closing)]
    return tuple(texts.get(language, texts["en"]))


def _table(meeting: Meeting, person: str, closing: bool) -> str:
    if person == meeting.facts.child:
        return "child"
    if is_family(meeting, person):
        return "family_closing" if closing else "family"
    party = meeting.people[person].party
    return party if party in _tables() else "service"

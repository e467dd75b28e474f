"""Open questions for the leader to ask aloud, from a file of dated facts."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from moteleder.resources import rule

__all__ = ["Situation", "situations"]


@dataclass(frozen=True)
class Situation:
    """Something that goes on in the room, in one language."""

    name: str
    """What goes on."""
    questions: tuple[str, ...]
    """What can be asked then; `{child}` stands for what the child is called."""


@cache
def situations(language: str) -> tuple[Situation, ...]:
    """Every situation, in the file's order; English where the language is not known."""
    facts = tomllib.loads(rule("questions").read_text("utf-8"))["situation"]
    said = (each.get(language, each["en"]) for each in facts)
    return tuple(Situation(str(each["name"]), tuple(map(str, each["ask"]))) for each in said)

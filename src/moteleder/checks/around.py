"""What a rule about a text knows of the meeting around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from moteleder.checks.finding import Hit
from moteleder.domain.values import Value

__all__ = ["Around", "Kind", "Piece", "TextRule", "name_words"]

Kind = Literal["text", "task", "child", "child_note", "private"]
"""Text; a task's; the child's words; a note that may quote the child; a line for the writer alone."""

TextRule: TypeAlias = "Callable[[str, Kind, Around], Iterator[Hit]]"
"""Finds something in one text."""


class Around(Value):
    """What a text's meaning depends on; equal where it is the same, so that what was found can be kept."""

    language: str
    """The language of the minutes."""
    people: frozenset[frozenset[str]] = frozenset()
    """For each person of the meeting the words of the name, in small letters."""
    interpreter: bool = False
    """Whether what is said goes through an interpreter."""


class Piece(Value):
    """One text of a meeting or a file, and where it stands."""

    place: str
    """Id of its place, as a finding says it."""
    kind: Kind
    """What sort of text it is."""
    text: str
    """The text."""
    writes: Literal["note", "entry", ""] = ""
    """How words in it can be put in place of others; empty where a form has to be opened."""


def name_words(name: str) -> frozenset[str]:
    """The words of a name, in small letters, as names are told apart by."""
    return frozenset(word.strip(".,;:()«»\"'").casefold() for word in name.replace("-", " ").split())

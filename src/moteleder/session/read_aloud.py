"""Sentences to read aloud, from a file of dated facts."""

from __future__ import annotations

import tomllib
from functools import cache

from moteleder.resources import rule

__all__ = ["closing_sentence", "evaluation_questions", "opening_sentence"]


def opening_sentence(language: str) -> str:
    """The sentence about confidentiality and consent; English where the language is not known."""
    return _said("opening", language)[0]


def closing_sentence(language: str) -> str:
    """The last thing that is said: who reads the minutes first."""
    return _said("closing", language)[0]


def evaluation_questions(language: str) -> tuple[str, ...]:
    """What to ask of the meeting itself, in two minutes."""
    return _said("evaluation", language)


@cache
def _said(name: str, language: str) -> tuple[str, ...]:
    texts = tomllib.loads(rule("sentences").read_text("utf-8"))[name]
    said = texts.get(language, texts["en"])
    return tuple(map(str, said)) if isinstance(said, list) else (str(said),)

"""Sentences to read aloud, from a file of dated facts."""

from __future__ import annotations

import tomllib
from functools import cache

from moteleder.resources import rule

__all__ = ["opening_sentence"]


@cache
def opening_sentence(language: str) -> str:
    """The sentence about confidentiality and consent; English where the language is not known."""
    texts = tomllib.loads(rule("sentences").read_text("utf-8"))["opening"]
    return str(texts.get(language, texts["en"]))

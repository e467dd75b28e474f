"""The words by which minutes are read, from a file of dated facts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from moteleder.resources import rule

__all__ = ["any_of", "detail", "is_detail", "kind_of", "known", "labelled", "months", "sentence"]

_BEFORE = re.compile(r"^(?:(?:sak|punkt|pkt|item)\.?\s*)?(?:\d+|[ivx]+(?=[.)]))(?:[.)]\d*)*[.):]?\s+|^[\W_]+")
_AFTER = re.compile(r"(?:\s*\([^)]*\))?[\s:.–*_-]*$")
_COUNTED = re.compile(r"\s*(?:nr\.?\s*)?[-#]?\d+$")
_LABEL = re.compile(r"([^:\t]{1,60}?)\s*(?::(?!//)|\t)\s*(.*)", re.DOTALL)
_BOTH = re.compile(r"\s+(?:og|and|&)\s+|\s*[/,+]\s*")


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(rule("reading").read_text("utf-8"))


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    """Each word to the kinds of label it can be, in the file's order."""
    found: dict[str, list[str]] = {}
    for kind, texts in _tables()["labels"].items():
        for text in texts:
            found.setdefault(text, []).append(kind)
    return {text: tuple(kinds) for text, kinds in found.items()}


def _bare(text: str) -> str:
    """A heading or label in small letters, without its number and what is in brackets after it."""
    return _AFTER.sub("", _BEFORE.sub("", " ".join(text.casefold().split())))


@lru_cache(maxsize=4096)
def known(text: str) -> tuple[str, ...]:
    """The kinds of label that a heading, a label or a column's head can be; none where it is another."""
    bare = _bare(text)
    if kinds := _kinds().get(bare):
        return kinds
    if counted := _COUNTED.search(bare):
        return tuple(k for k in _kinds().get(bare[: counted.start()].strip(), ()) if k == "task")
    return ()


def kind_of(text: str, among: Iterable[str]) -> str:
    """The first of these kinds that a label can be, or what stands first of two: «vedtak og oppgaver»."""
    wanted = tuple(among)
    for part in (text, *_BOTH.split(text)[:1]):
        kinds = known(part)
        if kind := next((k for k in wanted if k in kinds), ""):
            return kind
    return ""


def labelled(text: str) -> tuple[str, str]:
    """A label and what follows its colon or tab; two empty texts where there is no such thing."""
    found = _LABEL.fullmatch(text)
    return (found[1], found[2].strip()) if found else ("", "")


@cache
def _pattern(table: str, name: str) -> str:
    texts = sorted(_tables()[table][name], key=len, reverse=True)
    return "(?:" + "|".join(re.escape(text).replace(r"\ ", r"\s+") for text in texts) + ")"


def sentence(name: str) -> str:
    """A pattern for the ways that a sentence says something."""
    return _pattern("sentences", name)


def detail(name: str) -> str:
    """A pattern for the words that say something of one person or one task."""
    return _pattern("details", name)


def is_detail(name: str, text: str) -> bool:
    """Whether a text is one of these words."""
    return " ".join(text.casefold().split()).rstrip(".") in _tables()["details"][name]


def any_of(table: str, name: str) -> str:
    """A pattern for the words of any list in the file."""
    return _pattern(table, name)


@cache
def months() -> dict[str, int]:
    """Every way to write a month, in small letters, to its number."""
    found: dict[str, int] = {}
    for number, names in _tables()["months"].items():
        for name in names:
            found |= {name[:n]: int(number) for n in range(3, len(name) + 1)}
    return found

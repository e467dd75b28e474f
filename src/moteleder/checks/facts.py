"""The checks' dated facts: words per language, limits."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from moteleder.checks.finder import Finder
from moteleder.domain.values import Value
from moteleder.resources import rule

__all__ = ["Names", "Term", "limit", "names", "table", "terms", "word_finder"]

_LANGUAGES = ("nb", "nn", "en")


class Term(Value):
    """A word that not everybody knows, and plain words for it."""

    shown: str
    """The word, as it is explained."""
    pattern: str
    """A regular expression that finds it."""
    plain: str
    """Plain words for it."""


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(rule(name).read_text("utf-8"))


@cache
def table(name: str, language: str) -> dict[str, Any]:
    """What a file of words says for a language; bokmål where it does not know the language."""
    found: dict[str, Any] = _file(name)[language if language in _LANGUAGES else "nb"]
    return found


def limit(name: str) -> int:
    """A number that says how much is much."""
    return int(_file("limits")[name])


class Names(Value):
    """Given names, and what may stand in place of one."""

    given: frozenset[str]
    """Names as they are written."""
    also_words: frozenset[str]
    """Those that are ordinary words too."""
    neutral: str
    """Words in place of somebody who is not here."""
    friend: str
    """Words in place of another child."""


@cache
def names(language: str) -> Names:
    """The given names, with what stands in their place in a language."""
    data = _file("given_names")
    return Names(
        given=frozenset(data["names"]),
        also_words=frozenset(data["also_words"]),
        neutral=data["neutral"].get(language, data["neutral"]["en"]),
        friend=data["friend"].get(language, data["friend"]["en"]),
    )


@cache
def terms(language: str) -> tuple[Term, ...]:
    """The words that are to be explained, the longest first."""
    found = [_term(each, language) for each in _file("jargon")["word"]]
    return tuple(sorted(found, key=lambda term: -len(term.shown)))


def _term(each: dict[str, Any], language: str) -> Term:
    written = str(each.get(language, each["term"]))
    shown = written.removesuffix("*")
    flags = "" if shown.isupper() else "(?i:"
    ending = r"\w*" if written.endswith("*") else ""
    core = f"{flags}{re.escape(shown)}{ending}{')' if flags else ''}"
    plain = str(each["plain"].get(language, each["plain"]["en"]))
    return Term(shown=shown, pattern=rf"(?<![\w-]){core}(?!\w)", plain=plain)


@cache
def word_finder(name: str, language: str) -> Finder:
    """Finds all words of a file; `N` is a number, `~` up to two small words, `*` any ending."""
    words = table(name, language)
    numbers = r"(?:\d+(?:[.,]\d+)?|" + "|".join(map(re.escape, words.get("numbers", ("0",)))) + ")"
    small = "(?: (?:" + "|".join(map(re.escape, words.get("small", ("-",)))) + ")){0,2}"
    each = [
        re.escape(word)
        .replace(re.escape("~"), small)
        .replace(re.escape("*"), r"\w*")
        .replace(re.escape(" "), " ")
        .replace(" N ", f" {numbers} ")
        for word in sorted(words["words"], key=len, reverse=True)
    ]
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(each)})(?![\w-])", re.IGNORECASE)
    return Finder(pattern, (re.split(r"[ ~*]", word)[0] for word in words["words"]))

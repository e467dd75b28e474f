"""Words that not everybody knows, explained where they are first used in a text."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from moteleder.minutes.escape import inline
from moteleder.resources import rule

__all__ = ["explained"]

_SAYS = re.compile(r" \([^)]*[^\W\d_]{4}|,? (?:det vil si|dvs|altså|betyr|tyder|er en|er ei|that is)")

_KEPT = ("#", ">", "`")
"""What a line begins with that is left as it is: headings, somebody's own words, code."""


@cache
def _terms(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What each word is found by, and plain words for it; the longest first."""
    found = []
    for each in tomllib.loads(rule("jargon").read_text("utf-8"))["word"]:
        written = str(each.get(language, each["term"]))
        shown = written.removesuffix("*")
        ending = r"\w*" if written.endswith("*") else ""
        flags = re.NOFLAG if shown.isupper() else re.IGNORECASE
        pattern = re.compile(rf"(?<![\w-]){re.escape(shown)}{ending}(?!\w)(?!-\w)", flags)
        found.append((shown, pattern, str(each["plain"].get(language, each["plain"]["en"]))))
    return tuple((pattern, plain) for _, pattern, plain in sorted(found, key=lambda term: -len(term[0])))


def explained(markdown: str, language: str) -> str:
    """The text with plain words in brackets after each such word, the first time it is used.

    A word whose plain words stand in the text already is left alone, and so are headings and quotations.
    """
    lines = markdown.split("\n")
    for pattern, plain in _terms(language):
        gist = " ".join(plain.split()[:2]).casefold()
        for number, line in enumerate(lines):
            found = None if line.startswith(_KEPT) else pattern.search(line)
            if found is None or _in_brackets(line, found.start()):
                continue
            if gist not in line.casefold() and not _explains(line[found.end() :]):
                lines[number] = f"{line[: found.end()]} ({inline(plain)}){line[found.end() :]}"
            break
    return "\n".join(lines)


def _in_brackets(line: str, at: int) -> bool:
    """Whether the place is inside brackets, where more brackets would not be read."""
    return line.count("(", 0, at) > line.count(")", 0, at)


def _explains(rest: str) -> bool:
    """Whether what follows the word says what it means."""
    return _SAYS.match(rest) is not None

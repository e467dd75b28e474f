"""A sentence of our own minutes, turned round: from the text back to what was put into it."""

from __future__ import annotations

import re
from functools import cache

from moteleder.i18n import words

__all__ = ["in_brackets", "pattern", "taken_from"]

_GAP = re.compile(r"\\\{(\w+)\\\}")


@cache
def pattern(text: str, language: str, **gaps: str) -> str:
    """A pattern for a text in a language; a gap is its own name's pattern, else any words."""
    escaped = re.escape(words(language)(text))
    return _GAP.sub(lambda gap: f"(?P<{gap[1]}>{gaps.get(gap[1], '.+?')})", escaped)


def taken_from(text: str, source: str, language: str) -> dict[str, str]:
    """What stands in the gaps of a text; empty where it is another text."""
    found = re.fullmatch(pattern(source, language), text)
    return found.groupdict() if found else {}


def in_brackets(text: str, inner: str) -> tuple[str, dict[str, str]]:
    """A text without the brackets at its end, and what stands in them; whole where they hold other things."""
    start = text.find(" (")
    while start >= 0 and text.endswith(")"):
        if found := re.fullmatch(inner, text[start + 2 : -1]):
            return text[:start], {name: said or "" for name, said in found.groupdict().items()}
        start = text.find(" (", start + 1)
    return text, {}

"""The door that every text goes through, from wherever it comes."""

from __future__ import annotations

import re

__all__ = ["LINE_LIMIT", "NOTE_LIMIT", "clean", "one_line", "own_words", "without_private"]

NOTE_LIMIT = 200_000
"""The longest paste into a note, in bytes of UTF-8."""

LINE_LIMIT = 500
"""The longest paste into a one-line field, in characters."""

_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 but tab and line feed
    "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"  # marks and overrides of writing direction
    "\ud800-\udfff\u2028\u2029\ufeff]"  # half characters, other line ends, byte order marks
)


def clean(text: str) -> str:
    """The text with LF line ends and with control characters and bidi overrides shown as `�`."""
    return _NOT_TEXT.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


_PRIVATE = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*//")
"""How a line that is for its writer alone begins, in a list too."""


def one_line(text: str) -> str:
    """The text, cleaned, on one line."""
    return " ".join(clean(text).split())


def without_private(text: str) -> str:
    """The text without the lines that begin with `//`: they are for the writer alone, also before Enter."""
    if "//" not in text:
        return text
    return "\n".join(line for line in text.split("\n") if _PRIVATE.match(line) is None)


def own_words(text: str) -> str:
    """What somebody said, between «»; empty where nothing was, and not quoted twice."""
    said = one_line(text)
    return said if not said or (said[0] == "«" and said[-1] == "»") else f"«{said}»"

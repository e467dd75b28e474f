"""A text that is longer than its field, cut between paragraphs, else lines, sentences, words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import combining

__all__ = ["Part", "length", "shortened", "split"]

_BREAKS = (
    re.compile(r"\n{2,}"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?…»])[ ]+(?=[A-ZÆØÅ«–])"),
    re.compile(r"\s+"),
)
"""Where a text may be cut, the best first."""

_SEEN = 80
"""Characters after the limit that are looked at for a break which begins at it."""

_JOINS = "\u200d\ufe0f"
"""What ties a character to the one before it."""


@dataclass(frozen=True)
class Part:
    """One piece of a text."""

    text: str
    """What goes into the field."""
    after: str = ""
    """What stood between this piece and the next: all pieces, each with what is after it, are the text."""


def length(text: str, crlf: bool = False) -> int:
    """How long a field takes the text to be: in units of UTF-16, as browsers and databases count."""
    more = text.count("\n") if crlf else 0
    return len(text.encode("utf-16-le")) // 2 + more


def split(text: str, longest: int, crlf: bool = False) -> tuple[Part, ...]:
    """The text in pieces of at most this length, nothing lost; in one where it fits or `longest` is 0."""
    parts: list[Part] = []
    while longest and length(text, crlf) > longest:
        end, after = _cut(text, _room(text, longest, crlf))
        parts.append(Part(text[:end], text[end:after]))
        text = text[after:]
    if text or not parts:
        parts.append(Part(text))
    return tuple(parts)


def shortened(text: str, longest: int) -> str:
    """A text of one line that is to be no longer, cut between words and with «…» where it was."""
    if not longest or length(text) <= longest:
        return text
    end, _ = _cut(text, max(1, _room(text, longest - 1, crlf=False)))
    return text[:end].rstrip(" ,;:.–-") + "…"


def _room(text: str, longest: int, crlf: bool) -> int:
    """How many characters fit, at least one."""
    used = 0
    for n, character in enumerate(text):
        used += 2 if character > "\uffff" or (crlf and character == "\n") else 1
        if used > longest:
            return max(1, n)
    return len(text)


def _cut(text: str, room: int) -> tuple[int, int]:
    """Where the piece ends and where the next begins; all of it fits into `room` characters."""
    for pattern in _BREAKS:
        found = [m for m in pattern.finditer(text, 0, room + _SEEN) if 0 < m.start() <= room]
        if found:
            return found[-1].span()
    end = room
    while end > 1 and (combining(text[end]) or text[end] in _JOINS or text[end - 1] == "\u200d"):
        end -= 1
    end = end if end > 1 else room
    return end, end

"""Minutes as sections, word for word: put together again they are the same text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moteleder.domain.text import one_line
from moteleder.domain.values import Value
from moteleder.minutes.reading.found import Facts
from moteleder.minutes.tokens import plain

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["Document", "Part", "front_matter", "parts", "source_lines"]

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_FRONT = re.compile(r"[\w-]+\s*:.*|\s+\S.*|-\s.*|#.*|\s*")
_LONGEST_FRONT = 60
"""Lines after which dashes at the top of a file are taken for a rule."""


class Part(Value):
    """A heading with what stands under it, as far as the next heading."""

    heading: str = ""
    """As a reader sees it; empty for what stands before the first one."""
    level: int = 0
    """1 to 6; 0 for what stands before the first heading."""
    line: int = 1
    """Number of its first source line, from 1."""
    head: str = ""
    """The heading's own lines, verbatim; of front matter, all of it."""
    body: str = ""
    """Everything under it, verbatim."""


class Document(Value):
    """Minutes that were read."""

    sections: tuple[Part, ...]
    """All of the text, in order."""
    facts: Facts
    """What was found in it."""


def source_lines(text: str) -> list[str]:
    """The lines of a text with their ends, counted as the Markdown parser counts them."""
    return _LINE.findall(text)


def front_matter(lines: list[str]) -> int:
    """How many lines of front matter a file begins with: dashes, keys and values, dashes."""
    if not lines or lines[0].removeprefix("\ufeff").rstrip() != "---":
        return 0
    for number, line in enumerate(lines[1:_LONGEST_FRONT], 1):
        if line.rstrip() in ("---", "..."):
            return number + 1 if number > 1 else 0
        if not _FRONT.fullmatch(line.rstrip("\r\n")):
            return 0
    return 0


def parts(lines: list[str], tokens: list[Token], before: int) -> tuple[Part, ...]:
    """The sections of a file; `before`: how many of its lines the tokens do not cover."""
    heads: list[tuple[int, int, int, str]] = []
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            first, after = (number + before for number in token.map)
            heads.append((first, after, int(token.tag[1]), one_line(plain(tokens[at + 1]))))
    found = []
    top = heads[0][0] if heads else len(lines)
    if top:
        found.append(Part(head="".join(lines[:before]), body="".join(lines[before:top])))
    ends = [first for first, *_ in heads[1:]] + [len(lines)]
    for (first, after, level, heading), end in zip(heads, ends, strict=True) if heads else ():
        head, body = "".join(lines[first:after]), "".join(lines[after:end])
        found.append(Part(heading=heading, level=level, line=first + 1, head=head, body=body))
    return tuple(found)

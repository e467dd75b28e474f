"""Markdown or plain text → previous minutes: every word of them, and the facts found in them."""

from __future__ import annotations

import re

from moteleder.minutes.reading.document import Document, Part, front_matter, parts, source_lines
from moteleder.minutes.reading.foreign import read_foreign
from moteleder.minutes.reading.lines import lines
from moteleder.minutes.reading.own import read_own
from moteleder.minutes.tokens import parse

__all__ = ["Document", "Part", "read", "render"]

_PAIR = re.compile(r"([\w-]+)\s*:\s*[\"']?(.+?)[\"']?\s*")


def read(text: str) -> Document:
    """The sections of minutes, and what is said in them; nothing is guessed."""
    source = source_lines(text)
    before = front_matter(source)
    front = [
        (pair[1], pair[2], number)
        for number, line in enumerate(source[:before], 1)
        if (pair := _PAIR.fullmatch(line))
    ]
    tokens = parse("".join(source[before:]).removeprefix("\ufeff"))
    found = list(lines(tokens, before))
    facts = (None if before else read_own(found)) or read_foreign(found, front)
    return Document(sections=parts(source, tokens, before), facts=facts)


def render(document: Document) -> str:
    """The same text again."""
    return "".join(part.head + part.body for part in document.sections)

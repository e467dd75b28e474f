"""Minutes as a row of lines: what a reader sees of each, where it stands, and what kind of block it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["Line", "lines"]

Kind = Literal["heading", "text", "item", "row", "quote"]

_BOX = re.compile(r"(?:\[([ xX]?)\]|([☐☑☒✓✔]))\s+")
_BULLET = re.compile(r"(?:[•·▪●◦‣–—-]|o(?=\t)|\uf0b7)\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph, one list item's line, one heading, or one row of a table."""

    kind: Kind
    text: str
    """Its words without marks; a row's cells with bars between them."""
    number: int
    """Number of the source line, from 1."""
    block: int
    """Equal for lines of one paragraph, list item or table."""
    depth: int = 0
    """Level of a heading; how deep a list item lies."""
    bold: str = ""
    """What stands in bold at its beginning."""
    box: str = ""
    """` ` or `x` for an item that begins with a box."""
    head: tuple[str, ...] = ()
    """The cells at the top of a row's table; for the top row itself, its own."""
    cells: tuple[str, ...] = ()
    """A row's cells."""
    first: bool = True
    """Whether it is the first line of its block."""
    numbered: bool = False
    """Whether it stands in the outermost list, and that counts its items."""


def lines(tokens: list[Token], before: int = 0) -> Iterator[Line]:
    """The lines of parsed Markdown; `before`: how many lines stand ahead of it in the file."""
    state = _State(before)
    for at, token in enumerate(tokens):
        match token.type:
            case "ordered_list_open" | "bullet_list_open" if not state.depth:
                state.counts = token.type == "ordered_list_open"
            case "list_item_open":
                state.depth += 1
            case "list_item_close":
                state.depth -= 1
            case "blockquote_open" | "blockquote_close":
                state.quotes += token.nesting
            case "tr_open":
                yield from state.row(tokens, at)
            case "inline" if tokens[at - 1].type in ("paragraph_open", "heading_open"):
                yield from state.block(token, tokens[at - 1])
            case "code_block":
                # Text that Word or somebody's tabs have moved to the right.
                yield from state.indented(token)


class _State:
    def __init__(self, before: int) -> None:
        self.before = before
        self.depth = 0
        self.counts = False
        self.quotes = 0
        self.number = 0
        self.head: tuple[str, ...] = ()

    def block(self, token: Token, opening: Token) -> Iterator[Line]:
        self.number += 1
        parts = _parts(token)
        start = (token.map or [0])[0] + self.before + 1
        kind: Kind = "item" if self.depth else "quote" if self.quotes else "text"
        depth = self.depth
        if opening.type == "heading_open" and len(parts) == 1:
            kind, depth = "heading", int(opening.tag[1])
        for n, (text, bold) in enumerate(parts):
            line = _line(kind, text, start + n, self.number, depth, bold, n == 0)
            yield replace(line, numbered=True) if self.counts and self.depth == 1 else line

    def indented(self, token: Token) -> Iterator[Line]:
        self.number += 1
        start = (token.map or [0])[0] + self.before + 1
        for n, text in enumerate(token.content.split("\n")):
            if text.strip():
                yield _line("text", text, start + n, self.number, 0, "", n == 0)

    def row(self, tokens: list[Token], at: int) -> Iterator[Line]:
        cells = []
        for token in tokens[at + 1 :]:
            if token.type == "tr_close":
                break
            if token.type == "inline":
                cells.append(" ".join(text for text, _ in _parts(token)).strip())
        if tokens[at - 1].type == "thead_open":
            self.number += 1
            self.head = tuple(cells)
        first = tokens[at - 1].type == "thead_open"
        number = (tokens[at].map or [0])[0] + self.before + 1
        row = tuple(cells)
        yield Line("row", " | ".join(cells), number, self.number, head=self.head, cells=row, first=first)


def _line(kind: Kind, text: str, number: int, block: int, depth: int, bold: str, first: bool) -> Line:
    words, box = text.strip(), ""
    if kind == "text" and (bullet := _BULLET.match(words)):
        kind, words = "item", words[bullet.end() :]
    if kind in ("item", "text") and (ticked := _BOX.match(words)):
        box = "x" if (ticked[1] or "").strip() or ticked[2] not in (None, "☐") else " "
        words = words[ticked.end() :]
    return Line(kind, words.strip(), number, block, depth, bold.strip(), box, first=first)


def _parts(token: Token) -> list[tuple[str, str]]:
    """The lines of an inline token, each with what stands in bold at its beginning."""
    found: list[tuple[str, str]] = []
    text, bold, strong = "", "", False
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            found.append((text, bold))
            text, bold = "", ""
        elif child.type == "strong_open":
            strong = not text.strip()
        elif child.type == "strong_close":
            strong = False
        else:
            text += child.content
            bold += child.content if strong else ""
    return [*found, (text, bold)]

"""Wrapping blocks of the minutes into lines of a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rich.cells import cell_len, chop_cells

from moteleder.session.preview import Block, Span

__all__ = ["Line", "Piece", "lines"]


@dataclass(frozen=True)
class Piece:
    """Some cells of a line in one style."""

    text: str
    kind: str
    """The kind of block, or `mark` or `bar` for what stands before it."""
    strong: bool = False
    emphasis: bool = False


Line: TypeAlias = tuple[Piece, ...]

_WORDS = re.compile(r"\n|[^\S\n]+|\S+")
_NARROWEST = 8
"""Cells that are left for the words however far in a block stands."""


def lines(blocks: Iterable[Block], width: int) -> list[Line]:
    """The lines of these blocks in a column of so many cells; items hang under their first word."""
    found: list[Line] = []
    for block in blocks:
        found += _block(block, width)
    return found


def _block(block: Block, width: int) -> Iterator[Line]:
    if block.kind in ("gap", "rule"):
        yield (Piece("─" * width, "rule"),) if block.kind == "rule" else ()
        return
    bar = (Piece("│ ", "bar"),) if block.quoted else ()
    room = width - (2 if bar else 0)
    indent = min(block.indent, max(0, room - _NARROWEST))
    mark = block.mark if cell_len(block.mark) < indent else block.mark + " " if block.mark else ""
    first = Piece(" " * max(0, indent - cell_len(mark) - 1) + mark + " " * min(1, indent), "mark")
    if indent == 0 and mark:
        indent = cell_len(mark)
    later = Piece(" " * indent, "mark")
    for number, line in enumerate(_wrapped(block, max(1, room - indent))):
        lead = first if number == 0 and mark else later
        yield (*bar, *([lead] if lead.text else []), *line)


def _wrapped(block: Block, width: int) -> Iterator[Line]:
    """Greedy lines; a word that is longer than a line is cut."""
    line: list[Piece] = []
    used, space = 0, ""
    for word in _words(block.spans):
        if word[0].text == "\n":
            yield _merged(line, block.kind)
            line, used, space = [], 0, ""
            continue
        if word[0].text.isspace():
            space = " " if line else ""
            continue
        for part in _cut(word, width):
            wide = sum(cell_len(span.text) for span in part)
            if line and used + len(space) + wide > width:
                yield _merged(line, block.kind)
                line, used, space = [], 0, ""
            if space:
                line.append(Piece(" ", block.kind, part[0].strong and line[-1].strong))
            line += [Piece(span.text, block.kind, span.strong, span.emphasis) for span in part]
            used, space = used + len(space) + wide, ""
    yield _merged(line, block.kind)


def _words(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """Words and the space between them; a word may change its style on the way."""
    word: list[Span] = []
    for span in spans:
        for text in _WORDS.findall(span.text):
            piece = Span(text=text, strong=span.strong, emphasis=span.emphasis)
            if text.isspace():
                if word:
                    yield word
                    word = []
                yield [piece]
            else:
                word.append(piece)
    if word:
        yield word


def _cut(word: list[Span], width: int) -> list[list[Span]]:
    if sum(cell_len(span.text) for span in word) <= width:
        return [word]
    return [
        [Span(text=part, strong=span.strong, emphasis=span.emphasis)]
        for span in word
        for part in chop_cells(span.text, width)
    ]


def _merged(pieces: list[Piece], kind: str) -> Line:
    """Neighbours of the same style become one piece."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and (last.strong, last.emphasis) == (piece.strong, piece.emphasis):
            found[-1] = Piece(last.text + piece.text, kind, piece.strong, piece.emphasis)
        else:
            found.append(piece)
    return tuple(found)

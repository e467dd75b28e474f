"""A Markdown file as texts with their lines, and tables as rows of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from moteleder.minutes.tokens import parse, plain

__all__ = ["Block", "blocks"]


@dataclass(frozen=True)
class Block:
    """One heading, paragraph or cell of a table."""

    text: str
    """Its words as written, with marks, its lines without what indents them."""
    words: str
    """Its words as read, without marks."""
    line: int
    """The line where it begins, from 1."""
    heading: int = 0
    """Level of a heading; 0 where it is none."""
    row: int = 0
    """Number of the table's row, from 1 for the heads; 0 outside tables."""
    column: int = 0
    """Number of the table's column, from 0."""
    quoted: bool = False
    """Whether it stands in a quotation."""
    item: bool = False
    """Whether it stands in a list."""
    code: bool = False
    """Whether it is a block of code, whose words nobody reads as minutes."""


@dataclass
class _State:
    line: int = 0
    heading: int = 0
    row: int = 0
    column: int = 0
    quotes: int = 0
    lists: int = 0


def blocks(markdown: str) -> Iterator[Block]:
    """Everything in the file that reads as text, and code as it stands."""
    state = _State()
    for token in parse(markdown):
        if token.map:
            state.line = token.map[0] + 1
        match token.type:
            case "heading_open":
                state.heading = int(token.tag[1:])
            case "heading_close":
                state.heading = 0
            case "table_open" | "table_close":
                state.row = 0
            case "tr_open":
                state.row, state.column = state.row + 1, -1
            case "th_open" | "td_open":
                state.column += 1
            case "blockquote_open":
                state.quotes += 1
            case "blockquote_close":
                state.quotes -= 1
            case "list_item_open":
                state.lists += 1
            case "list_item_close":
                state.lists -= 1
            case "fence" | "code_block":
                first = state.line + (token.type == "fence")
                yield Block(text=token.content, words="", line=first, code=True)
            case "inline":
                yield Block(
                    text=token.content,
                    words=plain(token),
                    line=state.line,
                    heading=state.heading,
                    row=state.row,
                    column=state.column if state.row else 0,
                    quoted=state.quotes > 0,
                    item=state.lists > 0,
                )

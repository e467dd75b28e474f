"""Markdown → a small tree of what a page is made of, for forms that build their own documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

from moteleder.domain.text import clean
from moteleder.minutes.forms.ticks import ticked
from moteleder.minutes.tokens import parse

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

__all__ = [
    "Block",
    "Break",
    "Code",
    "Entry",
    "Heading",
    "Listing",
    "Paragraph",
    "Quote",
    "Rule",
    "Run",
    "Table",
    "Words",
    "as_list",
    "tree",
]


class Run(Struct, frozen=True, tag_field="is", tag="run"):
    """Words in one style."""

    text: str
    """What is read."""
    strong: bool = False
    """Whether it is bold."""
    em: bool = False
    """Whether it is emphasised."""
    code: bool = False
    """Whether every letter is as wide as the next."""


class Break(Struct, frozen=True, tag_field="is", tag="break"):
    """The end of a line within a paragraph."""


Words: TypeAlias = tuple[Run | Break, ...]
"""A paragraph's words, a heading's or a cell's."""


class Heading(Struct, frozen=True, tag_field="is", tag="heading"):
    """A heading; no level is skipped on the way down."""

    level: int
    """1 is the title."""
    words: Words
    """What it says."""


class Paragraph(Struct, frozen=True, tag_field="is", tag="paragraph"):
    """A paragraph."""

    words: Words
    """What it says."""


class Code(Struct, frozen=True, tag_field="is", tag="code"):
    """Lines as they were typed."""

    text: str
    """The lines, LF between them."""


class Rule(Struct, frozen=True, tag_field="is", tag="rule"):
    """A line across the page."""


class Table(Struct, frozen=True, tag_field="is", tag="table"):
    """A table; each row has as many cells as its head."""

    head: tuple[Words, ...]
    """What the columns are called."""
    rows: tuple[tuple[Words, ...], ...]
    """The rows, cell by cell."""


class Quote(Struct, frozen=True, tag_field="is", tag="quote"):
    """Somebody's own words."""

    blocks: tuple[Block, ...]
    """What was said."""


class Entry(Struct, frozen=True):
    """One of a list."""

    blocks: tuple[Block, ...]
    """What it says."""
    tick: bool | None = None
    """Whether a task is done; None where it is no task."""


class Listing(Struct, frozen=True, tag_field="is", tag="list"):
    """A list."""

    entries: tuple[Entry, ...]
    """Its entries."""
    start: int | None = None
    """The first number; None where it has bullets."""
    tight: bool = True
    """Whether no lines are left open between the entries."""


Block: TypeAlias = Heading | Paragraph | Listing | Quote | Table | Code | Rule
"""What stands under what."""


def tree(markdown: str) -> tuple[Block, ...]:
    """The whole text, block by block."""
    from markdown_it.tree import SyntaxTreeNode

    tokens = parse(_XML_TAKES_NOT.sub("\ufffd", clean(markdown)))
    return _Reader(tokens).blocks(SyntaxTreeNode(tokens).children)


def as_list(table: Table) -> Listing:
    """A table as a list of its rows, each cell after its column's name: for letters too large for columns."""
    return Listing(tuple(Entry((Paragraph(_row(table.head, row)),)) for row in table.rows), tight=False)


_XML_TAKES_NOT = re.compile("[\ufffe\uffff]")


def _row(head: tuple[Words, ...], row: tuple[Words, ...]) -> Words:
    said: list[Run | Break] = []
    for name, cell in zip(head, row, strict=True):
        if cell:
            label = "".join(word.text for word in name if isinstance(word, Run))
            said += [
                *([Break()] if said else []),
                *([Run(f"{label}: ", strong=True)] if label else []),
                *cell,
            ]
    return tuple(said)


class _Reader:
    def __init__(self, tokens: list[Token]) -> None:
        self._place = {id(token): place for place, token in enumerate(tokens)}
        self._tokens = tokens
        self._level = 0

    def blocks(self, nodes: list[SyntaxTreeNode]) -> tuple[Block, ...]:
        return tuple(block for node in nodes if (block := self._block(node)) is not None)

    def _block(self, node: SyntaxTreeNode) -> Block | None:
        match node.type:
            case "heading":
                return self._heading(node)
            case "bullet_list" | "ordered_list":
                return self._list(node)
            case "blockquote":
                return Quote(self.blocks(node.children))
            case "table":
                head, *rows = [
                    tuple(self._words(cell) for cell in row.children)
                    for part in node.children
                    for row in part.children
                ]
                return Table(head, tuple(rows))
            case "fence" | "code_block":
                return Code(node.content.rstrip("\n"))
            case "hr":
                return Rule()
            case "paragraph":
                return Paragraph(self._words(node))
        return None

    def _heading(self, node: SyntaxTreeNode) -> Heading | None:
        words = self._words(node)
        if not any(isinstance(word, Run) and word.text.strip() for word in words):
            return None
        self._level = min(int(node.tag[1:]), self._level + 1)
        return Heading(self._level, words)

    def _list(self, node: SyntaxTreeNode) -> Listing:
        start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        paragraphs = [p for item in node.children for p in item.children if p.type == "paragraph"]
        return Listing(
            tuple(Entry(self.blocks(item.children), self._tick(item)) for item in node.children),
            start,
            all(paragraph.hidden for paragraph in paragraphs),
        )

    def _tick(self, item: SyntaxTreeNode) -> bool | None:
        first = item.children[0] if item.children else None
        inline = _inline(first) if first and first.type == "paragraph" else None
        return ticked(self._tokens, self._place[id(inline)])[0] if inline else None

    def _words(self, node: SyntaxTreeNode) -> Words:
        inline = _inline(node)
        return tuple(_joined(ticked(self._tokens, self._place[id(inline)])[1])) if inline else ()


def _inline(node: SyntaxTreeNode) -> Token | None:
    return next((child.token for child in node.children if child.type == "inline"), None)


def _joined(words: list[Token]) -> list[Run | Break]:
    """The words, those of one style together."""
    said: list[Run | Break] = []
    strong = em = 0
    address = ""
    for word in words:
        if word.type == "hardbreak":
            said.append(Break())
            continue
        strong += word.nesting if word.tag == "strong" else 0
        em += word.nesting if word.tag == "em" else 0
        if word.type == "link_open":
            address = str(word.attrGet("href") or "")
        text = " " if word.type == "softbreak" else word.content
        if word.type == "link_close" and address:
            text = f" ({address})"
        run = Run(text, strong > 0, em > 0, word.type == "code_inline")
        last = said[-1] if said else None
        if isinstance(last, Run) and text and _style(last) == _style(run):
            said[-1] = Run(last.text + text, *_style(run))
        elif text:
            said.append(run)
    return said


def _style(run: Run) -> tuple[bool, bool, bool]:
    return run.strong, run.em, run.code

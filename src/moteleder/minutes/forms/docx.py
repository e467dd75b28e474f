"""Markdown → DOCX: real headings, lists and tables, with its language and a title that names nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.i18n import words
from moteleder.minutes.forms.docx_parts import (
    STEP,
    add_paragraph,
    empty_document,
    hang,
    head_row,
    new_list,
    page_footer,
    put_in_list,
    rule_below,
    saved,
    share_width,
)
from moteleder.minutes.forms.tree import (
    Block,
    Break,
    Code,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Run,
    Table,
    Words,
    as_list,
    tree,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as Written

__all__ = ["docx"]

_COLUMNS = 3
"""The most columns that there is room for in large print."""
_BOXES = {True: "☑ ", False: "☐ "}


def docx(markdown: str, language: str, title: str, *, large: bool = False) -> bytes:
    """The whole file; the same text gives the same bytes. `large`: in large print, tables as lists."""
    w, document = words(language), empty_document(language, title, large)
    page_footer(document, w("Page {n} of {last}"))
    _Writer(document, large).blocks(tree(markdown))
    return saved(document)


class _Writer:
    """Puts block after block at the end of a document; what stands in a list or a quote is moved in."""

    def __init__(self, document: Document, large: bool) -> None:
        self._document = document
        self._large = large

    def blocks(self, blocks: tuple[Block, ...], depth: int = 0, quoted: bool = False) -> None:
        for block in blocks:
            self._block(block, depth, quoted)

    def _block(self, block: Block, depth: int, quoted: bool) -> None:
        match block:
            case Heading():
                said(add_paragraph(self._document, f"Heading{block.level}"), block.words)
            case Listing():
                self._list(block, depth, quoted)
            case Quote():
                self.blocks(block.blocks, depth + 1, True)
            case Table():
                self._table(block, depth, quoted)
            case Code():
                lines = [Run(line, code=True) for line in block.text.split("\n")]
                joined = [word for line in lines for word in (Break(), line)][1:]
                said(self._paragraph(depth, quoted), tuple(joined))
            case Rule():
                rule_below(self._paragraph(depth, quoted))
            case Paragraph():
                said(self._paragraph(depth, quoted), block.words)

    def _paragraph(self, depth: int, quoted: bool) -> Written:
        paragraph = add_paragraph(self._document, "Quote" if quoted else "")
        if depth:
            paragraph.paragraph_format.left_indent = STEP * depth
        return paragraph

    def _list(self, listing: Listing, depth: int, quoted: bool) -> None:
        number = new_list(self._document, listing.start, depth)
        for entry in listing.entries:
            first, rest = (entry.blocks[:1], entry.blocks[1:])
            paragraph = add_paragraph(self._document, "ListParagraph")
            if entry.tick is None:
                put_in_list(paragraph, number, depth)
            else:
                hang(paragraph, depth + 1)
                paragraph.add_run(_BOXES[entry.tick])
            if first and isinstance(first[0], Paragraph):
                said(paragraph, first[0].words)
            else:
                rest = entry.blocks
            self.blocks(rest, depth + 1, quoted)

    def _table(self, table: Table, depth: int, quoted: bool) -> None:
        if self._large and len(table.head) > _COLUMNS:
            self._list(as_list(table), depth, quoted)
            return
        written = self._document.add_table(0, len(table.head), style="Table Grid")
        for row in (table.head, *table.rows):
            for cell, cell_words in zip(written.add_row().cells, row, strict=True):
                said(cell.paragraphs[0], cell_words, strong=row is table.head)
                cell.paragraphs[0].paragraph_format.space_after = 0
        head_row(written)
        share_width(
            written, [longest([row[n] for row in (table.head, *table.rows)]) for n in range(len(table.head))]
        )
        # Two tables in a row would become one.
        self._document.add_paragraph().paragraph_format.space_after = 0


def longest(cells: list[Words]) -> int:
    """Characters of the longest cell of a column."""
    return max(sum(len(word.text) for word in cell if isinstance(word, Run)) for cell in cells)


def said(paragraph: Written, said_words: Words, *, strong: bool = False) -> None:
    """Put words at the end of a paragraph."""
    for word in said_words:
        if isinstance(word, Break):
            paragraph.add_run().add_break()
            continue
        run = paragraph.add_run(word.text)
        run.bold = True if word.strong or strong else None
        run.italic = True if word.em else None
        if word.code:
            run.font.name = "Courier New"

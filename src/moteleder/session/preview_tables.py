"""Tables for narrow columns: each row a line of what it is about, and a quiet line of the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from moteleder.domain.values import change
from moteleder.session.preview_model import Block, Span

__all__ = ["rows"]

_NUMBER = re.compile(r"[A-ZÆØÅ]?\d+\.?")


def rows(table: Sequence[Sequence[tuple[Span, ...]]]) -> Iterator[Block]:
    """The blocks of a table; the headings of its columns come first, on a quiet line."""
    if not table:
        return
    yield from _details(_joined(table[0]), 0)
    for cells in table[1:]:
        numbered = len(cells) > 1 and _NUMBER.fullmatch(_text(cells[0]))
        mark, rest = (_text(cells[0]), cells[1:]) if numbered else ("", cells)
        indent = len(mark) + 1 if mark else 2
        about = rest[0] if mark else tuple(change(span, strong=True) for span in rest[0])
        yield Block(kind="row", spans=about, indent=indent if mark else 0, mark=mark)
        yield from _details(_joined(rest[1:]), indent)


def _details(spans: tuple[Span, ...], indent: int) -> Iterator[Block]:
    if spans:
        yield Block(kind="detail", spans=spans, indent=indent)


def _joined(cells: Sequence[tuple[Span, ...]]) -> tuple[Span, ...]:
    found: list[Span] = []
    for cell in cells:
        if _text(cell):
            found += [Span(text=" · "), *cell] if found else cell
    return tuple(found)


def _text(cell: tuple[Span, ...]) -> str:
    return "".join(span.text for span in cell).strip()

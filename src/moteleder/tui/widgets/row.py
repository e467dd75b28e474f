"""One row of a list, and how it is laid out in a number of cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from textual.content import Content

from moteleder.tui.plain import plain

__all__ = ["Row", "column_width", "laid_out"]

_SIGN = 2
"""Cells of the sign and the space after it; what follows hangs under the first word."""
GAP = 2
"""Cells between two columns."""
_LABELS = 25
"""Cells of the column of labels, at most half of what there is."""
_LEAST = 5
"""Cells below which a cut text says nothing: «, fy…»."""


@dataclass(frozen=True)
class Row:
    """One row of a list."""

    id: str
    """What it is about."""
    left: str
    """The text; wrapped where `wraps`, else cut where the right one begins."""
    right: str = ""
    """A short text at the right edge; below the text where there is no room beside it."""
    sign: str = " "
    """One cell before the text: what state it is in, for those who do not see colours."""
    style: str = ""
    """Style of the whole row: a theme variable, with `bold` where it is."""
    right_style: str = ""
    """Style of the right text, where it differs."""
    wraps: bool = False
    """Whether a long text takes several lines instead of being cut."""
    picks: bool = True
    """Whether it can be picked; headings and rules cannot."""
    detail: str = ""
    """What is said quietly on lines of its own."""
    marked: tuple[int, int] = (0, 0)
    """A part of the text that stands out, from one character to before another."""
    more: str = ""
    """Said right after the text of a row that wraps, as far as there is room on the line."""
    columns: tuple[Row, ...] = ()
    """What stands side by side under the text, each with its text above and its detail below."""
    indent: int = 0
    """Cells that the whole row is moved to the right."""
    label: str = ""
    """What the text is an answer to, said quietly in a column of its own before it."""


def laid_out(row: Row, width: int) -> Content:
    """The row in so many cells; 0 where the width is not known yet."""
    right = plain(row.right, row.right_style or row.style)
    left = plain(row.left, row.style).stylize("bold $here", *row.marked)
    indent = " " * min(row.indent, width // 4)
    sign = Content.assemble(indent, plain(row.sign[:1] or " ", row.style))
    if width <= 2 * _SIGN:
        left = Content.assemble(left, plain(row.more, row.style))
        return Content.assemble(sign, " ", left, *((" ", right) if row.right else ()))
    room = width - _SIGN - len(indent)
    if row.label:
        lines = _labelled(row, left, right, room)
        return _hung(lines, sign, indent, room)
    if row.more:
        left = _with_more(left, plain(row.more, row.style), right, room)
    lines = list(_wrapped(left, right, room)) if row.wraps else [_beside(left, right, room)]
    if row.detail:
        lines += plain(row.detail, "$quiet").wrap(room)
    if row.columns:
        lines += _side_by_side(row.columns, room)
    return _hung(lines, sign, indent, room)


def _hung(lines: list[Content], sign: Content, indent: str, room: int) -> Content:
    """The lines under each other, the sign before the first."""
    return Content("\n").join(
        Content.assemble(sign if number == 0 else f"{indent} ", " ", line.rstrip_end(room))
        for number, line in enumerate(lines)
    )


def _labelled(row: Row, left: Content, right: Content, room: int) -> list[Content]:
    """The label, and beside it the text over as many lines as it takes, its detail below it."""
    column = min(_LABELS, room // 2)
    words = list(_wrapped(left, right, room - column))
    if row.detail:
        words += plain(row.detail, "$quiet").wrap(room - column)
    labels = plain(row.label, "$quiet").wrap(column - 1)
    empty = Content("")
    return [
        Content.assemble(label.truncate(column, pad=True), word)
        for label, word in zip_longest(labels, words, fillvalue=empty)
    ]


def column_width(count: int, width: int) -> int:
    """Cells from one column's first to the next one's."""
    return max(1, (width - _SIGN + GAP) // count)


def _side_by_side(columns: tuple[Row, ...], room: int) -> Iterator[Content]:
    """Each text over its detail, in columns of one width."""
    width = column_width(len(columns), room + _SIGN) - GAP
    cells = [_column(each, max(2, width)) for each in columns]
    for lines in zip_longest(*cells, fillvalue=Content("")):
        yield Content(" " * GAP).join(line.truncate(width, pad=True) for line in lines)


def _column(row: Row, width: int) -> list[Content]:
    head = plain(row.left, f"bold {row.style}".strip()).wrap(width - _SIGN)
    words = plain(row.detail).wrap(width - _SIGN)
    return [
        Content.assemble(plain(row.sign[:1], row.style) if n == 0 else " ", " ", line.rstrip_end(width))
        for n, line in enumerate([*head, *words])
    ]


def _with_more(left: Content, more: Content, right: Content, room: int) -> Content:
    """The text with as much of what follows as fits on its line, the short one beside it if it can be."""
    beside = room - (2 + right.cell_length if right.plain else 0)
    space = (beside if left.cell_length <= beside else room) - left.cell_length
    if space < _LEAST and more.cell_length > space:
        return left
    return Content.assemble(left, more.truncate(max(0, space), ellipsis=True))


def _wrapped(left: Content, right: Content, room: int) -> Iterator[Content]:
    """The text over several lines; the short one beside it where both go on one line, else below."""
    lines = left.wrap(room)
    last = lines[-1]
    if not right.plain:
        yield from lines
    elif last.cell_length + 2 + right.cell_length <= room:
        yield from lines[:-1]
        yield _beside(last, right, room)
    else:
        yield from lines
        yield from right.wrap(room)


def _beside(left: Content, right: Content, room: int) -> Content:
    space = room - right.cell_length - (1 if right.plain else 0)
    left = left.truncate(max(4, space), ellipsis=True, pad=True)
    return Content.assemble(left, " ", right) if right.plain else left

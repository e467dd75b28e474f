"""The list lines of a note: which lines begin an item, and moving items in and out with numbers in order.

The same lines are items here as in the minutes: `- a`, `1. a`, a number only as 1 or right after the one
before it, so that «15. april kommer taxien» is a line of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

__all__ = ["Line", "ListItem", "listed", "moved_in", "moved_out", "renumbered", "same_beginning", "written"]

_ITEM = re.compile(
    r"(?P<indent> *)(?P<mark>[-*+]|[1-9]\d{0,8}[.)])(?P<gap> {1,4})(?P<box>\[[ xX]\](?: |$))?(?P<words>.*)"
)
_RULE = re.compile(r" *([-*_])(?: *\1){2,} *")


@dataclass(frozen=True)
class ListItem:
    """What stands before the words of a list line."""

    indent: int
    """Spaces before the mark."""
    mark: str
    """`-`, `*`, `+`, or a number with its sign."""
    gap: str = " "
    """The spaces after the mark."""
    box: str = ""
    """`[ ] ` or `[x] ` where the item can be ticked."""

    @property
    def number(self) -> int:
        """The item's number; 0 in a list without numbers."""
        return int(self.mark[:-1] or 0)

    @property
    def inner(self) -> int:
        """The column where an item inside this one stands."""
        return self.indent + len(self.mark) + len(self.gap)

    @property
    def head(self) -> str:
        """All that stands before the words."""
        return " " * self.indent + self.mark + self.gap + self.box

    def numbered(self, number: int) -> ListItem:
        """The item with another number."""
        return replace(self, mark=f"{number}{self.mark[-1]}")

    def unticked(self) -> ListItem:
        """The item, not ticked."""
        return replace(self, box="[ ] " if self.box else "")


class Line(NamedTuple):
    """A line of the note: the item that begins there, if any, and the words after its mark."""

    item: ListItem | None
    words: str

    @property
    def text(self) -> str:
        """The line as it is written."""
        return (self.item.head if self.item else "") + self.words

    @property
    def column(self) -> int:
        """Where it begins; blank lines begin nowhere."""
        if self.item:
            return self.item.indent
        return len(self.words) - len(self.words.lstrip(" ")) if self.words.strip() else -1

    def shifted(self, by: int) -> Line:
        """The line further in, or further out as far as there is space."""
        if self.item:
            return Line(replace(self.item, indent=max(0, self.item.indent + by)), self.words)
        if by >= 0 or self.column < 0:
            return Line(None, " " * by + self.words if self.column >= 0 else self.words)
        return Line(None, self.words[min(-by, self.column) :])


def listed(lines: Iterable[str]) -> list[Line]:
    """The lines, with their items."""
    found: list[Line] = []
    open_: list[ListItem] = []
    for text in lines:
        line = _line(text)
        if item := line.item:
            outer, before = _levels(open_, item.indent)
            if item.number > 1 and (before is None or before.number != item.number - 1):
                line = Line(None, text)
            else:
                open_ = [*outer, item]
        if line.item is None and line.column == 0:
            open_ = []
        found.append(line)
    return found


def written(lines: Iterable[Line]) -> list[str]:
    """The lines as text."""
    return [line.text for line in lines]


def moved_in(lines: Sequence[Line], row: int) -> list[Line]:
    """The item of this row, and what stands inside it, one level further in.

    The first of a list has nothing to stand inside, and stays.
    """
    item = lines[row].item
    before = list(_before(lines, row))
    outer = next((each for each in before if item and each.indent <= item.indent), None)
    if item is None or outer is None:
        return list(lines)
    inside = before[: before.index(outer)]
    return _moved(lines, row, (inside[-1].indent if inside else outer.inner) - item.indent)


def moved_out(lines: Sequence[Line], row: int) -> list[Line]:
    """The item of this row, and what stands inside it, one level further out."""
    item = lines[row].item
    if item is None or not item.indent:
        return list(lines)
    outer = next((each for each in _before(lines, row) if each.indent < item.indent), None)
    return _moved(lines, row, (outer.indent if outer else 0) - item.indent)


def renumbered(lines: Sequence[Line]) -> list[Line]:
    """The lines with each list's numbers from 1 on, and what stands inside a wider number moved along."""
    fresh: list[Line] = []
    open_: list[tuple[int, ListItem, int]] = []
    for line in lines:
        item = line.item
        if item is None and line.column == 0:
            open_ = []
        while item and open_ and open_[-1][0] > item.indent:
            open_.pop()
        before = open_.pop()[1] if item and open_ and open_[-1][0] == item.indent else None
        by = open_[-1][2] if open_ else 0
        line = line.shifted(by)
        if item and line.item:
            renewed = line.item
            if item.number:
                renewed = renewed.numbered(before.number + 1 if before and before.number else 1)
            open_.append((item.indent, renewed, by + len(renewed.mark) - len(item.mark)))
            line = Line(renewed, line.words)
        fresh.append(line)
    return fresh


def same_beginning(one: str, other: str) -> int:
    """How many characters two texts have in common from the beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _line(text: str) -> Line:
    match = _ITEM.fullmatch(text)
    if match is None or _RULE.fullmatch(text):
        return Line(None, text)
    box = match["box"] or ""
    return Line(ListItem(len(match["indent"]), match["mark"], match["gap"], box), match["words"])


def _levels(open_: list[ListItem], indent: int) -> tuple[list[ListItem], ListItem | None]:
    """The items that an item at this indent stands inside, and the one before it in the same list."""
    level = [each for each in open_ if each.indent <= indent]
    before = level.pop() if level and level[-1].indent == indent else None
    return level, before


def _before(lines: Sequence[Line], row: int) -> Iterator[ListItem]:
    """The items above a row that are still open or stand beside it, the nearest first."""
    least = None
    for line in reversed(lines[:row]):
        if line.item is None and line.column == 0:
            return
        if line.item and (least is None or line.item.indent <= least):
            least = line.item.indent
            yield line.item


def _moved(lines: Sequence[Line], row: int, by: int) -> list[Line]:
    """The item and what stands inside it, so many columns further in."""
    item = lines[row].item
    end = row + 1
    while item and end < len(lines) and (lines[end].column > item.indent or lines[end].column < 0):
        end += 1
    moved = [line.shifted(by) for line in lines[row:end]]
    return renumbered([*lines[:row], *moved, *lines[end:]])

"""A note as Markdown: its paragraphs, line breaks, lists, bold and emphasis stay; all else is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from moteleder.domain.text import clean, without_private
from moteleder.minutes.escape import rich_line

__all__ = ["note"]

_ITEM = re.compile(r"( *)(?:[-*+]|([1-9]\d{0,8})[.)]) +(\S.*)")
_NOTHING = re.compile(r" *(?:[-*+]|([0-9]{1,9})[.)])")
"""The sign of a list with no words behind it."""
_COUNTED = re.compile(r" *([0-9]{1,9})[.)] ")
_RULE = re.compile(r"([-*_])(?: *\1){2,}")


@dataclass(frozen=True)
class _Level:
    typed: int
    """Spaces before the mark, as typed."""
    number: int
    """The number of a numbered item; 0 in a list with dashes."""
    line: int
    """Number of the line."""
    column: int
    """Where the item's words begin, as written."""


@dataclass
class _Blocks:
    """Lines gathered into blocks; `levels` are the list items still open, outermost first."""

    text: frozenset[int] = frozenset()
    """Numbers of the lines that are text whatever they begin with."""
    alone: set[int] = field(default_factory=set)
    """Numbers of the lines with «1.» that no «2.» has followed."""
    blocks: list[list[str]] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    gap: bool = True

    def add(self, number: int, line: str) -> None:
        """Take the next line, with its number."""
        words = line.strip()
        if not words:
            self.gap = True
            return
        item = None if number in self.text or _RULE.fullmatch(words) else _ITEM.fullmatch(line)
        if not (item and self._item(number, len(item[1]), int(item[2] or 0), item[3])):
            self._text(words, indented=line[0] == " ")
        self.gap = False

    def _text(self, words: str, indented: bool) -> None:
        if self.gap or (self.levels and not indented):
            self.levels.clear()
            self.blocks.append([rich_line(words)])
            return
        column = self.levels[-1].column if self.levels else 0
        self.blocks[-1][-1] += "  "
        self.blocks[-1].append(" " * column + rich_line(words))

    def _item(self, line: int, typed: int, number: int, words: str) -> bool:
        """Whether the line goes on or begins a list; «5. januar» after «2. desember» does neither."""
        outer = [level for level in self.levels if level.typed < typed]
        before = self.levels[len(outer)] if len(self.levels) > len(outer) else None
        same = before is not None and bool(before.number) == bool(number)
        if number and number != (before.number + 1 if same and before else 1):
            return False
        if number == 1:
            self.alone.add(line)
        elif number and before:
            self.alone.discard(before.line)
        start = outer[-1].column if outer else 0
        mark = f"{number}." if number else "-"
        if not outer and not same:
            self.blocks.append([])
        self.blocks[-1].append(f"{' ' * start}{mark} {rich_line(words)}")
        self.levels = [*outer, _Level(typed, number, line, start + len(mark) + 1)]
        return True


def _gathered(lines: list[str], text: frozenset[int]) -> _Blocks:
    blocks = _Blocks(text)
    for number, line in enumerate(lines):
        blocks.add(number, line)
    return blocks


def _with_words(lines: list[str]) -> Iterator[str]:
    """The lines but the items of a list that nothing was written in; «17.» that goes on no list is text."""
    counted = {0}
    for line in lines:
        empty, item = _NOTHING.fullmatch(line), _COUNTED.match(line)
        number = empty[1] if empty else item[1] if item else None
        goes_on = number is None or int(number) - 1 in counted
        if number:
            counted.add(int(number))
        if not (empty and goes_on):
            yield line


def note(text: str) -> str:
    """Blocks without blank lines around them; a line break is two spaces, which no field shows.

    Private lines and empty items of a list are left out.
    """
    typed = [line.rstrip() for line in without_private(clean(text)).expandtabs(4).split("\n")]
    lines = list(_with_words(typed))
    blocks = _gathered(lines, frozenset())
    while blocks.alone:
        blocks = _gathered(lines, blocks.text | blocks.alone)
    return "\n\n".join("\n".join(block) for block in blocks.blocks)

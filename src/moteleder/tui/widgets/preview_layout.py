"""Where the sections of the minutes stand in the column; only what has changed is made again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from moteleder.session.preview import Block, blocks
from moteleder.tui.widgets.preview_lines import Line, lines

__all__ = ["Layout"]


@dataclass
class _Laid:
    """One section, with what was made of it."""

    text: str
    blocks: tuple[Block, ...]
    width: int
    lines: list[Line]


class Layout:
    """The lines of all sections, one empty line between them."""

    def __init__(self) -> None:
        self.made = 0
        """How many sections have been made or wrapped again so far."""
        self._laid: dict[str, _Laid] = {}
        self._starts: list[int] = []
        self._keys: list[str] = []
        self.height = 0
        """Lines in all."""

    def lay(self, sections: Iterable[tuple[str, str]], width: int) -> dict[str, tuple[int, int]]:
        """Lay these sections, each a key of its own and its Markdown, in a column of so many cells.

        Gives those whose text is new or another: the first line in them that differs, and the one after the
        last.
        """
        before = self._laid
        laid: dict[str, _Laid] = {}
        for key, text in sections:
            if text.strip():
                laid[key] = self._section(key, text, width)
        self._laid, self._keys, self._starts, self.height = laid, list(laid), [], 0
        for each in laid.values():
            self._starts.append(self.height)
            self.height += len(each.lines) + 1
        self.height = max(0, self.height - 1)
        return {
            key: _differs(before[key].lines if key in before else [], each.lines)
            for key, each in laid.items()
            if key not in before or before[key].text != each.text
        }

    def line(self, number: int) -> Line:
        """The line of that number; empty between sections and beyond the last."""
        key, inside = self.place(number)
        found = self._laid[key].lines if key else []
        return found[inside] if 0 <= inside < len(found) else ()

    def place(self, number: int) -> tuple[str, int]:
        """The section that a line belongs to, and the line's number in it."""
        if not self._keys or number < 0:
            return "", 0
        index = bisect_right(self._starts, number) - 1
        return self._keys[index], number - self._starts[index]

    def extent(self, key: str) -> tuple[int, int] | None:
        """The first line of a section and the line after its last."""
        if key not in self._laid:
            return None
        start = self._starts[self._keys.index(key)]
        return start, start + len(self._laid[key].lines)

    def _section(self, key: str, text: str, width: int) -> _Laid:
        known = self._laid.get(key)
        if known and known.text == text and known.width == width:
            return known
        self.made += 1
        found = known.blocks if known and known.text == text else blocks(text)
        return _Laid(text, found, width, lines(found, width))


def _differs(before: list[Line], after: list[Line]) -> tuple[int, int]:
    shorter = min(len(before), len(after))
    first = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    same = next((n for n in range(shorter - first) if before[-1 - n] != after[-1 - n]), shorter - first)
    first = min(first, len(after) - 1)
    return first, max(first + 1, len(after) - same)

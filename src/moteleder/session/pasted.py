r"""What is pasted from Word, Outlook or a web page: its bullets become Markdown lists, nothing else changes.

Word writes a bullet as a character and a tab, and the level as another character (`•`, then `o`, then `▪`)
or as space before it. Its line breaks within a paragraph are no line feeds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

__all__ = ["pasted"]

_GAP = "[ \t\u00a0\u2002\u2003\u2007\u202f]"
"""A space of any kind: pages fill with those that do not break."""

_ALWAYS = "•‣●▪■\uf0b7\uf0a7\uf076\uf0d8\uf0fc"
"""Bullets that are nothing else, also without a space after them; the last five are of symbol fonts."""

_LEVELS = {**dict.fromkeys("o◦○□", 1), **dict.fromkeys("§▪■\uf0a7", 2)}
"""How far in Word means a bullet that stands no further in."""

_BULLET = re.compile(
    rf"(?P<space>{_GAP}*)"
    rf"(?:(?P<always>[{_ALWAYS}]){_GAP}*|(?P<spaced>[·◦○□]){_GAP}+"
    rf"|(?P<wide>[-–—*+o§]|\d{{1,4}}[.)])(?:\t{_GAP}*|\u00a0{_GAP}*|{_GAP}{{2,}})"
    rf"|(?P<alone>[-–—*o]|\d{{1,4}}[.)]) )(?P<words>\S.*)",
    re.DOTALL,
)
_MARKDOWN = re.compile(r" *(?:[-*+]|\d{1,9}\.) {1,4}\S.*", re.DOTALL)
_SOFT = "\x0b"
_BREAKS = {"\r\n": "\n", "\r": "\n", "\u2029": "\n", "\x85": "\n", "\u2028": _SOFT}
_NEAR = 40
"""Lines within which the number before or after is looked for."""
_HEAD = re.compile(r" *(?:[-*+]|\d{1,9}[.)]) +(?:\[[ xX]\] +)?")


class _Item(NamedTuple):
    level: tuple[int, int]
    """Columns before it, then what its bullet means."""
    sign: str
    """The bullet, or the number with its sign."""
    sure: bool
    """Whether it is one whatever stands beside it."""
    words: str

    @property
    def number(self) -> int:
        return int(self.sign[:-1]) if self.sign[:-1].isdecimal() else 0

    @property
    def mark(self) -> str:
        return f"{self.number}. " if self.number else "- "


def pasted(text: str, before: str = "") -> str:
    """The text as it is to stand after `before`, which is what stands left of the cursor on its line."""
    for sign, becomes in _BREAKS.items():
        text = text.replace(sign, becomes)
    lines = text.split("\n")
    items = _items(lines)
    if all(item is None or _MARKDOWN.fullmatch(line) for item, line in zip(items, lines, strict=True)):
        return text.replace(_SOFT, "\n")
    shown = "\n".join(_written(lines, items)).replace(_SOFT, "\n")
    if items[0] is None:
        return shown
    if _HEAD.fullmatch(before):
        # A mark stands there already: the first item takes that one, the others stand under it.
        space = " " * (len(before) - len(before.lstrip(" ")))
        return _HEAD.sub("", shown, count=1).replace("\n", "\n" + space)
    return "\n" + shown if before.strip() else shown


def _items(lines: Sequence[str]) -> list[_Item | None]:
    """The item that each line is."""
    looks = [_item(line) for line in lines]
    found: list[_Item | None] = []
    for row, item in enumerate(looks):
        near = looks[row + 1 : row + 1 + _NEAR]
        found.append(item if item and (item.sure or _beside(item, found[-_NEAR:], near)) else None)
    return found


def _item(line: str) -> _Item | None:
    match = _BULLET.fullmatch(line)
    if match is None:
        return None
    sure = match["always"] or match["spaced"] or match["wide"]
    sign = sure or match["alone"]
    if sign == "§" and match["words"][0].isdecimal():
        return None
    # A bullet after a number that stands no further out is meant to stand under it.
    level = -1 if sign[:-1].isdecimal() else _LEVELS.get(sign, 0)
    return _Item((len(match["space"].expandtabs(4)), level), sign, bool(sure), match["words"])


def _beside(item: _Item, above: Sequence[_Item | None], below: Sequence[_Item | None]) -> bool:
    """Whether a dash, an «o» or a number before one space is a bullet, by what stands around it.

    «– Jeg vil være med» alone is what somebody said, and «2. desember» a day.
    """
    if item.number > 1:
        return any(each and each.number == item.number - 1 for each in above)
    if item.number:
        return any(each and each.number == 2 for each in below)
    around = [*above[-1:], *below[:1]]
    return any(each and (each.sure or each.sign == item.sign != "o") for each in around)


def _written(lines: Sequence[str], items: Sequence[_Item | None]) -> Iterator[str]:
    open_: list[tuple[tuple[int, int], int]] = []
    for line, item in zip(lines, items, strict=True):
        if item is None:
            if line.strip():
                open_ = []
            yield line
            continue
        while open_ and open_[-1][0] >= item.level:
            open_.pop()
        column = open_[-1][1] if open_ else 0
        inner = column + len(item.mark)
        open_.append((item.level, inner))
        parts = item.words.split(_SOFT)
        yield "\n".join([" " * column + item.mark + parts[0], *(" " * inner + p.strip() for p in parts[1:])])

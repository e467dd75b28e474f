"""How the lines of the case book are laid out: columns where there is room, the name always first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from textual.content import Content

from moteleder.session.command_keys import key_label
from moteleder.session.rows_home import BookCells, BookLine, Telling, cells
from moteleder.tui.plain import plain

__all__ = ["WIDE", "Layout", "drawn", "name_width"]

WIDE = 100
"""Cells from which days are written with whole words."""

_LEAST, _MOST = 8, 22
_GAP = "  "


@dataclass(frozen=True)
class Layout:
    """What lines are laid out with."""

    telling: Telling
    """What words are made with."""
    name: int = _LEAST
    """Cells for a child's name."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys in force, for the lines that are commands."""


def name_width(longest: int, width: int) -> int:
    """Cells for the names where the longest has so many letters: not more than a fifth of the line."""
    return max(_LEAST, min(longest, _MOST, width // 5))


def drawn(line: BookLine, width: int, layout: Layout) -> Content:
    """One line in so many cells."""
    if line.entry is None:
        return _said(line, width, layout)
    found = cells(line, layout.telling)
    sign = plain(found.sign[:1], f"bold ${found.tone}" if found.tone else "")
    name = plain(found.name, "bold" if found.tone != "lost" else "bold $lost")
    head = Content.assemble(sign, " ", name.truncate(layout.name, ellipsis=True, pad=True), _GAP)
    room = width - head.cell_length
    return Content.assemble(head, _case(found, room, layout) if found.when else _rest(found, room))


def _said(line: BookLine, width: int, layout: Layout) -> Content:
    """A heading, or a line that says something."""
    if line.command:
        key = next(iter(layout.keys.get(line.command, ())), "")
        return Content.assemble(
            "  ", plain(f"{key_label(key, layout.telling.w):3}", "bold $here"), plain(line.heading)
        )
    if line.id:
        return plain(f"  {line.heading}", "$quiet")
    left = plain(line.heading, "bold $quiet" if line.heading.isupper() else "$quiet")
    right = plain(line.right, "$entry")
    space = width - left.cell_length - right.cell_length
    return Content.assemble(left, " " * space, right) if line.right and space > 0 else left


def _case(found: BookCells, room: int, layout: Layout) -> Content:
    """When the next meeting is, how far away, and what is due."""
    when, how_far = (33, 17) if layout.telling.wide else (17, 16)
    if not found.away:
        when, how_far = when + how_far + len(_GAP), 0
    parts = [plain(found.when).truncate(when, ellipsis=True, pad=True), Content(_GAP)]
    if how_far:
        style = "bold $here" if found.tone == "here" else "$quiet"
        parts += [plain(found.away, style).truncate(how_far, ellipsis=True, pad=True), Content(_GAP)]
    left = room - sum(part.cell_length for part in parts)
    more = plain(f" {found.more}", "$quiet") if found.more else Content("")
    text = plain(found.text, "$here" if found.tone == "here" else "")
    return Content.assemble(*parts, text.truncate(max(1, left - more.cell_length), ellipsis=True), more)


def _rest(found: BookCells, room: int) -> Content:
    """What there is to do, and by when."""
    style = "$lost" if found.tone == "lost" else "$here" if found.tone == "here" else ""
    right = plain(found.right, f"${found.tone}" if found.tone in ("over", "here") else "$quiet")
    space = max(1, room - right.cell_length - len(_GAP)) if found.right else room
    text = plain(found.text, style).truncate(space, ellipsis=True, pad=bool(found.right))
    return Content.assemble(text, _GAP, right) if found.right else text

"""What Enter, Tab, shift+Tab and Backspace do in a list of a note, without an editor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from moteleder.session.list_lines import (
    Line,
    listed,
    moved_in,
    moved_out,
    renumbered,
    same_beginning,
    written,
)

__all__ = ["LIST_KEYS", "Change", "Spot", "change", "typed_in_list"]

Spot: TypeAlias = tuple[int, int]
"""A place in a text: line and column, from 0."""


@dataclass(frozen=True)
class Change:
    """One part of a text that is replaced, and where the cursor and the selection's other end are then."""

    start: Spot
    end: Spot
    text: str
    anchor: Spot
    cursor: Spot


def typed_in_list(key: str, lines: Sequence[str], anchor: Spot, cursor: Spot) -> Change | None:
    """What a key of a list does to the text; None where it is no list's, and the key is anybody's.

    A key that has nothing to do in a list (Tab at its first item) gives a change of nothing.
    """
    parsed = listed(lines)
    if parsed[cursor[0]].item is None:
        return None
    done = LIST_KEYS[key](parsed, anchor, cursor)
    if done is None:
        return None
    fresh, new_anchor, new_cursor = done
    return change(lines, written(fresh), new_anchor, new_cursor)


def change(old: Sequence[str], new: Sequence[str], anchor: Spot, cursor: Spot) -> Change:
    """The smallest part of the text that has to be replaced."""
    before, after = "\n".join(old), "\n".join(new)
    start = same_beginning(before, after)
    most = min(len(before), len(after)) - start
    same = min(most, same_beginning(before[start:][::-1], after[start:][::-1]))
    end = len(before) - same
    return Change(_spot(before, start), _spot(before, end), after[start : len(after) - same], anchor, cursor)


_Done: TypeAlias = tuple[list[Line], Spot, Spot]
_Key: TypeAlias = Callable[[list[Line], Spot, Spot], _Done | None]


def _enter(lines: list[Line], anchor: Spot, cursor: Spot) -> _Done | None:
    """The next item; at an item without words, the end of its list."""
    row, column = cursor
    item, words = lines[row]
    if anchor != cursor or item is None or column < len(item.head):
        return None
    if not words.strip():
        return _end(lines, row)
    at = column - len(item.head)
    new = Line(item.unticked(), words[at:].lstrip())
    fresh = renumbered([*lines[:row], Line(item, words[:at]), new, *lines[row + 1 :]])
    return _at_words(fresh, row + 1)


def _end(lines: list[Line], row: int) -> _Done:
    fresh = moved_out(lines, row)
    if fresh[row].column == lines[row].column:
        fresh = renumbered([*lines[:row], Line(None, ""), *lines[row + 1 :]])
    return _at_words(fresh, row)


def _backspace(lines: list[Line], anchor: Spot, cursor: Spot) -> _Done | None:
    """Without its mark, the item is a line of text."""
    row, column = cursor
    item, words = lines[row]
    if anchor != cursor or item is None or column != len(item.head):
        return None
    plain = Line(None, " " * item.indent + words)
    spot = (row, item.indent)
    return renumbered([*lines[:row], plain, *lines[row + 1 :]]), spot, spot


def _tab(move: Callable[[Sequence[Line], int], list[Line]]) -> _Key:
    """Every item that is selected, in or out; what stands inside an item goes with it."""

    def moved(lines: list[Line], anchor: Spot, cursor: Spot) -> _Done:
        first, last = sorted((anchor, cursor))
        rows = range(first[0], last[0] + (last[1] > 0 or first == last or first[0] == last[0]))
        fresh, outer = lines, -1
        for row in rows:
            column = lines[row].column
            if lines[row].item and not 0 <= outer < column:
                fresh, outer = move(fresh, row), column
        return fresh, _kept(anchor, lines, fresh), _kept(cursor, lines, fresh)

    return moved


def _kept(spot: Spot, before: list[Line], after: list[Line]) -> Spot:
    """The same place among the words of a line whose beginning has changed."""
    row, column = spot
    return row, max(0, column + len(after[row].text) - len(before[row].text))


def _at_words(lines: list[Line], row: int) -> _Done:
    item = lines[row].item
    spot = (row, len(item.head) if item else 0)
    return lines, spot, spot


def _spot(text: str, at: int) -> Spot:
    return text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1)


LIST_KEYS: Mapping[str, _Key] = {
    "enter": _enter,
    "backspace": _backspace,
    "tab": _tab(moved_in),
    "shift+tab": _tab(moved_out),
}
"""The keys that mean something of their own in a list."""

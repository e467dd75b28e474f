"""Headings that are only numbered: «4. Neste møte» over lines of its own; Markdown makes them a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from moteleder.minutes.reading.lines import Line
from moteleder.minutes.reading.words import known, labelled

__all__ = ["headed"]

_DEEPEST = 9
"""Below every heading of Markdown."""
_TOPICS = frozenset(("present", "apologies", "decisions", "earlier", "tasks", "measures", "next"))


def headed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, numbered headings as headings, in a text that has no others and counts its items so."""
    more = {line.block for line in lines if not line.first}
    if any(line.kind == "heading" and line.depth > 1 for line in lines) or not any(
        _is_topic(line) and line.block in more for line in lines
    ):
        return lines
    heads = {line.block for line in lines if line.first and line.numbered and _heads(line, more)}
    return [_apart(line) if line.block in heads else line for line in lines]


def _heads(line: Line, more: Iterable[int]) -> bool:
    return _is_topic(line) or (line.block in more and not labelled(line.text)[0])


def _is_topic(line: Line) -> bool:
    return line.numbered and line.first and not _TOPICS.isdisjoint(known(line.text))


def _apart(line: Line) -> Line:
    """The heading, or a line below it as a paragraph of its own."""
    if line.first:
        return replace(line, kind="heading", depth=_DEEPEST, numbered=False)
    return replace(line, kind="text", depth=0, block=-line.block, numbered=False)

"""Keeping identity numbers out of text fields: only what surrounds a change is looked at."""

from __future__ import annotations

from textual.document._document import DocumentBase
from textual.widgets.text_area import Edit, Location

from moteleder.domain.identity import WIDEST, identity_numbers

__all__ = ["cursor_behind", "guarded_edit"]


def cursor_behind(text: str, at: int, gone: str) -> int:
    """Where the cursor at `at` goes when `gone` takes the place of every identity number in the text."""
    moved = at
    for start, end in identity_numbers(text):
        if start >= at:
            break
        moved += len(gone) - (min(end, at) - start)
    return moved


def guarded_edit(document: DocumentBase, edit: Edit, gone: str) -> Edit | None:
    """The change to make instead, where this one would complete an identity number; else None.

    The digits that stood there before are replaced in the same step, so that no undo brings a whole number.
    """
    before, begins = _before(document, edit.top)
    after = _after(document, edit.bottom)
    text = f"{before}{edit.text}{after}"
    first, last = len(before), len(before) + len(edit.text)
    spans = [span for span in identity_numbers(text) if span.end >= first and span.start <= last]
    if not spans:
        return None
    start, end = min(spans[0].start, first), max(spans[-1].end, last)
    made, at = "", start
    for span in spans:
        made += text[at : span.start] + gone
        at = span.end
    return Edit(
        made + text[at:end],
        _forward(begins, before[:start]),
        _forward(edit.bottom, after[: end - last]),
        edit.maintain_selection_offset,
    )


def _before(document: DocumentBase, at: Location) -> tuple[str, Location]:
    """What stands before a place, as far as an identity number may reach, and where that begins."""
    row, column = at
    begin = max(0, column - WIDEST)
    text = document.get_line(row)[begin:column]
    while len(text) < WIDEST and row > 0:
        row -= 1
        line = document.get_line(row)
        begin = max(0, len(line) + 1 + len(text) - WIDEST)
        text = f"{line[begin:]}\n{text}"
    return text, (row, begin)


def _after(document: DocumentBase, at: Location) -> str:
    """What stands behind a place, as far as an identity number may reach."""
    row, column = at
    text = document.get_line(row)[column : column + WIDEST]
    while len(text) < WIDEST and row + 1 < document.line_count:
        row += 1
        text = f"{text}\n{document.get_line(row)}"[:WIDEST]
    return text


def _forward(at: Location, text: str) -> Location:
    """Where one comes from a place by going over a text."""
    lines = text.count("\n")
    row, column = at
    return (row + lines, len(text) - text.rfind("\n") - 1) if lines else (row, column + len(text))

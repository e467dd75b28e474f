"""What is offered at the cursor of a note, and how it is written; nothing is written by itself."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import TextArea

from moteleder.session.attribution import following, shown

__all__ = ["offered", "take_offer"]


def offered(editor: TextArea, offers: Sequence[str]) -> str:
    """What stands quietly at the cursor: a sign for the key, and what it would write."""
    if not offers or not editor.selection.is_empty:
        return ""
    row, column = editor.cursor_location
    return shown(editor.document[row], column, offers)


def take_offer(editor: TextArea, offers: Sequence[str], new_line: bool = False) -> bool:
    """Write what is offered, as one step of the editor's own undo; whether something was.

    `new_line`: on a line of its own, where nothing is offered at the cursor.
    """
    if not editor.selection.is_empty:
        return False
    row, column = editor.cursor_location
    line = editor.document[row]
    found = following(line, column, offers)
    if found is None and not (new_line and offers):
        return False
    start, text = found or (len(line), f"\n{offers[0]} ")
    editor.history.checkpoint()
    editor.replace(text, (row, start), (row, len(line)), maintain_selection_offset=False)
    editor.history.checkpoint()
    return True

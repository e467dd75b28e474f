"""The keys of a list in a note editor; each is one step of the editor's own undo."""

from __future__ import annotations

from textual.widgets import TextArea
from textual.widgets.text_area import Selection

from moteleder.session.list_typing import LIST_KEYS, typed_in_list

__all__ = ["list_key"]


def list_key(editor: TextArea, key: str) -> bool:
    """Do what a key does in a list; False where the cursor is in none, and the key is anybody's."""
    if key not in LIST_KEYS or editor.read_only:
        return False
    anchor, cursor = editor.selection
    done = typed_in_list(key, editor.document.lines, anchor, cursor)
    if done is None:
        return False
    if done.text or done.start != done.end:
        editor.history.checkpoint()
        # Kept by offset, so that redo puts the cursor there too.
        editor.replace(done.text, done.start, done.end)
        editor.history.checkpoint()
    editor.selection = Selection(done.anchor, done.cursor)
    return True

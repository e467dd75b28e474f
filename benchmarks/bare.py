"""The plain thing beside it: a Textual app with one TextArea, holding the text of a file.

python benchmarks/bare.py FILE [COLUMNS ROWS]
"""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Bare(App[None]):
    """Textual as it comes; the editor fills the window unless a size is given."""

    def __init__(self, text: str, size: tuple[int, ...]) -> None:
        super().__init__()
        self._text = text
        self._columns_and_rows = size

    def compose(self) -> ComposeResult:
        """One editor, which has the focus."""
        editor = TextArea(self._text)
        if self._columns_and_rows:
            editor.styles.width, editor.styles.height = self._columns_and_rows
        yield editor

    def on_mount(self) -> None:
        """Letters go to the end of the text, as in a note."""
        editor = self.query_one(TextArea)
        editor.move_cursor(editor.document.end)


if __name__ == "__main__":
    Bare(Path(sys.argv[1]).read_text("utf-8"), tuple(map(int, sys.argv[2:]))).run()

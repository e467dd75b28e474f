"""The line under the note: what the marked line above will become, or who is meant."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from moteleder.session.shorthand.becoming import Becoming
from moteleder.tui.plain import plain

__all__ = ["BecomingLine"]


class BecomingLine(Static):
    """One quiet line, two where it says much; empty where the cursor is in plain text."""

    DEFAULT_CSS = """
    BecomingLine {
        height: auto; min-height: 1; max-height: 3; color: $quiet;
        &.asks { max-height: 3; }
    }
    """

    def show(self, becoming: Becoming | None) -> None:
        """Show what a line becomes; None: nothing."""
        self.set_class(False, "asks")
        fresh = _drawn(becoming) if becoming else Content("")
        if self.content != fresh:
            self.update(fresh)

    def ask(self, question: str) -> None:
        """Show a question that a digit answers."""
        self.set_class(True, "asks")
        self.update(plain(question, "$here"))


def _drawn(becoming: Becoming) -> Content:
    styles = ((becoming.says, "$foreground"), (becoming.lacks, "$over"), (becoming.text, "$quiet"))
    parts = [plain(f"→ {becoming.kind}", "$entry"), *(plain(text, style) for text, style in styles if text)]
    return Content(" · ").join(parts)

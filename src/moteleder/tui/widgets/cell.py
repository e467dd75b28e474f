"""Words on the screen that change while the meeting goes on, as cheaply as they can."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

__all__ = ["Cell"]


class Cell(Static):
    """Drawn again only when its words or their style are others; all else moves only if it takes other room.

    `Static.update` lays out the whole screen, each time. Done each second, and whenever typing rests, that
    costs more than all the letters between.
    """

    def show(self, content: Content) -> None:
        """Show these words from now on."""
        before = self.content
        if isinstance(before, Content) and before.is_same(content):
            return
        self.update(content, layout=not (isinstance(before, Content) and self._same_room(before, content)))

    def _same_room(self, before: Content, after: Content) -> bool:
        """Whether these words surely take as many lines as those, and as many cells where that counts."""
        width, room = self.styles.width, self.content_size.width
        if width is not None and width.is_auto and before.cell_length != after.cell_length:
            return False
        height = self.styles.height
        if height is not None and not height.is_auto:
            return True
        return bool(room) and _lines(before, room) == _lines(after, room) > 0


def _lines(content: Content, room: int) -> int:
    """How many lines the words take; 0 where they have to be wrapped to know, or where there are none."""
    lines = content.split("\n", allow_blank=True)
    fits = bool(content.plain) and all(line.cell_length <= room for line in lines)
    return len(lines) if fits else 0

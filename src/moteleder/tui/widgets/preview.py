"""The minutes as they grow: only the lines that can be seen are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from moteleder.tui.widgets.preview_layout import Layout
from moteleder.tui.widgets.preview_lines import Line, Piece

__all__ = ["Preview"]

_KINDS = ("title", "heading", "subheading", "detail", "code", "mark", "bar", "rule")


class Preview(ScrollView, can_focus=True):
    """Sections of Markdown in one column; `show` them, `follow` the one that is being written."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"preview--{kind}" for kind in _KINDS}

    DEFAULT_CSS = """
    Preview {
        background: $rail-bg;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        scrollbar-background: $rail-bg;
        scrollbar-background-hover: $rail-bg;
        scrollbar-color: $rule;
        & > .preview--title { color: $entry; text-style: bold; }
        & > .preview--heading { color: $entry; text-style: bold; }
        & > .preview--subheading { color: $foreground; text-style: bold; }
        & > .preview--detail { color: $quiet; }
        & > .preview--code { color: $quiet; }
        & > .preview--mark { color: $quiet; }
        & > .preview--bar { color: $family; }
        & > .preview--rule { color: $rule; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.layout_of_lines = Layout()
        self._sections: list[tuple[str, str]] = []
        self.followed = ""
        """The section that is kept in view."""
        self._seen = ""
        self._at_end = False
        self._rest = 0

    def show(self, sections: Iterable[tuple[str, str]]) -> None:
        """Show these sections, each a key and its Markdown; a section that is the same costs nothing.

        What has changed of the item that is followed comes into view.
        """
        self._sections = list(sections)
        self._lay()

    def follow(self, key: str) -> None:
        """Bring a section into view, then what changes of its item, until somebody scrolls away.

        An item's sections have its id before the first `/`.
        """
        if key != self.followed:
            self.followed = self._seen = key
            self._at_end = False
            self._bring()

    def render_line(self, y: int) -> Strip:
        """One line of the column."""
        base = self.rich_style
        pieces = self.layout_of_lines.line(y + self.scroll_offset.y)
        strip = Strip([Segment(piece.text, self._style(piece, base)) for piece in pieces])
        return strip.adjust_cell_length(self._width, base)

    def on_resize(self, _: events.Resize) -> None:
        """Wrap again; what was parsed is kept."""
        self._lay()

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width)

    def _lay(self) -> None:
        if not self.size.width:
            return
        first, held = not self.layout_of_lines.height, self._is_held()
        drawn = self._in_view()
        key, inside = self.layout_of_lines.place(self.scroll_offset.y)
        changed = self.layout_of_lines.lay(self._sections, self._width)
        self.virtual_size = Size(self._width, self.layout_of_lines.height)
        if place := self.layout_of_lines.extent(key):
            self._scroll(min(place[0] + inside, place[1]))
        latest = "" if first else self._latest(changed)
        if latest:
            self._seen = latest
        if held:
            self._bring(changed.get(latest))
        self._draw_again(drawn)

    def _in_view(self) -> tuple[int, list[Line]]:
        """The width, and the lines that can be seen."""
        top = self.scroll_offset.y
        return self._width, [self.layout_of_lines.line(top + y) for y in range(self.size.height)]

    def _draw_again(self, before: tuple[int, list[Line]]) -> None:
        """Draw what can be seen and is not as it was: most often the line that is written at."""
        width, lines = self._in_view()
        if (width, len(lines)) != (before[0], len(before[1])):
            self.refresh()
            return
        others = [y for y, (old, new) in enumerate(zip(before[1], lines, strict=True)) if old != new]
        if others:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in others))

    def _latest(self, changed: Iterable[str]) -> str:
        """The section that has changed of the item that is followed; what is written now before all else."""
        item = self.followed.partition("/")[0]
        of_item = [key for key in changed if item and key.partition("/")[0] == item]
        if self.followed in of_item and self.followed != item:
            return self.followed
        return of_item[-1] if of_item else ""

    def _is_held(self) -> bool:
        """Whether nobody has scrolled away, or who has is back."""
        place = self.layout_of_lines.extent(self._seen)
        y = self.scroll_offset.y
        return place is None or y == self._rest or 0 <= place[1] - y <= self.size.height + 1

    def _bring(self, changed: tuple[int, int] | None = None) -> None:
        """Have the section in view, no further than needed: whole, else the lines in it that have changed."""
        place = self.layout_of_lines.extent(self._seen)
        if place is None:
            return
        start, end = place
        height = self.size.height
        if changed:
            self._at_end = start + changed[1] == end
        elif self._at_end:
            changed = (end - start - 1, end - start)
        first, last = start, end
        if end - start > height:
            first, last = (start + changed[0], start + changed[1]) if changed else (start, start + height)
        y = self.scroll_offset.y
        if not (y <= first and last <= y + height):
            y = end - height if self._at_end and last == end else max(first - height // 3, last - height)
        self._scroll(y)
        self._rest = self.scroll_offset.y

    def _scroll(self, y: int) -> None:
        self.scroll_to(y=max(0, y), animate=False, force=True, immediate=True)

    def _style(self, piece: Piece, base: Style) -> Style:
        style = self.get_component_rich_style(f"preview--{piece.kind}") if piece.kind in _KINDS else base
        if piece.strong or piece.emphasis:
            style += Style(bold=piece.strong or None, italic=piece.emphasis or None)
        return style

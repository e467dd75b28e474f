"""The minutes as they grow: only the lines that can be seen are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from moteleder.tui.widgets.preview_layout import Layout
from moteleder.tui.widgets.preview_lines import Piece

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
        self._followed = ""

    def show(self, sections: Iterable[tuple[str, str]]) -> None:
        """Show these sections, each a key and its Markdown; a section that is the same costs nothing."""
        self._sections = list(sections)
        self._lay()

    def follow(self, key: str) -> None:
        """Bring a section into view and keep its end there while it grows, until somebody scrolls away."""
        if key != self._followed:
            self._followed = key
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
        held = self._end_is_seen()
        key, inside = self.layout_of_lines.place(self.scroll_offset.y)
        self.layout_of_lines.lay(self._sections, self._width)
        self.virtual_size = Size(self._width, self.layout_of_lines.height)
        if held:
            self._bring()
        elif place := self.layout_of_lines.extent(key):
            self.scroll_to(y=min(place[0] + inside, place[1]), animate=False, force=True)
        self.refresh()

    def _end_is_seen(self) -> bool:
        place = self.layout_of_lines.extent(self._followed)
        return place is None or 0 <= place[1] - self.scroll_offset.y <= self.size.height + 1

    def _bring(self) -> None:
        """Scroll no further than needed to see the section, its end before its beginning."""
        place = self.layout_of_lines.extent(self._followed)
        if place is None:
            return
        start, end = place
        lowest = end - self.size.height
        target = min(max(self.scroll_offset.y, lowest), max(start, lowest))
        self.scroll_to(y=max(0, target), animate=False, force=True)

    def _style(self, piece: Piece, base: Style) -> Style:
        style = self.get_component_rich_style(f"preview--{piece.kind}") if piece.kind in _KINDS else base
        if piece.strong or piece.emphasis:
            style += Style(bold=piece.strong or None, italic=piece.emphasis or None)
        return style

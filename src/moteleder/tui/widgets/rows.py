"""A list of rows, left text and right text, that keeps its place when it is drawn again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from textual import events
from textual.containers import VerticalScroll
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from moteleder.tui.widgets.row import Row, laid_out
from moteleder.tui.widgets.scrolled import offset_in

__all__ = ["Row", "Rows"]


class Rows(OptionList):
    """Rows that can be moved through and picked; showing the same rows again costs nothing."""

    DEFAULT_CSS = """
    Rows {
        border: none;
        padding: 0;
        height: auto;
        max-height: 9999;  /* not 100% of a container that is as high as this */
        background: transparent;
        color: $foreground;
        scrollbar-size-vertical: 1;
        scrollbar-color: $rule;
        scrollbar-color-hover: $quiet;
        scrollbar-color-active: $quiet;
        scrollbar-background: $editor-bg;
        scrollbar-background-hover: $editor-bg;
        scrollbar-background-active: $editor-bg;
        &:focus { border: none; background: transparent; background-tint: transparent; }
        & > .option-list--option { padding: 0; }
        & > .option-list--option-disabled { color: $foreground; }
        & > .option-list--option-highlighted {
            background: transparent; color: $foreground; text-style: none;
        }
        &:focus > .option-list--option-highlighted {
            background: $picked-bg; color: $foreground; text-style: none;
        }
        & > .option-list--option-hover { background: $picked-bg; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._rows: tuple[Row, ...] = ()
        self._drawn_at = 0
        self._lines_in = (0, 0)

    def show(self, rows: Sequence[Row], *, here: str = "", anew: bool = False) -> None:
        """Show these rows; the picked one stays picked, else `here`, else the one in its place.

        `anew`: rows of something else, that begin at `here`, else at the first.
        """
        fresh = tuple(rows)
        if anew:
            self._rows, self._lines_in = fresh, (0, 0)
            self._draw("", here, 0)
            return
        if fresh == self._rows and self._drawn_at == self._room:
            return
        before, self._rows, self._lines_in = self._rows, fresh, (0, 0)
        if [(r.id, r.picks) for r in fresh] == [
            (r.id, r.picks) for r in before
        ] and self._drawn_at == self._room:
            for index, (old, new) in enumerate(zip(before, fresh, strict=True)):
                if old != new:
                    self.replace_option_prompt_at_index(index, laid_out(new, self._room))
            self.refresh(layout=True)
            return
        at = self.highlighted
        picked = before[at].id if at is not None and at < len(before) else ""
        self._draw(picked, here, at or 0)

    @property
    def picked(self) -> str:
        """Id of the row that is picked; empty where none is."""
        if self.highlighted is None or self.highlighted >= len(self._rows):
            return ""
        return self._rows[self.highlighted].id

    def pick(self, row: str) -> None:
        """Move to a row, where it is there."""
        found = self._where(row)
        if found is not None:
            self.highlighted = found

    def render_line(self, y: int) -> Strip:
        """One line; nothing before the rows are laid out in a width."""
        return super().render_line(y) if self._drawn_at else Strip.blank(self.size.width, self.rich_style)

    def on_mount(self) -> None:
        """Mind the scrollbar too: it comes and goes without the list changing its size."""
        self.watch(self, "show_vertical_scrollbar", self._bar_changed, init=False)

    def on_resize(self, event: events.Resize) -> None:
        """The right edge moved."""
        self._fit()

    def _bar_changed(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if self._drawn_at != self._room:
            self._draw(self.picked, "", self.highlighted or 0)

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Bring the picked row into view, also where it is not the list itself that scrolls."""
        super().scroll_to_highlight(top)
        index = self.highlighted
        container = next((a for a in self.ancestors if isinstance(a, VerticalScroll)), None)
        if container is None or index is None or not self.has_focus or index not in self._index_to_line:
            return
        row = Region(0, self._index_to_line[index], self.size.width, self._heights[index])
        row = row.translate(offset_in(self, container))
        first = next((n for n, r in enumerate(self._rows) if r.picks), None)
        if index == first and row.y < container.size.height - 1:
            # With the first row comes what stands above the list.
            row = Region(0, 0, row.width, 1)
        container.scroll_to_region(row, force=True, animate=False, immediate=True)

    def focus(self, scroll_visible: bool = False) -> Self:
        """Give the list the focus; the picked row comes into view, not the middle of a long list."""
        return super().focus(scroll_visible)

    def on_focus(self, event: events.Focus) -> None:
        """The picked row is what one wants to see."""
        self.call_after_refresh(self.scroll_to_highlight)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the rows take in this width, which is not yet the one they are drawn in."""
        if self._lines_in[0] != width:
            self._lines_in = (width, sum(laid_out(r, width).plain.count("\n") + 1 for r in self._rows))
        return self._lines_in[1]

    @property
    def _room(self) -> int:
        return self.scrollable_content_region.width

    def _where(self, row: str) -> int | None:
        return next((n for n, r in enumerate(self._rows) if r.id == row and r.picks), None) if row else None

    def _draw(self, picked: str, here: str, index: int) -> None:
        self._drawn_at = self._room
        self.set_options(
            Option(laid_out(r, self._room), id=f"{n}-{r.id}", disabled=not r.picks)
            for n, r in enumerate(self._rows)
        )
        picks = [n for n, r in enumerate(self._rows) if r.picks]
        near = next((n for n in picks if n >= index), picks[-1] if picks else None)
        wanted = [n for n in (self._where(picked), self._where(here), near) if n is not None]
        self.highlighted = wanted[0] if wanted else None
        self.refresh(layout=True)

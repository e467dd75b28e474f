"""The rows of a page: a click marks one, so that a word below can be clicked for it; a second opens it."""

from __future__ import annotations

from textual import events

from moteleder.tui.widgets.rows import Rows

__all__ = ["PageRows"]


class PageRows(Rows):
    """Rows that are marked before they are opened."""

    def on_click(self, event: events.Click) -> None:
        """Mark the row under the mouse; the one that is marked already is opened by the list itself."""
        row = event.style.meta.get("option")
        if row is not None and row != self.highlighted and not self.get_option_at_index(row).disabled:
            event.prevent_default()
            self.highlighted = row

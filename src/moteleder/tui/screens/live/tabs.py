"""The tabs of a narrow screen: meeting, note, minutes."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from moteleder.i18n import Words, msg
from moteleder.tui.commands import key_named

__all__ = ["Tabs", "Views"]

WIDE_VIEWS = ("both", "leader", "writer")
"""The views of a wide screen, in the order in which one key goes through them."""

NARROW_VIEWS = ("leader", "writer", "minutes")
"""The views of a narrow screen: one pane each."""


class Views:
    """Which view is shown, wide and narrow apart, so that a resize comes back to what was."""

    def __init__(self) -> None:
        self._wide = "both"
        self._narrow = "leader"

    def shown(self, narrow: bool) -> str:
        """The view at this width."""
        return self._narrow if narrow else self._wide

    def choose(self, narrow: bool, view: str) -> None:
        """Show another view at this width."""
        if narrow:
            self._narrow = view
        else:
            self._wide = view

    def following(self, narrow: bool) -> str:
        """The view after the one that is shown."""
        views = NARROW_VIEWS if narrow else WIDE_VIEWS
        return views[(views.index(self.shown(narrow)) + 1) % len(views)]


_NAMES = {"leader": msg("Meeting"), "writer": msg("Note"), "minutes": msg("Minutes")}


class Tabs(Widget):
    """Three words, the shown one marked; a click changes the view."""

    DEFAULT_CSS = """
    Tabs { height: 1; padding: 0 1; background: $rail-bg; color: $quiet; display: none; }
    """

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        view: str

    def __init__(self, w: Words) -> None:
        super().__init__()
        self._names = {view: w(name) for view, name in _NAMES.items()}
        self._view = "leader"

    def show(self, view: str) -> None:
        """Mark the view that is shown."""
        if view != self._view:
            self._view = view
            self.refresh()

    def render(self) -> Content:
        """The words, the shown one between marks."""
        parts: list[Content] = []
        for view, name in self._names.items():
            style = "bold $here" if view == self._view else "$quiet"
            parts.append(Content.styled(f"▸ {name}  " if view == self._view else f"  {name}  ", style))
        parts.append(Content.styled(f" {key_named(self, 'view')}", "$quiet"))
        return Content("").join(parts)

    def on_click(self, event: events.Click) -> None:
        """Show the view under the mouse."""
        start = 1
        for view, name in self._names.items():
            end = start + len(name) + 4
            if start <= event.x < end:
                self.post_message(self.Chosen(view))
            start = end

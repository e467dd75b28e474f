"""A long list of which only the lines that can be seen are made: a thousand rows cost what thirty do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, Protocol, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

__all__ = ["Listed", "Listing"]


class Listed(Protocol):
    """Something that has a line of its own in a list."""

    @property
    def id(self) -> str:
        """What it is about; empty for a line that only says something."""


L = TypeVar("L", bound=Listed)


class Listing(ScrollView, Generic[L], can_focus=True):
    """Lines that can be moved through and picked; each is made of a thing when it comes into view."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "ends(0)", show=False),
        Binding("end", "ends(1)", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"listing--picked", "listing--under"}
    DEFAULT_CSS = """
    Listing {
        background: $rail-bg;
        color: $foreground;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        & > .listing--picked { background: $picked-bg; }
        & > .listing--under { background: $picked-bg; }
    }
    """

    @dataclass
    class Opened(Message):
        """A line was clicked."""

        id: str
        """What it is about."""

    def __init__(self, draw: Callable[[L, int], Content], *, id: str | None = None) -> None:
        """`draw` makes the line of a thing in so many cells."""
        super().__init__(id=id)
        self._draw = draw
        self._things: Sequence[L] = ()
        self._places: dict[str, int] = {}
        self._picks: list[int] = []
        self._at = -1
        self._under = -1
        self.moved = False
        """Whether somebody has moved; until then the first line is the picked one."""

    def show(self, things: Sequence[L], anew: bool = False) -> None:
        """Show these; what is picked stays so, else what is in its place, or the first where it is `anew`.

        Ids are unique, but for the empty one.
        """
        picked, at = self.picked, self._at
        self._things = things
        self._places = {thing.id: n for n, thing in enumerate(things) if thing.id}
        self._picks = list(self._places.values())
        self.moved = self.moved and not anew
        if self.moved:
            self._at = self._places.get(picked, self._nearest(at))
        else:
            self._at = self._nearest(0)
        self._fit()
        self._bring()

    @property
    def things(self) -> Sequence[L]:
        """What is shown."""
        return self._things

    @property
    def picked(self) -> str:
        """Id of the line that is picked; empty where none is."""
        return self._things[self._at].id if 0 <= self._at < len(self._things) else ""

    def move(self, by: int) -> None:
        """Go so many lines that can be picked up or down."""
        if self._picks:
            index = bisect_left(self._picks, self._at) + by
            self._go(self._picks[max(0, min(len(self._picks) - 1, index))])

    def action_move(self, by: int) -> None:
        """One line up or down."""
        self.move(by)

    def action_page(self, by: int) -> None:
        """As many lines as can be seen."""
        self._go(self._nearest(self._at + by * max(1, self.size.height - 1)))

    def action_ends(self, last: int) -> None:
        """To the first line or the last."""
        self._go(self._nearest(len(self._things) if last else 0))

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        at = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if not 0 <= at < len(self._things) or width <= 0:
            return Strip.blank(self.size.width, self.rich_style)
        style = self.visual_style
        if at in (self._at, self._under) and self._things[at].id:
            style += self.get_visual_style("listing--picked")
        strips = Visual.to_strips(self, self._draw(self._things[at], width), width, 1, style, pad=True)
        return strips[0] if strips else Strip.blank(width, self.rich_style)

    def on_resize(self, _: events.Resize) -> None:
        """The right edge moved."""
        self._fit()
        self._bring()

    def on_focus(self, _: events.Focus) -> None:
        """Where one is is to be seen."""
        self.refresh()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """What a click would open is marked."""
        self._point(event.y + self.scroll_offset.y)

    def on_leave(self, _: events.Leave) -> None:
        """Nothing is under the mouse."""
        self._point(-1)

    def on_click(self, event: events.Click) -> None:
        """Pick a line and open it."""
        at = event.y + self.scroll_offset.y
        if 0 <= at < len(self._things) and self._things[at].id:
            self._go(at)
            self.post_message(self.Opened(self._things[at].id))

    def _point(self, at: int) -> None:
        if at != self._under:
            self._under = at
            self.refresh()

    def _go(self, at: int) -> None:
        if at >= 0:
            self._at = at
            self.moved = True
            self._bring()
            self.refresh()

    def _nearest(self, at: int) -> int:
        """The first line from there on that can be picked, else the last one before; -1 where none can."""
        if not self._picks:
            return -1
        return self._picks[min(len(self._picks) - 1, bisect_left(self._picks, at))]

    def _fit(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._things))
        self.refresh()

    def _bring(self) -> None:
        """Bring the picked line into view, and what stands above the first one with it."""
        if self._at < 0 or not self.size.height:
            return
        first = self._at == self._nearest(0)
        region = Region(0, 0 if first else self._at, self.size.width, self._at + 1 if first else 1)
        if first and region.height > self.size.height:
            region = Region(0, self._at, self.size.width, 1)
        self.scroll_to_region(region, force=True, animate=False, immediate=True)

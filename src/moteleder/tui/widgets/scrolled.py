"""Where a widget lies in what scrolls it."""

from __future__ import annotations

from textual.containers import VerticalScroll
from textual.geometry import Offset
from textual.widget import Widget

__all__ = ["offset_in"]


def offset_in(widget: Widget, container: VerticalScroll) -> Offset:
    """The widget's place in all that the container can show, wherever it is scrolled to."""
    offset = widget.virtual_region.offset
    for ancestor in widget.ancestors:
        if ancestor is container or not isinstance(ancestor, Widget):
            break
        offset += ancestor.virtual_region.offset
    return offset

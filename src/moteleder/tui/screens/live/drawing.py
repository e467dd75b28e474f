"""Drawing the meeting as it stands: each part draws again only what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.live.paper import Paper
from moteleder.tui.screens.live.rail import Rail
from moteleder.tui.screens.live.tabs import Tabs
from moteleder.tui.screens.live.time_line import TimeLine
from moteleder.tui.screens.live.top import TopLine
from moteleder.tui.widgets.footer import KeyLine

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["draw"]


def draw(screen: LiveScreen) -> None:
    """Draw what can be drawn without mounting anything."""
    meeting, now, view = screen.live.meeting, screen.live.now(), screen.view
    for each in ("leader", "writer", "minutes"):
        screen.set_class(view == each, each)
    screen.query_one(Tabs).show(view)
    screen.query_one(TopLine).show(meeting, screen.live.saving, now)
    screen.query_one(TimeLine).show(meeting, now)
    screen.query_one(Rail).show(meeting, now)
    screen.query_one(Desk).show(meeting, now, bool(screen.pinned), view == "writer")
    paper = screen.query_one(Paper)
    if paper.display:
        paper.show(meeting, screen.place)
    screen.query_one(KeyLine).update(screen.moment)

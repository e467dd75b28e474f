"""The right column: the minutes as they grow."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.minutes import live_sections
from moteleder.tui.widgets.preview import Preview

__all__ = ["Paper"]


class Paper(Vertical):
    """The minutes, following the place that is being written."""

    DEFAULT_CSS = """
    Paper {
        background: $rail-bg; padding: 1 1 1 2;
        & > #paper-title { height: auto; padding: 0 0 1 0; color: $quiet; }
        & > Preview { height: 1fr; }
    }
    """

    def __init__(self, w: Words) -> None:
        super().__init__(id="paper")
        self._w = w
        self._shown: tuple[Meeting, str] | None = None

    def compose(self) -> ComposeResult:
        """A heading, and the minutes."""
        yield Static(
            Content.assemble(self._w("MINUTES"), "  ", (self._w("draft"), "$quiet")), id="paper-title"
        )
        yield Preview(id="preview")

    def show(self, meeting: Meeting, place: str) -> None:
        """Show the minutes of the meeting as it stands; does nothing where it is the same."""
        if self._shown and self._shown[0] is meeting and self._shown[1] == place:
            return
        self._shown = (meeting, place)
        preview = self.query_one(Preview)
        sections = [(s.key, s.markdown) for s in live_sections(meeting)]
        preview.show(sections)
        preview.follow(_section_of(place, [key for key, _ in sections]))


def _section_of(place: str, keys: list[str]) -> str:
    """The section of a place; of a turn that nothing is written at yet, the last before it."""
    item = place.partition("/")[0]
    of_item = [key for key in keys if key.partition("/")[0] == item]
    last = of_item[-1:] if place != item else []
    return next((key for key in (f"{place}/text", place, *last, item) if key in keys), "")

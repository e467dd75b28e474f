"""What every panel is: it shows a part of the meeting, and tells the screen what is to happen."""

from __future__ import annotations

from datetime import datetime

from textual.containers import Vertical

from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words

__all__ = ["Panel"]


class Panel(Vertical):
    """A panel is mounted when its kind of item is first visited, and shown again each time."""

    DEFAULT_CSS = """
    Panel { height: auto; padding: 0 0 1 0; }
    Panel > .hint { color: $quiet; }
    """

    def __init__(self, w: Words, language: str) -> None:
        super().__init__()
        self.w = w
        """The screen's words."""
        self.language = language
        """The screen's language, for dates."""

    def show(self, meeting: Meeting, now: datetime) -> None:
        """Show the meeting as it stands; called after every event, so it does only what has changed."""

"""The line above the keys: what was said last."""

from __future__ import annotations

from textual.widgets import Static

from moteleder.i18n import Words
from moteleder.session.live import LiveSession
from moteleder.session.saving import Unsaved, why_unsaved
from moteleder.session.taken_out import taken_out
from moteleder.tui.plain import plain
from moteleder.tui.screens.live.top import PATIENCE

__all__ = ["Told"]


class Told(Static):
    """One sentence, until the next thing is done; not there while there is nothing to say."""

    DEFAULT_CSS = """
    Told {
        height: auto; max-height: 2; padding: 0 2; background: $rail-bg; color: $entry; display: none;
        &.said { display: block; }
        &.refused { color: $lost; }
    }
    """

    def say(self, text: str, refused: bool = False) -> None:
        """Say this; empty: say nothing."""
        self.update(plain(text))
        self.set_class(refused, "refused")
        self.set_class(bool(text), "said")

    def warn(self, live: LiveSession, w: Words) -> None:
        """Say what is not saved: an identity number that was taken out, or anything, where that lasts."""
        if live.removed:
            self.say(taken_out(live.removed, w))
            live.removed = 0
        saving = live.saving
        if isinstance(saving, Unsaved) and (live.now() - saving.since).total_seconds() > PATIENCE:
            self.say(why_unsaved(saving, w), refused=True)

"""Everything hidden: a line that says how it comes back, and the clock."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.widgets import Static

from moteleder.dates import clock
from moteleder.i18n import words
from moteleder.session.command_keys import key_label
from moteleder.session.ports import Clock
from moteleder.tui.plain import plain
from moteleder.tui.screens.covering import Covering, cover

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["HiddenScreen", "hidden_takes", "hide"]


class HiddenScreen(Covering):
    """Lies over whatever was there, and leaves it as it was."""

    DEFAULT_CSS = """
    HiddenScreen {
        align: center middle;
        background: $background;
        & > Static { width: 100%; height: auto; padding: 0 2; text-align: center; color: $quiet; }
        & > #clock { margin: 1 0 0 0; }
    }
    """

    def __init__(self, clock: Clock, language: str, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._clock = clock
        self._w = words(language)
        self._key = key_label(next(iter(keys.get("hide", ())), "escape"), self._w)

    def compose(self) -> ComposeResult:
        """Two lines."""
        text = self._w("The screen is hidden. {key} shows it again.").format(key=self._key)
        yield Static(plain(text), id="says")
        yield Static(id="clock")

    def on_mount(self) -> None:
        """Let the clock run."""
        self.tick()
        self.set_interval(1.0, self.tick)

    def tick(self) -> None:
        """Show the time."""
        shown, now = self.query_one("#clock", Static), plain(clock(self._clock.now()))
        if shown.content != now:
            shown.update(now)

    def say_unfinished(self) -> None:
        """Say that there is something to be seen to."""
        text = self._w("Something is not finished. {key} shows it.").format(key=self._key)
        self.query_one("#says", Static).update(plain(text))


async def hide(app: MoteApp) -> None:
    """Hide everything."""
    if not isinstance(app.screen, HiddenScreen):
        await cover(app, HiddenScreen(app.clock, app.language, app.keys))


def hidden_takes(app: MoteApp, event: events.Event) -> bool:
    """Whether everything is hidden, and the key or paste goes nowhere; quitting goes on to the app."""
    hidden = app.screen
    if not isinstance(hidden, HiddenScreen):
        return False
    if isinstance(event, events.Key):
        if event.key in app.keys.get("quit", ()):
            return False
        if event.key in (*app.keys.get("hide", ()), "escape"):
            hidden.dismiss()
    return True

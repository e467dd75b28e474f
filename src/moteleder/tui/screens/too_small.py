"""What is shown where there is no room: nothing is drawn half, and no key does what cannot be seen."""

from __future__ import annotations

from textual import events
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from moteleder.i18n import Words

__all__ = ["ROOM", "TooSmall", "mind_the_room", "swallows"]

ROOM = Size(60, 18)
"""Columns and rows that every screen can be read in."""


class TooSmall(Screen[None]):
    """Asks for more room, in the place of whatever was there, and goes when there is.

    No dialog: what lies behind one is drawn too, and there is no room for that.
    """

    AUTO_FOCUS = None
    DEFAULT_CSS = """
    TooSmall {
        align: center middle;
        & > Static { width: auto; max-width: 100%; height: auto; padding: 0 1; text-align: center; }
    }
    """

    def __init__(self, w: Words) -> None:
        super().__init__()
        self._w = w
        self._warning = ""

    def compose(self) -> ComposeResult:
        """How much room is needed, how much there is, and that nothing is lost."""
        yield Static(markup=False)

    def on_mount(self) -> None:
        """Say it."""
        self._say(self.app.size)

    def on_resize(self, event: events.Resize) -> None:
        """Say it again with the room there is now."""
        self._say(event.size)

    def on_screen_resume(self) -> None:
        """What came over it is gone, and meanwhile there may be room."""
        mind_the_room(self.app, self.app.size, self._w)

    def warns(self, key: str) -> bool:
        """Say, once, that leaving by this key loses words; whether it was said only now."""
        if self._warning:
            return False
        text = self._w("What is written in the form is not saved. {key} again leaves without it.")
        self._warning = text.format(key=key)
        self._say(self.app.size)
        return True

    def _say(self, size: Size) -> None:
        text = self._w("More room is needed: {columns} × {rows}. Now: {wide} × {high}. Nothing is lost.")
        values = {"columns": ROOM.width, "rows": ROOM.height, "wide": size.width, "high": size.height}
        self.query_one(Static).update("\n\n".join(filter(None, (text.format(**values), self._warning))))


def mind_the_room(app: App[None], size: Size, w: Words) -> None:
    """Show the screen that asks for room where there is too little, and take it away where there is not."""
    fits = size.width >= ROOM.width and size.height >= ROOM.height
    asking = isinstance(app.screen, TooSmall)
    if not fits and not asking:
        app.push_screen(TooSmall(w))
    elif fits and asking:
        app.pop_screen()


def swallows(app: App[None], event: events.Event, quit_keys: tuple[str, ...]) -> bool:
    """Whether this is a key, a paste or a click whose effect nobody could see; quitting always works."""
    if not (app.screen_stack and isinstance(app.screen, TooSmall)):
        return False
    if isinstance(event, events.Key):
        return event.key not in quit_keys
    return isinstance(event, events.Paste | events.MouseEvent)

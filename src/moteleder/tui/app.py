"""The app: it wires themes, keys, words and the first screen, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.screen import Screen

from moteleder import config
from moteleder.i18n import screen_language, words
from moteleder.session.casebook import CaseBook
from moteleder.session.command_table import DEFAULT_KEYS
from moteleder.session.ports import Clock
from moteleder.tui.commands import bindings_for
from moteleder.tui.key_order import KeyOrder
from moteleder.tui.keymap import read_keymap
from moteleder.tui.keymap import said as keys_said
from moteleder.tui.messages import Reopened
from moteleder.tui.plain import plain
from moteleder.tui.screens.opening import open_case
from moteleder.tui.screens.too_small import mind_the_room, swallows
from moteleder.tui.themes import DARK, DEFAULTS, LIGHT, Loaded, load_all
from moteleder.tui.themes import said as theme_said

__all__ = ["MoteApp"]


class MoteApp(App[None]):
    """Møteleder in a terminal."""

    TITLE = "Møteleder"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = bindings_for("app")
    CSS_PATH = "app.tcss"

    def __init__(self, book: CaseBook, clock: Clock, straight_to: str = "") -> None:
        super().__init__()
        self.book = book
        """The cases."""
        self.clock = clock
        """What time it is."""
        self.language = screen_language()
        """The screen's language."""
        self.keys: Mapping[str, tuple[str, ...]] = DEFAULT_KEYS
        """The keys in force."""
        self._straight_to = straight_to
        self._order = KeyOrder(self, super().on_event)

    async def on_mount(self) -> None:
        """Themes and keys first, so that what is wrong with them can be said on the first screen."""
        troubles = [*self._have_themes(), *self._have_keys()]
        if self._straight_to:
            if why_not := await open_case(self, self._straight_to):
                self.exit(return_code=1, message=plain(why_not))
            elif troubles:
                self.notify(" ".join(troubles), markup=False)
        else:
            from moteleder.tui.screens.home import HomeScreen

            await self.push_screen(HomeScreen(self.book, self.clock, self.language, self.keys, troubles))
        mind_the_room(self, self.size, words(self.language))

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes one at a time, so that words typed ahead land where they belong."""
        if swallows(self, event, self.keys.get("quit", ())):
            return
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self._order.take(event)
        else:
            await super().on_event(event)

    def on_resize(self, event: events.Resize) -> None:
        """Ask for more room where there is too little to read in."""
        if len(self.screen_stack) > 1:
            mind_the_room(self, event.size, words(self.language))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What our own variables are before a theme is there."""
        return DEFAULTS

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None: our palette comes from the command table."""
        return ()

    async def action_command(self, command: str) -> None:
        """What can be asked for everywhere."""
        if command == "help":
            from moteleder.tui.dialogs.help import toggle_help

            toggle_help(self, self.language, self.keys)
        elif command == "palette":
            self._find_command()
        elif command == "theme_switch":
            self.theme = LIGHT if self.theme == DARK else DARK
            config.keep_theme(self.book.folder, self.theme)
        elif command == "quit":
            self._leave()

    async def on_reopened(self, message: Reopened) -> None:
        """An ended meeting goes on."""
        from moteleder.tui.screens.live import LiveScreen

        await self.switch_screen(LiveScreen(message.live, self.language, self.keys, self.book.folder))

    def _find_command(self) -> None:
        from moteleder.tui.dialogs.palette import open_palette

        place = getattr(self.screen, "command_place", None)
        if place is not None:
            open_palette(self, place, self.language, self.keys, getattr(self.screen, "moment", None))

    def action_help_quit(self) -> None:
        """Textual's own ctrl+c says how to quit in English; ours is in the footer."""

    def _leave(self) -> None:
        """Every screen lets go of what it holds; one that cannot save says so and stays, the first time."""
        for screen in reversed(self.screen_stack):
            leave = getattr(screen, "may_leave", None)
            if leave is not None and not leave():
                return
        self.exit()

    def _have_themes(self) -> list[str]:
        w = words(self.language)
        troubles = []
        for found in load_all():
            if isinstance(found, Loaded):
                self.register_theme(found.theme)
            else:
                troubles.append(theme_said(found, w))
        theme, problems = config.read_theme(self.book.folder, self.available_themes, DARK)
        self.theme = theme
        return [*troubles, *(config.said(problem, w) for problem in problems)]

    def _have_keys(self) -> list[str]:
        keymap = read_keymap(self.book.folder / "keys.toml")
        self.keys = keymap.keys
        self.set_keymap(dict(keymap.changed))
        w = words(self.language)
        return [keys_said(problem, w) for problem in keymap.problems]

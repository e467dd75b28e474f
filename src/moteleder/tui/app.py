"""The app: it wires themes, keys, words and the first screen, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.notifications import Notify
from textual.screen import Screen

from moteleder import config
from moteleder.i18n import screen_language, words
from moteleder.paths import keys_file
from moteleder.session.casebook import CaseBook
from moteleder.session.closed_days import closed_days
from moteleder.session.command_keys import key_label
from moteleder.session.command_table import DEFAULT_KEYS
from moteleder.session.live import LiveSession
from moteleder.session.ports import Clock
from moteleder.session.saving import SaveState, Unsaved, why_stay
from moteleder.tui.after_form import AfterForm
from moteleder.tui.commands import bindings_for
from moteleder.tui.dialogs.leaving import leaves_dialog
from moteleder.tui.key_order import KeyOrder
from moteleder.tui.keymap import read_keymap
from moteleder.tui.keymap import said as keys_said
from moteleder.tui.messages import Reopened
from moteleder.tui.plain import printed
from moteleder.tui.screens.covering import Covering, Toasts, holds_words, unfinished
from moteleder.tui.screens.hidden import hidden_takes, hide
from moteleder.tui.screens.opening import open_case
from moteleder.tui.screens.too_small import TooSmall, mind_the_room, swallows
from moteleder.tui.terminal_gone import mind_the_terminal
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
        self._troubles = self._have_themes()
        self._order = KeyOrder(self, self._hand)
        self.toasts = Toasts(self)
        """What pops up, kept back while others see the screen."""

    async def on_mount(self) -> None:
        """Keys first, so that what is wrong with them can be said on the first screen."""
        mind_the_terminal(self, self._let_go)
        troubles = [*self._troubles, *self._have_keys()]
        if self._straight_to:
            if why_not := await open_case(self, self._straight_to):
                self.exit(return_code=1, message=printed(why_not))
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

    async def _hand(self, event: events.Event) -> None:
        """Give a key or paste its turn."""
        after = getattr(self.screen, "after_form", None)
        if isinstance(after, AfterForm) and after.takes(event, self.focused):
            return
        if not hidden_takes(self, event) and not leaves_dialog(self, event, self.keys.get("quit", ())):
            await super().on_event(event)

    def on_notify(self, event: Notify) -> None:
        """What pops up waits while others see the screen."""
        if self.toasts.keeps(event.notification):
            event.prevent_default()

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
        elif command == "hide":
            await hide(self)
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

    def _let_go(self) -> None:
        """Every screen lets go of what it holds, so far as it can."""
        for screen in reversed(self.screen_stack):
            if leave := getattr(screen, "may_leave", None):
                leave()

    def _leave(self) -> None:
        """Every screen lets go of what it holds; one that cannot save says so and stays, the first time."""
        covering = self.screen if isinstance(self.screen, Covering) else None
        if covering is not None and unfinished(self):
            covering.say_unfinished()
            return
        small = self.screen if isinstance(self.screen, TooSmall) else None
        if small and holds_words(self) and small.warns(key_label(self.keys["quit"][0], words(self.language))):
            return
        for screen in reversed(self.screen_stack):
            leave = getattr(screen, "may_leave", None)
            if leave is not None and not leave():
                saving = _saving(screen)
                if covering is not None:
                    covering.say_unfinished()
                elif screen is not self.screen and isinstance(saving, Unsaved):
                    self.notify(why_stay(saving, words(self.language)), severity="error", markup=False)
                return
        self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """Textual's own way out prints every value it was working with, and that is what people wrote."""
        from moteleder.tui.crash import crash_text

        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            saving = next((s for each in self.screen_stack if (s := _saving(each))), None)
            self.panic(printed(crash_text(error, saving, self.book.fleeting, words(self.language))))

    def _have_themes(self) -> list[str]:
        w = words(self.language)
        troubles = []
        for found in load_all():
            if isinstance(found, Loaded):
                self.register_theme(found.theme)
            else:
                troubles.append(theme_said(found, w))
        theme, problems = config.read_theme(self.book.folder, self.available_themes, DARK)
        # Before anything is drawn, so that nothing is drawn twice.
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        _, more = closed_days(self.book.folder)
        return [*troubles, *(config.said(problem, w) for problem in (*problems, *more))]

    def _have_keys(self) -> list[str]:
        keymap = read_keymap(keys_file(self.book.folder))
        self.keys = keymap.keys
        self.set_keymap(dict(keymap.changed))
        w = words(self.language)
        return [keys_said(problem, w) for problem in keymap.problems]


def _saving(screen: Screen[object]) -> SaveState | None:
    """How the meeting on a screen is saved; None where it has none."""
    live = getattr(screen, "live", None)
    return live.saving if isinstance(live, LiveSession) else None

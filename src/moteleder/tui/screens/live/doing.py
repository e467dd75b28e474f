"""What doing something on the live screen is, and what leading needs of a screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from textual.app import App

from moteleder.i18n import Words
from moteleder.session.live import LiveSession
from moteleder.tui.dialogs.about import About

if TYPE_CHECKING:
    from moteleder.tui.dialogs.form import FormDialog
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["Doing", "Leads"]

Doing: TypeAlias = "Callable[[LiveScreen, str], Awaitable[None]]"
"""Does one thing; the text is the id of what it is about, empty where it is about nothing."""


class Leads(Protocol):
    """A screen that a meeting is led from: the live screen, or the room view over it."""

    went_on: float
    """When «next» last did something, by the monotonic clock."""
    w: Words
    """The screen's words."""

    @property
    def live(self) -> LiveSession:
        """The meeting."""

    @property
    def about(self) -> About:
        """What dialogs need to know."""

    @property
    def app(self) -> App[Any]:
        """Where dialogs are shown."""

    def keep_typing(self) -> None:
        """Let the session have every word that was typed."""

    def tell(self, text: str, refused: bool = False) -> None:
        """Say something, until the next thing is done."""

    async def act(self, do: Callable[[], Any], refocus: bool = False) -> bool:
        """Do something that may be refused, and draw what came of it; whether it happened."""

    async def open(self, form: FormDialog, then: Callable[[Any], Any], refocus: bool = False) -> None:
        """Ask something, and do what is answered."""

    async def action_command(self, command: str) -> None:
        """Do what a command says."""

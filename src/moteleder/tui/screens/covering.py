"""Screens that others than the leader may see: they lie over everything, and nothing pops up on them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.notifications import Notification
from textual.screen import Screen

from moteleder.session.saving import Unsaved

if TYPE_CHECKING:
    from moteleder.tui.app import MoteApp

__all__ = ["Covering", "Toasts", "cover", "holds_words", "unfinished"]


class Covering(Screen[None]):
    """A screen that others may see."""

    AUTO_FOCUS: ClassVar[str | None] = None

    def say_unfinished(self) -> None:
        """Say, without saying what, that the screen below must be seen to before the program is left."""


class Toasts:
    """Keeps back what would pop up over a covering screen, until the last one is gone."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._shown: list[Notification] = []
        self._kept: list[Notification] = []

    @property
    def covered(self) -> bool:
        """Whether others see the screen."""
        return any(isinstance(screen, Covering) for screen in self._app.screen_stack)

    def keeps(self, told: Notification) -> bool:
        """Whether a notification that arrives is kept back."""
        if self.covered:
            self._kept.append(told)
            return True
        self._shown = [*(each for each in self._shown if not each.has_expired), told]
        return False

    def withhold(self) -> None:
        """Take away what is shown, to be shown again."""
        self._kept += [each for each in self._shown if not each.has_expired]
        self._shown.clear()
        self._app.clear_notifications()

    def give_back(self) -> None:
        """Show what was kept, for as long as it would have been; where others still see, it is kept again."""
        kept, self._kept = self._kept, []
        for told in kept:
            self._app.notify(
                told.message,
                title=told.title,
                severity=told.severity,
                timeout=told.timeout,
                markup=told.markup,
            )


async def cover(app: MoteApp, screen: Covering, then: Callable[[], Awaitable[None]] | None = None) -> None:
    """Lay a screen over everything; `then` is done when it is gone."""

    async def gone(_: None) -> None:
        if then is not None:
            await then()
        app.toasts.give_back()

    app.toasts.withhold()
    await app.push_screen(screen, gone)


def holds_words(app: MoteApp) -> bool:
    """Whether a form is open with words that leaving would lose."""
    return any(getattr(screen, "holds_words", False) for screen in app.screen_stack)


def unfinished(app: MoteApp) -> bool:
    """Whether a screen below holds what leaving would lose: words in a form, a meeting that is not saved."""
    lives = (getattr(screen, "live", None) for screen in app.screen_stack)
    return holds_words(app) or any(isinstance(getattr(live, "saving", None), Unsaved) for live in lives)

"""What doing something on the live screen is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from moteleder.tui.screens.live.screen import LiveScreen

__all__ = ["Doing"]

Doing: TypeAlias = "Callable[[LiveScreen, str], Awaitable[None]]"
"""Does one thing; the text is the id of what it is about, empty where it is about nothing."""

"""The window of the terminal is closed: what was written is kept, and the case is held no longer."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from typing import Any

from textual.app import App

__all__ = ["mind_the_terminal"]

_LOOK = 5.0
"""Seconds between two looks, for where nothing says that the terminal has gone."""


def mind_the_terminal(app: App[Any], let_go: Callable[[], None]) -> None:
    """End when the terminal has gone, letting go of everything first.

    A terminal says so with a hang-up; whoever started the program may have had that ignored, and then
    it would run on, unseen, and hold the case.
    """
    hang_up = getattr(signal, "SIGHUP", None)
    stdin = sys.__stdin__
    if hang_up is None or stdin is None or app.is_headless or not stdin.isatty():
        return

    def gone() -> None:
        try:
            let_go()
        finally:
            # Nothing can be drawn any more, so that there is no other way out.
            signal.signal(hang_up, signal.SIG_DFL)
            signal.raise_signal(hang_up)

    asyncio.get_running_loop().add_signal_handler(hang_up, gone)
    app.set_interval(_LOOK, lambda: None if stdin.isatty() else gone())

"""One key at a time, so that whoever types ahead of the screen finds the words where they belong.

Textual hands a key to whatever has the focus when it arrives. What the key before it does (Enter opens the
next field, F4 a form) may still be on its way, and the words would land in the field that was left.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from textual import events
from textual.app import App
from textual.message_pump import MessagePump
from textual.widgets import Input, TextArea

__all__ = ["KeyOrder"]

_PASSES = 4
"""Rounds from the field up to the app: a key becomes a message, that another, that a change of focus."""
_PATIENCE = 0.3
"""Seconds for one part of the screen to answer; it may be leaving, or waiting for something slow."""


class KeyOrder:
    """Holds a key or a paste back until all that came of the one before has happened."""

    def __init__(self, app: App[None], hand: Callable[[events.Event], Awaitable[None]]) -> None:
        """`hand` gives an event to the app the way Textual does."""
        self._app = app
        self._hand = hand
        self._waiting: deque[events.Event] = deque()
        self._following: asyncio.Task[None] | None = None

    async def take(self, event: events.Event) -> None:
        """Hand the event on now, or when its turn comes."""
        if self._following is not None:
            self._waiting.append(event)
            return
        await self._give(event)

    async def _give(self, event: events.Event) -> None:
        # Held from here on: what arrives while this is handled waits too.
        self._following = asyncio.current_task()
        try:
            if not _only_writes(event, self._app):
                await self._written()
            await self._hand(event)
        finally:
            if _only_writes(event, self._app):
                self._following = None
                self._next()
            else:
                self._following = asyncio.create_task(self._follow())

    async def _written(self) -> None:
        """Letters that still lie before the text with the focus come first; what a key does may need them."""
        at = self._app.focused
        if isinstance(at, Input | TextArea) and at.message_queue_size:
            await _passed(at)

    async def _follow(self) -> None:
        for _ in range(_PASSES):
            at = self._app.focused or self._app.screen
            for part in (*at.ancestors_with_self, self._app):
                await _passed(part)
        self._following = None
        self._next()

    def _next(self) -> None:
        if self._waiting:
            event = self._waiting.popleft()
            self._following = asyncio.current_task()
            self._app.call_later(self._give, event)


def _only_writes(event: events.Event, app: App[None]) -> bool:
    """Whether the event is a letter in a text, which moves nothing: most keys are, and cost nothing here."""
    return isinstance(event, events.Key) and event.is_printable and isinstance(app.focused, Input | TextArea)


async def _passed(part: MessagePump) -> None:
    """Wait until a part of the screen has worked off what lay before it."""
    done = asyncio.Event()
    if part.call_later(done.set):
        try:
            await asyncio.wait_for(done.wait(), _PATIENCE)
        except TimeoutError:
            return

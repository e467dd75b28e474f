"""Keys that come faster than the screen are handed out one at a time."""

from __future__ import annotations

import asyncio

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.widgets import Input

from moteleder.tui.key_order import KeyOrder


class Hurried(App[None]):
    """Two fields; Enter in the first goes to the second by way of a message, as forms do, and F4 reads it."""

    BINDINGS = [Binding("f4", "read", priority=True)]

    def __init__(self, ordered: bool) -> None:
        super().__init__()
        self._order = KeyOrder(self, super().on_event)
        self._ordered = ordered
        self.found: list[str] = []

    def compose(self) -> ComposeResult:
        yield Input(id="first")
        yield Input(id="second")

    async def on_event(self, event: events.Event) -> None:
        if self._ordered and isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self._order.take(event)
        else:
            await super().on_event(event)

    def action_read(self) -> None:
        self.found.append(self.query_one("#first", Input).value)

    def on_input_submitted(self) -> None:
        self.query_one("#second", Input).focus()


async def typed(ordered: bool) -> tuple[str, str]:
    app = Hurried(ordered)
    async with app.run_test() as pilot:
        for key in ("a", "b", "enter", "c"):
            app.post_message(events.Key(key, "\r" if key == "enter" else key))
        app.post_message(events.Paste("limt"))
        app.post_message(events.Key("d", "d"))
        async with asyncio.timeout(5):
            while len("".join(field.value for field in app.query(Input))) < 8:
                await pilot.pause()
        return app.query_one("#first", Input).value, app.query_one("#second", Input).value


async def test_a_field_is_left_before_the_next_key_is_handed_out() -> None:
    assert await typed(ordered=True) == ("ab", "climtd")


async def test_without_an_order_the_words_land_in_the_field_that_was_left() -> None:
    """What the order is for; where this fails, Textual does it by itself and the module can go."""
    assert await typed(ordered=False) != ("ab", "climtd")


async def test_a_key_that_does_something_with_the_text_finds_every_letter_typed_before_it() -> None:
    app = Hurried(ordered=True)
    async with app.run_test() as pilot:
        for key in ("a", "b", "c", "f4"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        async with asyncio.timeout(5):
            while not app.found:
                await pilot.pause()
    assert app.found == ["abc"]

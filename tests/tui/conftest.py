"""What makes hundreds of apps in a row quick, and no test weaker."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from itertools import pairwise
from typing import Any

import pytest
from textual import events
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.keys import _character_to_key
from textual.screen import Screen
from textual.widgets import Input, TextArea

from moteleder.tui.app import MoteApp

_parsed: dict[object, list[RuleSet]] = {}


@pytest.fixture(autouse=True)
def quick_apps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Style sheets are read once, and letters are typed without a pause between."""
    monkeypatch.setattr(Stylesheet, "_parse_rules", _read_once(Stylesheet._parse_rules))
    monkeypatch.setattr(App, "_press_keys", _type_at_once(App._press_keys))
    monkeypatch.setattr(App, "_shutdown", _workers_first(App._shutdown))


@pytest.fixture(autouse=True)
def drawn_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what a test looks at is drawn; tests about when something is drawn have their own of this name."""
    monkeypatch.setattr(Compositor, "render_update", _draw_for_nobody)


def _read_once(parse: Callable[..., list[RuleSet]]) -> Callable[..., list[RuleSet]]:
    """Textual remembers what it has read for one app; here it is remembered for the next one too."""

    def read(sheet: Stylesheet, *source: object, **more: object) -> list[RuleSet]:
        key = (tuple(sheet._variables.items()), source, tuple(more.items()))
        if key not in _parsed:
            _parsed[key] = parse(sheet, *source, **more)
        return _parsed[key]

    return read


def _workers_first(shutdown: Callable[[App[Any]], Awaitable[None]]) -> Callable[[App[Any]], Awaitable[None]]:
    """A test that ends stops what works aside before it takes the screens, as an app does that is quit."""

    async def end(app: App[Any]) -> None:
        app.workers.cancel_all()
        await shutdown(app)

    return end


def _draw_for_nobody(
    compositor: Compositor, full: bool = False, screen_stack: list[Screen[Any]] | None = None, **_: object
) -> None:
    """Without a terminal Textual throws away what it has drawn; `screen_text` draws what a test looks at."""
    visible_screen_stack.set(screen_stack or [])
    compositor._dirty_regions.clear()


def _type_at_once(
    press: Callable[[App[Any], Iterable[str]], Awaitable[None]],
) -> Callable[[App[Any], Iterable[str]], Awaitable[None]]:
    """Letters come as from a quick typist where app or field keep their order; other keys are waited for."""

    async def type_(app: App[Any], keys: Iterable[str]) -> None:
        typed = [*keys, ""]
        for key, following in pairwise(typed):
            in_order = isinstance(app, MoteApp) or isinstance(app.focused, Input | TextArea)
            if in_order and len(key) == len(following) == 1:
                assert app._driver is not None
                event = events.Key(key if key.isalnum() else _character_to_key(key), key)
                event.set_sender(app)
                app._driver.send_message(event)
            else:
                await press(app, (key,))

    return type_

"""What is drawn again, and what is not: a letter and a second cost as little as they change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import TextArea

from moteleder.tui.plain import plain
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.themes import DEFAULTS
from moteleder.tui.widgets.cell import Cell
from moteleder.tui.widgets.preview import Preview
from tests.session.worlds import HandClock
from tests.tui.host import screen_text
from tests.tui.worlds import WIDE, an_app, seen, until


@pytest.fixture
def drawn_when_asked() -> None:
    """Everything is drawn, as in a terminal."""


class Layouts:
    """Counts how often a screen has been laid out since it was last asked."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._count = 0
        screen.screen_layout_refresh_signal.subscribe(screen, self._another)

    def new(self) -> int:
        count, self._count = self._count, 0
        return count

    def _another(self, _: Screen[object]) -> None:
        self._count += 1


class Noted(Preview):
    """The minutes, and which of their lines were made."""

    def __init__(self) -> None:
        super().__init__()
        self.made: set[int] = set()

    def render_line(self, y: int) -> Strip:
        self.made.add(y)
        return super().render_line(y)


class Words(App[None]):
    """A cell with a word below it."""

    CSS = "Cell { width: 20; } #auto { width: auto; } #one { height: 1; }"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield Cell(Content("one"), id="cell")
        yield Cell(Content("one"), id="auto")
        yield Cell(Content("one"), id="one")
        yield Cell(Content("below"))


def minutes_hold(preview: Preview, text: str) -> bool:
    return any(text in preview.render_line(y).text for y in range(preview.size.height))


async def drawn(pilot: Pilot[None], screen: LiveScreen) -> None:
    """Wait until what is to be laid out and drawn has been."""
    done: list[bool] = []
    screen.call_after_refresh(done.append, True)
    await until(pilot, lambda: bool(done))


async def in_round(pilot: Pilot[None]) -> LiveScreen:
    """Everybody here, somebody speaking, the keys in the note."""
    screen = pilot.app.screen
    assert isinstance(screen, LiveScreen)
    await pilot.press("a")
    for _ in range(3):
        screen.went_on = float("-inf")
        await pilot.press("f2")
    await seen(pilot, "ctrl+r kommentar", " 0.00 ")
    return screen


@pytest.mark.parametrize(
    ("cell", "before", "after", "moves"),
    [
        ("cell", "one", "two", False),
        ("cell", "one", "one more", False),
        ("cell", "one", "one\ntwo", True),
        ("cell", "one\ntwo", "two\none", False),
        ("cell", "one", "a text that is wrapped in these cells", True),
        ("cell", "a text that is wrapped in these cells", "one", True),
        ("cell", "one", "", True),
        ("auto", "one", "two", False),
        ("auto", "one", "three", True),
        ("one", "one", "a text that is cut off in these cells", False),
    ],
)
async def test_words_move_what_is_around_them_only_where_they_take_other_room(
    cell: str, before: str, after: str, moves: bool
) -> None:
    app = Words()
    async with app.run_test() as pilot:
        shown = app.query_one(f"#{cell}", Cell)
        shown.show(Content(before))
        await pilot.pause()
        counted = Layouts(app.screen)
        shown.show(Content(after))
        await pilot.pause()
        assert (counted.new() > 0) == moves
        before_all_is_laid_out = screen_text(app)
        shown.update(Content(after))
        await pilot.pause()
        assert screen_text(app) == before_all_is_laid_out
        assert "below" in before_all_is_laid_out


async def test_words_of_another_colour_are_drawn_again() -> None:
    app = Words()
    async with app.run_test() as pilot:
        cell = app.query_one("#cell", Cell)
        before = cell.render_line(0)
        cell.show(plain("one", "bold"))
        await pilot.pause()
        assert cell.render_line(0) != before


async def test_a_second_moves_nothing_on_the_screen(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        screen = await in_round(pilot)
        clock = app.clock
        assert isinstance(clock, HandClock)
        # Past the whole minute, at which the time that is left changes too.
        for second in ("0.01", "0.02"):
            await drawn(pilot, screen)
            layouts = Layouts(screen)
            clock.on(1)
            screen.tick()
            await seen(pilot, f" {second} ")
        await drawn(pilot, screen)
        assert layouts.new() == 0


async def test_typing_that_rests_moves_nothing_where_the_minutes_take_no_other_line(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        screen = await in_round(pilot)
        preview = screen.query_one(Preview)
        await pilot.press(*"Tri")
        await until(pilot, lambda: minutes_hold(preview, "Tri"))
        await drawn(pilot, screen)
        layouts = Layouts(screen)
        await pilot.press("v")
        await until(pilot, lambda: minutes_hold(preview, "Triv"))
        await drawn(pilot, screen)
        assert layouts.new() == 0


async def test_a_letter_is_nobodys_business_but_the_notes(tmp_path: Path) -> None:
    heard: list[Message] = []
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE, message_hook=heard.append) as pilot:
        await seen(pilot, "Velkommen")
        await in_round(pilot)
        heard.clear()
        await pilot.press("v")
        await pilot.pause()
        told = [each for each in heard if isinstance(each, TextArea.Changed | TextArea.SelectionChanged)]
        assert 2 <= len(told) <= 4


class Minutes(App[None]):
    CSS = "Preview { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self.preview = Noted()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield self.preview


async def test_only_the_lines_of_the_minutes_that_have_changed_are_drawn() -> None:
    app = Minutes()
    async with app.run_test(size=(40, 12)) as pilot:
        app.preview.show([("S1", "Først dette."), ("S2", "Så dette."), ("S3", "Og dette.")])
        await pilot.pause()
        app.preview.made.clear()
        app.preview.show([("S1", "Først dette."), ("S2", "Så mer."), ("S3", "Og dette.")])
        await pilot.pause()
        assert app.preview.made == {2}
        app.preview.show([("S1", "Først dette."), ("S2", "Så mer.\n\nEn gang til."), ("S3", "Og dette.")])
        await pilot.pause()
        assert screen_text(app).split("\n")[:8:2] == ["Først dette.", "Så mer.", "En gang til.", "Og dette."]
        app.preview.show([("S3", "Og dette.")])
        await pilot.pause()
        assert screen_text(app).split() == ["Og", "dette."]

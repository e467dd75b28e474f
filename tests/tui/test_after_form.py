"""Words that go on after Enter has saved a form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from moteleder.domain.events import GoToItem
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.tui import after_form
from moteleder.tui.after_form import AfterForm
from moteleder.tui.screens.live import LiveScreen
from tests.session.worlds import small_case
from tests.tui.worlds import WIDE, an_app, seen, until


def letter(key: str) -> events.Key:
    return events.Key(key, key)


def test_letters_are_taken_until_nobody_writes_any_more(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(after_form, "monotonic", lambda: now)
    after = AfterForm()
    assert not after.takes(letter("g"), None)
    after.saved()
    for _ in range(20):
        now += 0.3
        assert after.takes(letter("g"), None)
    now += after_form.PAUSE
    assert not after.takes(letter("g"), None)


def test_keys_that_are_no_letters_and_letters_in_a_field_go_where_they_are_meant() -> None:
    after = AfterForm()
    after.saved()
    assert not after.takes(events.Key("f2", None), None)
    assert not after.takes(letter("g"), Input())


async def test_a_wish_typed_after_enter_says_nothing_of_an_old_task(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However slow the machine is: the letters come at once.
    monkeypatch.setattr(after_form, "PAUSE", 3600.0)
    task = Task(id="O1", text="Ringe", owner="P6", due=date(2026, 12, 1))
    app = an_app(tmp_path, change(small_case(), tasks=(task,)))
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        await screen.act(lambda: screen.live.do(GoToItem, item="S2"), refocus=True)
        await seen(pilot, "O1 Ringe")
        await pilot.press("f8", *"Planen gjelder", "enter", *"digg")
        await until(pilot, lambda: bool(screen.live.meeting.entries))
        assert screen.live.meeting.task_reviews == {}

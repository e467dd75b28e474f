"""Typing that never rests is told all the same, however late the timers are."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from moteleder.tui.themes import DEFAULTS
from moteleder.tui.widgets import note_editor
from moteleder.tui.widgets.note_editor import LONGEST, NoteEditor


class Notes(App[None]):
    """One editor, and what it has told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield NoteEditor()

    def on_note_editor_edited(self, message: NoteEditor.Edited) -> None:
        self.told.append(message.text)


async def test_a_key_after_the_longest_time_tells_without_waiting_for_a_timer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = [100.0]
    monkeypatch.setattr(note_editor, "monotonic", lambda: clock[0])
    # No timer ever gets its turn, as when keys come faster than they are worked off.
    monkeypatch.setattr(note_editor, "REST", 3600.0)
    app = Notes()
    async with app.run_test() as pilot:
        editor = app.query_one(NoteEditor)
        editor.insert("a")
        await pilot.pause()
        clock[0] += LONGEST / 2
        editor.insert("b")
        await pilot.pause()
        assert app.told == []
        clock[0] += LONGEST
        editor.insert("c")
        await pilot.pause()
        assert app.told == ["abc"]

"""Where text is written: each place in the code is known here, and the app's own two take every text."""

from __future__ import annotations

import ast
from collections import Counter
from functools import partial
from pathlib import Path

from textual import events
from textual.pilot import Pilot

import moteleder.tui
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.widgets.fields import LineField
from moteleder.tui.widgets.note_editor import NoteEditor
from tests.tui.test_dialogs_text import MEGABYTE, TEXTS
from tests.tui.worlds import WIDE, an_app, screen_text, seen, until

FIELDS = ("LineField", "NoteEditor", "MarkedEditor")

TESTED = {
    ("dialogs/form_row.py", "LineField"): "tests/tui/test_dialogs_text.py, every form",
    ("dialogs/form_row.py", "NoteEditor"): "tests/tui/test_dialogs_text.py, every form",
    ("dialogs/picker.py", "LineField"): "tests/tui/test_dialogs_text.py, every picker",
    ("dialogs/palette.py", "LineField"): "here",
    ("screens/live/desk.py", "MarkedEditor"): "here",
}
"""Where the code makes a text field, and where it is given every text."""


def test_every_place_that_makes_a_text_field_is_tested() -> None:
    root = Path(moteleder.tui.__file__).parent
    made: Counter[tuple[str, str]] = Counter()
    for file in root.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Name) and called.id in FIELDS:
                made[file.relative_to(root).as_posix(), called.id] += 1
    assert made == Counter(dict.fromkeys(TESTED, 1))


async def test_the_note_shows_every_text_in_itself_and_in_the_minutes(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=(120, 60)) as pilot:
        screen = await in_the_note(pilot)
        for text in TEXTS:
            app.post_message(events.Paste(f"{text}\n\n"))
        whole = "".join(f"{text}\n\n" for text in TEXTS.values())
        await until(pilot, lambda: screen.query_one(Desk).editor.text == whole)
        screen.keep_note()
        assert screen.live.meeting.notes.get("S1") == whole
        for becomes in TEXTS.values():
            shown = becomes.replace("👩‍👧", "")
            await until(pilot, partial(lambda shown: screen_text(app).count(shown) == 2, shown), shown)


async def test_the_note_refuses_a_megabyte_whole_and_takes_the_next_key(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_note(pilot)
        await pilot.press(*"før")
        app.post_message(events.Paste(MEGABYTE))
        await seen(pilot, "Ingenting ble limt inn")
        await pilot.press("x")
        assert screen.query_one(Desk).editor.text == "førx"


async def test_the_search_for_a_command_takes_every_text(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(app.focused, LineField))
        field = app.focused
        assert isinstance(field, LineField)
        for text, becomes in TEXTS.items():
            field.value = ""
            app.post_message(events.Paste(text))
            await until(pilot, partial(lambda becomes: field.value == becomes, becomes), text)
        app.post_message(events.Paste(MEGABYTE))
        await pilot.press("x")
        await until(pilot, lambda: field.value == becomes + "x")


async def in_the_note(pilot: Pilot[None]) -> LiveScreen:
    """The live meeting, with the keys in its note."""
    screen = pilot.app.screen
    assert isinstance(screen, LiveScreen)
    await until(pilot, lambda: bool(screen.query_one(Desk).place))
    screen.focusing.on_note()
    await until(pilot, lambda: isinstance(screen.focused, NoteEditor))
    return screen

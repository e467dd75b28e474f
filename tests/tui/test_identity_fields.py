"""Fields take out an identity number as its last digit comes, and nothing brings it back."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from textual import events
from textual.widgets.text_area import Edit

from moteleder.domain.identity import holds_identity, removed
from moteleder.domain.values import change
from moteleder.session.taken_out import TAKEN_OUT
from moteleder.tui.dialogs.all_forms import ALL_FORMS
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.widgets.fields import LineField
from moteleder.tui.widgets.note_editor import NoteEditor
from tests.numbers import ELIAS, WRITTEN
from tests.session.worlds import small_case
from tests.tui import dialog_host
from tests.tui.test_every_field import in_the_note
from tests.tui.test_fields import Host
from tests.tui.worlds import WIDE, an_app, seen, until

GONE = removed()
HEAD, LAST = ELIAS[:-1], ELIAS[-1]


async def test_the_last_digit_takes_the_number_out_and_the_cursor_stands_behind() -> None:
    app = Host()
    async with app.run_test() as pilot:
        for field in (app.line, app.note):
            field.focus()
            await pilot.press(*"fnr ", *HEAD)
            assert HEAD in _text(field)
            assert app.refused == []
            await pilot.press(LAST, *" ja")
            assert _text(field) == f"fnr {GONE} ja"
            assert app.refused.pop() == TAKEN_OUT


async def test_a_digit_in_the_middle_and_a_deletion_complete_one_too() -> None:
    app = Host()
    async with app.run_test() as pilot:
        for field in (app.line, app.note):
            field.focus()
            _load(field, f"x{ELIAS[:4]}{ELIAS[5:]} y", 5)
            await pilot.press(ELIAS[4], "z")
            assert _text(field) == f"x{GONE}z y"
            _load(field, "148318x90003", 7)
            await pilot.press("backspace", "z")
            assert _text(field) == f"{GONE}z"


async def test_a_paste_loses_it_however_it_is_written() -> None:
    app = Host()
    async with app.run_test() as pilot:
        for field in (app.line, app.note):
            for way, write in WRITTEN.items():
                _load(field, "", 0)
                field.post_message(events.Paste(f"Fnr {write(ELIAS)}, og {ELIAS}"))
                field.post_message(events.Key("x", "!"))
                await pilot.pause()
                assert _text(field) == f"Fnr {GONE}, og {GONE}!", way
        assert app.refused == [TAKEN_OUT] * 2 * len(WRITTEN)


async def test_a_number_that_was_broken_off_is_completed_by_a_paste_or_a_line() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.note.focus()
        await pilot.press(*"148318")
        app.note.post_message(events.Paste("\n90003 og mer"))
        await pilot.pause()
        assert app.note.text == f"{GONE} og mer"
        app.note.load_text("148318\n\n9000 er")
        app.note.move_cursor((2, 4))
        await pilot.press("3", "z")
        assert app.note.text == f"{GONE}z er"


async def test_neither_undo_nor_redo_brings_it_back() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.note.focus()
        await pilot.press(*"fnr ", *ELIAS, *" mer")
        app.note.post_message(events.Paste(f" {ELIAS}"))
        await pilot.pause()
        for key in (*["ctrl+z"] * 8, *["ctrl+y"] * 8):
            await pilot.press(key)
            assert not holds_identity(app.note.text)
        assert app.note.text == f"fnr {GONE} mer {GONE}"
        await pilot.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert app.note.text == f"fnr {HEAD}"
        await pilot.press(LAST)
        assert app.note.text == f"fnr {GONE}"


async def test_no_order_of_changes_leaves_one_in_the_note() -> None:
    """Whatever is typed, pasted, deleted, undone: looking around the change is enough."""
    app = Host()
    random = Random(2032)
    pieces = (*ELIAS, "148318", "90003", "\n", " ", "-", ELIAS, "x", "")
    async with app.run_test():
        for _ in range(1_500):
            note = app.note
            step = random.randrange(10)
            if step == 0:
                note.undo()
            elif step == 1:
                note.redo()
            else:
                start, end = _anywhere(note, random), _anywhere(note, random)
                if abs(start[0] - end[0]) > 1 or step > 4:
                    end = start
                note.edit(Edit(random.choice(pieces), min(start, end), max(start, end), False))
            assert not holds_identity(note.text), note.text


def _anywhere(note: NoteEditor, random: Random) -> tuple[int, int]:
    row = random.randrange(note.document.line_count)
    return row, random.randint(0, len(note.document.get_line(row)))


async def test_what_the_program_puts_into_a_field_is_looked_through() -> None:
    app = Host()
    async with app.run_test():
        app.line.value = f"a {ELIAS}"
        app.note.load_text(f"b {ELIAS}")
        assert (app.line.value, app.note.text) == (f"a {GONE}", f"b {GONE}")
        app.note.text = f"c {ELIAS}"
        assert app.note.text == f"c {GONE}"
        assert NoteEditor(f"d {ELIAS}").text == f"d {GONE}"


async def test_a_form_says_so_beside_the_field_until_the_next_key() -> None:
    form = ALL_FORMS["agree"](dialog_host.about(), "")
    app = dialog_host.Host(form)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*ELIAS)
        await dialog_host.until(pilot, lambda: TAKEN_OUT in app.said())
        assert GONE in app.said()
        assert not form.rows[0].has_class("-wrong")
        await pilot.press("x")
        await dialog_host.until(pilot, lambda: TAKEN_OUT not in app.said())
        await pilot.press("enter")
        await dialog_host.until(pilot, lambda: app.got is not dialog_host.NOTHING)
        assert app.got["text"] == f"{GONE}x"


@pytest.mark.parametrize("language", ["nn", pytest.param("en", marks=pytest.mark.soak)])
async def test_in_the_meeting_it_is_said_and_stored_in_the_language_of_the_minutes(
    language: str, tmp_path: Path
) -> None:
    case = small_case()
    app = an_app(tmp_path, change(case, facts=change(case.facts, language=language)))
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_note(pilot)
        await pilot.press(*ELIAS)
        await seen(pilot, "Et fødselsnummer ble tatt bort. Det lagres aldri.")
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S1": removed(language)}
        await until(pilot, lambda: not screen.query_one("Told").has_class("refused"))


async def test_what_comes_past_the_fields_is_taken_out_where_it_would_be_stored(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        screen = await in_the_note(pilot)
        _slip_in(screen, f"smuglet {ELIAS}")
        screen.keep_typing()
        await screen.act(lambda: None)
        await seen(pilot, "Et fødselsnummer ble tatt bort. Det lagres aldri.")
        assert screen.live.meeting.notes == {"S1": f"smuglet {GONE}"}
        await until(pilot, lambda: screen.query_one(Desk).editor.text == f"smuglet {GONE}")


def _slip_in(screen: LiveScreen, text: str) -> None:
    """Put a text into the note as no key could."""
    screen.query_one(Desk).editor.document.replace_range((0, 0), (0, 0), text)


def _text(field: LineField | NoteEditor) -> str:
    return field.value if isinstance(field, LineField) else field.text


def _load(field: LineField | NoteEditor, text: str, at: int) -> None:
    if isinstance(field, NoteEditor):
        field.load_text(text)
        field.move_cursor((0, at))
    else:
        field.value = text
        field.cursor_position = at

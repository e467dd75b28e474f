"""Every field of every form takes every text, or refuses it whole and says so."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

import moteleder.tui.dialogs
from moteleder.domain.values import change
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.all_forms import ALL_FORMS
from moteleder.tui.dialogs.finding import FindDialog
from moteleder.tui.dialogs.form_fields import ChoiceField
from moteleder.tui.dialogs.form_row import FieldRow
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.dialogs.pickers import floor_picker, goto_picker
from moteleder.tui.widgets.fields import LineField
from moteleder.tui.widgets.note_editor import NoteEditor
from tests.tui.dialog_host import Host, about, until

TEXTS = {
    "[bold]x[/]": "[bold]x[/]",
    "[/] [@click=app.quit]x": "[/] [@click=app.quit]x",
    "blåbærøl ÆØÅ": "blåbærøl ÆØÅ",
    "Michał Wójcik ń": "Michał Wójcik ń",
    "🙂👩‍👧": "🙂👩‍👧",
    "\x1b]0;X\x07": "�]0;X�",
    "a\u202eb": "a�b",
    "x 148318-90003 y": "x [fødselsnummer fjernet] y",
}
"""What is pasted, and what stands there then."""

MEGABYTE = "Ærlig talt. " * 90_000

REFUSED = "Nothing was pasted."

SUBJECTS = {"leave": "P6", "goal": "M2", "goal_review": "M1", "item_split": "S6", "task_review": "O1"}


def field_of(row: FieldRow) -> LineField | NoteEditor | None:
    found = [*row.query(LineField), *row.query(NoteEditor)]
    return found[0] if found else None


def value(field: LineField | NoteEditor) -> str:
    return field.value if isinstance(field, LineField) else field.text


async def focus(app: Host, pilot: Pilot[None], field: LineField | NoteEditor) -> None:
    field.focus()
    await until(pilot, lambda: app.focused is field)


async def paste(
    app: Host, pilot: Pilot[None], field: LineField | NoteEditor, text: str, becomes: str
) -> None:
    if isinstance(field, LineField):
        field.value = ""
    else:
        field.load_text("")
    await pilot.pause()
    app.post_message(events.Paste(text))
    await until(pilot, lambda: value(field) == becomes, f"{text!r} became {value(field)!r}")
    await pilot.pause()


async def refuse(app: Host, pilot: Pilot[None], field: LineField | NoteEditor) -> None:
    before = value(field)
    app.post_message(events.Paste(MEGABYTE))
    await until(pilot, lambda: REFUSED in app.said())
    assert value(field) == before
    await pilot.press("q")
    await until(pilot, lambda: "q" in value(field))
    await until(pilot, lambda: REFUSED not in app.said())


def test_every_form_is_in_the_list() -> None:
    found = set()
    for module in pkgutil.iter_modules(moteleder.tui.dialogs.__path__, "moteleder.tui.dialogs."):
        members = vars(importlib.import_module(module.name)).values()
        found |= {m for m in members if inspect.isfunction(m) and m.__name__.endswith("_form")}
    assert found == set(ALL_FORMS.values())


def test_each_form_without_a_text_field_is_known() -> None:
    without = {
        name
        for name, make in ALL_FORMS.items()
        if all(isinstance(row.field, ChoiceField) for row in make(about(), "P6").rows)
    }
    assert without == {"copy"}


def forms(*quick: str) -> list[Any]:
    """Every form by name; all but a few are for the long runs."""
    return [pytest.param(n, marks=() if n in quick else pytest.mark.soak) for n in ALL_FORMS]


@pytest.mark.parametrize("name", forms("reply"))
async def test_every_field_shows_every_text_as_it_was_given(name: str) -> None:
    form = ALL_FORMS[name](about(), SUBJECTS.get(name, ""))
    app = Host(form)
    async with app.run_test(size=(80, 34)) as pilot:
        for row in form.rows:
            if (field := field_of(row)) is None:
                continue
            row.display = True
            await focus(app, pilot, field)
            for given, becomes in TEXTS.items():
                await paste(app, pilot, field, given, becomes)
                assert becomes in field.render_line(0).text


@pytest.mark.parametrize("name", forms("agree"))
async def test_every_field_refuses_a_megabyte_whole_says_so_and_takes_the_next_key(name: str) -> None:
    form = ALL_FORMS[name](about(), SUBJECTS.get(name, ""))
    app = Host(form)
    async with app.run_test(size=(80, 34)) as pilot:
        for row in form.rows:
            if (field := field_of(row)) is not None:
                row.display = True
                await focus(app, pilot, field)
                await refuse(app, pilot, field)


async def test_a_form_for_someone_with_brackets_in_the_name_shows_them() -> None:
    base = about()
    odd = change(base.meeting.people["P6"], name="Ane [bold]Fossli[/]\x1b]0;X\x07")
    meeting = change(base.meeting, people={**base.meeting.people, "P6": odd})
    app = Host(ALL_FORMS["leave"](About(meeting, base.now, "en"), "P6"))
    async with app.run_test(size=(80, 24)):
        assert "Ane [bold]Fossli[/]�]0;X� leaves" in app.shown()


@pytest.mark.parametrize("make", [floor_picker, goto_picker, FindDialog])
async def test_the_search_field_takes_every_text_and_refuses_a_long_one(
    make: Callable[[About], PickDialog],
) -> None:
    app = Host(make(about()))
    async with app.run_test(size=(80, 24)) as pilot:
        field = app.dialog.query_one(LineField)
        for given, becomes in TEXTS.items():
            await paste(app, pilot, field, given, becomes)
        await refuse(app, pilot, field)

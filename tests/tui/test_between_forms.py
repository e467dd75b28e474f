"""The forms of what happens between the meetings: every text in every field, and what they give back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from textual import events

from moteleder.domain.between import OwnNote
from moteleder.domain.entries import Entry
from moteleder.domain.identity import removed
from moteleder.domain.tasks import Task
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.screens.case.between_forms import answer_form, own_note_form, small_meeting_form
from moteleder.tui.screens.case.tasks_forms import (
    task_due_form,
    task_heard_form,
    task_owner_form,
    task_why_form,
)
from tests.numbers import ELIAS
from tests.tui.dialog_host import NOTHING, Host, about, until
from tests.tui.test_dialogs_results import fill
from tests.tui.test_dialogs_text import TEXTS, field_of, focus, paste, refuse

TASK = Task(id="O1", text="Søke rampe", owner="P6", due=date(2026, 7, 1))
PARKED = Entry(id="E1", kind="park", place="S1", text="Skyss")

FORMS: dict[str, Callable[[About], FormDialog]] = {
    "small_meeting": small_meeting_form,
    "own_note": own_note_form,
    "answer": lambda known: answer_form(known, PARKED),
    "task_heard": lambda known: task_heard_form(known, TASK),
    "task_why": lambda known: task_why_form(known, TASK),
    "task_due": lambda known: task_due_form(known, TASK),
    "task_owner": lambda known: task_owner_form(known, TASK),
}
"""Every form of these two pages by name."""


def forms(*quick: str) -> list[Any]:
    return [pytest.param(n, marks=() if n in quick else pytest.mark.soak) for n in FORMS]


@pytest.mark.parametrize("name", forms("small_meeting"))
async def test_every_field_shows_every_text_as_it_was_given(name: str) -> None:
    app = Host(FORMS[name](about()))
    async with app.run_test(size=(80, 34)) as pilot:
        for row in app.dialog.rows:  # type: ignore[attr-defined]
            if (field := field_of(row)) is not None:
                await focus(app, pilot, field)
                for given, becomes in TEXTS.items():
                    await paste(app, pilot, field, given, becomes)
                    assert becomes in field.render_line(0).text


@pytest.mark.parametrize("name", forms("own_note"))
async def test_every_field_refuses_a_megabyte_whole_says_so_and_takes_the_next_key(name: str) -> None:
    app = Host(FORMS[name](about()))
    async with app.run_test(size=(80, 34)) as pilot:
        for row in app.dialog.rows:  # type: ignore[attr-defined]
            if (field := field_of(row)) is not None:
                await focus(app, pilot, field)
                await refuse(app, pilot, field)


async def test_an_identity_number_in_a_note_is_taken_out_before_it_is_kept() -> None:
    app = Host(own_note_form(about(), OwnNote(id="F1", person="P2", text="x")))
    async with app.run_test(size=(80, 34)) as pilot:
        await focus(app, pilot, field_of(app.dialog.rows[1]))  # type: ignore[attr-defined, arg-type]
        app.post_message(events.Paste(f" fnr {ELIAS}"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app.got is not NOTHING)
        assert ELIAS not in app.got["text"]
        assert removed() in app.got["text"]


@pytest.mark.parametrize(("name", "field"), [("small_meeting", "on"), ("answer", "on"), ("task_why", "on")])
def test_nothing_was_heard_on_a_day_to_come(name: str, field: str) -> None:
    texts = {
        "small_meeting": {"people": "Fossli", "topic": "a"},
        "answer": {"text": "a"},
        "task_why": {},
    }[name]
    found = fill(FORMS[name](about()), **(texts | {field: "1.1.2030"}))
    assert isinstance(found, Wrong)
    assert found.field == field


def test_what_a_task_is_now_stands_first_and_dates_and_owner_are_empty() -> None:
    form = task_heard_form(about(), TASK)
    assert fill(form) == {
        "status": "open",
        "reason": "",
        "due": None,
        "owner": "",
        "on": about().today,
    }
    dropped = Task(id="O1", text="a", status="dropped")
    found = fill(task_heard_form(about(), dropped))
    assert isinstance(found, dict)
    assert found["status"] == "dropped"


def test_a_note_is_one_of_the_familys_and_private_where_nothing_else_is_said() -> None:
    form = own_note_form(about())
    who = form.rows[0].field
    assert [each.split(",")[0] for each in who.usual(about())] == [
        "Elias B.",
        "Marte Brattvoll",
        "Henning Osnes",
    ]
    assert who.read("fossli", about()).problem
    assert fill(form, person="mor", text="a") == {"person": "P2", "text": "a", "shared": False}

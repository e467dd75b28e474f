"""The task form asks about a parent's task, and an old task gets what it lacks before it goes on."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual.pilot import Pilot

from moteleder.domain.events import TakeOn
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.previous_forms import task_review_form
from moteleder.tui.dialogs.task_forms import goes_on_form, task_form
from tests.domain.worlds import LEADER, MOTHER, Table, case
from tests.tui.dialog_host import NOTHING, Host, about, until


async def got(app: Host, pilot: Pilot[None]) -> Any:
    await until(pilot, lambda: app.got is not NOTHING, "the form is still open")
    return app.got


def with_old(*tasks: Task) -> Table:
    return Table(change(case(), tasks=tasks)).begin(LEADER, MOTHER)


def about_old(table: Table) -> About:
    return About(table.meeting, table.now, "en")


ADRIFT = Task(id="O7", text="Se på [svømming]", goal="M1")


async def test_a_parent_as_owner_is_asked_about_and_nobody_else() -> None:
    app = Host(task_form(about()))
    async with app.run_test(size=(100, 34)) as pilot:
        await pilot.press(*"Søke", "enter")
        assert not app.row("unbacked").display
        await pilot.press(*"siri", "enter")
        await until(pilot, lambda: app.row("due").has_focus_within)
        assert not app.row("unbacked").display
        await pilot.press("shift+tab", "ctrl+u", *"mor", "enter")
        await until(pilot, lambda: app.row("unbacked").display)
        assert "Can a service take this," in app.said()
        app.row("unbacked").focus_field()
        await pilot.press("right", "ctrl+s")
        found = await got(app, pilot)
        assert (found["owner"], found["unbacked"]) == (MOTHER, "own_wish")


async def test_a_service_behind_it_is_an_answer() -> None:
    app = Host(task_form(about()))
    async with app.run_test(size=(100, 34)) as pilot:
        await pilot.press(*"Søke", "enter", *"mor", "enter", "tab", "tab")
        await until(pilot, lambda: app.row("unbacked").display)
        await pilot.press(*"PPT", "tab")
        await until(pilot, lambda: not app.row("unbacked").display)
        await pilot.press("ctrl+s")
        found = await got(app, pilot)
        assert (found["backer"], found["unbacked"]) == ("PPT", "")


async def test_saving_at_the_date_does_not_wait_for_the_answer() -> None:
    app = Host(task_form(about()))
    async with app.run_test(size=(100, 34)) as pilot:
        await pilot.press(*"Søke", "enter", *"mor", "enter", *"u50", "enter")
        assert (await got(app, pilot))["unbacked"] == ""


async def test_an_answer_that_was_given_stands_in_the_form() -> None:
    table = with_old()
    table.do(TakeOn, id="O9", place="S1", text="Søke", owner=MOTHER, unbacked="nobody")
    app = Host(task_form(about_old(table), "O9"))
    async with app.run_test(size=(100, 34)) as pilot:
        assert app.row("unbacked").display
        await pilot.press("ctrl+s")
        assert (await got(app, pilot))["unbacked"] == "nobody"


@pytest.mark.parametrize("status", ["partly", "not_done", "new_date"])
async def test_what_an_old_task_lacks_is_asked_first_and_needed(status: Any) -> None:
    app = Host(task_review_form(about_old(with_old(ADRIFT)), "O7", status))
    async with app.run_test(size=(100, 34)) as pilot:
        await until(pilot, lambda: app.row("owner").has_focus_within)
        await pilot.press("enter")
        assert app.row("owner").has_class("-wrong")
        await pilot.press(*"siri", "enter", "enter")
        await until(pilot, lambda: app.row("due").has_class("-wrong"))
        await pilot.press(*"18.12", "enter")
        found = await got(app, pilot)
        assert (found["task"], found["status"], found["owner"], found["due"]) == (
            "O7",
            status,
            LEADER,
            date(2026, 12, 18),
        )


async def test_an_old_task_that_is_dropped_after_all_needs_nothing() -> None:
    app = Host(task_review_form(about_old(with_old(ADRIFT)), "O7", "not_done"))
    async with app.run_test(size=(100, 34)) as pilot:
        app.row("status").focus_field()
        await pilot.press("right")
        await until(pilot, lambda: not app.row("owner").display)
        await pilot.press("ctrl+s")
        found = await got(app, pilot)
        assert (found["status"], found["owner"], found["due"]) == ("dropped", "", None)


async def test_a_task_that_lacks_nothing_is_asked_for_the_reason_first() -> None:
    whole = change(ADRIFT, owner=LEADER, due=date(2026, 9, 1))
    dialog = task_review_form(about_old(with_old(whole)), "O7", "not_done")
    assert [row.field.name for row in dialog.rows] == ["reason", "due", "owner", "status"]
    assert not any(row.field.required for row in dialog.rows)


async def test_a_task_that_goes_on_has_the_words_owner_and_goal_of_the_old_one() -> None:
    old = change(ADRIFT, owner=MOTHER, unbacked="own_wish")
    app = Host(goes_on_form(about_old(with_old(old)), "O7"))
    async with app.run_test(size=(100, 34)) as pilot:
        assert "New task that goes on from O7" in app.said()
        await pilot.press("enter", "enter", *"18.12", "enter")
        found = await got(app, pilot)
    expected = {"text": "Se på [svømming]", "owner": MOTHER, "goal": "M1", "replaces": "O7"}
    assert {name: found[name] for name in expected} == expected
    assert (found["unbacked"], found["due"]) == ("own_wish", date(2026, 12, 18))


def test_the_forms_open_on_a_task_that_is_not_there() -> None:
    table = with_old()
    assert isinstance(goes_on_form(about_old(table), "O99"), FormDialog)
    assert isinstance(task_review_form(about_old(table), "O99", "partly"), FormDialog)

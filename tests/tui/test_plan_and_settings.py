"""The pages of the plan and of the settings, as they are used."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from moteleder.domain.case import Case
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.standing import standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.case_edit import CaseEdit
from moteleder.session.case_view import CaseView
from moteleder.session.casebook import CaseBook
from moteleder.session.command import Place
from moteleder.session.command_table import DEFAULT_KEYS
from moteleder.store.memory import MemoryVault
from moteleder.tui.app import MoteApp
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.dialogs.form_row import FieldRow
from moteleder.tui.dialogs.plan_forms import measure_form
from moteleder.tui.screens.case import CaseScreen, closing_forms, plan_forms, role_forms, setting_forms
from moteleder.tui.screens.case.goals import GoalsPage
from moteleder.tui.screens.case.plan_and_setting_forms import PLAN_AND_SETTING_FORMS
from moteleder.tui.screens.case.settings import SettingsPage
from moteleder.tui.screens.pages import PagesScreen
from moteleder.tui.widgets.rows import Rows
from tests.session.worlds import HandClock, HeldCase, small_case
from tests.tui.dialog_host import NOTHING, Host, about
from tests.tui.dialog_host import until as dialog_until
from tests.tui.test_dialogs_text import TEXTS, field_of, focus, paste, refuse
from tests.tui.worlds import WIDE, screen_text, until

GOALS = (
    Goal(id="M1", title="Venner", text="«Jeg vil være med»", measure=(Measure(id="T1", text="Lekegrupper"),)),
    Goal(id="M2", title="Helse", text="Trygg"),
)
WRONG = {
    "age": {"years": "hundre"},
    "born": {"born": "14.3.2099"},
    "has_plan": {"plan_from": "i går igjen"},
    "interval": {"interval_weeks": "0"},
    "leader": {"leader": "Nobody Atall"},
    "notice_days": {"notice_days": "-1"},
    "period": {"plan_until": "aldri"},
    "professionals": {"professionals": "100"},
    "remark_days": {"remark_days": "1000"},
    "writer": {"writer": "Nobody Atall"},
    "coordinator": {"coordinator": "Nobody Atall"},
    "end_group": {"closed": "en gang"},
    "plan_goal": {"parent": "M99"},
    "sub_goal": {"parent": "M99"},
}
"""Form to what is written in which field and cannot be kept."""


async def at(pilot: Pilot[None], place: Place, case: Case) -> CaseScreen:
    """A page of a case that is kept in memory."""
    app = pilot.app
    edit = CaseEdit(HeldCase(case), app.clock)  # type: ignore[attr-defined]
    screen = CaseScreen("elias", edit, "nb", DEFAULT_KEYS)
    await app.push_screen(screen)
    await until(pilot, lambda: app.screen is screen and bool(screen.query("#rows")))
    screen.show_place(place)
    await pilot.pause()
    return screen


async def fill(pilot: Pilot[None], **texts: str) -> None:
    """Write in the fields of the form that is open, and save."""
    await until(pilot, lambda: isinstance(pilot.app.screen, FormDialog))
    form = pilot.app.screen
    assert isinstance(form, FormDialog)
    await until(pilot, lambda: form.focused is not None)
    for name, text in texts.items():
        next(row for row in form.rows if row.field.name == name).write(text)
    await pilot.press("ctrl+s")
    await until(pilot, lambda: pilot.app.screen is not form)


def pick(screen: CaseScreen, row: str) -> None:
    screen.query_one("#rows", Rows).pick(row)


async def test_a_goal_a_sub_goal_and_a_measure_are_written_moved_and_taken_out(tmp_path: Path) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=WIDE) as pilot:
        screen = await at(pilot, "goals", change(small_case(), goals=GOALS))
        await pilot.press("n")
        await fill(pilot, title="Søvn", text="Sove hele natta")
        assert standing(screen.edit.case).goals[-1].title == "Søvn"
        await pilot.press("d")
        await fill(pilot, title="Kveld", text="Legge seg åtte")
        assert standing(screen.edit.case).goals[-1].parent == "M3"
        await pilot.press("t")
        await fill(pilot, text="Kveldsrutine", responsible="Ane Fossli")
        assert standing(screen.edit.case).goals[-1].measure[0].responsible == ("P6",)
        pick(screen, "M3")
        await pilot.press("x")
        assert "M4" in screen_text(app)
        await pilot.press("shift+up")
        assert [g.id for g in standing(screen.edit.case).goals][1] == "M3"
        pick(screen, "M2")
        await pilot.press("x")
        assert "M2" not in {g.id for g in standing(screen.edit.case).goals}
        await pilot.press("ctrl+z")
        assert "M2" in {g.id for g in standing(screen.edit.case).goals}


async def test_a_measure_is_called_on_its_form_what_it_is_called_in_the_case() -> None:
    known = about("nb")
    meeting = change(known.meeting, facts=change(known.meeting.facts, measure_word="aktiviteter"))
    app = Host(measure_form(About(meeting, known.now, "nb"), "M1"))
    async with app.run_test(size=WIDE) as pilot:
        await dialog_until(pilot, lambda: "Aktiviteter · M1" in app.said(), app.said())


async def test_a_goal_with_measures_is_asked_about_first(tmp_path: Path) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=WIDE) as pilot:
        screen = await at(pilot, "goals", change(small_case(), goals=GOALS))
        pick(screen, "M1")
        await pilot.press("x")
        await until(pilot, lambda: "Lekegrupper" in screen_text(app) and isinstance(app.screen, FormDialog))
        assert standing(screen.edit.case).goals == GOALS
        await fill(pilot)
        assert standing(screen.edit.case).goals == GOALS[1:]


async def test_a_setting_is_changed_and_taken_back(tmp_path: Path) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=WIDE) as pilot:
        screen = await at(pilot, "settings", small_case())
        pick(screen, "measure_word")
        await pilot.press("enter")
        await fill(pilot, measure_word="aktiviteter")
        await until(
            pilot, lambda: "Mål og aktiviteter" in screen_text(app) or "and aktiviteter" in screen_text(app)
        )
        pick(screen, "leader")
        await pilot.press("enter")
        await fill(pilot, leader="Marte Brattvoll")
        assert (screen.edit.case.facts.leader, screen.edit.case.meetings[0].leader) == ("P2", "P2")
        await pilot.press("ctrl+z")
        assert (screen.edit.case.facts.leader, screen.edit.case.meetings[0].leader) == ("", "P4")


class Asked:
    """What a page asks, without a screen to ask it on."""

    def __init__(self, case: Case) -> None:
        self.edit = CaseEdit(HeldCase(case), HandClock())
        self.view = CaseView(case, self.edit.now(), "en")
        self.about = About(self.view.meeting, self.edit.now(), "en")
        self.forms: list[FormDialog] = []

    def ask(self, form: FormDialog, then: object) -> None:
        self.forms.append(form)


def test_each_setting_opens_a_form_of_its_own() -> None:
    host = Asked(small_case())
    page = SettingsPage(cast(PagesScreen, host))
    rows = [line.id for line in page.lines() if line.id]
    for row in rows:
        page.acts()["row_change"](row)
    assert len({form.rows[0].field.label for form in host.forms}) >= len(rows) - 4  # the five ages ask alike
    assert len(host.forms) == len(rows)


def test_the_line_of_keys_has_the_cases_own_word_for_measures() -> None:
    case = small_case()
    own = change(case, facts=change(case.facts, measure_word="aktiviteter"))
    named = [GoalsPage(cast(PagesScreen, Asked(each))).named for each in (case, own)]
    assert named == [{}, {"goal_measure": "Aktiviteter"}]


async def test_a_group_is_ended_and_a_case_put_away_and_both_back(tmp_path: Path) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    case = change(small_case(), tasks=(Task(id="O1", text="Ringe", owner="P6"),))
    async with app.run_test(size=WIDE) as pilot:
        screen = await at(pilot, "settings", case)
        await pilot.press("v")
        await until(pilot, lambda: "O1 Ringe" in screen_text(app))
        await pilot.press("right", "enter")
        await fill(pilot, reason="Behovet har falt bort")
        assert screen.edit.case.facts.closed == date(2026, 12, 2)
        await pilot.press("b")
        await fill(pilot)
        assert screen.edit.case.facts.archived == date(2026, 12, 2)
        for _ in range(2):
            await pilot.press("ctrl+z")
        assert screen.edit.case == case


async def test_a_closing_meeting_is_offered_first(tmp_path: Path) -> None:
    app = MoteApp(CaseBook(MemoryVault(), tmp_path), HandClock())
    async with app.run_test(size=WIDE) as pilot:
        screen = await at(pilot, "settings", small_case())
        await pilot.press("v")
        await fill(pilot)
        assert screen.page.place == "meetings"
        assert screen.edit.case.facts.closed is None


def test_every_form_of_these_pages_is_in_the_table() -> None:
    made = {
        value
        for module in (plan_forms, setting_forms, role_forms, closing_forms)
        for name, value in vars(module).items()
        if name.endswith("_form") and not name.startswith("_")
    }
    assert made == set(PLAN_AND_SETTING_FORMS.values())


def rows_with_text(form: FormDialog) -> list[tuple[FieldRow, Any]]:
    return [(row, field) for row in form.rows if (field := field_of(row)) is not None]


@pytest.mark.parametrize(
    "name",
    [pytest.param(n, marks=() if n in ("plan_goal",) else pytest.mark.soak) for n in PLAN_AND_SETTING_FORMS],
)
async def test_every_field_takes_every_text_or_refuses_it_whole(name: str) -> None:
    app = Host(form := PLAN_AND_SETTING_FORMS[name](about(), ""))
    async with app.run_test(size=(80, 34)) as pilot:
        for row, field in rows_with_text(form):
            row.display = True
            await focus(app, pilot, field)
            for given, becomes in TEXTS.items():
                await paste(app, pilot, field, given, becomes)
            await refuse(app, pilot, field)


@pytest.mark.parametrize("name", WRONG)
async def test_what_cannot_be_kept_is_refused_beside_the_field_and_stays(name: str) -> None:
    app = Host(form := PLAN_AND_SETTING_FORMS[name](about(), ""))
    async with app.run_test(size=(80, 34)) as pilot:
        await dialog_until(pilot, lambda: form.focused is not None)
        for field, text in WRONG[name].items():
            row = app.row(field)
            row.display = True
            row.write(text)
            await pilot.press("ctrl+s")
            await dialog_until(pilot, lambda row=row: row.has_class("-wrong"))  # type: ignore[misc]
            assert row.text == text
        assert app.got is NOTHING

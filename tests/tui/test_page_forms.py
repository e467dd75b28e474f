"""The forms of the pages: every field takes every text, and what is wrong is refused beside the field."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType
from typing import Any

import pytest

import moteleder.tui.screens.case
import moteleder.tui.screens.planning
from moteleder.domain.ages import birthday
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.session.case_view import CaseView
from moteleder.session.new_case import NewCase
from moteleder.session.preparing import Preparing
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form import FormDialog, Wrong
from moteleder.tui.dialogs.form_fields import Read
from moteleder.tui.screens.case import between_forms
from moteleder.tui.screens.case.forms_people import PEOPLE_FORMS
from moteleder.tui.screens.case.meeting_form import meeting_form
from moteleder.tui.screens.case.new import NEW_CASE_FORMS
from moteleder.tui.screens.case.plan_and_setting_forms import PLAN_AND_SETTING_FORMS
from moteleder.tui.screens.case.tasks_forms import TASK_FORMS
from moteleder.tui.screens.planning.agenda_forms import AGENDA_FORMS
from moteleder.tui.screens.planning.call_forms import CALL_FORMS
from moteleder.tui.screens.planning.invited_forms import INVITED_FORMS
from tests.session.worlds import START, small_case
from tests.tui.dialog_host import NOTHING, Host, about, until
from tests.tui.test_dialogs_text import TEXTS, field_of, focus, paste, refuse

FORMS: dict[str, Callable[[About, str], FormDialog]] = {**PEOPLE_FORMS, **NEW_CASE_FORMS}

PLANNING = {**CALL_FORMS, **INVITED_FORMS, **AGENDA_FORMS}
"""Forms about a meeting that is being prepared."""

SUBJECTS = {"child": "P1", "family_says": "P6", "left": "P6", "person": "P6"}
SUBJECTS |= {"may_come": "P8", "text": "wishes", "answer": "P6", "invited": "P6", "item": "S4"}

ABOUT = about()

NOW = Preparing(CaseView(small_case(), START, "en"), 5)


def opened(name: str) -> FormDialog:
    known, subject = about(), SUBJECTS.get(name, "")
    if name in PLANNING:
        return PLANNING[name](known, NOW, subject)
    return new_meeting_form(known) if name == "meeting" else FORMS[name](known, subject)


def new_meeting_form(known: About) -> FormDialog:
    return meeting_form(known, small_case(), small_case().meetings[0])


def modules() -> list[ModuleType]:
    found = [
        each.name
        for package in (moteleder.tui.screens.case, moteleder.tui.screens.planning)
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    return [importlib.import_module(name) for name in found]


def test_every_form_of_a_page_is_tried_here_or_beside_what_it_is_for() -> None:
    made = {
        f
        for module in modules()
        for n, f in vars(module).items()
        if n.endswith("_form") and n[0] != "_" and inspect.isfunction(f) and f.__module__ == module.__name__
    }
    tables = (FORMS, PLANNING, PLAN_AND_SETTING_FORMS, TASK_FORMS)
    tried = {f for table in tables for f in table.values()} | {meeting_form}
    between = {between_forms.answer_form, between_forms.own_note_form, between_forms.small_meeting_form}
    assert made == tried | between


def forms(*quick: str) -> list[Any]:
    """Every form by name; all but a few are for the long runs."""
    return [
        pytest.param(n, marks=() if n in quick else pytest.mark.soak) for n in (*FORMS, *PLANNING, "meeting")
    ]


@pytest.mark.parametrize("name", forms("left"))
async def test_every_field_shows_every_text_as_it_was_given(name: str) -> None:
    form = opened(name)
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


@pytest.mark.parametrize("name", forms("left"))
async def test_every_field_refuses_a_megabyte_whole_says_so_and_takes_the_next_key(name: str) -> None:
    form = opened(name)
    app = Host(form)
    async with app.run_test(size=(80, 34)) as pilot:
        for row in form.rows:
            if (field := field_of(row)) is not None:
                row.display = True
                await focus(app, pilot, field)
                await refuse(app, pilot, field)


WRONG = {
    "email": ("ane", "ane@skole", "a@b.example c@d.example", "[b]x[/]"),
    "phone": ("ring meg", "1", "9" * 30),
    "born": ("31.2.2018", "14.3", "snart", "14.3.2099", "1.1.1700"),
    "party": ("månen", "s"),
    "since": ("en gang", "31.2.2027"),
    "until": ("en gang", "31.2.2027"),
    "withdrawn": ("en gang",),
    "left": ("", "en gang", "31.2.2027"),
    "alias": ("",),
    "title": ("",),
    "day": ("", "en gang", "31.2.2027"),
    "time": ("", "snart", "25.00"),
    "length": ("", "lenge", "-1"),
    "planned": ("mange", "-5"),
    "turn": ("mange",),
    "items": ("99", "alle", "1.5"),
    "needed": ("Nobody Atall",),
    "goal": ("M99",),
    "deputy": ("Nobody Atall",),
    "rung": ("en gang",),
}
"""What cannot be kept, by the field's name."""


def test_each_field_with_a_form_of_its_own_refuses_what_it_cannot_keep() -> None:
    seen = set()
    for name in (*FORMS, *PLANNING, "meeting"):
        for row in opened(name).rows:
            field = row.field
            seen.add(field.name)
            for text in WRONG.get(field.name, ()):
                assert field.required if not text else field.read(text, ABOUT).problem, (
                    name,
                    field.name,
                    text,
                )
    assert set(WRONG) <= seen


@pytest.mark.parametrize(
    ("name", "wrong", "text", "said"),
    [
        ("new_case", "born", "14.3", "day, month and year"),
        ("person", "email", "ane", "cannot be a mail address"),
        ("person", "phone", "ring meg", "cannot be dialled"),
        ("new_person", "party", "månen", "where somebody can come from"),
        ("family_says", "until", "en gang", "no date"),
        ("rung", "rung", "1.1.2030", "has not been"),
        ("when", "time", "snart", "no time"),
        ("when", "length", "5", "Between 15 and 480"),
        ("meeting", "length", "500", "Between 15 and 480"),
        ("meeting", "day", "en gang", "no date"),
        ("item", "planned", "400", "The whole meeting is 90 min"),
        ("invited", "items", "99", "the items' numbers"),
        ("invited", "turn", "90", "60 minutes at most"),
        ("answer", "deputy", "Nobody Atall", "."),
        ("pasted", "text", "", "must be written"),
    ],
)
async def test_what_is_wrong_is_refused_beside_the_field_and_nothing_else_is_lost(
    name: str, wrong: str, text: str, said: str
) -> None:
    form = opened(name)
    app = Host(form)
    async with app.run_test(size=(80, 34)) as pilot:
        typed = {row.field.name: f"Å{n}" for n, row in enumerate(form.rows) if _is_words(row.field.name)}
        for row in form.rows:
            row.write(text if row.field.name == wrong else typed.get(row.field.name, row.text))
        before = {row.field.name: row.text for row in form.rows}
        app.row(wrong).display = True
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app.row(wrong).has_class("-wrong"))
        assert said in app.said()
        assert app.got is NOTHING
        assert app.row(wrong).has_focus_within
        assert {row.field.name: row.text for row in form.rows} == before | {wrong: text}


def _is_words(name: str) -> bool:
    words = {"alias", "name", "role", "service", "household", "parent_1", "parent_2", "group"}
    return name in words | {"place", "title", "reason"}


def fill(form_name: str, subject: str, known: About = ABOUT, /, **texts: str) -> dict[str, Any] | Wrong:
    """What the form makes of these texts; fields that are not named stay as they are."""
    form = FORMS[form_name](known, subject)
    shown = {row.field.name: row.field.shown(ABOUT) for row in form.rows} | texts
    values = {n: _read(row.field, shown[n]) for row in form.rows if (n := row.field.name)}
    assert not [r.problem for r in values.values() if r.problem]
    return form.result({n: r.value for n, r in values.items()})


def test_whom_the_family_refused_is_needed_for_nothing() -> None:
    case = small_case()
    home = Person(id="P15", role="avlastningshjem", consent=Consent(attend=False))
    now = Preparing(CaseView(change(case, people=(*case.people, home)), START, "en"), 5)
    form = PLANNING["item"](ABOUT, now, "S4")
    values = {row.field.name: _read(row.field, row.field.shown(ABOUT)).value for row in form.rows}
    assert isinstance(form.result({**values, "needed": ("P6",)}), dict)
    refused = form.result({**values, "needed": ("P6", "P15")})
    assert isinstance(refused, Wrong)
    assert refused.field == "needed"
    assert "avlastningshjem" in refused.problem


def test_no_form_calls_a_meeting_for_a_day_on_the_other_side_of_another() -> None:
    case = small_case()
    sixth = change(case.meetings[0], number=6, start=START + timedelta(days=90))
    now = Preparing(CaseView(change(case, meetings=(*case.meetings, sixth)), START, "en"), 5)
    seventh = change(sixth, number=7, start=START + timedelta(days=180))
    forms = [PLANNING["when"](ABOUT, now, ""), meeting_form(ABOUT, now.view.case, seventh)]
    for form, wrong in zip(forms, (date(2027, 4, 1), date(2027, 2, 1)), strict=True):
        values = {row.field.name: _read(row.field, row.field.shown(ABOUT)).value for row in form.rows}
        assert isinstance(form.result(values), dict)
        refused = form.result({**values, "day": wrong})
        assert isinstance(refused, Wrong)
        assert (refused.field, "Meeting 6 is on 2 March 2027" in refused.problem) == ("day", True)


def _read(field: Any, text: str) -> Read:
    read: Read = field.read(text, ABOUT)
    return read


def test_a_new_person_is_what_was_written_and_no_guardian_unless_said() -> None:
    made = fill("new_person", "", role="mor", name="Marte", party="family")
    assert made == {"person": Person(id="", name="Marte", role="mor", party="family")}
    made = fill("new_person", "", role="mor", party="family", guardian="yes")
    assert made == {"person": Person(id="", role="mor", party="family", guardian=True)}
    assert fill("new_person", "") == Wrong("name", "Write a name, or a role.")


def test_the_form_of_a_person_changes_what_is_written_and_nothing_else() -> None:
    ane = ABOUT.meeting.people["P6"]
    assert fill("person", "P6") == {"person": ane}
    changed = fill("person", "P6", email="ane@skole.example", how="by video", mandate="must ask first")
    assert changed == {"person": change(ane, email="ane@skole.example", how="digital", mandate="asks")}


def test_the_form_of_the_child_holds_its_birth_and_what_it_is_called_on_screen() -> None:
    made = fill("child", "P1", alias="E", born="14.3.2018")
    assert isinstance(made, dict)
    assert (made["facts"].alias, made["facts"].born) == ("E", date(2018, 3, 14))
    assert made["person"] == ABOUT.meeting.people["P1"]


def test_what_the_family_says_is_a_consent() -> None:
    said = fill("family_says", "P6", attend="yes", minutes="no", oral="in writing", until="1.3.2027")
    assert said == {"consent": Consent(attend=True, minutes=False, until=date(2027, 3, 1))}
    wrong = fill("family_says", "P6", since="1.3.2027", until="1.2.2027")
    assert wrong == Wrong("until", "That is before the day it begins.")


@pytest.mark.parametrize(("person", "years"), [("P2", 16), ("P6", 18)])
def test_a_yes_from_before_the_young_person_decides_is_not_offered_as_said(person: str, years: int) -> None:
    before = Consent(attend=True, minutes=True, since=date(2026, 1, 1), until=date(2027, 12, 31))
    known = about()
    people = {**known.meeting.people, person: change(known.meeting.people[person], consent=before)}
    facts = change(known.meeting.facts, born=birthday(known.today, -years))
    own = replace(known, meeting=change(known.meeting, people=people, facts=facts))
    assert fill("family_says", person, own) == {"consent": before}
    said = fill("family_says", person, own, attend="yes", minutes="yes")
    assert said == {"consent": Consent(attend=True, minutes=True, since=own.today)}


def test_a_new_case_is_what_was_written() -> None:
    made = fill("new_case", "", alias="Inga", parent_2="Marte", born="1.5.2012", language="nynorsk")
    assert isinstance(made, dict)
    assert made["case"] == NewCase(
        alias="Inga",
        born=date(2012, 5, 1),
        language="nn",
        group="ansvarsgruppe",
        parents=("", "Marte"),
        role="coordinator",
    )


async def test_a_role_offers_where_somebody_comes_from_and_another_word_stays() -> None:
    form = opened("new_person")
    app = Host(form)
    async with app.run_test(size=(80, 34)) as pilot:
        await pilot.press(*"kontaktlærer", "tab")
        await until(pilot, lambda: app.row("party").text == "school")
        assert not app.row("guardian").display
        app.row("party").write("PPT")
        await pilot.press("shift+tab", *"rektor", "tab")
        await until(pilot, lambda: app.row("role").text.endswith("rektor"))
        assert app.row("party").text == "PPT"


@pytest.mark.parametrize("keys", [("ctrl+s",), ("enter", "enter")], ids=" ".join)
async def test_a_field_that_the_last_word_brings_up_is_filled_in_and_not_refused(
    keys: tuple[str, ...],
) -> None:
    app = Host(opened("interpreter"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.row("interpreter").has_focus_within)
        await pilot.press(*"somali", keys[0])
        assert not app.row("length").has_class("-wrong")
        await pilot.press(*keys[1:])
        await until(pilot, lambda: app.got is not NOTHING, app.shown())
        assert app.got == {"interpreter": "somali", "length": 180}


async def test_parental_responsibility_is_asked_about_only_in_the_family() -> None:
    form = opened("new_person")
    app = Host(form)
    async with app.run_test(size=(80, 34)) as pilot:
        await pilot.press(*"mor", "tab")
        await until(pilot, lambda: app.row("party").text == "family")
        await pilot.press("tab")
        await until(pilot, lambda: app.row("guardian").display)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app.got is not NOTHING)
        assert app.got["person"].guardian is False

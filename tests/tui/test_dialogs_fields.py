"""How fields begin and which of them are there: typed over, passed by, hidden."""

from dataclasses import replace
from datetime import timedelta

import pytest

from moteleder.domain.events import Absent, Arrive, Event, Leave, OwnWords
from moteleder.domain.events.outcome import Heard
from moteleder.domain.meeting import Meeting, Voice
from moteleder.domain.values import change
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.all_forms import ALL_FORMS
from moteleder.tui.dialogs.people_forms import absent_form
from moteleder.tui.dialogs.plan_forms import voice_form
from tests.domain.worlds import CHILD, LEADER, Table, case
from tests.tui.dialog_host import NOTHING, Host, about, until


def host(name: str, subject: str = "", language: str = "en") -> Host:
    return Host(ALL_FORMS[name](about(language), subject))


async def test_a_comment_begins_with_what_is_said_and_the_suggested_name_is_typed_over() -> None:
    app = host("reply")
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.row("text").has_class("-here")
        await pilot.press("shift+tab", *"far", "enter", *"nei", "enter")
        await until(pilot, lambda: app.got is not NOTHING)
        assert app.got == {"person": "P3", "text": "nei", "what": "now", "place": "S4/P6"}


async def test_what_stands_in_the_first_field_is_typed_over() -> None:
    app = host("leave", "P6")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"13")
        assert app.row("when").text == "13"


async def test_what_somebody_wrote_is_gone_on_with_when_the_field_is_come_back_to() -> None:
    app = host("task", "O4")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        assert app.row("text").text == "a"
        await pilot.press("tab", "shift+tab", "b")
        assert app.row("text").text == "ab"


@pytest.mark.parametrize(
    ("name", "subject", "first"),
    [("task", "", "text"), ("view", "", "person"), ("measure", "M1", "text"), ("leave", "P6", "when")],
)
async def test_a_form_begins_where_something_is_to_be_written(name: str, subject: str, first: str) -> None:
    app = host(name, subject)
    async with app.run_test(size=(80, 24)):
        assert app.row(first).has_class("-here")


async def test_a_name_that_nobody_has_is_said_under_the_field_also_when_it_is_left() -> None:
    app = host("view", language="nb")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Skolen")
        await pilot.press("tab")
        await until(pilot, lambda: app.row("text").has_class("-here"))
        assert "Ingen på listen heter det; det blir stående som skrevet." in app.said()


def test_somebody_who_does_not_come_is_asked_about_with_what_is_known() -> None:
    table = Table(case(professionals=6)).begin(LEADER)
    table.do(Absent, person="P8", apologies=False, reason="buss", statement=True)
    known = About(table.meeting, table.now, "en")
    shown = {row.field.name: row.field.shown(known) for row in absent_form(known, "P8").rows}
    assert shown == {
        "apologies": "without notice",
        "reason": "buss",
        "statement": "yes, to be read in the round",
    }


def voiced(voice: Voice) -> Host:
    known = about()
    meeting: Meeting = change(known.meeting, voice=voice)
    return Host(ALL_FORMS["voice"](replace(known, meeting=meeting), ""))


def fields(app: Host) -> set[str]:
    names = {"brought_by", "on", "text0", "goal2", "reason"}
    return {name for name in names if app.row(name).display}


@pytest.mark.parametrize(
    ("how", "asked"),
    [
        ("attended", {"text0", "goal2"}),
        ("part", {"text0", "goal2"}),
        ("brought", {"brought_by", "on", "text0", "goal2"}),
        ("not_heard", {"reason"}),
    ],
)
async def test_only_what_applies_is_asked_of_the_childs_voice(how: Heard, asked: set[str]) -> None:
    app = voiced(Voice(how=how))
    async with app.run_test(size=(80, 30)):
        assert fields(app) == asked


@pytest.mark.parametrize(
    ("happened", "how"),
    [((), "somebody brought it"), ((Arrive,), "was here"), ((Arrive, Leave), "was here for a part")],
)
def test_how_the_child_was_heard_begins_with_what_the_attendance_says(
    happened: tuple[type[Event], ...], how: str
) -> None:
    table = Table().begin(LEADER)
    for kind in happened:
        table.do(kind, **({"people": (CHILD,)} if kind is Arrive else {"person": CHILD}))
    known = About(table.meeting, table.now, "en")
    assert voice_form(known).rows[0].field.shown(known) == how


async def test_fields_come_and_go_with_the_answer_and_enter_passes_by_those_that_are_hidden() -> None:
    app = voiced(Voice(how="attended", words=(OwnWords(text="Lek"),)))
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: app.row("text0").has_class("-here"))
        await pilot.press("shift+tab", "left")
        await until(pilot, lambda: fields(app) == {"reason"})
        await pilot.press("enter", *"syk", "enter")
        await until(pilot, lambda: app.got is not NOTHING)
        assert app.got == {"how": "not_heard", "brought_by": "", "on": None, "words": (), "reason": "syk"}


async def test_enter_in_the_last_field_that_is_shown_saves() -> None:
    app = voiced(Voice(how="attended"))
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.press("tab", "tab", "tab", "tab", "tab", "tab", "enter")
        await until(pilot, lambda: app.got is not NOTHING)


@pytest.mark.parametrize(("later", "due"), [(2, "2026-12-18"), (3, "2026-12-21"), (4, "2026-12-21")])
def test_the_last_day_for_remarks_is_not_in_a_weekend_unless_somebody_says_so(later: int, due: str) -> None:
    known = replace(about(), now=about().now + timedelta(days=later))
    field = ALL_FORMS["end"](known, "").rows[0].field
    assert str(field.read(field.shown(known), known).value) == due

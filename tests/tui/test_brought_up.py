"""Live: what happened between the meetings is brought up, and what was said in advance stands ready."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from moteleder.domain.agenda import Apology, Invited
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.events import Absent, Arrive, ReviewTask
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.rows_between import brought_lines
from moteleder.session.said_of import attendance_said
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.people_forms import deputy_form, written_form
from moteleder.tui.panels.previous import PreviousPanel
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.do_people import deputy
from tests.domain.worlds import CHILD, FATHER, LEADER, MOTHER, NOT_WANTED, TEACHER, Table, case
from tests.session.worlds import small_case
from tests.tui.dialog_host import Host as DialogHost
from tests.tui.dialog_host import about
from tests.tui.dialog_host import until as within
from tests.tui.host import Host, flat, screen_text, shown
from tests.tui.worlds import WIDE, an_app, seen, until

EN = words("en")


def brought() -> Table:
    """A meeting with a smaller meeting, an answer, a shared note and a private one before it."""
    known = case()
    number = known.meetings[0].number
    table = Table(
        change(
            known,
            small_meeting=(
                SmallMeeting(
                    id="L1",
                    on=date(2026, 10, 22),
                    people=(TEACHER, NOT_WANTED),
                    topic="Sekken",
                    outcome="To",
                    meeting=number,
                ),
            ),
            own_note=(
                OwnNote(id="F1", person=MOTHER, text="Vi sover ikke", shared=True, meeting=number),
                OwnNote(id="F2", person=FATHER, text="hemmelig", meeting=number),
            ),
            elsewhere_answer=(
                ElsewhereAnswer(entry="E1", on=date(2026, 11, 3), about="Skyss", text="Taxi", meeting=number),
            ),
        )
    )
    return table.begin(MOTHER, LEADER)


def test_it_is_said_in_the_words_it_was_given_without_what_is_private_or_whom_the_family_refused() -> None:
    said = [(line.text, line.right, line.detail) for line in brought_lines(brought().meeting, EN, "en")]
    assert said == [
        ("Between the meetings", "", ""),
        ("Sekken", "22 October", "Ane Fossli\nTo"),
        ("Skyss", "", "Answer, 3 November: Taxi\nThe parents have not been told yet."),
        ("Marte Brattvoll's own note", "", "Vi sover ikke"),
    ]
    assert brought_lines(Table(case()).begin().meeting, EN, "en") == ()


async def test_the_item_for_previous_minutes_shows_it_above_the_tasks() -> None:
    table = brought()
    panel = PreviousPanel(EN, "en")
    host = Host(panel)
    async with host.run_test(size=(90, 60)) as pilot:
        rows = await shown(pilot, panel, table.meeting, table.now)
        text = flat(screen_text(host))
        assert text.index("Vi sover ikke") < text.index("O1 ")
        assert "hemmelig" not in text
        assert rows.picked == "O1"


async def test_the_mark_goes_on_from_a_task_that_something_was_said_of_and_stays_on_one_said_before() -> None:
    due = date(2027, 1, 8)
    tasks = tuple(Task(id=f"O{n}", text="a", owner=TEACHER, due=due) for n in (1, 2, 3))
    table = Table(change(case(), tasks=tasks)).begin(LEADER)
    panel = PreviousPanel(EN, "en")
    host = Host(panel)
    async with host.run_test(size=(90, 60)) as pilot:
        rows = await shown(pilot, panel, table.meeting, table.now)
        first, second, third = table.meeting.open_tasks
        rows.pick(second)
        table.do(ReviewTask, task=second, status="done")
        panel.show(table.meeting, table.now)
        assert rows.picked == third
        table.do(ReviewTask, task=third, status="dropped")
        panel.show(table.meeting, table.now)
        assert rows.picked == first
        rows.pick(second)
        table.do(ReviewTask, task=second, status="dropped")
        panel.show(table.meeting, table.now)
        assert rows.picked == second
        table.do(ReviewTask, task=first, status="done")
        panel.show(table.meeting, table.now)
        assert rows.picked == second


async def test_a_statement_that_came_with_the_apologies_stands_in_its_form() -> None:
    base = about()
    plan = change(base.meeting.plan, apology=(Apology(person=FATHER, statement="Jeg er enig.\nHilsen far"),))
    known = About(change(base.meeting, plan=plan), base.now, "en")
    form = written_form(known)
    app = DialogHost(form)
    async with app.run_test(size=(80, 34)) as pilot:
        assert app.row("text").text == "Jeg er enig.\nHilsen far"
        await pilot.press("ctrl+s")
        await within(pilot, lambda: isinstance(app.got, dict))
        assert app.got == {"person": FATHER, "text": "Jeg er enig.\nHilsen far"}


async def test_it_follows_the_one_who_is_chosen_and_writes_over_nothing_that_was_typed() -> None:
    base = about()
    sorry = (Apology(person=FATHER, statement="Fars"), Apology(person="P8", statement="Tirils"))
    known = About(change(base.meeting, plan=change(base.meeting.plan, apology=sorry)), base.now, "en")
    app = DialogHost(written_form(known))
    async with app.run_test(size=(80, 34)) as pilot:
        app.row("person").focus_field()
        app.row("person").write("Tiril")
        await pilot.press("tab")
        await within(pilot, lambda: app.row("text").text == "Tirils")
        await pilot.press("end", *" ord")
        app.row("person").focus_field()
        app.row("person").write("Henning")
        await pilot.press("tab")
        await pilot.pause()
        assert "ord" in app.row("text").text


def test_who_is_asked_as_a_deputy_is_said_before_and_after_they_come() -> None:
    known = small_case()
    fifth = known.meeting(5)
    invited = (*(i for i in fifth.invited if i.person != "P6"), Invited(person="P6", deputy_for="P8"))
    table = Table(change(known, meetings=(change(fifth, invited=invited),))).begin()
    assert attendance_said(table.meeting, "P6", EN) == "deputy for Tiril Sandnæs · not marked"
    table.do(Arrive, people=("P6",))
    assert attendance_said(table.meeting, "P6", EN) == "deputy for Tiril Sandnæs"
    table.do(Absent, person="P2")
    assert attendance_said(table.meeting, "P2", EN) == "apologies"


def test_the_child_is_not_among_those_that_somebody_comes_in_place_of() -> None:
    usual = deputy_form(about()).rows[0].field.usual(about())
    assert usual
    assert not any("Elias" in each for each in usual)
    assert about().meeting.facts.child == CHILD


async def test_asked_for_a_deputy_for_the_child_it_says_why_there_is_none(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        await deputy(screen, "P1")
        await until(pilot, lambda: bool(app._notifications))
        assert app.screen is screen

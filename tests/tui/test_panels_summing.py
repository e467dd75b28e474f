"""Summing up: the text is read first, then people answer; copies, the meeting itself, the lines behind it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.events import Agree, Copy, Evaluate, Next, SumUp, TakeOn
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.read_aloud import closing_sentence, evaluation_questions
from moteleder.tui.panels.read_aloud import ReadAloud
from moteleder.tui.panels.summing import SummingPanel
from moteleder.tui.panels.summing_rows import AnswerRows, CopyRows, EvaluationRows, SummaryRows
from moteleder.tui.screens.live import LiveScreen
from tests.domain.worlds import DOCTOR, FATHER, INTERPRETER, LEADER, MOTHER, TEACHER, Table, case
from tests.tui.host import NARROW, WIDE, Host, flat, screen_text
from tests.tui.worlds import NARROW as SMALL
from tests.tui.worlds import an_app, seen, until
from tests.tui.worlds import screen_text as app_text

EN = words("en")


def table() -> Table:
    """One agreement in brackets, one task, a father who disagrees and gets his copy on paper."""
    of = Table().begin(LEADER, FATHER, INTERPRETER)
    of.do(Agree, id="A1", place="S1", text="planen ligger i [sekken]")
    of.do(TakeOn, id="O9", place="S1", text="ringe", owner=TEACHER)
    of.do(SumUp, person=FATHER, agrees=False, remark="for kort")
    of.do(Copy, person=FATHER, how="paper")
    return of


async def opened(pilot: Pilot[None], panel: SummingPanel, of: Table) -> None:
    panel.show(of.meeting, of.now)
    await pilot.pause()


@pytest.mark.parametrize("width", [NARROW, WIDE])
async def test_everything_is_there_in_the_order_it_is_done(width: int) -> None:
    panel = SummingPanel(EN, "en")
    async with Host(panel, width).run_test(size=(90, 90)) as pilot:
        await opened(pilot, panel, table())
        text = flat(screen_text(pilot.app))
    order = (
        "To read aloud",
        "This is what we have agreed on:",
        "Planen ligger i [sekken].",
        "Does this agree with how you experienced it?",
        "for kort",
        "Copy of the minutes",
        "copy on paper",
        "How was this meeting?",
        evaluation_questions("en")[-1],
        "Nothing is written yet.",
        closing_sentence("en"),
        "The lines behind it",
        "1 agreements, 1 tasks",
    )
    flat_text = text.replace("▌ ", "")
    at = [flat_text.find(each) for each in order]
    assert -1 not in at
    assert at == sorted(at)


async def test_the_text_has_the_keys_first_and_enter_goes_on_to_the_answers() -> None:
    panel = SummingPanel(EN, "en")
    host = Host(panel)
    async with host.run_test(size=(90, 90)) as pilot:
        await opened(pilot, panel, table())
        assert panel.first_list() is panel.query_one(ReadAloud)
        panel.query_one(ReadAloud).focus()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(host.focused, AnswerRows)
        await pilot.press("j", "m", "enter")
        await pilot.pause()
    assert host.happened == [("SumUp", {"person": MOTHER})] * 2
    assert host.asked == [("sum_up_remark", MOTHER)]


async def test_letters_work_wherever_in_the_panel_the_keys_are() -> None:
    panel = SummingPanel(EN, "en")
    host = Host(panel)
    async with host.run_test(size=(90, 90)) as pilot:
        await opened(pilot, panel, table())
        panel.query_one(ReadAloud).focus()
        await pilot.press("k", "e", "r", "enter", "delete")
        await pilot.pause()
    assert host.asked == [("copy", MOTHER), ("evaluate", ""), ("edit_entry", "A1"), ("remove_entry", "A1")]


async def test_k_asks_about_the_one_who_is_picked_among_the_answers() -> None:
    panel = SummingPanel(EN, "en")
    host = Host(panel)
    async with host.run_test(size=(90, 90)) as pilot:
        await opened(pilot, panel, table())
        panel.query_one(AnswerRows).focus()
        await pilot.press("down", "k")
        await pilot.pause()
        assert isinstance(host.focused, CopyRows)
    assert host.asked == [("copy", FATHER)]


async def test_who_may_not_have_a_copy_stands_with_why_and_enter_asks_the_family() -> None:
    of = table()
    oral = change(of.meeting.people[LEADER].consent, oral=True)
    gone = change(of.meeting.people[LEADER].consent, minutes=False)
    people = {
        **of.meeting.people,
        "P6": change(of.meeting.people["P6"], consent=oral),
        DOCTOR: change(of.meeting.people[DOCTOR], consent=gone),
    }
    meeting = change(of.meeting, people=people, copies={"P6": "none", DOCTOR: "none"})
    panel = SummingPanel(EN, "en")
    host = Host(panel)
    async with host.run_test(size=(90, 90)) as pilot:
        panel.show(meeting, of.now)
        await pilot.pause()
        assert "no copy: interpreter" in screen_text(host)
        panel.show(change(meeting, copies={}), of.now)
        await pilot.pause()
        rows = panel.query_one(CopyRows)
        rows.pick(INTERPRETER)
        rows.focus()
        await pilot.press("enter")
        rows.copy("P6")
        await pilot.pause()
    assert host.asked == [("copy", INTERPRETER), ("consent", "P6")]


async def test_the_two_minutes_run_quietly_from_when_one_comes_there_until_something_is_written() -> None:
    of, panel = table(), SummingPanel(EN, "en")
    async with Host(panel).run_test(size=(90, 90)) as pilot:
        await opened(pilot, panel, of)
        assert "2 minutes" in screen_text(pilot.app)
        panel.query_one(EvaluationRows).focus()
        await pilot.pause()
        panel.show(of.meeting, of.now)
        panel.show(of.meeting, of.now + timedelta(seconds=130))
        await pilot.pause()
        assert "2.10 of 2.00" in screen_text(pilot.app)
        of.do(Evaluate, text="bra [b]møte[/b]")
        await opened(pilot, panel, of)
        assert "2.10 of 2.00" not in screen_text(pilot.app)
        assert "bra [b]møte[/b]" in screen_text(pilot.app)


async def test_the_next_date_among_the_lines_is_changed_and_not_removed() -> None:
    of, panel = Table(case(tasks=0)).begin(LEADER), SummingPanel(EN, "en")
    of.do(Next, start=of.now + timedelta(days=98))
    host = Host(panel)
    async with host.run_test(size=(90, 90)) as pilot:
        await opened(pilot, panel, of)
        panel.query_one(SummaryRows).focus()
        await pilot.press("enter", "delete")
        await pilot.pause()
    assert host.asked == [("next_meeting", "")]
    assert host.happened == []


async def test_on_a_small_screen_the_text_and_all_below_it_are_reached_by_keys(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        for n in range(14):
            screen.live.do(TakeOn, id=f"O{n + 1}", place="S1", text=f"ringe nummer {n}", owner="P6")
        await screen.action_command("goto")
        await pilot.press(*"oppgaver", "enter")
        await seen(pilot, "Oppgaver")
        screen.query_one(ReadAloud).focus()
        await seen(pilot, "Til å lese høyt", "Ingen avtaler er skrevet ned.")
        for key, text in (
            ("enter", "Stemmer dette med"),
            ("tab", "Kopi av referatet"),
            ("tab", "Hvordan var"),
        ):
            await pilot.press(key)
            await seen(pilot, text)
        await pilot.press("tab")
        await until(pilot, lambda: "ringe nummer 0" in app_text(app), "the lines")


@pytest.mark.parametrize("size", [SMALL, (120, 34)])
async def test_the_summary_is_read_anywhere_and_enter_notes_what_somebody_says(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=size) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        screen.live.do(Agree, id="A1", place="S1", text="sekken [deles]")
        await screen.action_command("sum_up")
        await seen(pilot, "Til å lese høyt", "omtrent et halvt minutt", "Sekken [deles].")
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        await screen.action_command("sum_up")
        await pilot.press("enter")
        await seen(pilot, "Merknad")
        assert not screen.live.meeting.answers

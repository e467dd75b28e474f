"""Previous minutes, goals, tasks, next meeting, summing up, entries."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from moteleder.domain.agenda import Item
from moteleder.domain.events import (
    Agree,
    Approve,
    Correct,
    GoToItem,
    Next,
    Park,
    Private,
    Reply,
    ReviewGoal,
    ReviewMeasure,
    ReviewTask,
    TakeOn,
    View,
)
from moteleder.domain.plan import Measure
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.tui.panels.entries import EntriesRows
from moteleder.tui.panels.goals import GoalsPanel
from moteleder.tui.panels.next import NextPanel
from moteleder.tui.panels.panel import Panel
from moteleder.tui.panels.previous import PreviousPanel
from moteleder.tui.panels.table import PANELS
from moteleder.tui.panels.task_table import TaskTable
from moteleder.tui.panels.tasks import TasksPanel
from moteleder.tui.panels.topic import TopicPanel
from tests.domain.worlds import LEADER, MOTHER, TEACHER, Table, case
from tests.tui.host import NARROW, WIDE, Host, flat, screen_text, shown

EN = words("en")


async def press(panel: Panel, table: Table, *keys: str, width: int = WIDE) -> tuple[Host, str]:
    """Show the panel, press keys in its list, and read the screen."""
    host = Host(panel, width)
    async with host.run_test(size=(90, 60)) as pilot:
        await shown(pilot, panel, table.meeting, table.now)
        await pilot.press(*keys)
        await pilot.pause()
        return host, flat(screen_text(host))


@pytest.mark.parametrize(
    ("key", "status"), [("g", "done"), ("d", "partly"), ("i", "not_done"), ("u", "dropped")]
)
async def test_one_key_says_how_an_old_task_stands(key: str, status: str) -> None:
    host, text = await press(PreviousPanel(EN, "en"), Table().begin(), key)
    assert host.happened == [("ReviewTask", {"task": "O1", "status": status})]
    assert "2 left" in text
    assert "carried over 2 times" in text


async def test_the_reason_is_kept_and_asked_for_with_enter() -> None:
    table = Table().begin()
    table.do(ReviewTask, task="O1", status="partly", reason="venter [på svar]")
    table.do(ReviewTask, task="O2", status="done")
    host, text = await press(PreviousPanel(EN, "en"), table, "i", "enter", "n")
    assert host.happened[0][1] == {
        "task": "O1",
        "status": "not_done",
        "reason": "venter [på svar]",
        "owner": "",
    }
    assert host.asked == [("task_review", "O1"), ("task_new_date", "O1")]
    assert "venter [på svar]" in text
    assert "all gone through" in text


async def test_the_first_task_that_nothing_was_said_of_is_picked() -> None:
    table = Table().begin()
    table.do(ReviewTask, task="O1", status="done")
    host, _ = await press(PreviousPanel(EN, "en"), table, "g")
    assert host.happened[0][1]["task"] == "O2"


async def test_previous_minutes_are_corrected_and_approved() -> None:
    table = Table().begin()
    table.do(Correct, id="C1", original="tre dager", text="to dager", reason="feil", person=MOTHER)
    host, text = await press(PreviousPanel(EN, "en"), table, "r", "k")
    assert host.asked == [("correct", "")]
    assert host.happened == [("Approve", {"remark": ""})]
    assert "«tre dager» → «to dager»" in text
    table.do(Approve, remark="én rettelse")
    _, text = await press(PreviousPanel(EN, "en"), table)
    assert "approved with a remark: én rettelse" in text


async def test_a_first_meeting_says_so_and_offers_no_approval() -> None:
    _, text = await press(PreviousPanel(EN, "en"), Table(case(first=True, tasks=0)).begin())
    assert "This is the first meeting" in text
    assert "approved" not in text


@pytest.mark.parametrize(
    ("key", "status"), [("n", "reached"), ("p", "on_the_way"), ("s", "stands_still"), ("e", "to_change")]
)
async def test_one_key_says_where_a_goal_stands_and_keeps_what_was_written(key: str, status: str) -> None:
    table = Table().begin()
    table.do(ReviewGoal, goal="M1", text="Bedre.", assessment="syn")
    host, text = await press(GoalsPanel(EN, "en"), table, key)
    assert host.happened == [
        ("ReviewGoal", {"goal": "M1", "status": status, "text": "Bedre.", "assessment": "syn"})
    ]
    assert "«Jeg vil være med i friminuttet»" in text


async def test_goals_ask_for_evaluation_measure_and_new_goal() -> None:
    host, _ = await press(GoalsPanel(EN, "en"), Table().begin(), "enter", "m", "down", "m", "x")
    assert host.asked == [("goal", "M1"), ("measure", "M1"), ("measure", "M2"), ("new_goal", "")]


async def test_goals_are_gone_through_by_the_cases_own_word_for_measures() -> None:
    known = case()
    table = Table(change(known, facts=change(known.facts, measure_word="aktiviteter"))).begin()
    table.do(ReviewMeasure, goal="M1", measure=Measure(id="T9", text="Svømming"))
    _, text = await press(GoalsPanel(EN, "en"), table)
    assert "Goals and aktiviteter" in text
    assert "m more aktiviteter" in " ".join(text.split())
    assert "New among aktiviteter: Svømming" in text
    assert "easure" not in text


async def test_a_case_without_goals_says_that_all_works_and_lets_one_be_made() -> None:
    table = Table(change(case(tasks=0), goals=())).begin()
    host, text = await press(GoalsPanel(EN, "en"), table, "n", "m", "enter", "x")
    assert "Everything works without" in text
    assert (host.happened, host.asked) == ([], [("new_goal", "")])


async def in_the_table(table: Table, *keys: str, width: int = WIDE) -> tuple[Host, str]:
    """Show the tasks, press keys in their table, and read the screen."""
    panel = TasksPanel(EN, "en")
    host = Host(panel, width)
    async with host.run_test(size=(90, 60)) as pilot:
        panel.show(table.meeting, table.now)
        await pilot.pause()
        panel.query_one(TaskTable).focus()
        await pilot.press(*keys)
        await pilot.pause()
        return host, flat(screen_text(host))


@pytest.mark.parametrize("width", [NARROW, WIDE])
async def test_tasks_say_what_is_missing(width: int) -> None:
    table = Table().begin(LEADER)
    table.do(TakeOn, id="O9", place="S1", text="ringe [skolen]", owner=TEACHER)
    table.do(TakeOn, id="O10", place="S1", text="sende brev")
    host, text = await in_the_table(table, "down", "n", "delete", width=width)
    assert "ringe [skolen]" in text
    assert "Ane Fossli (not confirmed)" in text
    assert "nobody responsible" in text
    assert text.count("no due date") == 2
    assert host.asked == [("task", ""), ("remove_entry", "O10")]


async def test_an_empty_table_of_tasks_does_not_take_the_keys() -> None:
    host, text = await in_the_table(Table().begin(LEADER), "n", "delete")
    assert "No tasks yet." in text
    assert host.asked == []


async def test_a_changed_cell_keeps_all_else_that_the_task_says() -> None:
    table = Table().begin(LEADER)
    table.do(TakeOn, id="O9", place="S1", text="ringe", owner=TEACHER, goal="M1", backer="PPT", replaces="O1")
    host, _ = await in_the_table(table, "right", "right", *"18.12", "enter")
    [(kind, what)] = host.happened
    assert kind == "Edit"
    assert {name: what[name] for name in ("entry", "text", "owner", "goal", "backer", "replaces")} == {
        "entry": "O9",
        "text": "ringe",
        "owner": TEACHER,
        "goal": "M1",
        "backer": "PPT",
        "replaces": "O1",
    }
    assert what["due"].isoformat() == "2026-12-18"


async def test_a_cell_that_is_kept_as_it_was_changes_nothing() -> None:
    table = Table().begin(LEADER)
    table.do(TakeOn, id="O9", place="S1", text="ringe", owner=TEACHER)
    host, _ = await in_the_table(table, "enter", "enter", "enter", "tab", "escape")
    assert host.happened == []


async def test_no_tasks_yet_says_the_key() -> None:
    host, text = await in_the_table(Table().begin(), "enter", "delete", "x")
    assert "F4 writes one" in text
    assert "last time" not in text
    assert (host.happened, host.asked) == ([], [])


@pytest.mark.parametrize(
    ("key", "asked"), [("d", "task_partly"), ("i", "task_not_done"), ("n", "task_new_date")]
)
async def test_a_task_without_a_date_is_asked_about_before_it_goes_on(key: str, asked: str) -> None:
    host, _ = await press(PreviousPanel(EN, "en"), Table().begin(), "down", key)
    assert (host.asked, host.happened) == ([(asked, "O2")], [])


async def test_v_writes_the_task_that_goes_on_from_an_old_one_and_then_changes_it() -> None:
    table = Table().begin()
    host, _ = await press(PreviousPanel(EN, "en"), table, "v")
    assert host.asked == [("task_goes_on", "O1")]
    table.do(TakeOn, id="O9", place="S2", text="Klage", replaces="O1")
    host, text = await press(PreviousPanel(EN, "en"), table, "up", "v")
    assert host.asked == [("edit_entry", "O9")]
    assert "goes on in O9" in text
    assert "1 left" in text


async def test_the_next_meeting_is_asked_for_and_shown() -> None:
    table = Table().begin(LEADER)
    host, text = await press(NextPanel(EN, "en"), table, "e")
    assert "The next meeting is not agreed." in text
    assert host.asked == [("next_meeting", "")]
    table.do(Next, start=table.now + timedelta(days=98), length=75, place="Lyngen", caller=LEADER)
    _, text = await press(NextPanel(EN, "en"), table)
    assert "Wednesday 10 March" in text
    assert "Lyngen · 75 minutes" in text
    assert "Called by Siri Tangvald" in text


def written(table: Table) -> None:
    table.do(Agree, id="A1", place="S1", text="[b]anfallsplanen[/b]")
    table.do(TakeOn, id="O9", place="S1", text="sende", owner=LEADER)
    table.do(Reply, id="K1", place="S1", text="stemmer ikke", person=MOTHER)
    table.do(View, id="U1", place="S1", text="to dager", person="skolen")
    table.do(Park, id="E1", place="S1", text="et tema", channel="klage", told_by=LEADER)
    table.do(Private, id="N1", place="S1", text="spør mor")


async def test_entries_stand_with_their_kind_and_can_be_changed_or_taken_out() -> None:
    table = Table().begin(LEADER, MOTHER)
    written(table)
    rows = EntriesRows(EN, "en")
    host = Host(rows, NARROW)
    async with host.run_test(size=(60, 40)) as pilot:
        rows.show_entries(table.meeting, "S1")
        rows.focus()
        await pilot.press("enter", "down", "delete")
        await pilot.pause()
        text = flat(screen_text(host))
        for said in (
            "Agreed: [b]anfallsplanen[/b]",
            "Task O9: Siri Tangvald: sende",
            "Comment from Marte Brattvoll",
            "Differing view – skolen: to dager",
            "Taken up elsewhere: et tema",
            "Private: spør mor",
        ):
            assert said in text
        rows.show_entries(table.meeting, "S2")
        await pilot.pause()
        assert not rows.display
    assert host.asked == [("edit_entry", "A1"), ("remove_entry", "O9")]


async def test_a_topic_says_its_keys_only_while_it_is_empty() -> None:
    table = Table().begin(LEADER)
    panel = TopicPanel(EN, "en")
    async with Host(panel).run_test() as pilot:
        panel.show(table.meeting, table.now)
        await pilot.pause()
        assert "F8 agreed" in screen_text(pilot.app)
        written(table)
        panel.show(table.meeting, table.now)
        await pilot.pause()
        assert "F8" not in screen_text(pilot.app)


@pytest.mark.parametrize("kind", PANELS)
@pytest.mark.parametrize("width", [NARROW, WIDE])
async def test_every_panel_shows_an_empty_meeting_within_its_column(kind: Any, width: int) -> None:
    few = case(guardians=0, professionals=1, tasks=0)
    plan = change(few.meetings[0], item=(Item(id="S1", title="Alt", kinds=tuple(PANELS)),))
    table = Table(change(few, goals=(), meetings=(plan,))).begin()
    panel = PANELS[kind](EN, "en")
    async with Host(panel, width).run_test(size=(90, 60)) as pilot:
        panel.show(table.meeting, table.now)
        await pilot.pause()
        text = screen_text(pilot.app)
    assert text.strip()
    assert all(
        line.endswith(("not marked", "not here", "not said", "not clarified"))
        for line in text.splitlines()
        if "…" in line
    )
    assert max(map(len, text.splitlines())) <= width


async def test_a_panel_can_be_shown_before_it_is_mounted() -> None:
    table = Table().begin(LEADER)
    table.do(GoToItem, item="S2")
    panel = PreviousPanel(EN, "en")
    panel.show(table.meeting, table.now)
    async with Host(panel, NARROW).run_test(size=(60, 40)) as pilot:
        await pilot.pause()
        assert "Søke om avlastning" in screen_text(pilot.app)

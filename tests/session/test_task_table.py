"""The table of tasks without a screen: cells in words, where the arrows lead, what a change makes of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from moteleder.domain.entries import EntryContent
from moteleder.domain.events import Edit, ReviewTask, TakeOn
from moteleder.i18n import words
from moteleder.session.rows_load import load_parts, load_question, tasks_counted, without_said
from moteleder.session.task_cells import COLUMNS, TaskRow, task_table
from moteleder.session.task_changes import answered, changed
from moteleder.session.task_walk import Walk
from tests.domain.worlds import FATHER, LEADER, MOTHER, TEACHER, WRITER, Table, case

W = words("en")
DUE = date(2026, 12, 18)


def table(**more: Any) -> Table:
    found = Table(case()).begin(MOTHER, LEADER, WRITER)
    found.do(TakeOn, id="O9", place="S7", text="Ringe [skolen]", **more)
    return found


def row(of: Table) -> TaskRow:
    return task_table(of.meeting, W, "en")[0]


def said(of: Table) -> list[str]:
    return [row(of).cells[column].text for column in COLUMNS]


def test_what_is_missing_is_said_in_its_cell() -> None:
    assert said(table()) == ["Ringe [skolen]", "nobody responsible", "no due date", "–", "–"]


def test_a_cell_says_who_helps_and_that_who_was_not_there_has_not_said_yes() -> None:
    whole = table(owner=TEACHER, helpers=(LEADER,), due=DUE, goal="M2", backer="PPT")
    assert said(whole) == [
        "Ringe [skolen]",
        "Ane Fossli + Siri Tangvald (not confirmed)",
        "Fri 18 Dec",
        "M2 Venner",
        "PPT",
    ]
    assert said(table(helpers=(LEADER,)))[1] == "nobody responsible, helped by Siri Tangvald"


@pytest.mark.parametrize(
    ("more", "backing", "asks"),
    [
        ({"owner": MOTHER}, "no backing", True),
        ({"owner": MOTHER, "unbacked": "own_wish"}, "the family wants to do it themselves", False),
        ({"owner": MOTHER, "unbacked": "nobody"}, "no service could", False),
        ({"owner": MOTHER, "backer": "[PPT]"}, "[PPT]", False),
        ({"owner": LEADER}, "–", False),
    ],
)
def test_a_parents_task_is_asked_about_until_it_is_answered(
    more: dict[str, Any], backing: str, asks: bool
) -> None:
    found = table(**more)
    assert (said(found)[4], row(found).asks) == (backing, asks)


def test_a_task_that_goes_on_says_from_what_and_how_often_it_was_carried() -> None:
    assert row(table(replaces="O1")).note == "goes on from O1 · carried over 3 times"
    assert row(table()).note == ""


def test_the_first_who_is_named_answers_and_the_others_help() -> None:
    found = changed(table(owner=LEADER).meeting, "O9", "owner", (MOTHER, TEACHER))
    assert (found["owner"], found["helpers"], found["text"]) == (MOTHER, (TEACHER,), "Ringe [skolen]")
    assert changed(table(owner=LEADER).meeting, "O9", "owner", ())["owner"] == ""


@pytest.mark.parametrize(
    ("column", "value", "left"),
    [
        ("owner", (LEADER,), ""),
        ("owner", (FATHER,), "own_wish"),
        ("backer", "PPT", ""),
        ("due", DUE, "own_wish"),
        ("text", "Skrive", "own_wish"),
    ],
)
def test_an_answer_goes_when_the_task_is_no_longer_the_familys_alone(
    column: Any, value: Any, left: str
) -> None:
    of = table(owner=MOTHER, unbacked="own_wish", goal="M1", replaces="O1")
    found = changed(of.meeting, "O9", column, value)
    assert found["unbacked"] == left
    assert (found["goal"], found["replaces"]) == ("M1", "O1")
    of.do(Edit, entry="O9", **found)


def test_an_answer_changes_nothing_else() -> None:
    of = table(owner=MOTHER, due=DUE)
    before = EntryContent(text="Ringe [skolen]", owner=MOTHER, due=DUE, unbacked="nobody")
    assert EntryContent(**answered(of.meeting, "O9", "nobody")) == before


ROWS = tuple(TaskRow(f"O{n}", {}, asks=n == 2) for n in (1, 2, 3))


def test_down_passes_the_question_and_keeps_the_column() -> None:
    walk = Walk(ROWS, column="due")
    seen = []
    for _ in range(5):
        walk = walk.down()
        seen.append((walk.at, walk.asking, walk.column))
    assert seen == [(1, False, "due"), (1, True, "due"), *[(2, False, "due")] * 3]
    back = []
    for _ in range(4):
        walk = walk.up()
        back.append((walk.at, walk.asking))
    assert back == [(1, True), (1, False), (0, False), (0, False)]


def test_sideways_ends_at_the_edges_and_leaves_a_question_alone() -> None:
    assert Walk(ROWS).sideways(-1).column == "text"
    assert Walk(ROWS).sideways(9).column == "backer"
    assert Walk(ROWS, at=1, asking=True).sideways(1) == Walk(ROWS, at=1, asking=True)


def test_the_picked_task_stays_picked_and_one_that_is_gone_gives_its_place_on() -> None:
    walk = Walk(ROWS, at=1, asking=True)
    assert walk.over(ROWS[1:]) == Walk(ROWS[1:], at=0, asking=True)
    assert walk.over((ROWS[0], ROWS[2])) == Walk((ROWS[0], ROWS[2]), at=1)
    assert walk.over(ROWS[:1]).at == 0
    assert walk.over(()).row is None
    assert walk.to("O9") == walk
    assert not walk.to("O1", "goal", asking=True).asking


def test_the_load_is_said_with_that_of_last_time() -> None:
    of = table(owner=MOTHER, helpers=(LEADER,))
    assert load_parts(of.meeting, W) == (
        "The family 1 (last time 1: Marte Brattvoll 1)",
        "barnekoordinator 0 (1), helps with 1",
    )
    assert tasks_counted(of.meeting, W) == "1, the family 1"
    assert load_question(of.meeting, W) == "Can a service take this?"
    assert without_said(of.meeting, W) == ""


def test_without_tasks_there_is_no_load() -> None:
    of = Table(case()).begin(MOTHER, LEADER, TEACHER)
    assert load_parts(of.meeting, W) == ()
    assert (tasks_counted(of.meeting, W), load_question(of.meeting, W), without_said(of.meeting, W)) == (
        "",
        "",
        "",
    )


def test_who_is_here_without_a_task_is_named() -> None:
    of = Table(case()).begin(MOTHER, LEADER, WRITER, TEACHER)
    of.do(TakeOn, id="O9", place="S7", text="Ringe", owner=LEADER)
    assert without_said(of.meeting, W) == "Here without a task: Ane Fossli"


def test_the_load_follows_what_was_said_of_last_time_too() -> None:
    of = table(owner=LEADER)
    before = load_parts(of.meeting, W)
    of.do(ReviewTask, task="O1", status="done", owner=TEACHER)
    assert load_parts(of.meeting, W) == before

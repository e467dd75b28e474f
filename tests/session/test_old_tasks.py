"""Tasks from earlier meetings: what is left to say, what they lack, and how they read."""

from __future__ import annotations

from datetime import date

import pytest

from moteleder.domain.events import ReviewTask, TakeOn
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.old_tasks import heir, lacks, often_carried, reviewed_kept, unsaid
from moteleder.session.rows_line import Line
from moteleder.session.rows_previous import task_lines
from moteleder.session.still_open import still_open
from tests.domain.worlds import LEADER, MOTHER, TEACHER, Table, case

W = words("en")
DUE = date(2026, 12, 18)


def old(**more: object) -> Table:
    task = Task(id="O1", text="Se på «svømming»", **more)  # type: ignore[arg-type]
    return Table(change(case(), tasks=(task,))).begin(LEADER, MOTHER)


def line(table: Table) -> Line:
    return task_lines(table.meeting, W, "en")[0]


def test_what_a_task_lacks_is_what_neither_it_nor_the_last_word_has() -> None:
    table = old()
    assert lacks(table.meeting, "O1") == ("owner", "due")
    assert lacks(old(owner=LEADER).meeting, "O1") == ("due",)
    assert lacks(old(due=DUE).meeting, "O1") == ("owner",)
    assert lacks(table.meeting, "O99") == ()
    table.do(ReviewTask, task="O1", status="partly", owner=LEADER, due=DUE)
    assert lacks(table.meeting, "O1") == ()


def test_a_task_that_goes_on_in_a_new_one_lacks_nothing_and_counts_as_spoken_of() -> None:
    table = old()
    assert unsaid(table.meeting) == ("O1",)
    table.do(TakeOn, id="O9", place="S2", text="Spørre badet", replaces="O1", owner=LEADER, due=DUE)
    assert (unsaid(table.meeting), lacks(table.meeting, "O1"), heir(table.meeting, "O1")) == ((), (), "O9")
    assert (line(table).sign, line(table).right) == ("→", "goes on in O9")
    table.do(ReviewTask, task="O1", status="not_done")
    assert line(table).right == "not done · goes on in O9"


@pytest.mark.parametrize(("status", "due"), [("not_done", DUE), ("done", None)])
def test_the_only_date_a_task_has_is_kept_while_it_goes_on(status: str, due: date | None) -> None:
    table = old()
    assert reviewed_kept(table.meeting, "O1", "partly") == {}
    table.do(ReviewTask, task="O1", status="partly", owner=LEADER, due=DUE, reason="ferie")
    kept = reviewed_kept(table.meeting, "O1", status)  # type: ignore[arg-type]
    assert (kept["owner"], kept["reason"], kept.get("due")) == (LEADER, "ferie", due)
    table.do(ReviewTask, task="O1", status=status, **kept)


def test_from_the_second_carry_it_is_asked_what_is_needed() -> None:
    asked = "What is needed for it to get done?"
    table = old(owner=LEADER, due=DUE, carried=1)
    assert not often_carried(table.meeting, "O1")
    assert asked not in line(table).detail
    table.do(ReviewTask, task="O1", status="not_done")
    assert asked in line(table).detail
    table.do(ReviewTask, task="O1", status="done")
    assert asked not in line(table).detail
    assert asked in line(old(owner=LEADER, due=DUE, carried=2)).detail


def test_an_answer_from_last_time_stands_beside_the_one_it_was_about() -> None:
    table = old(owner=MOTHER, due=DUE, unbacked="own_wish")
    assert "Marte Brattvoll · the family wants to do it themselves" in line(table).detail
    table.do(ReviewTask, task="O1", status="partly", owner=TEACHER)
    assert "the family wants" not in line(table).detail


def test_a_parents_task_that_nobody_was_asked_about_is_still_open() -> None:
    table = old()
    table.do(TakeOn, id="O9", place="S2", text="Ringe [NAV]", owner=MOTHER, due=DUE)
    said = "Not asked whether a service can take it, or stand behind it: Ringe [NAV]"
    assert said in still_open(table.meeting, W)
    table.do(TakeOn, id="O10", place="S2", text="Skrive", owner=MOTHER, due=DUE, unbacked="nobody")
    assert said in still_open(table.meeting, W)

"""A case without an Individual Plan: no goals to go through, and what names a goal holds."""

from __future__ import annotations

import pytest

from moteleder.domain.agenda import Item
from moteleder.domain.events import ReviewGoal, ReviewMeasure, TakeOn
from moteleder.domain.plan import Measure
from moteleder.domain.standing import standing
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.minutes.writer import write
from moteleder.session.rows_goals import goal_lines
from moteleder.session.rows_round import work_lines
from moteleder.session.still_open import still_open
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.form_fields import GoalField
from tests.domain.worlds import LEADER, MOTHER, START, Table, case, ended

EN = words("en")
NO_GOALS = "There are no goals in this case. Everything works without."


def table(has_plan: bool = False) -> Table:
    """A meeting with an item for goals, in a case where goals are written."""
    before = case()
    facts = change(before.facts, has_plan=has_plan)
    goals = (change(before.goals[0], measure=(Measure(id="T1", text="Opplæring", responsible=(LEADER,)),)),)
    return Table(change(before, facts=facts, goals=(*goals, *before.goals[1:]))).begin(MOTHER, LEADER)


@pytest.mark.parametrize("has_plan", [True, False])
def test_goals_are_asked_for_only_where_there_is_a_plan(has_plan: bool) -> None:
    meeting = table(has_plan).meeting
    assert set(meeting.goals) == {"M1", "M2"}
    assert set(meeting.asked_goals) == ({"M1", "M2"} if has_plan else set())
    assert [line.text for line in goal_lines(meeting, EN)] == (
        ["M1 Helse", "M2 Venner"] if has_plan else [NO_GOALS]
    )
    assert any("Goals not gone" in line for line in still_open(meeting, EN)) is has_plan
    assert any("M1" in line.text for line in work_lines(meeting, LEADER, EN, "en")) is has_plan


def test_what_a_meeting_says_of_a_goal_all_the_same_is_shown_and_written() -> None:
    played = table()
    played.do(ReviewGoal, goal="M2", status="reached")
    played.do(ReviewMeasure, goal="M1", measure=Measure(id="T1", text="Ny opplæring"))
    assert list(played.meeting.asked_goals) == ["M1", "M2"]
    assert "Ny opplæring" in write(played.meeting)


def test_a_task_that_names_a_goal_holds_and_keeps_its_name() -> None:
    played = table()
    played.do(TakeOn, id="O9", place="S1", text="Ringe", owner=LEADER, goal="M1")
    of = ended(played.case, played.number, *played.journal.events)
    assert next(t for t in played.meeting.entries if t.id == "O9").goal == "M1"
    assert {g.id for g in standing(of).goals} == {"M1", "M2"}
    assert played.meeting.goals[played.meeting.open_tasks["O1"].goal].title == "Helse"
    about = About(played.meeting, START, "en")
    field = GoalField("goal", "Goal", given="M1")
    assert field.usual(about) == ()
    assert field.read(field.shown(about), about).value == "M1"


def test_an_item_for_a_goal_that_was_written_before_still_begins() -> None:
    before = case()
    (record,) = before.meetings
    record = change(record, item=(*record.item, Item(id="S9", title="Helse", kinds=("goals",), goal="M1")))
    facts = change(before.facts, has_plan=False)
    assert Table(change(before, facts=facts, meetings=(record,))).begin(MOTHER).meeting.item("S9")

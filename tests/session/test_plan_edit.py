from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from moteleder.domain.agenda import Item
from moteleder.domain.case import Case
from moteleder.domain.events import End, ReviewGoal
from moteleder.domain.plan import Goal, Measure
from moteleder.domain.standing import freeze, standing
from moteleder.domain.tasks import Task
from moteleder.domain.values import change
from moteleder.session.case_view import CaseView
from moteleder.session.plan_edit import (
    put_goal,
    put_measure,
    take_out_goal,
    with_goal_moved,
    with_measure_moved,
    without_measure,
)
from moteleder.session.plan_told import goal_goes, plan_told, why_goal_stays
from moteleder.session.rows_plan import NO_PLAN, PERIOD, PlanView, parts, plan_lines, plan_title
from tests.session.worlds import START, HandClock, led, small_case

FRIENDS = Goal(id="M1", title="Venner", text="«Jeg vil være med i friminuttet»")
HEALTH = Goal(
    id="M2",
    title="Helse",
    text="Elias skal være trygg",
    measure=(
        Measure(id="T1", text="Prosedyre", responsible=("P8",), status="under_way", due=date(2026, 11, 1)),
        Measure(id="T2", text="Opplæring"),
    ),
)
SUB = Goal(id="M3", title="Lek", text="Lek hver dag", parent="M1")


def a_case(*goals: Goal) -> Case:
    return change(small_case(), goals=goals or (FRIENDS, HEALTH, SUB))


def plan(case: Case) -> PlanView:
    return PlanView(CaseView(case, START, "en"))


def rows(case: Case) -> list[str]:
    return [line.id for line in plan_lines(plan(case)) if line.id]


def after_a_meeting() -> Case:
    """A meeting that has said where the friends stand, and has made a goal of its own."""
    live, held, clock = led(a_case())
    live.do(ReviewGoal, goal="M1", status="on_the_way", text="Går bedre")
    live.do(ReviewGoal, goal="M9", new=Goal(id="M9", title="Søvn", text="Sove hele natta"))
    clock.on(60)
    live.do(End, remarks_due=START.date() + timedelta(days=14))
    return held.case


def test_a_sub_goal_stands_under_its_goal_and_measures_under_theirs() -> None:
    assert rows(a_case()) == [PERIOD, "M1", "M3", "M2", "M2/T1", "M2/T2"]
    indents = {line.id: line.indent for line in plan_lines(plan(a_case())) if line.id}
    assert indents["M1"] < indents["M3"]
    assert indents["M2"] < indents["M2/T1"]


@pytest.mark.parametrize(
    "goals",
    [
        (change(FRIENDS, parent="M3"), SUB),
        (change(FRIENDS, parent="M1"),),
        (change(FRIENDS, parent="M77"), SUB),
    ],
)
def test_goals_that_lead_in_a_ring_or_to_nowhere_are_shown_once_each(goals: tuple[Goal, ...]) -> None:
    shown = [row for row in rows(a_case(*goals)) if parts(row)[0]]
    assert sorted(shown) == sorted(goal.id for goal in goals)


def test_a_measure_says_who_how_far_and_that_its_day_is_past() -> None:
    line = next(each for each in plan_lines(plan(a_case())) if each.id == "M2/T1")
    assert line.right == "under way"
    assert line.detail == "Tiril Sandnæs · due 1 November 2026 · the day is past"


def test_the_page_has_the_cases_own_word_for_measures() -> None:
    case = a_case()
    assert plan_title(CaseView(case, START, "en")) == "Goals and measures"
    own = change(case, facts=change(case.facts, measure_word="aktiviteter"))
    assert plan_title(CaseView(own, START, "en")) == "Goals and aktiviteter"


def test_a_case_without_a_plan_says_so_and_keeps_its_goals() -> None:
    case = a_case()
    without = change(case, facts=change(case.facts, has_plan=False))
    assert rows(without)[:2] == [NO_PLAN, "M1"]
    assert "right to one" in plan_lines(plan(without))[0].detail


@pytest.mark.parametrize(("ends", "says"), [(1, "ended"), (8, "before the next meeting"), (20, "")])
def test_a_plan_that_ends_before_the_next_meeting_is_told_of(ends: int, says: str) -> None:
    case = a_case()
    until = date(2026, 11, 20) + timedelta(days=ends)
    facts = change(case.facts, plan_until=until)
    view = CaseView(change(case, facts=facts), HandClock().now() - timedelta(days=6), "en")
    detail = plan_lines(PlanView(view))[0].detail
    assert says in detail
    assert bool(detail) == bool(says)


def test_what_the_meeting_said_stands_beside_the_goal() -> None:
    told = plan_told(plan(after_a_meeting()), "M1")
    said = next(line for line in told if line.right == "on the way")
    assert said.detail == "Går bedre"
    assert "2 December 2026" in said.text


def test_a_goal_that_is_changed_after_a_meeting_stays_so_and_so_does_one_the_meeting_made() -> None:
    case = put_goal(after_a_meeting(), change(FRIENDS, text="«Jeg vil leke»"))
    case = put_goal(case, Goal(id="M9", title="Søvn", text="Sove sju timer"))
    texts = {goal.id: goal.text for goal in standing(case).goals}
    assert (texts["M1"], texts["M9"]) == ("«Jeg vil leke»", "Sove sju timer")


def test_what_is_taken_out_after_a_meeting_stays_out() -> None:
    case = after_a_meeting()
    case = take_out_goal(take_out_goal(case, "M9"), "M3")
    case = without_measure(case, "M2", "T1")
    assert [goal.id for goal in standing(case).goals] == ["M1", "M2"]
    assert [m.id for m in standing(case).goals[1].measure] == ["T2"]


@pytest.mark.parametrize("make", [a_case, after_a_meeting])
def test_goals_and_measures_are_moved_among_their_own(make: Callable[[], Case]) -> None:
    case = make()
    moved = with_goal_moved(case, "M2", -1)
    assert rows(moved)[1:6] == ["M2", "M2/T1", "M2/T2", "M1", "M3"]
    assert with_goal_moved(moved, "M2", -1) == moved
    assert with_goal_moved(case, "M3", 1) == case
    assert rows(with_measure_moved(case, "M2", "T2", -1))[3:6] == ["M2", "M2/T2", "M2/T1"]


def test_a_goal_that_a_meeting_made_can_come_first_and_says_what_the_meeting_said() -> None:
    case = after_a_meeting()
    for _ in range(2):
        case = with_goal_moved(case, "M9", -1)
    assert rows(case)[1] == "M9"
    assert standing(case).goals[0].text == "Sove hele natta"


def test_a_new_measure_comes_last_and_one_that_is_known_keeps_its_place() -> None:
    case = put_measure(a_case(), "M2", Measure(id="T3", text="Ny"))
    case = put_measure(case, "M2", Measure(id="T1", text="Ferdig prosedyre", status="done"))
    assert [m.text for m in standing(case).goals[1].measure] == ["Ferdig prosedyre", "Opplæring", "Ny"]


def test_a_goal_stays_while_something_needs_it() -> None:
    case = a_case()
    assert "M3" in why_goal_stays(plan(case), "M1")
    served = change(case, tasks=(Task(id="O1", text="Ringe", goal="M2"),))
    assert "O1" in why_goal_stays(plan(served), "M2")
    meeting = case.meetings[0]
    about = change(meeting, item=(*meeting.item, Item(id="S9", title="Helse", goal="M2")))
    assert "agenda" in why_goal_stays(plan(change(case, meetings=(about,))), "M2")
    assert why_goal_stays(plan(case), "M3") == ""


def test_what_goes_with_a_goal_is_said_first() -> None:
    done = Task(id="O1", text="Ringe", goal="M2", status="done")
    case = change(a_case(), tasks=(done,))
    said = " ".join(goal_goes(plan(case), "M2"))
    assert "Prosedyre" in said
    assert "O1" in said
    assert goal_goes(plan(case), "M3") == ()
    assert "5" in " ".join(goal_goes(plan(after_a_meeting()), "M1"))


def test_a_finished_task_does_not_lead_to_a_goal_that_is_gone() -> None:
    done = Task(id="O1", text="Ringe", goal="M3", status="done")
    case = take_out_goal(change(a_case(), tasks=(done,)), "M3")
    assert standing(case).tasks[0].goal == ""
    assert all(goal.id != "M3" for goal in freeze(case, 5).goal)

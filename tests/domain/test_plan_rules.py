from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

import pytest

from moteleder.domain.agenda import Invited, Item, MeetingPlan
from moteleder.domain.people import Consent, Person
from moteleder.domain.plan_rules import PlanCode, PlanProblem, plan_problems
from moteleder.domain.recipients import Terms
from moteleder.domain.values import change
from tests.domain.worlds import START

DAY = date(2026, 12, 2)
YES = Consent(attend=True)
TERMS = Terms(child="P1")
PEOPLE = {
    p.id: p
    for p in (
        Person(id="P2", guardian=True, party="family"),
        Person(id="P4", party="municipality", consent=YES),
        Person(id="P6", party="school", consent=YES),
        Person(id="P7", party="school"),
        Person(id="P8", party="school", consent=Consent(attend=True, until=date(2026, 12, 1))),
        Person(id="P9", party="school", consent=YES, left=date(2026, 11, 1)),
        Person(id="P15", party="municipality", consent=Consent(attend=False)),
    )
}
GOOD = MeetingPlan(
    number=1,
    start=START,
    length=60,
    place="Lia skole",
    purpose="Skyss",
    leader="P4",
    writer="P4",
    item=(
        Item(id="S1", title="Runde", kinds=("round",), planned=45),
        Item(id="S2", title="Oppgaver og neste møte", kinds=("tasks", "next"), planned=15),
    ),
    invited=(Invited(person="P4", round=False), Invited(person="P2", turn=20), Invited(person="P6", turn=5)),
)


def found(plan: MeetingPlan, late: bool = False, closed: bool = False) -> list[PlanProblem]:
    now = START + timedelta(seconds=0 if late else -1)
    return list(plan_problems(plan, PEOPLE, DAY, TERMS, now, lambda _: closed))


def also(*invited: Invited) -> MeetingPlan:
    return change(GOOD, invited=(*GOOD.invited, *invited))


ROUND, TASKS = GOOD.item
BAD: list[tuple[MeetingPlan, dict[str, Any]]] = [
    (change(GOOD, item=()), {"code": "no_items"}),
    (change(GOOD, place=" "), {"code": "no_place"}),
    (change(GOOD, writer=""), {"code": "no_writer"}),
    (change(GOOD, purpose=""), {"code": "no_purpose"}),
    (change(GOOD, leader="", writer="P6"), {"code": "no_leader"}),
    (change(GOOD, invited=GOOD.invited[1:]), {"code": "leader_not_asked", "person": "P4"}),
    (change(GOOD, invited=GOOD.invited[::2]), {"code": "no_guardian_asked"}),
    (also(Invited(person="P15")), {"code": "asked_refused", "person": "P15"}),
    (also(Invited(person="P7")), {"code": "asked_unasked", "person": "P7"}),
    (also(Invited(person="P8")), {"code": "asked_not_then", "person": "P8"}),
    (also(Invited(person="P9")), {"code": "asked_left", "person": "P9"}),
    (also(Invited(person="P99")), {"code": "asked_unknown", "person": "P99"}),
    (
        change(GOOD, invited=(*GOOD.invited[:2], Invited(person="P6", items=("S9",)))),
        {"code": "asked_to_nothing", "person": "P6"},
    ),
    (
        change(GOOD, item=(ROUND, change(TASKS, needed=("P15",)))),
        {"code": "item_of_refused", "person": "P15", "item": "S2"},
    ),
    (
        change(GOOD, item=(ROUND, change(TASKS, asked_by="P15"))),
        {"code": "item_of_refused", "person": "P15", "item": "S2"},
    ),
    (
        change(GOOD, item=(ROUND, change(TASKS, needed=("P7", "P6")))),
        {"code": "needed_waits", "person": "P7"},
    ),
    (change(GOOD, length=50), {"code": "minutes_over", "minutes": 10}),
    (change(GOOD, item=(ROUND, change(TASKS, planned=14))), {"code": "last_minutes", "minutes": 14}),
    (
        change(GOOD, invited=(*GOOD.invited[:2], Invited(person="P6", turn=30))),
        {"code": "turns_over", "minutes": 5},
    ),
]


def test_a_meeting_that_is_well_prepared_has_nothing_wrong() -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize(("plan", "problem"), BAD)
def test_what_is_not_right_is_found_and_nothing_else(plan: MeetingPlan, problem: dict[str, Any]) -> None:
    assert found(plan) == [PlanProblem(**problem)]


def test_a_time_that_is_past_is_not_also_a_closed_day() -> None:
    assert [p.code for p in found(GOOD, late=True, closed=True)] == ["start_past"]
    assert [p.code for p in found(GOOD, closed=True)] == ["closed_day"]


def test_of_age_it_is_the_young_person_s_yes_that_is_missing() -> None:
    terms = change(TERMS, born=date(2008, 12, 2), ages={"adult": 18})
    problems = plan_problems(also(Invited(person="P7")), PEOPLE, DAY, terms, START, lambda _: False)
    assert {p.person for p in problems if p.code == "asked_of_age"} == {"P2", "P4", "P6", "P7"}
    assert not [p for p in problems if p.code == "asked_unasked"]


def test_every_rule_is_tried() -> None:
    tried = {problem["code"] for _, problem in BAD} | {"start_past", "closed_day", "asked_of_age"}
    assert tried == set(get_args(PlanCode))


def test_what_stops_a_notice_comes_first() -> None:
    plan = change(also(Invited(person="P15")), place="", length=30)
    assert [(p.code, p.stops) for p in found(plan)] == [
        ("asked_refused", True),
        ("no_place", False),
        ("minutes_over", False),
    ]

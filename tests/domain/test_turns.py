from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.agenda import Apology, Invited, Item, MeetingPlan, Parents, RoundWish
from moteleder.domain.people import Person
from moteleder.domain.turns import speakers, turn_minutes, turns_shared
from moteleder.domain.values import change
from tests.domain.worlds import START

PEOPLE = {
    p.id: p
    for p in (
        Person(id="P2", guardian=True, party="family"),
        Person(id="P3", guardian=True, party="family"),
        Person(id="P4"),
        Person(id="P6"),
        Person(id="P8"),
        Person(id="P14", party="interpreter"),
    )
}
ROUND = Item(id="S4", title="Runde", kinds=("round",), planned=25)
PLAN = MeetingPlan(
    number=1,
    start=START,
    length=60,
    item=(ROUND, Item(id="S5", title="Skyss", planned=5)),
    invited=(
        Invited(person="P4", round=False),
        Invited(person="P6"),
        Invited(person="P8"),
        Invited(person="P2"),
        Invited(person="P3"),
        Invited(person="P14"),
    ),
)


def turns(plan: MeetingPlan) -> dict[str, int]:
    return {each.person: each.turn for each in plan.invited if each.turn}


def test_the_round_s_minutes_are_shared_and_the_family_has_more() -> None:
    plan = turns_shared(PLAN, PEOPLE)
    assert turns(plan) == {"P6": 4, "P8": 4, "P2": 9, "P3": 8}
    assert turn_minutes(plan, PEOPLE) == 25


def test_who_had_more_last_time_has_more_again() -> None:
    plan = turns_shared(PLAN, PEOPLE, {"P6": 2, "P8": 4, "P2": 6})
    assert turns(plan)["P8"] > turns(plan)["P6"]
    assert turns(plan)["P2"] > turns(plan)["P8"]
    assert turns(plan)["P3"] >= 1


def test_who_opens_and_closes_the_round_has_two_turns_in_the_same_minutes() -> None:
    plan = turns_shared(change(PLAN, wish=RoundWish(parents="both")), PEOPLE)
    assert 22 <= turn_minutes(plan, PEOPLE) <= 25


def test_who_has_said_that_they_do_not_come_has_a_turn_only_with_a_statement() -> None:
    away = (Apology(person="P6"), Apology(person="P8", statement="Alt går fint."))
    assert [i.person for i in speakers(change(PLAN, apology=away), PEOPLE)] == ["P8", "P2", "P3"]


def test_without_a_round_or_its_minutes_nothing_is_shared() -> None:
    assert turns_shared(change(PLAN, item=()), PEOPLE) == change(PLAN, item=())
    plan = change(PLAN, item=(change(ROUND, planned=0),))
    assert turns_shared(plan, PEOPLE) == plan


@given(
    st.integers(1, 90),
    st.sampled_from(["first", "last", "both"]),
    st.dictionaries(st.sampled_from(list(PEOPLE)), st.integers(0, 30)),
)
def test_turns_fit_the_round_and_are_a_minute_at_least(
    room: int, parents: Parents, before: dict[str, int]
) -> None:
    plan = change(PLAN, item=(change(ROUND, planned=room),), wish=RoundWish(parents=parents))
    shared = turns_shared(plan, PEOPLE, before)
    assert min(turns(shared).values()) >= 1
    assert len(turns(shared)) == 4
    slots = 6 if parents == "both" else 4
    assert turn_minutes(shared, PEOPLE) <= max(room, slots)

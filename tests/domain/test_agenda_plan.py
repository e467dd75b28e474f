from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.agenda import Invited, Item, MeetingPlan
from moteleder.domain.agenda_plan import added, edited, merged, moved, next_item, removed, with_items
from moteleder.domain.errors import Refused
from tests.domain.worlds import ITEMS, START

PLAN = MeetingPlan(
    number=1,
    start=START,
    length=90,
    item=ITEMS[:7],
    invited=(
        Invited(person="P4"),
        Invited(person="P1", items=("S3",)),
        Invited(person="P9", items=("S6",)),
        Invited(person="P8", items=("S5", "S6")),
    ),
)


def ids(plan: MeetingPlan) -> str:
    return " ".join(item.id for item in plan.item)


def asked(plan: MeetingPlan) -> dict[str, tuple[str, ...]]:
    return {each.person: each.items for each in plan.invited}


def test_an_item_is_added_before_what_the_last_minutes_are_for() -> None:
    skyss = Item(id="S9", title="Skyss", planned=-5)
    assert ids(added(PLAN, skyss)) == "S1 S2 S3 S4 S5 S6 S9 S7"
    assert ids(added(PLAN, skyss, "")) == "S9 S1 S2 S3 S4 S5 S6 S7"
    assert ids(added(PLAN, skyss, "S2")) == "S1 S2 S9 S3 S4 S5 S6 S7"
    assert added(PLAN, skyss, "").item[0].planned == 0


def test_ids_are_free_and_those_about_to_be_used_are_counted() -> None:
    assert next_item(PLAN) == "S8"
    assert next_item(PLAN, ["S8", "S12"]) == "S13"
    assert next_item(with_items(PLAN, [Item(id="tema", title="x")])) == "S1"


def test_an_item_is_changed_and_moved() -> None:
    assert edited(PLAN, "S6", title="Bolig", planned=12).item[5] == Item(id="S6", title="Bolig", planned=12)
    assert ids(moved(PLAN, "S6", "S1")) == "S1 S6 S2 S3 S4 S5 S7"
    assert ids(moved(PLAN, "S6", "")) == "S6 S1 S2 S3 S4 S5 S7"


def test_who_was_asked_to_one_item_alone_is_not_asked_to_the_whole_meeting_when_it_goes() -> None:
    assert asked(removed(PLAN, "S6")) == {"P4": (), "P1": ("S3",), "P8": ("S5",)}


def test_two_items_become_one_for_all_who_were_asked_to_either() -> None:
    plan = merged(PLAN, "S5", "S6")
    assert ids(plan) == "S1 S2 S3 S4 S5 S7"
    both = plan.item[4]
    assert (both.title, both.kinds, both.planned) == ("Mål, Avlastning", ("goals", "topic"), 25)
    assert asked(plan) == {"P4": (), "P1": ("S3",), "P9": ("S5",), "P8": ("S5",)}
    later = merged(PLAN, "S7", "S2").item[-1]
    assert later.title == "Oppgaver og neste møte, oppgaver sist"
    assert later.kinds == ("previous", "tasks", "next", "summing")
    assert merged(PLAN, "S1", "S3").item[0].title == "Velkommen, Elias sin stemme"


@pytest.mark.parametrize(
    ("code", "do"),
    [
        ("item_unknown", lambda: moved(PLAN, "S9", "S1")),
        ("item_unknown", lambda: moved(PLAN, "S1", "S9")),
        ("item_unknown", lambda: removed(PLAN, "S9")),
        ("item_unknown", lambda: merged(PLAN, "S1", "S9")),
        ("item_unknown", lambda: added(PLAN, Item(id="S9", title="x"), "S19")),
        ("item_after_itself", lambda: moved(PLAN, "S1", "S1")),
        ("item_after_itself", lambda: merged(PLAN, "S1", "S1")),
        ("title_empty", lambda: edited(PLAN, "S1", title="  ")),
        ("title_empty", lambda: added(PLAN, Item(id="S9", title=""))),
        ("id_taken", lambda: added(PLAN, Item(id="S1", title="x"))),
    ],
)
def test_what_cannot_be_is_refused(code: str, do: object) -> None:
    assert callable(do)
    with pytest.raises(Refused) as refused:
        do()
    assert refused.value.code == code


@given(
    st.lists(
        st.tuples(st.sampled_from(["move", "remove", "merge"]), st.integers(), st.integers()), max_size=9
    )
)
def test_nobody_who_was_asked_to_some_items_is_ever_asked_to_the_whole_meeting(
    steps: list[tuple[str, int, int]],
) -> None:
    plan = PLAN
    for step, one, two in steps:
        if len(plan.item) < 2:
            break
        a, b = (plan.item[n % len(plan.item)].id for n in (one, two))
        if step == "remove":
            plan = removed(plan, a)
        elif a != b:
            plan = moved(plan, a, b) if step == "move" else merged(plan, a, b)
    there = {item.id for item in plan.item}
    assert all(items and set(items) <= there for person, items in asked(plan).items() if person != "P4")
    assert asked(plan)["P4"] == ()

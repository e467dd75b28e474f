from __future__ import annotations

from datetime import date

from moteleder.domain.agenda import Invited, MeetingPlan
from moteleder.domain.agenda_plan import edited, merged, removed
from moteleder.domain.needed import asked_by_need, invitation, needed_for, waits_for_word
from moteleder.domain.people import Consent, Person
from moteleder.domain.recipients import Terms
from moteleder.domain.values import change
from tests.domain.worlds import ITEMS, START

DAY = date(2026, 12, 2)
TERMS = Terms(child="P1")
YES = Consent(attend=True)
KNOWN = {
    p.id: p
    for p in (
        Person(id="P2", guardian=True),
        Person(id="P6", consent=YES),
        Person(id="P9", consent=YES, permanent=False, how="digital"),
        Person(id="P10", consent=YES, permanent=False),
        Person(id="P11", permanent=False),
        Person(id="P15", role="avlastningshjem", consent=Consent(attend=False), permanent=False),
    )
}
PLAN = MeetingPlan(
    number=1, start=START, length=90, item=ITEMS[:7], invited=(Invited(person="P2"), Invited(person="P6"))
)


def with_needs(plan: MeetingPlan, item: str, *people: str) -> MeetingPlan:
    return asked_by_need(plan, edited(plan, item, needed=people), KNOWN, DAY, TERMS)


def asked(plan: MeetingPlan) -> dict[str, tuple[str, ...]]:
    return {each.person: each.items for each in plan.invited}


def test_who_is_not_permanent_is_asked_to_just_what_they_are_needed_for() -> None:
    plan = with_needs(with_needs(PLAN, "S6", "P9", "P6"), "S4", "P9")
    assert asked(plan) == {"P2": (), "P6": (), "P9": ("S4", "S6")}
    assert needed_for(plan, "P6") == ("S6",)
    assert [i for i in plan.invited if i.person == "P9"] == [
        Invited(person="P9", items=("S4", "S6"), round=False, how="digital")
    ]


def test_who_is_needed_for_the_round_has_a_turn() -> None:
    assert with_needs(PLAN, "S4", "P9").invited[-1].round
    assert not with_needs(PLAN, "S6", "P9").invited[-1].round


def test_who_is_needed_no_more_is_asked_no_more() -> None:
    plan = with_needs(with_needs(PLAN, "S6", "P9", "P10"), "S6", "P10")
    assert asked(plan) == {"P2": (), "P6": (), "P10": ("S6",)}
    assert asked(removed(plan, "S6")) == {"P2": (), "P6": ()}
    assert asked(merged(plan, "S5", "S6"))["P10"] == ("S5",)
    assert needed_for(merged(plan, "S5", "S6"), "P10") == ("S5",)


def test_who_waits_for_the_family_s_word_is_needed_and_not_asked() -> None:
    plan = with_needs(PLAN, "S6", "P11")
    assert asked(plan) == asked(PLAN)
    assert waits_for_word(plan, KNOWN, DAY, TERMS) == ("P11",)
    said_yes = Person(id="P11", permanent=False, consent=YES)
    assert invitation(plan, said_yes) == Invited(person="P11", items=("S6",), round=False)
    assert waits_for_word(plan, {**KNOWN, "P11": said_yes}, DAY, TERMS) == ()


def test_who_is_refused_is_asked_to_nothing() -> None:
    assert asked(with_needs(PLAN, "S6", "P15")) == asked(PLAN)


def test_an_invitation_that_was_made_by_hand_is_left_alone() -> None:
    to_one = Invited(person="P10", items=("S3",))
    by_hand = MeetingPlan(number=1, start=START, length=90, item=ITEMS[:7], invited=(to_one,))
    assert asked(with_needs(by_hand, "S6", "P9")) == {"P10": ("S3",), "P9": ("S6",)}
    needed = with_needs(by_hand, "S6", "P10")
    assert asked(needed) == {"P10": ("S3", "S6")}
    assert asked(with_needs(needed, "S6")) == {"P10": ("S3",)}
    to_all = change(by_hand, invited=(Invited(person="P10"),))
    assert asked(with_needs(to_all, "S6", "P10")) == {"P10": ()}
    assert asked(with_needs(with_needs(to_all, "S6", "P10"), "S6")) == {"P10": ()}

"""The round, rule by rule."""

from __future__ import annotations

from moteleder.domain.agenda import RoundWish
from moteleder.domain.events import (
    Absent,
    AddPerson,
    Arrive,
    Deputy,
    End,
    Floor,
    GoToItem,
    Leave,
    Note,
    Order,
    Pass,
    Waive,
)
from moteleder.domain.events import Offer as OfferReply
from moteleder.domain.people import Person
from moteleder.domain.replies import open_offers
from moteleder.domain.round import family_only_waits, next_slot, slot_state, slots
from tests.domain.worlds import (
    CHILD,
    DEPUTY,
    FATHER,
    LEADER,
    MOTHER,
    PARENTS_LAST,
    TEACHER,
    WRITER,
    Table,
    case,
)

ALL = (MOTHER, FATHER, LEADER, WRITER, TEACHER, "P7")
OTHERS = [LEADER, WRITER, TEACHER, "P7"]
PARENTS = [MOTHER, FATHER]


def at_round(*here: str, wish: RoundWish = PARENTS_LAST, child_speaks: bool = False) -> Table:
    table = Table(case(wish=wish, child_speaks=child_speaks)).begin(*(here or ALL))
    table.do(GoToItem, item="S4")
    return table


def order(table: Table) -> list[str]:
    return [s.person for s in slots(table.meeting, "S4")]


def states(table: Table) -> dict[str, str]:
    meeting = table.meeting
    return {f"{s.person} {s.part}": slot_state(meeting, "S4", s) for s in slots(meeting, "S4")}


def test_parents_last_means_after_all_others() -> None:
    assert order(at_round()) == [*OTHERS, *PARENTS]


def test_parents_first_means_before_all_others() -> None:
    assert order(at_round(wish=RoundWish(parents="first"))) == [*PARENTS, *OTHERS]


def test_both_means_that_parents_open_and_close() -> None:
    assert order(at_round(wish=RoundWish(parents="both"))) == [*PARENTS, *OTHERS, *PARENTS]


def test_the_child_speaks_before_everybody() -> None:
    for parents in ("first", "last", "both"):
        wish = RoundWish(parents=parents)
        assert order(at_round(CHILD, *ALL, wish=wish, child_speaks=True))[0] == CHILD


def test_a_child_that_does_not_want_to_be_first_speaks_next_to_its_parents() -> None:
    last = RoundWish(parents="last", child_first=False)
    assert order(at_round(CHILD, *ALL, wish=last, child_speaks=True)) == [*OTHERS, CHILD, *PARENTS]
    first = RoundWish(parents="first", child_first=False)
    assert order(at_round(CHILD, *ALL, wish=first, child_speaks=True)) == [*PARENTS, CHILD, *OTHERS]
    both = RoundWish(parents="both", child_first=False)
    assert order(at_round(CHILD, *ALL, wish=both, child_speaks=True)) == [*PARENTS, CHILD, *OTHERS, *PARENTS]


def test_a_child_asked_to_another_item_only_has_no_turn() -> None:
    assert CHILD not in order(at_round(CHILD, *ALL))


def test_an_interpreter_has_no_turn() -> None:
    table = at_round()
    table.do(Arrive, people=("P14",))
    assert "P14" not in order(table)


def test_two_households_speak_home_by_home() -> None:
    table = Table(case(homes=2)).begin(*ALL)
    grandmother = Person(id="P22", role="mormor", party="family", household="hjem 0")
    table.do(AddPerson, person=grandmother)
    assert order(table)[-3:] == [MOTHER, "P22", FATHER]


def test_an_order_agreed_for_the_meeting_holds_within_the_parts() -> None:
    wish = RoundWish(parents="last", people=("P7", FATHER, LEADER))
    assert order(at_round(wish=wish)) == ["P7", LEADER, WRITER, TEACHER, FATHER, MOTHER]


def test_the_floor_is_held_by_one_and_goes_on_to_the_next() -> None:
    table = at_round()
    assert table.do(Floor, person=LEADER).holder == LEADER
    meeting = table.do(Floor, person=MOTHER)
    assert (meeting.holder, meeting.floor, meeting.writing_at) == (MOTHER, "S4/P2", "S4/P2")
    assert states(table)["P4 turn"] == "spoken"


def test_a_second_turn_has_a_place_of_its_own() -> None:
    table = at_round()
    for person in (LEADER, TEACHER, LEADER):
        table.do(Floor, person=person)
    assert [t.place for t in table.meeting.turns] == ["S4/P4", "S4/P6", "S4/P4/2"]


def test_resuming_goes_on_in_the_latest_turn() -> None:
    table = at_round()
    for person in (LEADER, TEACHER, LEADER, TEACHER):
        table.do(Floor, person=person)
    meeting = table.do(Floor, person=LEADER, resume=True)
    assert meeting.floor == "S4/P4/2"
    assert len(meeting.turns) == 4


def test_resuming_without_a_turn_opens_one() -> None:
    assert at_round().do(Floor, person=LEADER, resume=True).floor == "S4/P4"


def test_going_on_to_another_item_takes_the_floor_away() -> None:
    table = at_round()
    table.do(Floor, person=LEADER)
    meeting = table.do(GoToItem, item="S5")
    assert (meeting.floor, meeting.at_item) == ("", "S5")


def test_leaving_while_speaking_frees_the_floor_and_keeps_the_note() -> None:
    table = at_round()
    table.do(Floor, person=LEADER)
    table.do(Note, place="S4/P4", text="Søknaden er sendt")
    meeting = table.do(Leave, person=LEADER)
    assert meeting.holder == ""
    assert meeting.notes == {"S4/P4": "Søknaden er sendt"}
    assert states(table)["P4 turn"] == "spoken"


def test_passing_frees_the_floor_of_whoever_had_it() -> None:
    table = at_round()
    table.do(Floor, person=LEADER)
    assert table.do(Pass, person=TEACHER).floor == ""
    assert states(table)["P6 turn"] == "passed"


def test_a_pass_at_another_item_belongs_to_the_round_that_is_open() -> None:
    table = at_round()
    table.do(GoToItem, item="S5")
    assert table.do(Pass, person=TEACHER).passes[-1].item == "S4"


def test_the_next_one_is_the_first_in_the_order_who_is_here() -> None:
    table = at_round(MOTHER, FATHER, TEACHER)
    slot = next_slot(table.meeting, "S4")
    assert slot is not None
    assert slot.person == TEACHER


def test_one_who_comes_late_joins_the_order_at_the_same_place() -> None:
    table = at_round(MOTHER, FATHER, LEADER, "P7")
    assert states(table)["P6 turn"] == "expected"
    table.do(Floor, person="P7")
    table.do(Arrive, people=(TEACHER,))
    assert states(table)["P6 turn"] == "waiting"
    assert order(table) == [*OTHERS, *PARENTS]


def test_somebody_nobody_expected_joins_before_the_parents() -> None:
    table = at_round()
    table.do(AddPerson, person=DEPUTY)
    assert order(table) == [*OTHERS, DEPUTY.id, *PARENTS]


def test_a_deputy_has_the_absent_ones_place_and_minutes() -> None:
    table = at_round(MOTHER, FATHER, LEADER, WRITER)
    table.do(Deputy, person=DEPUTY, absent=TEACHER)
    assert order(table) == [LEADER, WRITER, DEPUTY.id, "P7", *PARENTS]
    assert slots(table.meeting, "S4")[2].planned == 5
    assert table.meeting.attendance[TEACHER].status == "apologies"
    assert table.meeting.attendance[DEPUTY.id].deputy_for == TEACHER


def test_apologies_without_a_statement_leave_the_order() -> None:
    table = at_round(*PARENTS, LEADER)
    table.do(Absent, person=TEACHER)
    assert TEACHER not in order(table)


def test_a_word_in_the_middle_does_not_cost_the_parents_the_last_word() -> None:
    table = at_round()
    table.do(Floor, person=LEADER)
    table.do(Floor, person=MOTHER)
    for person in (WRITER, TEACHER, "P7"):
        table.do(Floor, person=person)
    assert states(table)["P2 closing"] == "waiting"
    table.do(Floor, person=MOTHER)
    assert states(table)["P2 closing"] == "speaking"


def test_the_last_word_is_open_when_only_family_waits() -> None:
    table = at_round()
    assert not family_only_waits(table.meeting, "S4")
    for person in OTHERS:
        table.do(Floor, person=person)
    assert family_only_waits(table.meeting, "S4")


def test_with_both_a_pass_at_the_opening_leaves_the_last_word() -> None:
    table = at_round(wish=RoundWish(parents="both"))
    table.do(Pass, person=MOTHER)
    assert states(table)["P2 turn"] == "passed"
    assert states(table)["P2 closing"] == "waiting"
    for person in OTHERS:
        table.do(Pass, person=person)
    table.do(Pass, person=MOTHER)
    assert states(table)["P2 closing"] == "passed"


def test_switching_the_order_in_the_middle_keeps_notes_turns_and_who_has_spoken() -> None:
    table = at_round()
    table.do(Floor, person=LEADER)
    table.do(Note, place="S4/P4", text="Søknaden er sendt")
    table.do(Floor, person=MOTHER)
    table.do(Note, place="S4/P2", text="Netter uten søvn")
    before = table.meeting
    for parents in ("first", "both", "last"):
        meeting = table.do(Order, parents=parents)
        assert (meeting.notes, meeting.turns, meeting.floor) == (before.notes, before.turns, "S4/P2")
        assert states(table)["P4 turn"] == "spoken"
    assert order(table) == [*OTHERS, *PARENTS]


def test_a_round_closes_when_each_parent_here_has_spoken_passed_or_left_with_a_reason() -> None:
    table = at_round()
    table.do(Floor, person=MOTHER)
    table.do(Leave, person=FATHER, reason="Henter lillesøster")
    item = table.do(GoToItem, item="S5", close=True).item("S4")
    assert item is not None
    assert item.state == "done"


def test_why_a_parent_left_can_be_said_afterwards() -> None:
    table = at_round()
    table.do(Pass, person=MOTHER)
    table.do(Leave, person=FATHER)
    table.do(Leave, person=FATHER, reason="Henter lillesøster")
    assert table.do(End).phase == "draft"
    assert table.meeting.attendance[FATHER].left_reason == "Henter lillesøster"


def test_a_round_may_be_left_open_for_another_item() -> None:
    item = at_round().do(GoToItem, item="S5").item("S4")
    assert item is not None
    assert item.state == "visited"


def test_a_round_without_parents_closes_with_the_reason() -> None:
    table = at_round(LEADER, TEACHER)
    item = table.do(GoToItem, item="S5", close=True, reason="Syke").item("S4")
    assert item is not None
    assert (item.state, item.reason) == ("done", "Syke")


def test_a_case_without_guardians_needs_no_reason() -> None:
    table = Table(case(guardians=0)).begin(LEADER)
    table.do(GoToItem, item="S4")
    assert table.do(End).phase == "draft"


def test_a_reply_is_offered_and_waived_at_its_turn() -> None:
    table = at_round()
    table.do(Floor, person=TEACHER)
    offered = table.do(OfferReply, place="S4/P6", person=MOTHER)
    assert [o.person for o in open_offers(offered)] == [MOTHER]
    assert open_offers(table.do(Waive, place="S4/P6", person=MOTHER)) == ()

"""Statements that are read in, and what they count for when somebody comes after all."""

from __future__ import annotations

import pytest

from moteleder.domain.errors import Refused
from moteleder.domain.events import Absent, Arrive, End, Floor, GoToItem, Leave, Note, Pass, Undo, Written
from moteleder.domain.round import next_slot, slot_state, slots
from tests.domain.worlds import FATHER, LEADER, MOTHER, TEACHER, WRITER, Table

ALL = (MOTHER, FATHER, LEADER, WRITER, TEACHER, "P7")
PARENTS = [MOTHER, FATHER]


def at_round(*here: str) -> Table:
    table = Table().begin(*(here or ALL))
    table.do(GoToItem, item="S4")
    return table


def states(table: Table) -> dict[str, str]:
    meeting = table.meeting
    return {f"{s.person} {s.part}": slot_state(meeting, "S4", s) for s in slots(meeting, "S4")}


def test_somebody_whose_statement_was_read_does_not_go_on_in_the_statement() -> None:
    table = at_round()
    table.do(Absent, person="P7", statement=True)
    table.do(Written, person="P7", text="SFO har plass")
    table.do(Arrive, people=("P7",))
    table.do(Floor, person=LEADER)
    meeting = table.do(Floor, person="P7", resume=True)
    assert (meeting.floor, meeting.holder) == ("S4/P7/2", "P7")


def test_a_statement_stays_in_the_order_until_it_is_read() -> None:
    table = at_round(MOTHER, FATHER, LEADER, TEACHER)
    table.do(Absent, person=WRITER, statement=True)
    table.do(Floor, person=LEADER)
    slot = next_slot(table.meeting, "S4")
    assert slot is not None
    assert (slot.person, states(table)["P5 turn"]) == (WRITER, "statement")
    meeting = table.do(Written, person=WRITER, text="Treneren er bestilt")
    assert (meeting.floor, meeting.holder) == ("S4/P5", "")
    assert meeting.notes["S4/P5"] == "Treneren er bestilt"
    table.do(Floor, person=TEACHER)
    assert states(table)["P5 turn"] == "spoken"


def test_a_statement_that_was_read_stays_in_the_order_though_nobody_announced_it() -> None:
    table = at_round(*PARENTS, LEADER)
    table.do(Absent, person=TEACHER)
    table.do(Written, person=TEACHER, text="Planen er klar")
    table.do(Floor, person=LEADER)
    assert states(table)["P6 turn"] == "spoken"


def test_a_statement_is_no_turn_of_a_parent_who_came_after_all() -> None:
    table = at_round(MOTHER, LEADER)
    table.do(Pass, person=MOTHER)
    table.do(Floor, person=LEADER)
    table.do(Absent, person=FATHER, statement=True)
    table.do(Written, person=FATHER, text="Netter uten søvn")
    assert states(table)["P3 closing"] == "speaking"
    table.do(Arrive, people=(FATHER,))
    assert states(table)["P3 closing"] == "waiting"
    with pytest.raises(Refused, match="guardian_unheard"):
        table.do(GoToItem, item="S5", close=True)
    table.do(Leave, person=FATHER)
    with pytest.raises(Refused, match="guardian_left_unheard"):
        table.do(End)
    table.do(Arrive, people=(FATHER,))
    table.do(Floor, person=FATHER)
    assert states(table)["P3 closing"] == "speaking"
    assert table.do(End).phase == "draft"


def test_a_statement_closes_the_round_for_a_parent_who_never_came() -> None:
    table = at_round(MOTHER, LEADER)
    table.do(Pass, person=MOTHER)
    table.do(Written, person=FATHER, text="Netter uten søvn")
    assert table.do(End).phase == "draft"


def test_a_statement_goes_after_what_stands_at_its_place() -> None:
    table = at_round(*PARENTS, LEADER, TEACHER)
    table.do(Floor, person=TEACHER)
    table.do(Note, place="S4/P6", text="Ane: friminutt")
    table.do(Undo)
    table.do(Leave, person=TEACHER)
    assert table.do(Written, person=TEACHER, text="Planen").notes["S4/P6"] == "Ane: friminutt\n\nPlanen"

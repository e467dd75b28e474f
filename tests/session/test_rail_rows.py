"""The round in the rail: whoever has the floor is marked, and who has spoken is said in words."""

from __future__ import annotations

from moteleder.domain.agenda import RoundWish
from moteleder.domain.events import Floor, GoToItem
from moteleder.domain.meeting import Meeting
from moteleder.i18n import words
from moteleder.session.rail_rows import RoundLine, round_lines
from tests.domain.worlds import FATHER, LEADER, MOTHER, TEACHER, WRITER, Table, case


def at_round(wish: RoundWish) -> Table:
    table = Table(case(wish=wish)).begin(MOTHER, FATHER, LEADER, WRITER, TEACHER)
    table.do(GoToItem, item="S4")
    return table


def lines_of(meeting: Meeting, person: str) -> list[RoundLine]:
    return [line for line in round_lines(meeting, "S4", words("nb")) if line.slot.person == person]


def test_a_parent_who_speaks_out_of_turn_is_marked_and_keeps_the_last_word() -> None:
    table = at_round(RoundWish(parents="last"))
    [line] = lines_of(table.do(Floor, person=MOTHER), MOTHER)
    assert (line.state, line.role, line.next) == ("speaking", "mor", False)
    [line] = lines_of(table.do(Floor, person=LEADER), MOTHER)
    assert (line.state, line.role) == ("waiting", "har snakket")
    [line] = lines_of(table.meeting, FATHER)
    assert (line.state, line.role) == ("waiting", "far")


def test_where_the_parents_speak_twice_the_first_word_is_said_by_its_own_line() -> None:
    table = at_round(RoundWish(parents="both"))
    table.do(Floor, person=MOTHER)
    found = lines_of(table.do(Floor, person=LEADER), MOTHER)
    assert [(line.state, line.role) for line in found] == [("spoken", "mor"), ("waiting", "mor")]


def test_exactly_one_is_marked_while_somebody_has_the_floor() -> None:
    for parents in ("first", "last", "both"):
        table = at_round(RoundWish(parents=parents))
        for person in (MOTHER, LEADER, MOTHER, FATHER, WRITER, TEACHER, FATHER, MOTHER):
            meeting = table.do(Floor, person=person)
            speaking = [x for x in round_lines(meeting, "S4", words("nb")) if x.state == "speaking"]
            assert [line.slot.person for line in speaking] == [person]
            assert not speaking[0].next

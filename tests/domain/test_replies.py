"""The right of reply: it is kept in sight until somebody has used it, or does not want it."""

from __future__ import annotations

from moteleder.domain.events import Floor, GoToItem, Offer, Remove, Reply, Undo, Waive
from moteleder.domain.replies import open_offers
from tests.domain.worlds import FATHER, LEADER, MOTHER, TEACHER, Table

PLACE = f"S4/{TEACHER}"


def spoken() -> Table:
    table = Table().begin(MOTHER, FATHER, LEADER, TEACHER)
    table.do(GoToItem, item="S4")
    table.do(Floor, person=TEACHER)
    return table


def waiting(table: Table) -> list[str]:
    return [offered.person for offered in open_offers(table.meeting)]


def test_an_offer_waits_whoever_speaks_next() -> None:
    table = spoken()
    table.do(Offer, place=PLACE, person=MOTHER)
    table.do(Floor, person=LEADER)
    table.do(GoToItem, item="S5")
    assert waiting(table) == [MOTHER]
    assert open_offers(table.meeting, "S5") == ()


def test_the_reply_of_the_one_who_was_offered_it_takes_it_and_nobody_elses() -> None:
    table = spoken()
    table.do(Offer, place=PLACE, person=MOTHER)
    table.do(Reply, id="K1", place=PLACE, person=FATHER, text="Ja")
    assert waiting(table) == [MOTHER]
    table.do(Reply, id="K2", place=PLACE, person=MOTHER, text="Nei")
    assert waiting(table) == []
    table.do(Remove, entry="K2")
    assert waiting(table) == [MOTHER]


def test_an_offer_to_everybody_is_taken_by_the_first() -> None:
    table = spoken()
    table.do(Offer, place=PLACE)
    table.do(Reply, id="K1", place=PLACE, person="Naboen", text="Ja")
    assert waiting(table) == []


def test_a_reply_that_stood_there_before_does_not_use_up_the_offer() -> None:
    table = spoken()
    table.do(Reply, id="K1", place=PLACE, person=MOTHER, text="Ja")
    table.do(Offer, place=PLACE, person=MOTHER)
    assert waiting(table) == [MOTHER]


def test_two_homes_are_offered_a_reply_each() -> None:
    table = spoken()
    table.do(Offer, place=PLACE, person=MOTHER)
    table.do(Offer, place=PLACE, person=FATHER)
    table.do(Waive, place=PLACE, person=MOTHER)
    assert waiting(table) == [FATHER]
    table.do(Undo)
    assert waiting(table) == [MOTHER, FATHER]


def test_an_offer_that_is_not_wanted_at_once_never_waits() -> None:
    table = spoken()
    table.do(Offer, place=PLACE, person=MOTHER, waived=True)
    assert waiting(table) == []
    table.do(Offer, place=PLACE, person=MOTHER)
    assert waiting(table) == [MOTHER]

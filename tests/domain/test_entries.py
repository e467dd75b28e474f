"""Entries of a place: which stand together, and where a new view goes."""

from __future__ import annotations

from typing import Any

from moteleder.domain.entries import groups
from moteleder.domain.events import Agree, Edit, Undo, View
from tests.domain.worlds import FATHER, MOTHER, TEACHER, Table


def ids(table: Table) -> list[list[str]]:
    return [[entry.id for entry in group] for group in groups(table.meeting.at("S5"))]


def view(table: Table, id_: str, person: str, **more: Any) -> None:
    table.do(View, id=id_, place="S5", text="To dager", person=person, **more)


def test_views_that_follow_each_other_stand_together_and_everything_else_alone() -> None:
    table = Table().begin(MOTHER, TEACHER)
    table.do(Agree, id="A1", place="S5", text="Sekken deles")
    view(table, "U1", MOTHER)
    view(table, "U2", TEACHER)
    table.do(Agree, id="A2", place="S5", text="Vi spør igjen")
    table.do(Agree, id="A3", place="S5", text="Vi ringer")
    view(table, "U3", FATHER)
    assert ids(table) == [["A1"], ["U1", "U2"], ["A2"], ["A3"], ["U3"]]


def test_a_third_view_joins_those_it_stands_beside_and_undo_takes_it_alone() -> None:
    table = Table().begin(MOTHER, TEACHER)
    view(table, "U1", MOTHER)
    view(table, "U2", TEACHER)
    table.do(Agree, id="A1", place="S5", text="Vi spør igjen")
    view(table, "U3", FATHER, beside="U1")
    assert ids(table) == [["U1", "U2", "U3"], ["A1"]]
    assert [e.text for e in table.meeting.entries if e.kind == "view"] == ["To dager"] * 3
    table.do(Undo)
    assert ids(table) == [["U1", "U2"], ["A1"]]


def test_a_wish_stays_beside_its_agreement_when_the_agreement_reads_differently() -> None:
    table = Table().begin(MOTHER)
    table.do(Agree, id="A1", place="S5", text="Sekken deles", wish="Vi vil ha to sekker", person=MOTHER)
    before = table.meeting.entry("A1")
    assert before
    table.do(Edit, entry="A1", text="Sekken deles i to", wish=before.wish, person=before.person)
    after = table.meeting.entry("A1")
    assert after
    assert (after.text, after.wish, after.person) == ("Sekken deles i to", "Vi vil ha to sekker", MOTHER)

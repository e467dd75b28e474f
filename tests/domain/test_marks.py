"""Marks: on what, for whom, and what they follow."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from moteleder.domain.case import Case
from moteleder.domain.events import (
    Agree,
    End,
    Floor,
    Move,
    Private,
    Remark,
    Remove,
    Retype,
    SplitItem,
    TakeOn,
    Undo,
    Withhold,
)
from moteleder.domain.marks import Mark, both
from moteleder.domain.standing import freeze
from moteleder.domain.values import change
from moteleder.domain.withheld import cover, hides
from tests.domain.worlds import FATHER, LEADER, MOTHER, TEACHER, Table, case, ended

FROM_TEACHER = Mark(without=(TEACHER,))
people = st.lists(st.sampled_from(["P2", "P3", "P4", "P6"]), unique=True).map(tuple)
marks = st.builds(Mark, only=people, without=people)


def table() -> Table:
    table = Table().begin(MOTHER, FATHER, LEADER, TEACHER)
    table.do(TakeOn, id="O10", place="S1", text="Ringe skolen", owner=MOTHER)
    return table


def marked(target: str = "O10") -> Table:
    held = table()
    held.do(Withhold, target=target, without=(TEACHER,))
    return held


@given(marks, marks, st.sampled_from(["P2", "P3", "P4", "P6"]))
def test_two_marks_together_withhold_what_either_withholds(one: Mark, other: Mark, person: str) -> None:
    assert both(one, other).hides(person) == (one.hides(person) or other.hides(person))


def test_only_for_some_is_for_nobody_else() -> None:
    held = table()
    held.do(Withhold, target="O10", only=(MOTHER, FATHER))
    assert [p for p in held.meeting.people if not hides(held.meeting, "O10", p)] == [MOTHER, FATHER]


def test_said_again_the_last_word_counts_and_nobody_named_takes_the_mark_away() -> None:
    held = marked()
    held.do(Withhold, target="O10", without=(MOTHER,))
    assert held.meeting.marks == {"O10": Mark(without=(MOTHER,))}
    held.do(Withhold, target="O10")
    assert held.meeting.marks == {}


def test_undo_takes_the_mark_away() -> None:
    held = marked()
    held.do(Undo)
    assert held.meeting.marks == {}


def test_the_mark_of_an_item_covers_its_turns_and_their_entries() -> None:
    held = table()
    held.do(Floor, person=TEACHER)
    held.do(Agree, id="A10", place="S1/P6", text="Taxi")
    held.do(Withhold, target="S1", without=(TEACHER,))
    assert all(cover(held.meeting, t) == FROM_TEACHER for t in ("S1", "S1/P6", "A10", "O10"))
    assert not cover(held.meeting, "S2")


def test_an_entry_keeps_its_mark_where_it_goes_and_whatever_it_becomes() -> None:
    held = marked()
    held.do(Move, entry="O10", place="S3")
    held.do(Retype, entry="O10", kind="agree", id="A10")
    assert hides(held.meeting, "A10", TEACHER)


def test_an_entry_that_is_moved_out_of_a_marked_item_is_still_withheld() -> None:
    held = marked("S1")
    held.do(Move, entry="O10", place="S3")
    assert held.meeting.marks["O10"] == FROM_TEACHER


def test_an_entry_moved_within_a_marked_item_gets_no_mark_of_its_own() -> None:
    held = marked("S1")
    held.do(Floor, person=TEACHER)
    held.do(Move, entry="O10", place="S1/P6")
    assert "O10" not in held.meeting.marks


def test_the_second_half_of_a_marked_item_is_marked_too() -> None:
    held = marked("S1")
    held.do(SplitItem, item="S1", new="S10", title="Resten")
    assert held.meeting.marks["S10"] == FROM_TEACHER


def test_an_entry_that_is_taken_out_takes_its_mark_along_and_an_id_that_comes_again_is_free_of_it() -> None:
    held = table()
    held.do(Private, id="N10", place="S1", text="Husk")
    held.do(Withhold, target="N10", without=(TEACHER,))
    held.do(Remove, entry="N10")
    assert "N10" not in held.meeting.marks
    held = marked()
    held.do(Remove, entry="O10")
    held.do(TakeOn, id="O10", place="S1", text="En annen")
    assert not hides(held.meeting, "O10", TEACHER)


def test_a_mark_can_be_set_after_the_end() -> None:
    held = table()
    held.do(End)
    held.do(Withhold, target="O10", without=(TEACHER,))
    assert hides(held.meeting, "O10", TEACHER)


def after_it(held: Table) -> Case:
    """The case with this meeting ended, and the next one called."""
    of = ended(held.case, 5, *held.journal.events)
    following = change(
        of.meetings[-1], number=6, start=of.meetings[-1].start.replace(month=12, day=20), event=()
    )
    return change(of, meetings=(*of.meetings, following))


def test_what_was_withheld_of_a_task_is_withheld_in_the_next_meeting_too() -> None:
    held = marked("S1")
    held.do(End)
    of = after_it(held)
    following = Table(of, 6)
    following.now = following.now.replace(day=20)
    following.begin(MOTHER)
    assert "O10" in following.meeting.open_tasks
    assert hides(following.meeting, "O10", TEACHER)
    assert not hides(following.meeting, "O10", MOTHER)


def test_a_remark_to_a_withheld_place_is_withheld_in_the_next_meeting_too() -> None:
    held = marked("S1")
    held.do(End)
    held.do(Remark, id="B1", text="Det var ikke slik", about="S1", on=date(2026, 12, 3))
    snapshot = freeze(after_it(held), 6)
    assert [(w.target, w.without) for w in snapshot.withheld] == [("O10", (TEACHER,)), ("B1", (TEACHER,))]
    assert case() == held.case

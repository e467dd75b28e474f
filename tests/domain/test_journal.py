"""The journal, and what undo takes back."""

from __future__ import annotations

from typing import Any

import pytest

from moteleder.domain.errors import Refused
from moteleder.domain.events import (
    AddItem,
    Agree,
    Arrive,
    End,
    Floor,
    GoToItem,
    Note,
    Pause,
    Redo,
    Reopen,
    Undo,
    Written,
)
from moteleder.domain.journal import replay
from tests.domain.worlds import LEADER, MOTHER, START, TEACHER, WRITER, Table, ended


def test_writing_on_in_one_text_is_one_event() -> None:
    table = Table().begin()
    for text in ("M", "Ma", "Mar"):
        table.do(Note, place="S1", text=text)
    assert [e.text for e in table.journal.events if isinstance(e, Note)] == ["Mar"]
    assert table.meeting.notes == {"S1": "Mar"}


def test_another_hand_another_place_or_a_command_in_between_is_another_event() -> None:
    table = Table().begin()
    table.do(Note, place="S1", text="a")
    table.do(Note, place="S1", text="b", by=LEADER)
    table.do(Note, place="S2", text="c", by=LEADER)
    table.do(Note, place="S1", text="d", by=LEADER)
    table.do(Arrive, people=(LEADER,))
    table.do(Note, place="S1", text="e", by=LEADER)
    assert [e.text for e in table.journal.events if isinstance(e, Note)] == ["a", "b", "c", "d", "e"]


def test_an_empty_text_takes_the_note_away() -> None:
    table = Table().begin()
    table.do(Note, place="S1", text="a")
    assert table.do(Note, place="S1", text="").notes == {}


@pytest.mark.parametrize(
    ("do", "place"),
    [
        ([(GoToItem, {"item": "S4"}), (Floor, {"person": LEADER})], "S4/P4"),
        ([(GoToItem, {"item": "S5"})], "S5"),
        ([(Arrive, {"people": (TEACHER,)})], "S4/P6"),
    ],
)
def test_undoing_a_floor_an_item_or_an_arrival_keeps_what_was_typed(
    do: list[tuple[type, dict[str, Any]]], place: str
) -> None:
    table = Table().begin(LEADER)
    for kind, fields in do:
        table.do(kind, **fields)
    table.do(Note, place=place, text="Ordene")
    assert table.do(Undo).notes == {place: "Ordene"}
    assert table.do(Redo).notes == {place: "Ordene"}


def test_undo_takes_back_one_command_at_a_time_and_never_a_note() -> None:
    table = Table().begin(LEADER)
    table.do(Agree, id="A1", place="S1", text="Enige")
    table.do(Note, place="S1", text="Ordene")
    assert table.do(Undo).entries == ()
    assert not table.do(Undo).here(LEADER)
    assert table.meeting.notes == {"S1": "Ordene"}


def test_a_new_command_forgets_what_could_be_redone_a_note_does_not() -> None:
    table = Table().begin(LEADER)
    table.do(Agree, id="A1", place="S1", text="Enige")
    table.do(Undo)
    table.do(Note, place="S1", text="Ordene")
    assert [e.id for e in table.do(Redo).entries] == ["A1"]
    table.do(Undo)
    table.do(Pause)
    with pytest.raises(Refused, match="nothing_to_redo"):
        table.do(Redo)


def test_what_was_changed_in_a_statement_survives_undo_and_redo() -> None:
    table = Table().begin(MOTHER)
    table.do(GoToItem, item="S4")
    table.do(Written, person=TEACHER, text="Planen er klar")
    table.do(Note, place="S4/P6", text="Planen er nesten klar")
    table.do(Undo)
    assert table.do(Redo).notes == {"S4/P6": "Planen er nesten klar"}


def test_undo_of_an_item_whose_text_was_deleted_is_no_loss() -> None:
    table = Table().begin()
    table.do(AddItem, item="S9", title="Nytt")
    table.do(Note, place="S9", text="Noe")
    table.do(Arrive, people=(LEADER,))
    table.do(Note, place="S9", text="")
    table.do(Undo)
    assert table.do(Undo).item("S9") is None
    assert table.do(Redo).item("S9") is not None


def test_undo_brings_back_the_time_too() -> None:
    table = Table().begin()
    before = table.meeting
    table.do(Pause)
    assert table.do(Undo) == before


def test_an_ended_meeting_can_only_be_opened_again() -> None:
    table = Table().begin(MOTHER)
    table.do(End)
    meeting = table.do(Reopen, reason="Glemt neste møte")
    assert (meeting.phase, meeting.at_item, meeting.reopened) == ("live", "S1", ("Glemt neste møte",))
    assert meeting.ended is None


def test_the_beginning_and_the_end_are_not_undone() -> None:
    table = Table().begin()
    assert table.journal.last_command is None
    table.do(End)
    table.do(Reopen, reason="Glemt")
    assert table.journal.last_command is None


def test_a_meeting_kept_in_the_case_is_replayed() -> None:
    table = Table().begin(MOTHER, WRITER)
    table.do(Note, place="S1", text="Ordene")
    table.do(Undo)
    assert replay(ended(table.case, 5, *table.journal.events), 5) == table.journal


def test_two_events_may_have_the_same_time() -> None:
    table = Table().begin()
    table.do(Arrive, minutes=0, people=(LEADER,))
    assert table.meeting.attendance[LEADER].stays[0].joined == START

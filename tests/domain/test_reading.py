"""Out to be read, remarks, final, opened again; and what the next meeting opens with."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from moteleder.domain.agenda import Item
from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.events import End, Finish, Note, Redo, Remark, RemarkMet, Reopen, SendOut, Undo
from moteleder.domain.standing import freeze
from moteleder.domain.values import change
from tests.domain.worlds import LEADER, MOTHER, START, Table

REMARK: dict[str, Any] = {"id": "B1", "text": "Jeg sa fire ganger", "person": MOTHER, "about": "S1"}


def over() -> Table:
    table = Table().begin(MOTHER, LEADER)
    table.do(Note, place="S1", text="Mor har ringt tre ganger.")
    table.do(End)
    return table


def test_the_same_version_goes_to_several_and_a_change_makes_a_new_one() -> None:
    table = over()
    table.do(SendOut, people=(MOTHER,))
    table.do(SendOut, people=(LEADER,), how="mail")
    assert [s.version for s in table.meeting.sent] == [1, 1]
    table.do(Remark, **REMARK)
    table.do(SendOut, people=(MOTHER,))
    assert [v.number for v in table.meeting.versions] == [1, 2]


def test_what_is_taken_in_stands_in_the_minutes_and_the_old_words_are_kept() -> None:
    table = over()
    table.do(Remark, **REMARK)
    meeting = table.do(RemarkMet, remark="B1", how="taken_in", about="S1", was="tre", text="fire")
    assert meeting.notes["S1"] == "Mor har ringt fire ganger."
    met = meeting.remarks[0].met
    assert met is not None
    assert (met.was, met.text) == ("tre", "fire")


def test_undo_takes_back_what_came_of_a_remark_and_redo_brings_it_back() -> None:
    table = over()
    table.do(Remark, **REMARK)
    table.do(RemarkMet, remark="B1", how="taken_in", about="S1", was="tre", text="fire")
    assert table.do(Undo).notes["S1"] == "Mor har ringt tre ganger."
    assert table.meeting.remarks[0].met is None
    assert table.do(Redo).notes["S1"] == "Mor har ringt fire ganger."


def test_undo_brings_minutes_that_went_out_back_to_a_draft() -> None:
    table = over()
    table.do(SendOut, people=(MOTHER,))
    assert table.do(Undo).phase == "draft"
    assert table.meeting.versions == ()


def test_final_minutes_are_read_once_more_or_written_on_for_a_reason() -> None:
    table = over()
    table.do(Finish)
    meeting = table.do(Reopen, reason="Far ringte", to="reading")
    assert (meeting.phase, meeting.reopened) == ("reading", ("Far ringte",))
    table.do(Finish)
    assert table.do(Reopen, reason="Glemt").phase == "live"


def test_once_the_minutes_went_out_the_meeting_keeps_its_end() -> None:
    table = over()
    ended = table.meeting.ended
    table.do(SendOut, people=(MOTHER,))
    table.do(Reopen, reason="Glemt")
    assert table.do(End).ended == ended


def test_right_after_the_end_the_meeting_goes_on_and_ends_later() -> None:
    table = over()
    ended = table.meeting.ended
    table.do(Reopen, reason="Glemt")
    assert table.do(End).ended != ended


def test_the_day_that_counts_is_the_norwegian_one_whatever_clock_it_was_written_on() -> None:
    table = over()
    table.now = datetime(2026, 12, 2, 23, 30, tzinfo=UTC)
    table.do(SendOut, people=(MOTHER,), due=date(2026, 12, 3))
    assert table.do(Remark, **REMARK).remarks[0].on == date(2026, 12, 3)


def _next(table: Table) -> Case:
    """The case, with a sixth meeting that is called."""
    first = change(table.case.meetings[0], event=table.journal.events)
    later = MeetingRecord(
        number=6, start=START + timedelta(days=90), length=60, item=(Item(id="S1", title="Åpning"),)
    )
    return change(table.case, meetings=(first, later))


def test_remarks_that_nobody_met_and_minutes_nobody_read_open_the_next_meeting() -> None:
    table = over()
    table.do(Remark, **REMARK)
    frozen = freeze(_next(table), 6)
    assert [(e.remark.id, e.meeting, e.about) for e in frozen.remark] == [("B1", 5, "Velkommen")]
    assert frozen.unread == "draft"
    table.do(RemarkMet, remark="B1", how="noted")
    table.do(SendOut, people=(MOTHER,))
    assert (freeze(_next(table), 6).remark, freeze(_next(table), 6).unread) == ((), "reading")
    table.do(Finish)
    assert freeze(_next(table), 6).unread == ""


def test_a_remark_to_earlier_minutes_is_met_in_the_next_meeting_once_for_all() -> None:
    table = over()
    table.do(Remark, **REMARK)
    later = Table(_next(table), 6)
    later.now = START + timedelta(days=90)
    later.begin(MOTHER)
    meeting = later.do(RemarkMet, remark="B1", how="answered", text="Det er rettet")
    assert meeting.earlier_met["B1"].text == "Det er rettet"
    later.do(End)
    third = change(later.case.meetings[1], event=later.journal.events)
    case = change(
        later.case,
        meetings=(later.case.meetings[0], third, change(third, number=7, event=())),
    )
    assert freeze(case, 7).remark == ()

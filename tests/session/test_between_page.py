"""What is written down between two meetings: kept for the next one, and private until it is shared."""

from __future__ import annotations

from datetime import date

from moteleder.domain.between import OwnNote, SmallMeeting
from moteleder.domain.case import Case
from moteleder.domain.events import Retype
from moteleder.domain.standing import freeze
from moteleder.domain.values import change
from moteleder.session.between_edits import shared_as, taken_out, with_answer, with_note, with_small
from moteleder.session.exporting import without_private_lines
from moteleder.session.rows_between_page import between_rows, between_told, elsewhere
from moteleder.session.since_last import since_last
from moteleder.store.exchange import read, write
from tests.session.between_worlds import between, view

SECRET = "Jeg orker snart ikke mer"
NOTE = OwnNote(id="F1", person="P2", text=SECRET, meeting=6)


def said(case: Case) -> str:
    """Everything that the page says, with what stands beside each row."""
    now = view(case)
    rows = between_rows(now)
    every = [*rows, *(line for row in rows if row.id for line in between_told(now, row.id))]
    return "\n".join(f"{line.text} {line.right} {line.detail}" for line in every)


def answered(case: Case) -> Case:
    since = since_last(case)
    return with_answer(
        case, since.elsewhere[0], since, on=date(2027, 1, 8), text="Taxi fra mandag", told=True
    )


def test_the_page_says_which_meeting_it_is_brought_up_in_and_what_the_last_one_left() -> None:
    text = said(between())
    assert "It is brought up in meeting 6, Tuesday 2 March." in text
    assert "Klage på skyss no answer yet klage · Siri Tangvald · Ane Fossli tells the parents" in text
    assert "Skyss 10 Tiden" in text
    assert "as soon as one is called" in said(between(planned=False))


def test_a_smaller_meeting_reaches_the_meeting_that_it_is_for_and_no_other() -> None:
    small = SmallMeeting(
        id="L1", on=date(2027, 1, 8), people=("P6", "P8"), topic="Sekken", outcome="To", meeting=6
    )
    case = with_small(between(), small)
    assert freeze(case, 6).small_meeting == (small,)
    assert freeze(case, 5).small_meeting == ()
    assert "Sekken Fri 8 Jan Ane Fossli, Tiril Sandnæs\nTo" in said(case)
    moved = with_small(
        with_small(case, change(small, id="L2", on=date(2027, 1, 2))), change(small, topic="Ny")
    )
    assert [(each.id, each.topic) for each in moved.small_meeting] == [("L2", "Sekken"), ("L1", "Ny")]


def test_a_private_note_says_whose_it_is_and_nothing_else_anywhere() -> None:
    case = with_note(between(), NOTE)
    assert "Marte Brattvoll has a note of their own private" in said(case)
    assert SECRET not in said(case)
    assert freeze(case, 6).own_note == ()
    assert SECRET not in write(without_private_lines(case))


def test_a_private_line_of_what_is_shared_reaches_no_meeting_and_no_export() -> None:
    marked = f"åpent\n// {SECRET}"
    case = with_note(between(), change(NOTE, text=marked, shared=True))
    case = with_small(case, SmallMeeting(id="L1", on=date(2027, 1, 8), outcome=marked, meeting=6))
    since = since_last(case)
    case = with_answer(case, since.elsewhere[0], since, on=date(2027, 1, 8), text=marked, told=True)
    frozen, text = freeze(case, 6), write(without_private_lines(case))
    assert "åpent" in repr(frozen)
    assert SECRET not in repr(frozen)
    assert text.count("åpent") == 3
    assert SECRET not in text


def test_a_shared_note_is_read_in_the_next_meeting_and_can_be_taken_back() -> None:
    case = between()
    shared = shared_as(NOTE, True, since_last(case))
    case = with_note(case, shared)
    assert SECRET in said(case)
    assert freeze(case, 6).own_note == (shared,)
    again = with_note(case, shared_as(shared, False, since_last(case)))
    assert SECRET not in said(again)
    assert len(again.own_note) == 1


def test_a_note_that_no_meeting_saw_is_for_the_next_one_once_it_is_shared() -> None:
    case = between()
    missed = change(NOTE, meeting=5)
    assert "has a note of their own" in said(with_note(case, missed))
    assert shared_as(missed, True, since_last(case)).meeting == 6
    assert shared_as(missed, True, since_last(between(planned=False))).meeting == 0


def test_an_answer_from_elsewhere_carries_its_line_to_the_next_meeting() -> None:
    case = answered(between())
    [answer] = freeze(case, 6).elsewhere_answer
    assert (answer.entry, answer.about, answer.text, answer.told) == (
        "E1",
        "Klage på skyss",
        "Taxi fra mandag",
        True,
    )
    assert "answered" in said(case)
    assert "Ane Fossli tells the parents" not in said(case)
    since = since_last(case)
    newer = with_answer(case, since.elsewhere[0], since, on=date(2027, 1, 9), text="Buss", told=False)
    assert [each.text for each in newer.elsewhere_answer] == ["Buss"]


def test_what_was_never_answered_waits_past_the_next_meeting_and_what_was_brought_up_does_not() -> None:
    case = between()
    assert [each.entry.id for each in elsewhere(view(case), since_last(case))] == ["E1"]
    old = change(answered(case).elsewhere_answer[0], meeting=5)
    told = change(case, elsewhere_answer=(old,))
    assert elsewhere(view(told), since_last(told)) == ()


def test_only_what_no_meeting_has_heard_can_be_taken_out() -> None:
    case = with_note(answered(between()), NOTE)
    case = with_small(case, SmallMeeting(id="L1", on=date(2027, 1, 8), meeting=6))
    case = with_small(case, SmallMeeting(id="L2", on=date(2026, 11, 8), meeting=5))
    for id_ in ("F1", "L1", "E1"):
        case, done = taken_out(view(case), id_, since_last(case))
        assert done
        assert SECRET not in done
    assert (case.own_note, case.elsewhere_answer, len(case.small_meeting)) == ((), (), 1)
    assert taken_out(view(case), "L2", since_last(case)) == (case, "")


def test_the_export_keeps_answers_and_reads_again_byte_for_byte() -> None:
    text = write(without_private_lines(answered(between())))
    assert "Taxi fra mandag" in text
    assert write(read(text, "elias.toml")) == text


def test_the_answer_to_what_became_private_is_in_no_export() -> None:
    case = answered(between())
    fifth = case.meeting(5)
    events = list(fifth.event)
    events.insert(-1, Retype(at=events[-1].at, entry="E1", id="N1", kind="private"))
    hidden = change(case, meetings=(change(fifth, event=tuple(events)), *case.meetings[1:]))
    text = write(without_private_lines(hidden))
    assert "Taxi fra mandag" not in text
    assert write(read(text, "elias.toml")) == text

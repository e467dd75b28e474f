"""What holds after any sequence of events."""

from __future__ import annotations

import re

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.case import Case
from moteleder.domain.entries import heirs
from moteleder.domain.errors import Refused
from moteleder.domain.events import (
    Begin,
    Copy,
    Event,
    Finish,
    Note,
    Redo,
    Remark,
    RemarkMet,
    Reopen,
    ReviewTask,
    SendOut,
    Undo,
    Withhold,
)
from moteleder.domain.ids import next_id
from moteleder.domain.journal import Journal, record, replayed, start
from moteleder.domain.standing import tasks_after
from moteleder.domain.timing import used_at
from tests.domain.anything import Play, plays, steps
from tests.domain.worlds import cases

AFTER = (Reopen, SendOut, Remark, RemarkMet, Finish, Withhold, Copy, Undo, Redo)
"""What can happen once a meeting has ended."""

often = settings(max_examples=50)


def _replayed(of: Case, events: tuple[Event, ...]) -> Journal:
    return replayed(start(of, of.meetings[-1].number), events)


@often
@given(cases, plays)
def test_a_refusal_has_a_code_and_leaves_the_journal_as_it_was(of: Case, play: Play) -> None:
    for step in steps(of, play):
        if step.refusal is not None:
            assert re.fullmatch(r"[a-z_]+", step.refusal.code)
            assert step.before == _replayed(of, step.before.events)


@often
@given(cases, plays)
def test_at_most_one_has_the_floor_and_is_present(of: Case, play: Play) -> None:
    for step in steps(of, play):
        meeting = step.after.meeting
        speaking = [t for t in meeting.turns if t.place == meeting.floor]
        assert len(speaking) == (1 if meeting.floor else 0)
        assert len({t.place for t in meeting.turns}) == len(meeting.turns)
        for turn in speaking:
            assert turn.item == meeting.at_item
            assert turn.written or meeting.here(turn.person)
            assert meeting.holder == ("" if turn.written else turn.person)


@often
@given(cases, plays)
def test_an_old_task_has_one_status_the_last_one_given(of: Case, play: Play) -> None:
    for step in steps(of, play):
        meeting = step.after.meeting
        assert set(meeting.task_reviews) <= {t.id for t in of.tasks if t.status not in ("done", "dropped")}
        if isinstance(step.event, ReviewTask) and step.refusal is None:
            assert meeting.task_reviews[step.event.task].status == step.event.status
        after = [t.id for t in tasks_after(meeting)]
        assert len(after) == len(set(after))


@often
@given(cases, plays)
def test_an_old_task_goes_on_with_an_owner_and_a_date_or_in_a_new_one(of: Case, play: Play) -> None:
    for step in steps(of, play):
        if isinstance(step.event, ReviewTask) and step.refusal is None:
            meeting, said = step.after.meeting, step.event
            task = meeting.open_tasks[said.task]
            held = (said.owner or task.owner) and (said.due or task.due)
            assert held or said.status in ("done", "dropped") or task.id in heirs(meeting.entries)


@often
@given(cases, plays)
def test_the_place_of_every_entry_exists(of: Case, play: Play) -> None:
    for step in steps(of, play):
        meeting = step.after.meeting
        places = {i.id for i in meeting.items} | {t.place for t in meeting.turns}
        assert {e.place for e in meeting.entries} <= places
        assert len({e.id for e in meeting.entries}) == len(meeting.entries)


@often
@given(cases, plays)
def test_the_place_of_every_note_is_an_item_or_somebodys_turn_at_one(of: Case, play: Play) -> None:
    for step in steps(of, play):
        meeting = step.after.meeting
        for place, text in meeting.notes.items():
            item, *turn = place.split("/")
            assert text
            assert item in {i.id for i in meeting.items}
            assert not turn or turn[0] in meeting.people
            assert turn[1:] in ([], [str(n) for n in range(2, 99) if turn[1:] == [str(n)]])


@often
@given(cases, plays)
def test_after_the_end_only_what_the_minutes_go_through_happens(of: Case, play: Play) -> None:
    for step in steps(of, play):
        before, event = step.before.meeting, step.event
        if before.over and not isinstance(event, AFTER):
            assert step.refusal is not None
            assert step.refusal.code in ("ended", "final", "time_goes_back")
        if before.phase == "final" and not isinstance(event, Reopen):
            assert step.refusal is not None
            assert step.refusal.code in ("final", "time_goes_back")
        if before.phase == "planned" and not isinstance(event, Begin):
            assert step.refusal is not None
            assert step.refusal.code == "not_begun"


@often
@given(cases, plays)
def test_no_word_is_lost_when_a_remark_is_taken_in(of: Case, play: Play) -> None:
    for step in steps(of, play):
        event, after = step.event, step.after.meeting
        if step.refusal is None and isinstance(event, RemarkMet) and event.how == "taken_in":
            stands = {**after.notes, **{e.id: e.text for e in after.entries}}.get(event.about, "")
            made = next(r for r in after.remarks if r.id == event.remark)
            assert made.met is not None
            assert event.text in stands
            assert (made.met.was, made.met.text) == (event.was, event.text)
        if step.refusal is None and not isinstance(event, Undo):
            assert [r.id for r in step.before.meeting.remarks] == [r.id for r in after.remarks][
                : len(step.before.meeting.remarks)
            ]


@often
@given(cases, plays)
def test_versions_are_counted_and_each_is_what_went_out(of: Case, play: Play) -> None:
    for step in steps(of, play):
        meeting = step.after.meeting
        assert [v.number for v in meeting.versions] == list(range(1, len(meeting.versions) + 1))
        assert meeting.phase not in ("reading", "final") or meeting.versions
        assert meeting.phase != "final" or meeting.versions[-1].final
        assert {s.version for s in meeting.sent} <= {v.number for v in meeting.versions}


@often
@given(cases, plays)
def test_replaying_the_events_gives_the_live_state(of: Case, play: Play) -> None:
    live = ([start(of, of.meetings[-1].number)] + [s.after for s in steps(of, play)])[-1]
    assert _replayed(of, live.events) == live
    stored = msgspec.json.decode(msgspec.json.encode(live.events), type=tuple[Event, ...])
    assert stored == live.events
    assert _replayed(of, stored) == live


@often
@given(cases, plays, st.integers(0, 8))
def test_undoing_and_redoing_is_nothing(of: Case, play: Play, times: int) -> None:
    for step in steps(of, play)[::5]:
        before = step.after
        now = before
        undone = 0
        for _ in range(times):
            try:
                now = record(now, Undo(at=step.after.events[-1].at))
            except (Refused, IndexError):
                break
            undone += 1
        for _ in range(undone):
            now = record(now, Redo(at=now.events[-1].at))
        assert now.meeting == before.meeting
        assert now.counted == before.counted


@often
@given(cases, plays)
def test_an_id_is_never_given_twice_not_even_after_undo(of: Case, play: Play) -> None:
    written = {p.id for p in of.people} | {t.id for t in of.tasks} | {g.id for g in of.goals}
    taken = steps(of, play)
    for step in taken:
        if step.refusal is None and not isinstance(step.event, Note):
            fields = ("id", "item", "new", "goal")
            written |= {
                str(getattr(step.event, f)) for f in fields if isinstance(getattr(step.event, f, 0), str)
            }
            person = getattr(step.event, "person", None)
            written |= {person if isinstance(person, str) else person.id} if person else set()
    events = taken[-1].after.events if taken else ()
    for prefix in "POAUKENSMTRB":
        assert next_id(prefix, of, events) not in written


@often
@given(cases, plays)
def test_the_time_used_is_the_time_the_meeting_ran(of: Case, play: Play) -> None:
    for step in steps(of, play)[::3]:
        meeting = step.after.meeting
        now = step.after.events[-1].at if step.after.events else step.event.at
        places = {*meeting.used, meeting.writing_at}
        assert sum(used_at(meeting, p, now) for p in places) == _ran(step.after, now)


def _ran(journal: Journal, now: object) -> float:
    """Seconds between the events that start the clock and those that stop it; none once minutes were out."""
    total, since, out = 0.0, None, False
    for event in journal.counted:
        name = type(event).__name__
        out = out or name in ("SendOut", "Finish")
        if isinstance(event, Reopen) and event.to == "reading":
            continue
        if name in ("Begin", "Resume", "Reopen"):
            since = None if out else event.at
        elif name in ("Pause", "End") and since is not None:
            total, since = total + (event.at - since).total_seconds(), None
    last = journal.events[-1].at if journal.events else None
    return total + ((last - since).total_seconds() if since is not None and last is not None else 0.0)


@often
@given(cases, plays)
def test_writing_on_in_a_text_is_one_event_with_its_last_words(of: Case, play: Play) -> None:
    for step in steps(of, play):
        if step.refusal is not None or not isinstance(step.event, Note) or not step.before.events:
            continue
        last = step.before.events[-1]
        same = isinstance(last, Note) and (last.by, last.place) == (step.event.by, step.event.place)
        assert len(step.after.events) == len(step.before.events) + (0 if same else 1)
        assert step.after.events[-1] == step.event
        assert step.after.events[:-1] == (step.before.events[:-1] if same else step.before.events)

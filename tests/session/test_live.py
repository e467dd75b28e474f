from __future__ import annotations

import pytest

from moteleder.domain.errors import Refused
from moteleder.domain.events import Floor, GoToItem, Note, TakeOn
from moteleder.domain.journal import replay
from moteleder.i18n import words
from moteleder.session.live import LiveSession
from moteleder.session.saving import Saved, Unsaved, why_unsaved
from tests.session.worlds import led, small_case


def test_everything_that_happens_is_stored_and_replays_to_the_same_meeting() -> None:
    live, held, clock = led()
    live.do(GoToItem, item="S3", close=True)
    live.do(Floor, person="P6")
    live.typed("S3/P6", "Planen virker")
    clock.on(10)
    live.do(Floor, person="P8")
    assert replay(held.case, 5).meeting == live.meeting
    assert live.meeting.notes == {"S3/P6": "Planen virker"}


def test_what_is_typed_is_kept_before_the_next_command() -> None:
    live, _, _ = led()
    live.typed("S1", "Velkommen")
    live.do(GoToItem, item="S2", close=True)
    notes = [e for e in live.journal.events if isinstance(e, Note)]
    assert [n.text for n in notes] == ["Velkommen"]
    assert isinstance(live.journal.events[-1], GoToItem)


def test_typing_on_is_one_event_with_the_last_text() -> None:
    live, held, _ = led()
    for text in ("V", "Ve", "Velkommen"):
        live.typed("S1", text)
        live.flush()
    notes = [e for e in held.case.meeting(5).event if isinstance(e, Note)]
    assert [n.text for n in notes] == ["Velkommen"]


def test_a_refused_command_changes_nothing() -> None:
    live, held, _ = led()
    before = (live.journal, held.case)
    with pytest.raises(Refused):
        live.do(Floor, person="P1")
    assert (live.journal, held.case) == before


def test_undo_and_redo_tell_what_they_took_and_brought() -> None:
    live, _, _ = led()
    live.do(TakeOn, id="O1", place="S1", text="Ringe")
    assert isinstance(live.undo(), TakeOn)
    assert not live.meeting.entries
    assert isinstance(live.redo(), TakeOn)
    assert live.meeting.entries[0].text == "Ringe"


def test_ids_are_not_used_again_after_undo() -> None:
    live, _, _ = led()
    first = live.new_id("O")
    live.do(TakeOn, id=first, place="S1", text="Ringe")
    live.undo()
    assert live.new_id("O") != first


def test_time_never_goes_back_when_the_clock_does() -> None:
    live, _, clock = led()
    clock.on(-3600)
    live.do(GoToItem, item="S2", close=True)
    assert live.journal.events[-1].at >= live.journal.events[-2].at


def test_what_cannot_be_saved_is_kept_said_and_saved_later() -> None:
    live, held, clock = led()
    held.broken = "disk_full"
    live.typed("S1", "Velkommen")
    live.flush()
    first = live.saving
    assert isinstance(first, Unsaved)
    assert first.reason == "disk_full"
    clock.on(5)
    live.retry()
    assert isinstance(live.saving, Unsaved)
    assert live.saving.since == first.since
    held.broken = None
    live.retry()
    assert isinstance(live.saving, Saved)
    assert live.meeting.notes == {"S1": "Velkommen"}


def test_a_file_that_another_program_has_changed_is_left_and_everything_is_kept_beside_it() -> None:
    live, held, clock = led()
    held.changed = True
    live.typed("S1", "Velkommen")
    live.flush()
    saving = live.saving
    assert isinstance(saving, Unsaved)
    assert (saving.reason, saving.aside) == ("conflict", "elias.mote.unsaved-1")
    assert "elias.mote.unsaved-1" in why_unsaved(saving, words("nb"))
    assert held.aside is not None
    assert replay(held.aside, 5).meeting.notes == {"S1": "Velkommen"}
    clock.on(10)
    live.typed("S1", "Velkommen til alle")
    live.flush()
    assert replay(held.aside, 5).meeting.notes == {"S1": "Velkommen til alle"}
    assert not live.close()
    assert live.close(discard=True)


def test_a_conflict_is_not_tried_again_by_itself() -> None:
    live, held, _ = led()
    held.changed = True
    live.typed("S1", "Velkommen")
    live.flush()
    held.changed = False
    live.retry()
    assert isinstance(live.saving, Unsaved)
    assert held.dirty


def test_what_cannot_be_put_beside_either_is_to_be_copied() -> None:
    live, held, _ = led()
    held.changed, held.broken = True, "disk_full"
    live.typed("S1", "Velkommen")
    live.flush()
    assert isinstance(live.saving, Unsaved)
    assert "Kopier referatet" in why_unsaved(live.saving, words("nb"))


def test_leaving_is_refused_while_something_cannot_be_saved() -> None:
    live, held, _ = led()
    held.broken = "gone"
    live.typed("S1", "Velkommen")
    assert not live.close()
    assert not held.closed
    assert live.close(discard=True)
    assert held.closed


def test_a_meeting_is_found_again_where_it_was() -> None:
    live, held, clock = led()
    live.do(GoToItem, item="S3", close=True)
    live.typed("S3", "Midt i en")
    live.close()
    again = LiveSession(held, 5, clock)
    assert again.meeting == live.meeting
    assert again.meeting.notes["S3"] == "Midt i en"


def test_beginning_freezes_the_case_as_it_stands() -> None:
    live, _, _ = led()
    assert set(live.meeting.people) == {p.id for p in small_case().people}

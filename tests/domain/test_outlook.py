"""What the time will do: overruns, what they take from, and the last minutes, kept for the tasks."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from moteleder.domain.case import Case
from moteleder.domain.events import Budget, DeferItem, Floor, GoToItem
from moteleder.domain.outlook import KEPT, outlook, proposals
from moteleder.domain.round import slots
from tests.domain.anything import Play, plays, steps
from tests.domain.worlds import FATHER, LEADER, MOTHER, START, TEACHER, WRITER, Table, cases


def at_round(minutes: float) -> tuple[Table, datetime]:
    """The round, opened so many minutes after the beginning: 30 min are planned, then 15, 10 and 10."""
    table = Table().begin(MOTHER, FATHER, LEADER, WRITER, TEACHER)
    table.do(GoToItem, minutes=minutes - 1, item="S4")
    return table, table.now


def test_an_overrun_is_what_the_present_item_has_used_beyond_its_plan() -> None:
    table, now = at_round(20)
    assert outlook(table.meeting, now + timedelta(minutes=30)).over == 0
    assert outlook(table.meeting, now + timedelta(minutes=33)).over == 180


def test_what_is_missing_is_taken_from_the_end_of_the_agenda() -> None:
    table, now = at_round(20)
    for item in ("S1", "S2", "S3"):
        if item != "S1":
            table.do(DeferItem, minutes=0, item=item, reason="Tid")
    assert outlook(table.meeting, now).takes_from == ()
    assert outlook(table.meeting, now + timedelta(minutes=36)).takes_from == ("S7",)
    assert outlook(table.meeting, now + timedelta(minutes=46)).takes_from == ("S7", "S6")


def test_the_last_minutes_are_touched_when_now_and_what_is_left_before_the_tasks_passes_them() -> None:
    table, _ = at_round(20)
    table.do(DeferItem, minutes=0, item="S2", reason="Tid")
    table.do(DeferItem, minutes=0, item="S3", reason="Tid")
    edge = START + timedelta(minutes=90 - KEPT - 15 - 10)
    assert outlook(table.meeting, edge).short == 0
    assert outlook(table.meeting, edge + timedelta(seconds=1)).short == 1


def test_nothing_is_kept_any_more_once_the_tasks_are_reached() -> None:
    table, _ = at_round(80)
    assert outlook(table.meeting, table.now).short > 0
    table.do(GoToItem, item="S7")
    assert outlook(table.meeting, table.now).short == 0


def test_proposals_give_what_they_say() -> None:
    table, _ = at_round(30)
    table.do(Floor, person=TEACHER)
    before = outlook(table.meeting, table.now)
    assert before.short > 0
    found = proposals(table.meeting, table.now)
    assert {p.kind for p in found} == {"round", "shorten", "defer", "elsewhere"}
    for each in found:
        again = Table(table.case)
        again.journal, again.now = table.journal, table.now
        if each.kind in ("round", "shorten"):
            again.do(Budget, minutes=0, item=each.item, planned=each.planned, turn=each.turn)
        else:
            again.do(DeferItem, minutes=0, item=each.item, reason="Tid")
        won = outlook(again.meeting, again.now).free - before.free
        assert abs(won - each.gives * 60) < 60


def test_shorter_turns_are_for_those_who_have_not_spoken_and_never_longer() -> None:
    table, _ = at_round(20)
    table.do(Floor, person=TEACHER)
    table.do(Budget, item="S4", planned=20, turn=2)
    planned = {s.person: s.planned for s in slots(table.meeting, "S4")}
    assert planned[TEACHER] == 5
    assert {minutes for person, minutes in planned.items() if person != TEACHER} == {2}
    table.do(Budget, item="S4", planned=20, turn=4)
    assert max(s.planned for s in slots(table.meeting, "S4") if s.person != TEACHER) == 2


@settings(max_examples=60)
@given(cases, plays, st.integers(0, 200))
def test_any_meeting_has_an_outlook_and_proposals_that_can_be_followed(
    of: Case, play: Play, minutes: int
) -> None:
    taken = steps(of, play)
    if not taken:
        return
    journal = taken[-1].after
    now = (journal.events[-1].at if journal.events else START) + timedelta(minutes=minutes)
    seen = outlook(journal.meeting, now)
    assert seen.over >= 0
    assert seen.short >= 0
    for each in proposals(journal.meeting, now):
        item = journal.meeting.item(each.item)
        assert item is not None
        assert each.gives > 0
        assert "voice" not in item.kinds or each.kind == "shorten"

from __future__ import annotations

import pytest

from moteleder.domain.errors import Refused
from moteleder.domain.events import Absent, DeferItem, GoToItem, Leave, Order, SkipItem
from moteleder.session.live import LiveSession
from moteleder.session.moves import back, forward, next_item, round_waiting, set_aside, upcoming
from tests.session.worlds import HandClock, HeldCase, led, small_case


def floors(live: LiveSession) -> list[str]:
    return [t.person for t in live.meeting.turns]


def at_round() -> LiveSession:
    live, _, _ = led()
    forward(live)
    forward(live)
    assert live.meeting.at_item == "S3"
    return live


def test_forward_leads_through_items_and_the_round_to_the_end() -> None:
    live = at_round()
    assert [forward(live) for _ in range(4)] == ["speaker"] * 4
    assert floors(live) == ["P6", "P8", "P2", "P3"]
    assert forward(live) == "item"
    assert [i.state for i in live.meeting.items] == ["done", "done", "done", "visited", "waiting"]
    forward(live)
    assert forward(live) == "end"
    assert upcoming(live.meeting) is None


def test_forward_follows_an_order_that_is_changed_in_the_middle() -> None:
    live = at_round()
    forward(live)
    live.do(Order, parents="first")
    forward(live)
    assert floors(live) == ["P6", "P2"]
    live.do(Order, parents="last")
    forward(live)
    forward(live)
    assert floors(live) == ["P6", "P2", "P8", "P2"]


def test_the_round_waits_for_whoever_has_not_spoken_in_it_wherever_the_meeting_is() -> None:
    live = at_round()
    live.do(Order, parents="both")
    forward(live)
    live.do(GoToItem, item="S4")
    first = live.meeting.turns[0].person
    assert round_waiting(live.meeting, "P8", "turn") == "S3"
    assert round_waiting(live.meeting, first, "turn") == ""
    assert round_waiting(live.meeting, first, "closing") == "S3"
    live.do(Leave, person="P8")
    assert round_waiting(live.meeting, "P8", "turn") == ""


def test_no_round_waits_before_it_begins_and_after_it_is_closed() -> None:
    live, _, _ = led()
    assert round_waiting(live.meeting, "P8", "turn") == ""
    forward(live)
    forward(live)
    while live.meeting.at_item == "S3":
        forward(live)
    assert round_waiting(live.meeting, "P8", "turn") == ""


def test_forward_passes_over_what_was_left_out() -> None:
    live, _, _ = led()
    live.do(SkipItem, item="S2")
    forward(live)
    assert live.meeting.at_item == "S3"


def test_forward_comes_back_to_an_item_that_was_put_aside_for_another() -> None:
    live = at_round()
    live.do(GoToItem, item="S5")
    live.do(GoToItem, item="S3")
    forward(live)
    assert floors(live) == ["P6"]


def test_a_statement_is_read_in_its_turn() -> None:
    live, _, _ = led()
    live.undo()
    live.do(Absent, person="P6", statement=True)
    live.do(GoToItem, item="S3", close=True)
    assert forward(live) == "speaker"
    assert live.meeting.turns[0].written
    assert live.meeting.holder == ""


def test_a_round_without_parents_needs_a_reason_to_close() -> None:
    held = HeldCase(small_case())
    live = LiveSession(held, 5, HandClock())
    live.begin()
    live.do(GoToItem, item="S3", close=True)
    with pytest.raises(Refused) as refused:
        forward(live)
    assert refused.value.code == "no_guardian_needs_reason"
    assert forward(live, "Begge er syke") == "item"
    round_ = live.meeting.item("S3")
    assert round_ is not None
    assert round_.reason == "Begge er syke"


def test_back_gives_the_floor_to_the_speaker_before_and_keeps_the_turn() -> None:
    live = at_round()
    forward(live)
    live.typed("S3/P6", "Planen virker")
    forward(live)
    assert back(live)
    assert live.meeting.floor == "S3/P6"
    assert len(live.meeting.turns) == 2
    assert live.meeting.notes["S3/P6"] == "Planen virker"


def test_back_goes_to_the_item_before_and_stops_at_the_first() -> None:
    live, _, _ = led()
    forward(live)
    assert back(live)
    assert live.meeting.at_item == "S1"
    assert not back(live)


def test_back_passes_over_a_speaker_who_has_left() -> None:
    live = at_round()
    forward(live)
    forward(live)
    live.do(Leave, person="P6", reason="buss")
    assert back(live)
    assert live.meeting.at_item == "S2"


def test_forward_takes_later_items_first_then_those_before_and_then_ends() -> None:
    live, _, _ = led()
    live.do(GoToItem, item="S4")
    order: list[str] = []
    while (forward(live)) != "end" and len(order) < 20:
        if not order or order[-1] != live.meeting.at_item:
            order.append(live.meeting.at_item)
    assert order == ["S5", "S1", "S2", "S3"]
    assert {item.state for item in live.meeting.items[:2]} == {"done"}


def test_forward_returns_to_an_item_that_was_left_open() -> None:
    live, _, _ = led()
    forward(live)
    live.do(GoToItem, item="S5")
    following = next_item(live.meeting)
    assert following is not None
    assert (following.id, following.state) == ("S2", "visited")


def test_the_present_item_is_put_off_and_the_meeting_goes_on() -> None:
    live, _, _ = led()
    forward(live)
    set_aside(live, DeferItem, "S2", "Tida gikk")
    assert live.meeting.at_item == "S3"
    assert [i.state for i in live.meeting.items][:2] == ["done", "deferred"]


def test_what_is_finished_is_not_set_aside_and_the_meeting_stays() -> None:
    live, _, _ = led()
    forward(live)
    back(live)
    with pytest.raises(Refused):
        set_aside(live, DeferItem, "S1", "")
    assert live.meeting.at_item == "S1"

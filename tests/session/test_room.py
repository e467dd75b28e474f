"""What the room sees: what is done, who speaks, what is agreed; nothing of what is private."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from moteleder.domain.case import Case
from moteleder.domain.events import (
    Absent,
    Agree,
    Arrive,
    Floor,
    GoToItem,
    Offer,
    Park,
    Pause,
    Private,
    Reply,
    TakeOn,
    View,
    Withhold,
    Written,
)
from moteleder.domain.people import Person
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.session.live import LiveSession
from moteleder.session.room import Room, room_of
from tests.session.worlds import HandClock, HeldCase, led, small_case


def seen(live: LiveSession, language: str = "en") -> Room:
    return room_of(live.meeting, words(language), language)


def all_text(room: Room) -> str:
    return msgspec.json.encode(room).decode()


def test_who_has_the_floor_with_role_and_who_is_next() -> None:
    live, _, _ = led()
    live.do(GoToItem, item="S3")
    live.do(Floor, person="P6")
    room = seen(live)
    assert (room.heading, room.large) == ("Has the floor", ("Ane Fossli", "Ane"))
    assert room.about == "Ane Fossli, kontaktlærer"
    assert room.next == "Next: Tiril Sandnæs, fysioterapeut"


def test_where_nobody_speaks_the_item_is_what_is_large() -> None:
    live, _, _ = led()
    live.do(GoToItem, item="S4")
    room = seen(live)
    assert (room.heading, room.large, room.about) == ("We are at", ("Skyss",), "")
    assert room.next == "Next: 5 Oppgaver"


def test_a_pause_is_said_and_nothing_else() -> None:
    live, _, _ = led()
    live.do(GoToItem, item="S3")
    live.do(Floor, person="P6")
    live.do(Pause)
    assert seen(live).large == ("Pause",)


def test_a_statement_is_not_the_floor() -> None:
    held = HeldCase(small_case())
    live = LiveSession(held, 5, HandClock())
    live.begin()
    live.do(Arrive, people=("P2", "P4", "P6"))
    live.do(Absent, person="P8", statement=True)
    live.do(GoToItem, item="S3")
    live.do(Written, person="P8")
    room = seen(live)
    assert (room.heading, room.large[0]) == ("Written statement, read in", "Tiril Sandnæs")


def test_the_agenda_says_what_is_done_and_where_we_are_but_no_minutes() -> None:
    live, _, clock = led()
    clock.on(754)
    live.do(GoToItem, item="S2", close=True)
    agenda = seen(live).agenda
    assert [(item.sign, item.text) for item in agenda[:3]] == [
        ("✓", "1 Velkommen"),
        ("▸", "2 Oppgaver sist"),
        (" ", "3 Runde"),
    ]
    assert [item.here for item in agenda] == [False, True, False, False, False]
    assert "12" not in all_text(seen(live))


def test_agreements_and_tasks_say_who_what_and_by_when_newest_last() -> None:
    live, _, _ = led()
    live.do(Agree, id="A1", place="S1", text="Sekken står ved døra")
    due = date(2026, 12, 11)
    live.do(
        TakeOn, id="O1", place="S1", text="Sende kart", owner="P6", helpers=("P8",), due=due, backer="PPT"
    )
    live.do(TakeOn, id="O2", place="S1", text="Måle porten")
    found = [(o.sign, o.text, o.about) for o in seen(live).outcomes]
    assert found == [
        ("✓", "Sekken står ved døra", ""),
        ("☐", "Sende kart", "Ane Fossli + Tiril Sandnæs · by Fri 11 Dec"),
        ("☐", "Måle porten", ""),
    ]


def test_nothing_private_and_no_topic_for_elsewhere_is_in_it() -> None:
    live, _, clock = led()
    live.do(GoToItem, item="S3")
    live.do(Floor, person="P6")
    clock.on(187)
    live.do(Private, id="N1", place="S3", text="SEEDprivate")
    live.do(Park, id="E1", place="S3", text="SEEDpark", channel="SEEDchannel", taken_by="P4")
    live.do(Reply, id="K1", place="S3/P6", text="SEEDreply", person="P2")
    live.do(View, id="U1", place="S3", text="SEEDview", person="P2")
    live.typed("S3/P6", "SEEDnote")
    live.flush()
    live.do(Offer, place="S3/P6")
    text = all_text(seen(live))
    assert "SEED" not in text
    assert "3.07" not in text
    assert "kontaktlærer" in text


@pytest.mark.parametrize("child", [Person(id="P1", name="Elias Brattvoll", party="child"), None])
def test_the_child_goes_by_the_alias(child: Person | None) -> None:
    case: Case = small_case()
    others = tuple(p for p in case.people if p.id != "P1")
    asked = case.meetings[0]
    invited: tuple[Any, ...] = (
        (*asked.invited, change(asked.invited[1], person="P1")) if child else asked.invited
    )
    case = change(
        case,
        people=(*((child,) if child else ()), *others),
        meetings=(change(asked, invited=invited),),
    )
    live, _, _ = led(case)
    if child:
        live.do(Arrive, people=("P1",))
        live.do(GoToItem, item="S3")
        live.do(Floor, person="P1")
        live.do(TakeOn, id="O1", place="S3", text="Tegne kart", owner="P1")
        assert seen(live).large == ("Elias",)
        assert seen(live).outcomes[0].about == "Elias"
    assert "Brattvoll" not in all_text(seen(live)).replace("Marte Brattvoll", "")


def test_what_is_not_for_everybody_is_neither_named_nor_told() -> None:
    live, _, _ = led()
    live.do(Agree, id="A1", place="S1", text="HEMMELIG")
    live.do(Withhold, target="A1", without=("P8",))
    live.do(Withhold, target="S4", only=("P2",))
    live.do(GoToItem, item="S3")
    assert "HEMMELIG" not in all_text(seen(live))
    assert "4 An item" in [item.text for item in seen(live).agenda]
    live.do(GoToItem, item="S4")
    assert (seen(live).large, "Skyss" in all_text(seen(live))) == (("An item",), False)

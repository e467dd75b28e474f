"""The next meeting in the panel: a number, Enter or a click agrees on a proposal."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from moteleder.domain.events import Next
from moteleder.i18n import words
from moteleder.session.closed_days import ClosedDays
from moteleder.session.next_dates import agreed_on, proposed
from moteleder.tui.panels.next import NextPanel, NextRows
from tests.domain.worlds import LEADER, Table
from tests.tui.host import NARROW, WIDE, Host, flat, screen_text, shown

EN = words("en")


def starts(table: Table) -> tuple[datetime, ...]:
    return proposed(table.meeting, ClosedDays())


async def press(table: Table, *keys: str, width: int = WIDE) -> tuple[Host, str]:
    """Show the panel, press keys in its list, and read the screen."""
    host = Host(NextPanel(EN, "en"), width)
    async with host.run_test(size=(90, 60)) as pilot:
        assert isinstance(host.held, NextPanel)
        await shown(pilot, host.held, table.meeting, table.now)
        await pilot.press(*keys)
        await pilot.pause()
        return host, flat(screen_text(host))


@pytest.mark.parametrize(("key", "number"), [("1", 1), ("2", 2), ("3", 3)])
async def test_a_number_agrees_on_a_proposal_as_usual(key: str, number: int) -> None:
    table = Table().begin()
    host, _ = await press(table, key)
    plan = table.meeting.plan
    usual = {"length": plan.length, "place": plan.place, "caller": LEADER, "people": (), "note": ""}
    assert host.happened == [("Next", {"start": starts(table)[number - 1], **usual})]


async def test_enter_agrees_on_the_proposal_that_is_picked_and_the_soonest_is_at_first() -> None:
    table = Table().begin()
    for keys, number in ((("enter",), 0), (("down", "enter"), 1)):
        host, _ = await press(table, *keys)
        assert [what["start"] for _, what in host.happened] == [starts(table)[number]]


async def test_enter_where_the_date_was_left_open_opens_the_form() -> None:
    table = Table().begin()
    table.do(Next, note="Venter på PPT")
    host, text = await press(table, "enter")
    assert host.asked == [("next_meeting", "")]
    assert "The date is not agreed. Venter på PPT" in text
    host, _ = await press(table, "1")
    assert [what["note"] for _, what in host.happened] == [""]


@pytest.mark.parametrize("width", [WIDE, NARROW])
async def test_the_proposals_say_weekday_date_week_and_distance(width: int) -> None:
    _, text = await press(Table().begin(), width=width)
    for words_ in ("every three months", "all at 13.00", "Wednesday 10 March", "week 10, in 14 weeks"):
        assert words_ in text
    assert "3 March is winter break" in text


async def test_letters_ask_for_the_calendar_and_the_form() -> None:
    host, text = await press(Table().begin(), "k", "e")
    assert host.asked == [("next_calendar", ""), ("next_meeting", "")]
    assert "1–3 agrees on the date" in text


async def test_what_is_agreed_is_picked_and_enter_changes_it() -> None:
    table = Table().begin()
    table.do(Next, **agreed_on(table.meeting, starts(table)[1]))
    host, text = await press(table, "enter")
    assert host.asked == [("next_meeting", "")]
    assert "✓ Agreed: Wednesday 17 March at 13.00" in text
    assert "who, where, who calls" in text


async def test_the_keys_go_to_what_is_agreed_when_it_is() -> None:
    table = Table().begin()
    host = Host(NextPanel(EN, "en"), WIDE)
    async with host.run_test(size=(90, 60)) as pilot:
        assert isinstance(host.held, NextPanel)
        rows = await shown(pilot, host.held, table.meeting, table.now)
        assert rows.picked == "1"
        table.do(Next, **agreed_on(table.meeting, starts(table)[0]))
        host.held.show(table.meeting, table.now)
        assert rows.picked == "next"
        await pilot.press("down")
        host.held.show(table.meeting, table.now)
        assert rows.picked == "1"


async def test_what_is_agreed_already_does_not_happen_again_and_another_date_keeps_the_rest() -> None:
    table = Table().begin()
    own: dict[str, Any] = {**agreed_on(table.meeting, starts(table)[0]), "length": 45, "note": "Tolk"}
    table.do(Next, **own)
    host, _ = await press(table, "1", "3")
    assert host.happened == [("Next", {**own, "start": starts(table)[2]})]


async def test_a_click_on_a_proposal_agrees_on_it() -> None:
    table = Table().begin()
    host = Host(NextPanel(EN, "en"), WIDE)
    async with host.run_test(size=(90, 60)) as pilot:
        assert isinstance(host.held, NextPanel)
        await shown(pilot, host.held, table.meeting, table.now)
        lines = screen_text(host).splitlines()
        y = next(n for n, line in enumerate(lines) if "17 March" in line)
        rows = host.query_one(NextRows)
        await pilot.click(NextRows, offset=(4, y - rows.region.y))
        await pilot.pause()
    assert [what["start"] for _, what in host.happened] == [starts(table)[1]]


async def test_a_case_where_no_day_is_left_is_shown_and_its_numbers_do_nothing() -> None:
    class Never(ClosedDays):
        def closed(self, day: object) -> bool:
            return True

    host = Host(NextPanel(EN, "en", Never()), WIDE)
    table = Table().begin()
    async with host.run_test(size=(90, 60)) as pilot:
        assert isinstance(host.held, NextPanel)
        await shown(pilot, host.held, table.meeting, table.now)
        await pilot.press("1", "k")
        assert "No open day was found" in screen_text(host)
    assert host.happened == []
    assert host.asked == [("next_calendar", "")]

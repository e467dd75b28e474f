"""Attendance, the round, the voice: letters pressed, messages told, words on the screen."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import Static

from moteleder.domain.events import Absent, AddPerson, Child, Deputy, Floor, GoToItem, Leave, OwnWords
from moteleder.domain.people import Consent, Person
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.tui.panels.attendance_dialog import AttendanceDialog
from moteleder.tui.panels.opening import OpeningPanel
from moteleder.tui.panels.round import RoundPanel
from moteleder.tui.panels.voice import VoicePanel
from tests.domain.worlds import (
    CHILD,
    DEPUTY,
    FATHER,
    INTERPRETER,
    LEADER,
    MOTHER,
    TEACHER,
    WRITER,
    Table,
    case,
)
from tests.tui.host import NARROW, Host, flat, screen_text, shown

EN = words("en")


async def press(table: Table, *keys: str, at: str = "") -> Host:
    """Press keys in the attendance list, on this person's row."""
    panel = OpeningPanel(EN, "en")
    host = Host(panel)
    async with host.run_test(size=(90, 50)) as pilot:
        rows = await shown(pilot, panel, table.meeting, table.now)
        rows.pick(at)
        await pilot.press(*keys)
        await pilot.pause()
    return host


async def test_a_marks_those_who_are_asked_to_this_item_and_not_marked_yet() -> None:
    table = Table().begin(LEADER)
    table.do(Absent, person=FATHER)
    host = await press(table, "a")
    [(kind, what)] = host.happened
    assert kind == "Arrive"
    assert set(what["people"]) == {MOTHER, WRITER, TEACHER, INTERPRETER, "P7"}


async def test_a_leaves_out_whom_the_family_said_no_to() -> None:
    plain = case()
    people = tuple(change(p, consent=Consent(attend=False)) if p.id == TEACHER else p for p in plain.people)
    host = await press(Table(change(plain, people=people)).begin(), "a")
    assert TEACHER not in host.happened[0][1]["people"]


async def test_a_does_nothing_when_everybody_is_marked() -> None:
    table = Table().begin(MOTHER, FATHER, LEADER, WRITER, TEACHER, INTERPRETER, "P7")
    assert (await press(table, "a")).happened == []


@pytest.mark.parametrize(("key", "how"), [("t", "room"), ("enter", "room"), ("v", "digital"), ("l", "phone")])
async def test_a_letter_marks_the_picked_person_as_present(key: str, how: str) -> None:
    host = await press(Table().begin(), key, at=TEACHER)
    assert host.happened == [("Arrive", {"people": (TEACHER,), "how": how})]


@pytest.mark.parametrize(
    ("key", "asked"),
    [
        ("f", ("absent", MOTHER)),
        ("g", ("leave", MOTHER)),
        ("s", ("deputy", MOTHER)),
        ("n", ("add_person", "")),
    ],
)
async def test_a_letter_asks_for_what_must_be_said(key: str, asked: tuple[str, str]) -> None:
    assert (await press(Table().begin(), key, at=MOTHER)).asked == [asked]


async def test_enter_on_somebody_who_is_here_asks_when_they_left() -> None:
    host = await press(Table().begin(MOTHER), "enter", at=MOTHER)
    assert (host.happened, host.asked) == ([], [("leave", MOTHER)])


@pytest.mark.parametrize("key", ["enter", "t"])
async def test_nobody_who_is_away_is_marked_as_present_by_a_slip(key: str) -> None:
    table = Table().begin(LEADER)
    table.do(Absent, person=FATHER)
    table.do(Deputy, absent=TEACHER, person=DEPUTY)
    for away in (FATHER, TEACHER):
        host = await press(table, key, at=away)
        assert (host.happened, host.asked) == ([], [("absent", away)])


async def test_who_has_left_comes_back_by_the_letter_and_not_by_enter() -> None:
    table = Table().begin(MOTHER)
    table.do(Leave, person=MOTHER)
    host = await press(table, "enter", at=MOTHER)
    assert (host.happened, host.asked) == ([], [])
    host = await press(table, "t", at=MOTHER)
    assert host.happened == [("Arrive", {"people": (MOTHER,), "how": "room"})]


async def test_a_click_on_a_row_marks_the_person() -> None:
    panel, table = OpeningPanel(EN, "en"), Table().begin()
    host = Host(panel)
    async with host.run_test(size=(90, 50)) as pilot:
        rows = await shown(pilot, panel, table.meeting, table.now)
        row = [option.id for option in rows.options].index(f"1-{MOTHER}")
        await pilot.click(rows, offset=(5, sum(rows._heights[n] for n in range(row))))
        await pilot.pause()
    assert host.happened == [("Arrive", {"people": (MOTHER,), "how": "room"})]


async def test_names_with_brackets_stand_as_typed_and_nothing_is_clipped_in_a_narrow_column() -> None:
    table = Table().begin()
    odd = Person(id="P30", name="[red]Vilde Aamodt[/red]", role="vikar for [rådgiver]")
    table.do(AddPerson, person=odd)
    panel = OpeningPanel(EN, "en")
    async with Host(panel, NARROW).run_test(size=(60, 70)) as pilot:
        await shown(pilot, panel, table.meeting, table.now)
        text = screen_text(pilot.app)
    [name] = [line for line in text.splitlines() if "[red]Vilde Aamodt[/red]" in line]
    assert "consent not clarified" in text
    assert all(line.endswith(("not marked", "present")) for line in text.splitlines() if "…" in line)
    assert name.endswith(", vi…") or "present" in name
    assert max(map(len, text.splitlines())) <= NARROW


async def test_the_dialog_lets_things_happen_and_shows_what_came_of_them() -> None:
    table = Table().begin()
    asked: list[tuple[str, str]] = []

    def happen(kind: Any, what: dict[str, Any]) -> None:
        table.do(kind, **what)

    def ask(command: str, who: str) -> None:
        asked.append((command, who))

    dialog = AttendanceDialog(lambda: table.meeting, EN, "en", happen=happen, ask=ask)
    app = Host(Static())
    async with app.run_test(size=(80, 14)) as pilot:
        await app.push_screen(dialog)
        await pilot.press("down", "t", "f", "end")
        await pilot.pause()
        # The last row is in view, and so are the title and the keys.
        assert "Siri Tangvald" in screen_text(app)
        assert "a all here" in screen_text(app)
        assert "1 here" in screen_text(app)
        await app.push_screen(Screen())
        table.do(Leave, person=MOTHER)
        app.pop_screen()
        await pilot.pause()
        assert "0 here" in screen_text(app)
        await pilot.press("escape")
        assert app.screen is not dialog
    assert asked == [("absent", MOTHER)]


async def test_the_speaker_stands_with_time_and_tasks() -> None:
    table = Table().begin(MOTHER, FATHER, LEADER, WRITER, TEACHER)
    table.do(GoToItem, item="S4")
    table.do(Floor, person=LEADER)
    panel = RoundPanel(EN, "en")
    host = Host(panel, NARROW)
    async with host.run_test(size=(60, 40)) as pilot:
        await shown(pilot, panel, table.meeting, table.now)
        await pilot.press("d", "enter", "n")
        await pilot.pause()
        text = screen_text(pilot.app)
    assert "Siri Tangvald" in text
    assert "0.00 of 5.00" in text
    assert host.happened == [("ReviewTask", {"task": "O1", "status": "partly"})]
    assert host.asked == [("task_review", "O1"), ("task_new_date", "O1")]


async def test_the_time_goes_on_and_says_when_it_is_over() -> None:
    table = Table().begin(MOTHER, FATHER, LEADER)
    table.do(GoToItem, item="S4")
    table.do(Floor, person=LEADER)
    panel = RoundPanel(EN, "en")
    async with Host(panel).run_test() as pilot:
        panel.show(table.meeting, table.now + timedelta(seconds=80))
        await pilot.pause()
        assert "1.20 of 5.00" in screen_text(pilot.app)
        panel.show(table.meeting, table.now + timedelta(seconds=301))
        await pilot.pause()
        assert "5.01 of 5.00, over" in screen_text(pilot.app)


async def test_nobody_has_the_floor_says_who_is_next_and_how() -> None:
    table = Table().begin(MOTHER, LEADER)
    table.do(GoToItem, item="S4")
    panel = RoundPanel(EN, "en")
    async with Host(panel).run_test() as pilot:
        panel.show(table.meeting, table.now)
        await pilot.pause()
        text = screen_text(pilot.app)
    assert "Nobody has the floor" in text
    assert "F2 gives the floor to Siri Tangvald, barnekoordinator." in text


async def test_the_voice_says_what_to_do_and_then_the_words() -> None:
    table = Table().begin(MOTHER, LEADER)
    panel = VoicePanel(EN, "en")
    host = Host(panel)
    async with host.run_test() as pilot:
        await shown(pilot, panel, table.meeting, table.now)
        assert "Nobody has said yet how Elias was heard" in screen_text(pilot.app)
        await pilot.press("enter", "e")
        said = OwnWords(text="Jeg vil være [målvakt]", goal="M2")
        panel.show(table.do(Child, how="brought", brought_by=MOTHER, words=(said,)), table.now)
        await pilot.pause()
        text = flat(screen_text(pilot.app))
    assert host.asked == [("voice", ""), ("voice", "")]
    assert "brought into the meeting by Marte Brattvoll" in text
    assert "Jeg vil være [målvakt]" in text
    assert CHILD not in text

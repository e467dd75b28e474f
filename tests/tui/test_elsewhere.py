"""Taking something up elsewhere: the kind first, and from it the channel, the line, and what to say aloud."""

from __future__ import annotations

from pathlib import Path

import pytest

from moteleder.domain.entries import Entry
from moteleder.domain.events import Budget, GoToItem
from moteleder.domain.values import change
from moteleder.session.channels import channels
from moteleder.tui.dialogs.about import About
from moteleder.tui.dialogs.elsewhere_form import park_form
from moteleder.tui.dialogs.form import FormDialog
from moteleder.tui.screens.live import LiveScreen
from tests.tui.dialog_host import NOTHING, Host, about, until
from tests.tui.worlds import NARROW, WIDE, an_app, seen

NB, EN = channels("nb"), channels("en")


def host(language: str = "en", entry: str = "", base: About | None = None) -> Host:
    return Host(park_form(base or about(language), entry))


@pytest.mark.parametrize("size", [NARROW, pytest.param(WIDE, marks=pytest.mark.soak)])
@pytest.mark.parametrize("number", [1, *(pytest.param(n, marks=pytest.mark.soak) for n in range(2, 8)), 8])
async def test_one_digit_gives_line_channel_and_sentence_and_enter_does_the_rest(
    number: int, size: tuple[int, int]
) -> None:
    app = host()
    async with app.run_test(size=size) as pilot:
        await pilot.press(str(number))
        await until(pilot, lambda: app.row("text").text == NB[number - 1].lines[0])
        await until(pilot, lambda: EN[number - 1].aloud.format(child="Elias") in app.said().replace("▌ ", ""))
        await until(pilot, lambda: app.focused is app.row("text").query_one(".control"))
        assert app.row("channel").text == NB[number - 1].channel
        await pilot.press("enter", "enter", "enter", "enter")
        await until(pilot, lambda: app.got is not NOTHING)
    assert app.got == {
        "topic": NB[number - 1].topic,
        "text": NB[number - 1].lines[0],
        "channel": NB[number - 1].channel,
        "taken_by": "P4",
        "told_by": "P4",
    }


async def test_every_kind_is_in_sight_at_once_and_letters_choose_none() -> None:
    app = host()
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: all(each.name in app.said() for each in EN))
        await pilot.press("d", "x", "9")
        await pilot.pause()
        assert app.row("topic").text == ""
        assert app.row("text").text == ""
        assert "Say aloud" not in app.said()


async def test_arrow_down_shows_other_neutral_lines_and_another_kind_brings_its_own() -> None:
    app = host()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("1")
        await until(pilot, lambda: app.row("text").text == NB[0].lines[0])
        await pilot.press("down")
        await until(pilot, lambda: app.row("text").text == NB[0].lines[1])
        await pilot.press("shift+tab", "2")
        await until(pilot, lambda: app.row("text").text == NB[1].lines[0])
        assert app.row("channel").text == NB[1].channel
        await pilot.press("shift+tab", "8")
        await until(pilot, lambda: app.row("channel").text == "")


async def test_what_was_typed_is_never_written_over() -> None:
    app = host()
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("tab")
        await pilot.press(*"Skyss", "tab", *"rektor", "shift+tab", "shift+tab", "5")
        await until(pilot, lambda: app.row("topic").text == EN[4].name)
        await pilot.pause()
        assert (app.row("text").text, app.row("channel").text) == ("Skyss", "rektor")


async def test_the_line_is_in_the_language_of_the_minutes_and_the_sentence_in_that_of_the_screen() -> None:
    base = about("nn")
    meeting = change(base.meeting, facts=change(base.meeting.facts, language="en"))
    app = host(base=About(meeting, base.now, "nn"))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("5")
        await until(pilot, lambda: app.row("text").text == EN[4].lines[0])
        await until(pilot, lambda: channels("nn")[4].aloud in app.said().replace("▌ ", ""))


async def test_an_old_entry_without_a_kind_opens_as_it_stands() -> None:
    base = about()
    old = Entry(id="E1", kind="park", place="S4", text="Et tema", channel="rektor", told_by="P2")
    app = host(base=About(change(base.meeting, entries=(old,)), base.now, "en"), entry="E1")
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: app.focused is app.row("text").query_one(".control"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: app.got is not NOTHING)
    told = {"topic": "", "text": "Et tema", "channel": "rektor", "taken_by": "", "told_by": "P2"}
    assert app.got == told


async def test_the_complaint_is_never_asked_for() -> None:
    app = host("nb")
    async with app.run_test(size=WIDE) as pilot:
        assert isinstance(app.dialog, FormDialog)
        assert [row.field.name for row in app.dialog.rows] == [
            "topic",
            "text",
            "channel",
            "taken_by",
            "told_by",
        ]
        await pilot.press("tab")
        await until(pilot, lambda: "aldri selve klagen" in app.said())


async def test_an_item_that_is_taken_up_elsewhere_says_so_in_the_language_of_the_minutes(
    tmp_path: Path,
) -> None:
    app = an_app(tmp_path)
    app.language = "en"
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "AGENDA")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        screen.live.do(GoToItem, item="S3")
        screen.live.do(Budget, item="S3", planned=90)
        await screen.action_command("time")
        await seen(pilot, "What can be shorter?")
        await pilot.press(*"elsewhere", "enter")
        await seen(pilot, "What kind of topic")
        await pilot.press("1", "ctrl+s")
        await until(pilot, lambda: app.screen is screen)
    (skyss,) = (item for item in screen.live.meeting.items if item.id == "S4")
    assert (skyss.state, skyss.reason) == ("skipped", "Tas opp et annet sted")

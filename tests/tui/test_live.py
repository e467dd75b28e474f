from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from moteleder.domain.events import Arrive, GoToItem, Note
from moteleder.tui.app import MoteApp
from moteleder.tui.messages import Ask
from moteleder.tui.screens.live import LiveScreen
from moteleder.tui.screens.live.desk import Desk
from moteleder.tui.screens.minutes import MinutesScreen
from moteleder.tui.widgets.note_editor import NoteEditor
from moteleder.tui.widgets.preview import Preview
from moteleder.tui.widgets.rows import Rows
from tests.tui.worlds import NARROW, WIDE, Done, an_app, screen_text, seen, until


def live_of(app: MoteApp) -> LiveScreen:
    screen = app.screen
    assert isinstance(screen, LiveScreen)
    return screen


async def on(pilot: Pilot[None], times: int = 1) -> None:
    """Press F2, each press more than a second after the one before."""
    for _ in range(times):
        app = pilot.app
        assert isinstance(app, MoteApp)
        live_of(app).went_on = float("-inf")
        await pilot.press("f2")


ROUND: tuple[Done, ...] = (
    (Arrive, {"people": ("P2", "P3", "P4", "P6", "P8")}),
    (GoToItem, {"item": "S2"}),
    (GoToItem, {"item": "S3"}),
)
"""Everybody here, the meeting at the round, nobody speaking yet."""


async def at_round(pilot: Pilot[None]) -> LiveScreen:
    """The live meeting is there."""
    app = pilot.app
    assert isinstance(app, MoteApp)
    await seen(pilot, "lagret")
    return live_of(app)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_meeting_begins_where_the_agenda_does(tmp_path: Path, size: tuple[int, int]) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=size) as pilot:
        await seen(pilot, "SAKSLISTE", "▸ 1 Velkommen", "RUNDEN", "lagret", "møte 5 · 2. desember")
        assert live_of(app).live.meeting.phase == "live"


async def test_one_key_marks_all_as_present(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        await pilot.press("a")
        meeting = live_of(app).live.meeting
        assert all(a.here for a in meeting.attendance.values())


async def test_f2_gives_the_floor_in_order_and_what_is_typed_lands_with_the_speaker(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen")
        await on(pilot)
        await pilot.press(*"Sekken")
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S3/P6": "Planen", "S3/P8": "Sekken"}
        await seen(pilot, "▸ Tiril Sandnæs", "✓ Ane Fossli", "Planen")


async def test_a_second_press_within_a_second_is_a_slip(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press("f2")
        assert screen.live.meeting.floor == "S3/P6"


async def test_parents_are_moved_in_the_middle_and_every_note_stays(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen")
        await screen.action_command("order_first")
        await seen(pilot, "foreldrene først")
        await on(pilot)
        await pilot.press(*"Trøtte")
        await screen.action_command("order_last")
        await seen(pilot, "foreldrene sist")
        screen.keep_typing()
        assert screen.live.meeting.notes == {"S3/P6": "Planen", "S3/P2": "Trøtte"}


async def test_esc_leaves_the_note_and_letters_no_longer_type(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        assert isinstance(screen.focused, NoteEditor)
        await pilot.press(*"Planen", "escape")
        assert not isinstance(screen.focused, NoteEditor)


async def test_undo_outside_the_note_takes_back_the_last_command_and_says_which(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen", "escape", "ctrl+z")
        await seen(pilot, "Angret: ordet til Ane Fossli")
        assert screen.live.meeting.floor == ""
        assert screen.live.meeting.notes == {"S3/P6": "Planen"}
        await pilot.press("ctrl+y")
        await seen(pilot, "Tilbake igjen: ordet til Ane Fossli")
        assert screen.live.meeting.floor == "S3/P6"


async def test_undo_in_the_note_is_the_writers_own(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen", "ctrl+z")
        assert screen.live.meeting.floor == "S3/P6"
        assert screen.query_one(Desk).editor.text == ""


async def test_typing_that_rests_is_stored_and_grows_the_minutes(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen virker")
        await until(pilot, lambda: isinstance(screen.live.journal.events[-1], Note))
        stored = screen.live.case.meeting(5).event[-1]
        assert isinstance(stored, Note)
        assert stored.text == "Planen virker"
        await until(pilot, lambda: screen_text(app).count("Planen virker") == 2)


async def test_keys_typed_right_after_f4_land_in_the_form(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press("escape", "f4", *"Ringe", "enter", *"Ane", "enter", *"11.12", "enter")
        await until(pilot, lambda: bool(screen.live.meeting.entries))
        task = screen.live.meeting.entries[0]
        assert (task.kind, task.text, task.owner, str(task.due)) == ("task", "Ringe", "P6", "2026-12-11")
        assert screen.query_one(Desk).editor.text == ""
        await seen(pilot, "Ringe")


async def test_a_refusal_is_said_and_goes_with_the_next_thing_done(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        screen = live_of(app)
        await screen.action_command("pass_turn")
        await seen(pilot, "Ingen har ordet.")
        await pilot.press("a")
        await until(pilot, lambda: "Ingen har ordet." not in screen_text(app))


async def test_views_change_what_is_seen_and_keep_the_note(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen", "ctrl+t")
        assert screen.view == "leader"
        await until(pilot, lambda: "REFERAT" not in screen_text(app))
        await pilot.press("ctrl+t")
        assert screen.view == "writer"
        await until(pilot, lambda: "SAKSLISTE" not in screen_text(app))
        assert screen.query_one(Desk).editor.text == "Planen"
        await pilot.press("ctrl+t")
        await seen(pilot, "SAKSLISTE", "REFERAT")


async def test_narrow_is_one_pane_with_tabs(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=NARROW) as pilot:
        await seen(pilot, "▸ Møte", "SAKSLISTE")
        await pilot.press("a")
        await on(pilot, 3)
        screen = live_of(app)
        await pilot.press(*"Planen")
        await seen(pilot, "▸ Notat", "Ane Fossli", "Planen", "neste: Tiril Sandnæs")
        await on(pilot)
        await pilot.press(*"Sekken")
        assert screen.view == "writer"
        await pilot.press("ctrl+t")
        await seen(pilot, "▸ Referat", "Planen", "Sekken")
        assert isinstance(screen.focused, Preview)


async def test_a_click_on_agenda_and_footer_does_what_the_keys_do(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Skyss")
        lines = screen_text(app).splitlines()
        row = next(n for n, line in enumerate(lines) if "Skyss" in line)
        await pilot.click(offset=(8, row))
        await until(pilot, lambda: live_of(app).live.meeting.at_item == "S4")
        foot = lines[-1]
        live_of(app).went_on = float("-inf")
        await pilot.click(offset=(foot.index("Neste"), len(lines) - 1))
        await until(pilot, lambda: live_of(app).live.meeting.at_item == "S5")


async def test_the_pinned_note_stays_while_the_meeting_goes_on(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await screen.action_command("pin")
        await on(pilot)
        assert screen.live.meeting.floor == "S3/P8"
        assert screen.query_one(Desk).place == "S3/P6"
        await seen(pilot, "holdes her")
        await screen.action_command("pin")
        assert screen.query_one(Desk).place == "S3/P8"


async def test_ending_shows_the_minutes_and_nothing_is_left_unsaid(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen")
        await on(pilot, 3)
        await screen.action_command("end_meeting")
        await seen(pilot, "Avslutte møtet?")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MinutesScreen))
        assert screen.live.meeting.phase == "draft"
        await seen(pilot, "UTKAST")


async def test_ending_is_refused_while_a_parent_is_unheard(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await screen.action_command("end_meeting")
        await seen(pilot, "Avslutte møtet?")
        await pilot.press("enter")
        await seen(pilot, "Marte Brattvoll har ikke hatt ordet")
        assert screen.live.meeting.phase == "live"


async def test_a_meeting_without_parents_asks_why_before_the_round_is_closed(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        await on(pilot, 2)
        screen = live_of(app)
        assert screen.live.meeting.at_item == "S3"
        await on(pilot)
        await seen(pilot, "Ingen foreldre er her")
        await pilot.press(*"Syke", "enter")
        await until(pilot, lambda: screen.live.meeting.at_item == "S4")
        closed = screen.live.meeting.item("S3")
        assert closed is not None
        assert closed.reason == "Syke"


async def test_names_and_notes_with_brackets_are_shown_as_typed(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        await at_round(pilot)
        await on(pilot)
        await pilot.press(*"[bold]x[/] æøå")
        await until(pilot, lambda: screen_text(app).count("[bold]x[/] æøå") == 2)


async def test_quitting_in_a_form_leaves_the_form_and_asks_where_words_would_be_lost(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        await pilot.press("f4", "ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))
        await pilot.press("f4", *"Ringe", "ctrl+q")
        await seen(pilot, "Esc igjen for å lukke uten å lagre")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, LiveScreen))
        assert not live_of(app).live.meeting.entries


async def test_the_floor_cannot_be_given_before_anybody_is_here(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        await pilot.press("ctrl+o")
        await seen(pilot, "Ingen er ført som til stede ennå.")


async def test_whoever_gets_the_floor_at_an_item_with_a_list_is_written_at_once(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        await pilot.press("a", "ctrl+o", *"Tiril", "enter", *"Elias går")
        screen = live_of(app)
        await until(pilot, lambda: screen.query_one(Desk).editor.text == "Elias går")
        assert screen.place.endswith("/P8")


async def test_enter_right_after_esc_goes_back_into_the_note(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen", "escape")
        await until(pilot, lambda: screen.focusing.just_left_note)
        events = len(screen.live.journal.events)
        await pilot.press("enter", *" virker")
        assert screen.query_one(Desk).editor.text == "Planen virker"
        assert len(screen.live.journal.events) <= events + 1


async def test_in_the_writers_view_esc_leads_to_a_list_that_is_seen_and_letters_reach_no_other(
    tmp_path: Path,
) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "Velkommen")
        screen = live_of(app)
        await pilot.press("ctrl+t", "ctrl+t", *"Hei", "escape", "a", "escape", "t")
        assert not any(a.here for a in screen.live.meeting.attendance.values())
        screen.focusing.on_note()
        await pilot.press("enter", *"a: Taxi", "enter")
        await until(pilot, lambda: bool(screen.live.meeting.entries))
        await pilot.press("escape", "slash")
        await until(pilot, lambda: screen.live.meeting.entries[0].kind == "private")


async def test_a_turn_that_was_interrupted_goes_on_when_the_meeting_comes_back(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await on(pilot)
        await pilot.press(*"Planen")
        await screen.answer(Ask("go_to_item", "S4"))
        assert screen.live.meeting.at_item == "S4"
        await pilot.press("f3")
        await until(pilot, lambda: screen.live.meeting.floor == "S3/P6")
        assert screen.query_one(Desk).editor.text == "Planen"


async def test_whoever_waits_in_the_round_is_given_the_floor_there_by_a_click_at_another_item(
    tmp_path: Path,
) -> None:
    app = an_app(tmp_path, happened=(*ROUND, (GoToItem, {"item": "S4"})))
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        rows = screen.query_one("#round", Rows)
        rows.pick("P8/turn")
        rows.action_select()
        await until(pilot, lambda: screen.live.meeting.floor == "S3/P8")


async def test_a_differing_view_and_a_consent_are_found_by_name(tmp_path: Path) -> None:
    app = an_app(tmp_path, happened=ROUND)
    async with app.run_test(size=WIDE) as pilot:
        screen = await at_round(pilot)
        await pilot.press("ctrl+p", *"ulikt", "enter")
        await seen(pilot, "Ulikt syn")
        await pilot.press(*"Ane", "enter", *"Det går fint", "ctrl+s")
        await until(pilot, lambda: bool(screen.live.meeting.entries))
        assert screen.live.meeting.entries[0].kind == "view"
        await pilot.press("ctrl+p", *"samtykke", "enter")
        await seen(pilot, "Kan få referatet")
        await pilot.press(*"Tiril", "ctrl+s")
        await until(pilot, lambda: screen.live.meeting.people["P8"].consent.oral)


async def test_the_clock_runs_only_when_the_first_place_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places: list[str] = []
    set_interval = LiveScreen.set_interval

    def started(screen: LiveScreen, *args: Any, **kwargs: Any) -> Any:
        places.append(screen.query_one(Desk).place)
        return set_interval(screen, *args, **kwargs)

    monkeypatch.setattr(LiveScreen, "set_interval", started)
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: bool(places))
    assert set(places) == {"S1"}

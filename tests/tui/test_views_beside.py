"""Differing views: side by side with their source where there is room, else below each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from moteleder.domain.events import Agree, View
from moteleder.tui.after_form import AfterForm
from moteleder.tui.panels.entries import LEAST_BESIDE, EntriesRows
from moteleder.tui.screens.live import LiveScreen
from tests.domain.worlds import LEADER, MOTHER, TEACHER, Table
from tests.tui.host import Host, screen_text
from tests.tui.test_panels_plan import EN
from tests.tui.worlds import WIDE, an_app, seen, until

ONE, OTHER = "Vi har fått [tre] svar", "Søknaden er til behandling"


def disagreed() -> Table:
    table = Table().begin(LEADER, MOTHER, TEACHER)
    table.do(Agree, id="A1", place="S1", text="Sekken deles", wish="to sekker", person=MOTHER)
    table.do(View, id="U1", place="S1", text=ONE, person=MOTHER)
    table.do(View, id="U2", place="S1", text=OTHER, person=TEACHER, beside="U1")
    return table


async def drawn(pilot: Pilot[None], rows: EntriesRows, table: Table) -> list[str]:
    rows.show_entries(table.meeting, "S1")
    await pilot.pause()
    rows.focus()
    await pilot.pause()
    return screen_text(pilot.app).splitlines()


@pytest.mark.parametrize(("width", "beside"), [(LEAST_BESIDE, True), (LEAST_BESIDE - 1, False), (38, False)])
async def test_views_stand_in_columns_only_where_there_is_room(width: int, beside: bool) -> None:
    rows = EntriesRows(EN, "en")
    async with Host(rows, width).run_test(size=(90, 30)) as pilot:
        lines = await drawn(pilot, rows, disagreed())
        heads = [n for n, line in enumerate(lines) if "Marte Brattvoll" in line and "wish" not in line]
        together = [n for n, line in enumerate(lines) if "Marte Brattvoll" in line and "Ane Fossli" in line]
        assert bool(together) is beside
        assert heads
        assert "[tre] svar" in " ".join(" ".join(lines).split())
        assert max(map(len, lines)) <= width
        if beside:
            assert any("[tre] svar" in line and "Søknaden" in line for line in lines[together[0] :])


async def test_each_view_in_the_row_is_picked_changed_and_taken_out_alone() -> None:
    rows = EntriesRows(EN, "en")
    host = Host(rows)
    async with host.run_test(size=(90, 30)) as pilot:
        await drawn(pilot, rows, disagreed())
        await pilot.press("down", "enter", "right", "enter", "delete", "right", "left", "left", "u")
        await pilot.pause()
        assert "▸ Marte Brattvoll" in screen_text(host)
    assert host.asked == [
        ("edit_entry", "U1"),
        ("edit_entry", "U2"),
        ("remove_entry", "U2"),
        ("view_beside", "U1"),
    ]


async def test_the_wish_stands_beside_what_is_agreed() -> None:
    rows = EntriesRows(EN, "en")
    async with Host(rows).run_test(size=(90, 30)) as pilot:
        lines = await drawn(pilot, rows, disagreed())
        assert lines[0].strip() == "✓ Agreed: Sekken deles"
        assert lines[1].strip() == "The parents' wish (Marte Brattvoll): «to sekker»"


async def test_both_sides_are_written_in_one_go_a_third_joins_and_undo_takes_one_back(tmp_path: Path) -> None:
    app = an_app(tmp_path)
    async with app.run_test(size=WIDE) as pilot:
        await seen(pilot, "SAKSLISTE")
        screen = app.screen
        assert isinstance(screen, LiveScreen)
        live = screen.live

        def views() -> list[tuple[str, str]]:
            return [(e.id, e.person) for e in live.meeting.entries if e.kind == "view"]

        await screen.action_command("view_entry")
        await seen(pilot, "Det andre synet")
        await pilot.press(*"mor", "enter", *"to dager", "enter", *"Skolen", "enter", *"tre dager", "enter")
        await until(pilot, lambda: views() == [("U1", "P2"), ("U2", "Skolen")])
        live.do(Agree, id="A1", place="S1", text="Vi spør igjen")
        await screen.redraw()
        entries = screen.query_one(EntriesRows)
        entries.focus()
        await seen(pilot, "u et syn til")
        # As if some time had gone since the form: a letter right after it is taken for more of its text.
        screen.after_form = AfterForm()
        await pilot.press("u")
        await seen(pilot, "Et syn til ved siden av disse")
        await pilot.press(*"far", "enter", *"fire dager", "enter")
        await until(pilot, lambda: views() == [("U1", "P2"), ("U2", "Skolen"), ("U3", "P3")])
        assert [e.id for e in live.meeting.at("S1")] == ["U1", "U2", "U3", "A1"]
        await pilot.press("ctrl+z")
        await seen(pilot, "fire dager")
        await until(pilot, lambda: views() == [("U1", "P2"), ("U2", "Skolen")])

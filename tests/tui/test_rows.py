"""The list of rows: its layout, its place, and what it scrolls."""

from __future__ import annotations

import pytest
from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from moteleder.tui.widgets.row import Row, laid_out
from moteleder.tui.widgets.rows import Rows
from tests.tui.host import Host, screen_text


def lines(content: Content) -> list[str]:
    return [line.rstrip() for line in content.plain.split("\n")]


def test_a_short_row_has_its_right_text_at_the_right_edge() -> None:
    assert lines(laid_out(Row("P6", "Ane Fossli", "kontaktlærer", "✓"), 30)) == [
        "✓ Ane Fossli      kontaktlærer"
    ]


def test_a_row_that_does_not_wrap_is_cut_before_the_right_text() -> None:
    assert lines(laid_out(Row("P2", "Marte Brattvoll", "mor"), 16)) == ["  Marte Bra… mor"]


def test_a_row_that_wraps_hangs_under_its_first_word() -> None:
    row = Row("O1", "Lære opp alle SFO-ansatte", sign="○", wraps=True, detail="uten frist")
    assert lines(laid_out(row, 20)) == ["○ Lære opp alle", "  SFO-ansatte", "  uten frist"]


def test_a_right_text_without_room_beside_goes_below_and_is_never_cut() -> None:
    row = Row("P20", "Vilde Aamodt, vikar", "møter for Randi Ekornrud", wraps=True)
    assert lines(laid_out(row, 30)) == ["  Vilde Aamodt, vikar", "  møter for Randi Ekornrud"]


@pytest.mark.parametrize("text", ["[bold]Ane[/bold]", "[@click=app.quit]her[/]", "a \x1b[31m b"])
def test_text_is_shown_as_typed_and_control_characters_are_not(text: str) -> None:
    shown = laid_out(Row("P6", text, text, wraps=True, detail=text), 60).plain
    assert shown.count(text.replace("\x1b", "�")) == 3


def some(*ids: str) -> list[Row]:
    return [Row(id_, f"row {id_}") for id_ in ids]


class FirstFrame(Rows):
    """Shows a row before it has a width, and keeps what would be painted as soon as there is one."""

    painted = ""

    def on_mount(self) -> None:
        self.show([Row("a", "row a", "right")])

    def on_resize(self, event: events.Resize) -> None:
        self.painted = self.painted or self.render_line(0).text


async def test_nothing_is_painted_before_the_rows_are_laid_out_in_a_width() -> None:
    rows = FirstFrame()
    async with Host(rows, 30).run_test() as pilot:
        await pilot.pause()
        assert rows.painted == " " * 30
        assert "  row a" + " " * 18 + "right" in screen_text(pilot.app)


async def test_the_picked_row_stays_picked_when_others_come() -> None:
    rows = Rows()
    async with Host(rows).run_test() as pilot:
        rows.show(some("a", "b"))
        rows.pick("b")
        rows.show(some("x", "a", "b"))
        await pilot.pause()
        assert rows.picked == "b"


async def test_the_next_row_is_picked_when_the_picked_one_goes() -> None:
    rows = Rows()
    async with Host(rows).run_test():
        rows.show(some("a", "b", "c"))
        rows.pick("b")
        rows.show(some("a", "c"))
        assert rows.picked == "c"
        rows.show(some("a"))
        assert rows.picked == "a"


async def test_a_heading_is_never_picked_and_the_first_row_is_at_once() -> None:
    rows = Rows()
    async with Host(rows).run_test():
        rows.show([Row("", "heading", picks=False), *some("a")])
        assert rows.picked == "a"


async def test_the_same_rows_again_are_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = Rows()
    async with Host(rows).run_test() as pilot:
        rows.show(some("a", "b"))
        await pilot.pause()
        drawn: list[object] = []
        monkeypatch.setattr(rows, "refresh", lambda *_, **__: drawn.append("refresh"))
        monkeypatch.setattr(rows, "set_options", lambda *_: drawn.append("options"))
        rows.show(some("a", "b"))
        assert drawn == []
        rows.show([*some("a"), Row("b", "other")])
        assert drawn


async def test_a_row_that_becomes_longer_gets_its_lines() -> None:
    rows = Rows()
    async with Host(rows, 30).run_test() as pilot:
        rows.show([Row("a", "short", wraps=True), *some("b")])
        await pilot.pause()
        rows.show([Row("a", "short", wraps=True, detail="one\ntwo"), *some("b")])
        await pilot.pause()
        assert rows.size.height == 4
        assert "row b" in screen_text(pilot.app)


async def test_what_stands_above_a_long_list_stays_in_view_when_it_gets_the_focus() -> None:
    holder = Vertical(Static("above"), rows := Rows())
    holder.styles.height = "auto"
    async with Host(holder).run_test(size=(80, 10)) as pilot:
        rows.show(some(*(str(n) for n in range(40))))
        await pilot.pause()
        rows.focus()
        await pilot.pause(0.5)
        assert "above" in screen_text(pilot.app)
        await pilot.press("end", "home")
        await pilot.pause()
        assert "above" in screen_text(pilot.app)


async def test_the_container_follows_the_picked_row_and_comes_back_to_the_top() -> None:
    rows = Rows()
    async with Host(rows).run_test(size=(80, 10)) as pilot:
        rows.show(some(*(str(n) for n in range(40))))
        rows.focus()
        await pilot.press("end")
        await pilot.pause()
        assert "row 39" in screen_text(pilot.app)
        await pilot.press("home")
        await pilot.pause()
        assert "row 0" in screen_text(pilot.app)


@pytest.mark.parametrize("height", [8, 24])
async def test_a_list_is_as_high_as_its_rows_however_often_it_is_drawn(height: int) -> None:
    holder = Vertical(rows := Rows())
    holder.styles.height = "auto"
    async with Host(holder, 30).run_test(size=(60, height)) as pilot:
        for n in range(1, 8):
            rows.show([Row(str(i), "row", wraps=True, detail=f"{n}\n{i}") for i in range(n)])
            await pilot.pause()
            assert rows.size.height == 3 * n

"""The picker: typing narrows, arrows move, Enter and mouse pick."""

from moteleder.i18n import words
from moteleder.tui.dialogs.picker import PickDialog
from moteleder.tui.dialogs.pickers import floor_picker, goto_picker
from moteleder.tui.widgets.rows import Row, Rows
from tests.domain.worlds import LEADER, MOTHER, TEACHER, WRITER
from tests.tui.dialog_host import NOTHING, Host, about, until


async def test_the_floor_goes_to_those_who_are_here_and_do_not_have_it() -> None:
    picker = floor_picker(about())
    app = Host(picker)
    async with app.run_test(size=(80, 24)):
        assert [row.id for row in picker.rows] == [LEADER, WRITER, MOTHER]
        assert "Marte Brattvoll, mor" in app.shown()
        assert "Ane Fossli" not in app.shown()


async def test_those_who_are_not_here_stand_below_with_why_and_cannot_be_picked() -> None:
    app = Host(floor_picker(about()))
    async with app.run_test(size=(80, 34)) as pilot:
        assert "Not here" in app.shown()
        assert "Henning Osnes, far apologies" in app.said()
        await pilot.press(*"henning")
        await until(pilot, lambda: "Marte" not in app.shown())
        assert "Henning Osnes, far apologies" in app.said()
        await pilot.press("enter")
        await pilot.pause()
        assert app.got is NOTHING
        for _ in "henning":
            await pilot.press("backspace")
        await pilot.press(*"mor", "enter")
        await until(pilot, lambda: app.got == MOTHER)


async def test_typing_a_role_and_enter_picks_that_person() -> None:
    app = Host(floor_picker(about()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m", "o", "r")
        await until(pilot, lambda: "Jonas" not in app.shown())
        await pilot.press("enter")
        await until(pilot, lambda: app.got == MOTHER)


async def test_arrows_move_while_the_keys_stay_in_the_field() -> None:
    app = Host(floor_picker(about()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: app.got == MOTHER)


async def test_going_somewhere_begins_where_the_meeting_is() -> None:
    app = Host(goto_picker(about()))
    async with app.run_test(size=(80, 34)) as pilot:
        assert app.dialog.query_one(Rows).picked == f"S4/{TEACHER}"
        await pilot.press("enter")
        await until(pilot, lambda: app.got == f"S4/{TEACHER}")


async def test_a_heading_is_shown_only_with_something_under_it() -> None:
    app = Host(goto_picker(about()))
    async with app.run_test(size=(80, 34)) as pilot:
        assert "Items" in app.shown()
        await pilot.press(*"brattvoll")
        await until(pilot, lambda: "Items" not in app.shown())
        assert "Speakers" in app.shown()
        await pilot.press("enter")
        await until(pilot, lambda: app.got == f"S4/{MOTHER}")


async def test_a_row_is_picked_by_mouse() -> None:
    app = Host(floor_picker(about()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(Rows, offset=(4, 1))
        await until(pilot, lambda: app.got == WRITER)


async def test_nothing_is_picked_where_nothing_matches_and_esc_closes() -> None:
    app = Host(goto_picker(about()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("x", "q", "enter")
        await until(pilot, lambda: "Nothing matches." in app.shown())
        assert app.got is NOTHING
        await pilot.press("escape")
        await until(pilot, lambda: app.got is None)


def test_an_item_that_is_begun_says_so() -> None:
    rows = {row.id: row.right for row in goto_picker(about()).rows}
    assert (rows["S1"], rows["S4"], rows["S5"]) == ("begun", "here", "")


def test_what_is_typed_whole_comes_first_then_what_begins_so_then_the_others() -> None:
    rows = [
        Row("items", "Items", picks=False),
        Row("S1", "1 Nye oppgaver"),
        Row("S2", "2 Oppgaver fra sist"),
        Row("S3", "3 Oppgåver"),
        Row("S6", "6 Oppgaver", "begun"),
        Row("S7", "7 Oppgaver til neste gang"),
        Row("speakers", "Speakers", picks=False),
        Row("P1", "Seks Nye"),
        Row("P2", "Nye"),
    ]
    picker = PickDialog(words("en"), "Where to?", rows)

    def found(typed: str) -> list[str]:
        return [row.id for row in picker.matching(typed)]

    assert found("oppgaver") == ["items", "S6", "S2", "S7", "S1"]
    assert found("6 oppgaver") == ["items", "S6"]
    assert found("oppgaver fra s") == ["items", "S2"]
    assert found("nye") == ["speakers", "P2", "P1", "items", "S1"]
    assert found("") == [row.id for row in rows]

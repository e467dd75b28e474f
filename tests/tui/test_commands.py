from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.screen import Screen

from moteleder.i18n import words
from moteleder.session.command_keys import key_label, key_sign, keys_document, keys_table
from moteleder.session.command_table import COMMANDS, DEFAULT_KEYS, command
from moteleder.tui.commands import action_of, bindings_for
from moteleder.tui.dialogs.help import HelpScreen, toggle_help
from moteleder.tui.dialogs.palette import Palette, matching, open_palette
from moteleder.tui.widgets.footer import KeyLine
from moteleder.tui.widgets.note_editor import NoteEditor

ROOT = Path(__file__).parent.parent.parent


@dataclass
class Now:
    begun: bool = True
    ended: bool = False
    paused: bool = False
    in_round: bool = False
    speaking: bool = False
    undoable: bool = True
    redoable: bool = True
    leads: bool = True
    counts: bool = True
    reading: bool = False


class Live(Screen[None]):
    BINDINGS = bindings_for("live")

    def compose(self) -> ComposeResult:
        yield NoteEditor("tekst")
        yield KeyLine("live", "en")

    def action_command(self, name: str) -> None:
        self.app.done.append(name)  # type: ignore[attr-defined]


class Host(App[None]):
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings_for("app")

    def __init__(self, moment: Now | None = None) -> None:
        super().__init__()
        self.done: list[str] = []
        self.moment = moment or Now()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        from moteleder.tui.themes import DEFAULTS

        return DEFAULTS

    def on_mount(self) -> None:
        self.push_screen(Live())

    def action_command(self, name: str) -> None:
        self.done.append(name)
        if name == "help":
            toggle_help(self, "en")
        if name == "palette":
            open_palette(self, "live", "en", moment=self.moment)


def test_each_command_has_a_name_of_its_own_and_no_two_share_a_key_in_one_place() -> None:
    assert len({each.id for each in COMMANDS}) == len(COMMANDS)
    for one, other in combinations(COMMANDS, 2):
        if set(one.places) & set(other.places) or "app" in one.places + other.places:
            assert not set(one.keys) & set(other.keys), (one.id, other.id)


def test_no_key_is_one_that_the_text_editor_needs_unless_it_gives_way_to_it() -> None:
    taken = {
        key
        for binding in NoteEditor.BINDINGS
        if isinstance(binding, Binding)
        for key in binding.key.split(",")
    }
    for each in COMMANDS:
        assert not (each.text_safe and set(each.keys) & taken), each.id


async def test_commands_act_while_text_is_written_but_undo_is_the_texts_own() -> None:
    app = Host()
    async with app.run_test() as pilot:
        editor = app.screen.query_one(NoteEditor)
        editor.focus()
        await pilot.press(
            "x", "f2", "ctrl+n", "ctrl+b", "f4", "ctrl+r", "ctrl+o", "ctrl+g", "ctrl+t", "ctrl+z", "c"
        )
        assert app.done == ["next", "next", "back", "task", "reply", "give_floor", "goto", "view"]
        assert editor.text == "tekstc"
        app.screen.set_focus(None)
        await pilot.press("ctrl+z", "ctrl+y", "escape")
    assert app.done[-3:] == ["undo", "redo", "step_back"]


async def test_a_users_key_takes_the_place_of_the_usual_one() -> None:
    app = Host()
    app.set_keymap({"next": "f5,ctrl+s"})
    async with app.run_test() as pilot:
        await pilot.press("f5", "ctrl+s", "f2", "ctrl+n", "f3")
    assert app.done == ["next", "next", "back"]


async def test_the_help_lists_every_command_and_closes_on_escape_or_its_own_key() -> None:
    app = Host()
    async with app.run_test(size=(90, 24)) as pilot:
        for close in ("escape", "f1"):
            await pilot.press("f1")
            await pilot.pause()
            assert isinstance(app.screen, HelpScreen)
            shown = "\n".join(str(line) for line in app.screen._lines(70))
            assert [each.id for each in COMMANDS if each.label not in shown] == []
            await pilot.press(close)
            assert isinstance(app.screen, Live)


async def test_a_click_in_the_footer_does_what_the_key_does() -> None:
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.screen.query_one(KeyLine)
        shown = line.render().plain
        await pilot.click(KeyLine, offset=(1 + shown.index("Agreed"), 0))
        await pilot.click(KeyLine, offset=(1 + shown.index("F2"), 0))
        assert app.done == ["agree", "next"]
        assert line.render().plain.startswith("F1 Help")
        assert len(shown) <= 78
        assert len(shown.split("F")) >= 5


@pytest.mark.parametrize(("width", "least"), [(60, 4), (80, 6), (120, 8)])
async def test_the_footer_fits_and_keeps_next_to_the_last(width: int, least: int) -> None:
    app = Host()
    async with app.run_test(size=(width, 24)):
        shown = app.screen.query_one(KeyLine).render().plain
    assert "F2 Next" in shown
    assert len(shown) <= width - 2
    assert shown.count("F") + shown.count("^") >= least


async def test_what_cannot_be_done_is_dim_and_says_why() -> None:
    app = Host()
    async with app.run_test(size=(120, 24)) as pilot:
        line = app.screen.query_one(KeyLine)
        before = line.render()
        line.update(Now(paused=True))
        assert line.render() != before or line.render().spans != before.spans
        await pilot.hover(KeyLine, offset=(1 + before.plain.index("F2"), 0))
        assert "There is a pause." in str(line.tooltip)
        await pilot.hover(KeyLine, offset=(1 + before.plain.index("F8"), 0))
        assert command("agree").help in str(line.tooltip)


@pytest.mark.parametrize(
    ("key", "label", "sign"),
    [
        ("f2", "F2", "F2"),
        ("ctrl+n", "ctrl+n", "^n"),
        ("ctrl+left", "ctrl+←", "^←"),
        ("shift+up", "shift+↑", "shift+↑"),
        ("space", "Mellomrom", "Mellomrom"),
        ("question_mark", "?", "?"),
        ("f", "f", "f"),
        ("", "", ""),
    ],
)
def test_a_key_is_shown_as_it_stands_on_the_keyboard(key: str, label: str, sign: str) -> None:
    assert (key_label(key, words("nb")), key_sign(key, words("nb"))) == (label, sign)


async def test_the_palette_finds_a_command_without_a_key_and_runs_it_where_it_was_asked() -> None:
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p", *"parents last")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, Live)
    assert app.done == ["palette", "order_last"]


@pytest.mark.parametrize(
    ("query", "found"), [("saken opp", "item_move_up"), ("oppmøte", "attendance"), ("forfall", "attendance")]
)
def test_what_is_named_most_like_the_search_comes_first(query: str, found: str) -> None:
    assert matching(query, COMMANDS, words("nb"))[0].id == found


@pytest.mark.parametrize("query", ["kom", "gikk"])
def test_the_attendance_is_found_by_what_people_do(query: str) -> None:
    assert command("attendance") in matching(query, COMMANDS, words("nb"))


def test_a_word_that_begins_so_comes_before_one_that_has_it_inside() -> None:
    found = [each.id for each in matching("opp saken", COMMANDS, words("nb"))]
    assert found.index("item_move_up") < found.index("item_skip")


async def test_the_palette_opens_once_and_escape_runs_nothing() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p", "ctrl+p", *"no such thing", "enter")
        assert isinstance(app.screen, Palette)
        await pilot.press("escape")
        assert isinstance(app.screen, Live)
    assert set(app.done) == {"palette"}


def test_each_reason_is_given_before_during_and_after_the_meeting() -> None:
    def reason(name: str, now: Now) -> str:
        return command(name).when(now)

    assert reason("next", Now()) == ""
    assert reason("next", Now(begun=False)) == "The meeting has not begun."
    assert reason("agree", Now(ended=True)) == "The meeting has ended."
    assert reason("resume", Now()) == "There is no pause."
    assert reason("pass_turn", Now()) == "Nobody has the floor."
    assert reason("written_statement", Now(in_round=True)) == ""
    assert reason("reopen", Now()) == "The meeting has not ended."
    assert reason("undo", Now(undoable=False)) == "There is nothing to undo."


def test_an_action_goes_to_the_app_or_to_the_screen() -> None:
    assert action_of(command("help")) == "app.command('help')"
    assert action_of(command("next")) == "screen.command('next')"


def test_the_table_of_keys_shows_every_command_and_a_users_keys() -> None:
    shown = keys_table("en", {**DEFAULT_KEYS, "next": ("f5",), "page_next": ("f5",)})
    assert all(each.label in shown and each.help in shown for each in COMMANDS)
    assert "  F5 " in shown
    assert "F2" not in shown
    assert shown.endswith("\n")


def test_the_page_of_keys_is_made_from_the_table() -> None:
    page = (ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    assert page == keys_document(), "run: python tools/keys_doc.py"

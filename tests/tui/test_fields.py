import ast
from pathlib import Path
from time import monotonic

import pytest
from textual import events, on
from textual.app import App, ComposeResult

import moteleder.tui
from moteleder.domain.text import LINE_LIMIT, NOTE_LIMIT
from moteleder.tui.themes import DEFAULTS
from moteleder.tui.widgets.fields import LineField
from moteleder.tui.widgets.note_editor import LONGEST, NoteEditor
from moteleder.tui.widgets.refused import Refused

TEXTS = ["Kari [/]", "[bold]x", "æøå ÆØÅ", "ąęźż", "🙂👩‍👧", "ελληνικά", "a\\[b"]
ESCAPES = {"\x1b[31mred": "�[31mred", "a\x9bb": "a�b", "a\u202eb": "a�b", "\x07": "�"}


class Host(App[None]):
    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []
        self.edited: list[str] = []
        self.line, self.note = LineField(placeholder="[b]x"), NoteEditor()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return DEFAULTS

    def compose(self) -> ComposeResult:
        yield self.line
        yield self.note

    @on(Refused)
    def no(self, message: Refused) -> None:
        self.refused.append(message.reason)

    @on(NoteEditor.Edited)
    def told(self, message: NoteEditor.Edited) -> None:
        self.edited.append(message.text)


@pytest.mark.parametrize("text", [*TEXTS, *ESCAPES])
@pytest.mark.parametrize("way", ["typed", "pasted", "from the program's clipboard"])
async def test_text_stands_as_it_was_given_but_for_control_characters(text: str, way: str) -> None:
    app = Host()
    async with app.run_test(size=(60, 8)) as pilot:
        for field in (app.line, app.note):
            field.focus()
            await pilot.pause()
            if way == "typed":
                for letter in text:
                    field.post_message(events.Key("x", letter))
                    await pilot.pause()
            elif way == "pasted":
                field.post_message(events.Paste(text))
            else:
                app.copy_to_clipboard(text)
                field.action_paste()
            await pilot.pause()
        typed = "".join(letter for letter in text if letter.isprintable())
        expected = ESCAPES.get(text, text) if way != "typed" else typed
        assert app.line.value == app.note.text == expected
        assert text[0] not in ESCAPES or text[0] not in app.line.render_line(0).text


async def test_a_paste_of_several_lines_becomes_one_line_in_a_field_and_stays_in_a_note() -> None:
    app = Host()
    async with app.run_test() as pilot:
        for field in (app.line, app.note):
            field.post_message(events.Paste("Åse\r\n  og\tKari\n"))
        await pilot.pause()
        assert app.line.value == "Åse og Kari"
        assert app.note.text == "Åse\n  og\tKari\n"


async def test_what_the_program_puts_into_a_field_is_cleaned_too() -> None:
    app = Host()
    async with app.run_test():
        app.line.value = "a\x1b\nb "
        app.line.insert("\t", 0)
        assert app.line.value == " a� b "
        assert app.line.text == "a� b"
        app.note.insert("a\x1bb")
        assert app.note.text == "a�b"


async def test_a_paste_takes_the_place_of_what_is_marked_in_a_field() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.line.value = "Kari Nordmann"
        app.line.focus()
        app.line.cursor_position = 4
        await pilot.press("shift+home")
        app.line.post_message(events.Paste("Åse"))
        await pilot.pause()
        assert app.line.value == "Åse Nordmann"


async def test_a_paste_that_is_too_long_is_refused_whole_and_said() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.line.post_message(events.Paste("x" * LINE_LIMIT))
        app.note.post_message(events.Paste("å" * (NOTE_LIMIT // 2)))
        await pilot.pause()
        assert (len(app.line.value), len(app.note.text)) == (LINE_LIMIT, NOTE_LIMIT // 2)
        assert not app.refused
        app.line.clear()
        app.note.clear()
        for field, long in ((app.line, "x" * (LINE_LIMIT + 1)), (app.note, "å" * (NOTE_LIMIT // 2) + "x")):
            field.post_message(events.Paste(long))
            await pilot.pause()
            app.copy_to_clipboard(long)
            field.action_paste()
            await pilot.pause()
        assert (app.line.value, app.note.text) == ("", "")
        assert len(app.refused) == 4


async def test_after_a_megabyte_the_next_key_is_answered() -> None:
    app = Host()
    async with app.run_test() as pilot:
        for field in (app.line, app.note):
            field.focus()
            field.post_message(events.Paste("å" * 1_000_000))
            await pilot.press("x")
        assert (app.line.value, app.note.text) == ("x", "x")


async def test_the_note_has_an_undo_of_its_own_that_brings_a_paste_back_out() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.note.focus()
        await pilot.press("a")
        app.note.post_message(events.Paste(" b\x1bc"))
        await pilot.pause()
        assert app.note.text == "a b�c"
        await pilot.press("ctrl+z")
        assert app.note.text == "a"
        await pilot.press("ctrl+y")
        assert app.note.text == "a b�c"


async def test_tab_leaves_the_note() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.note.focus()
        await pilot.press("tab")
        assert app.focused is app.line
        assert app.note.text == ""


async def test_typing_is_told_once_when_it_rests() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.note.focus()
        await pilot.press(*"hei")
        assert app.edited == []
        while not app.edited:
            await pilot.pause(0.02)
        await pilot.pause(0.4)
        assert app.edited == ["hei"]


async def test_typing_that_does_not_rest_is_told_within_two_seconds() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.note.focus()
        began = monotonic()
        while not app.edited and monotonic() - began < 10:
            await pilot.press("a")
            await pilot.pause(0.05)
        assert app.edited
        assert LONGEST < 2


async def test_a_flush_gives_what_waits_and_leaves_nothing_to_tell() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.note.focus()
        await pilot.press(*"hei")
        assert app.note.flush() == "hei"
        assert app.note.flush() is None
        await pilot.pause(0.5)
        assert app.edited == []


def test_every_text_field_is_a_line_field_or_a_note_editor() -> None:
    root = Path(moteleder.tui.__file__).parent
    own = {root / "widgets" / "fields.py": 1, root / "widgets" / "note_editor.py": 1}
    for file in sorted(root.rglob("*.py")):
        tree = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        assert sum(makes_a_field(node) for node in tree) == own.get(file, 0), file


def makes_a_field(node: ast.AST) -> bool:
    """Whether it makes one of Textual's text fields, or a class of its own from one."""
    made = [node.func] if isinstance(node, ast.Call) else node.bases if isinstance(node, ast.ClassDef) else []
    names = [each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in made]
    return bool({"Input", "MaskedInput", "TextArea"} & set(names))

from pathlib import Path

import pytest

from moteleder.i18n import words
from moteleder.session.command_table import DEFAULT_KEYS
from moteleder.tui.keymap import Keymap, read_keymap, said


def read(tmp_path: Path, text: str) -> Keymap:
    file = tmp_path / "keys.toml"
    file.write_text(text, encoding="utf-8")
    return read_keymap(file)


def told(keymap: Keymap) -> list[str]:
    return [said(problem, words("en")) for problem in keymap.problems]


def test_without_a_file_the_usual_keys_are_used_and_nothing_is_said(tmp_path: Path) -> None:
    keymap = read_keymap(tmp_path / "keys.toml")
    assert keymap.keys == DEFAULT_KEYS
    assert not keymap.problems


def test_a_command_gets_the_keys_of_the_file_and_the_others_keep_theirs(tmp_path: Path) -> None:
    keymap = read(tmp_path, '[keys]\nnext = "F5, ctrl+n"\nhelp = "?"')
    assert keymap.keys == {**DEFAULT_KEYS, "next": ("f5", "ctrl+n"), "help": ("question_mark",)}
    assert keymap.changed == {"next": "f5,ctrl+n", "help": "question_mark"}
    assert not keymap.problems


def test_two_commands_can_swap_keys(tmp_path: Path) -> None:
    keymap = read(tmp_path, '[keys]\nnext = "f3"\nback = "f2"')
    assert (keymap.keys["next"], keymap.keys["back"]) == (("f3",), ("f2",))
    assert not keymap.problems


def test_a_clash_is_told_and_the_usual_key_stays(tmp_path: Path) -> None:
    keymap = read(tmp_path, '[keys]\ntask = "f8"')
    assert keymap.keys == DEFAULT_KEYS
    assert told(keymap) == ["keys.toml: F8 for task is already the key for Agreement; the usual key is used."]


def test_a_key_that_was_given_back_can_clash_with_another_change(tmp_path: Path) -> None:
    keymap = read(tmp_path, '[keys]\nback = "f2"\nnext = "f4"')
    assert keymap.keys == DEFAULT_KEYS
    assert len(keymap.problems) == 2


def test_the_same_letter_may_serve_two_screens_but_not_one(tmp_path: Path) -> None:
    assert not read(tmp_path, '[keys]\npause = "s"').problems
    assert read(tmp_path, '[keys]\nsave_minutes = "c"').problems


def test_an_unknown_command_is_told_with_the_nearest_valid_name(tmp_path: Path) -> None:
    assert told(read(tmp_path, '[keys]\nnxt = "f5"')) == [
        "keys.toml names a command that does not exist: nxt. The nearest valid name is next."
    ]


@pytest.mark.parametrize(
    "key", ["ctrl+m", "ctrl+i", "alt+n", "f99", "", "ctrl+a", "f6", "å", "enter", "ctrl+"]
)
def test_a_key_that_would_not_work_is_told_and_the_usual_key_stays(tmp_path: Path, key: str) -> None:
    keymap = read(tmp_path, f'[keys]\nnext = "{key}"')
    assert keymap.keys == DEFAULT_KEYS
    assert len(keymap.problems) == 1


@pytest.mark.parametrize("text", ["[keys", "keys = 3", "[key]\nnext = 'f5'", "[keys]\nnext = 5", "\x00"])
def test_a_file_with_a_mistake_changes_nothing_and_is_told(tmp_path: Path, text: str) -> None:
    keymap = read(tmp_path, text)
    assert keymap.keys == DEFAULT_KEYS
    assert all("keys.toml" in line for line in told(keymap))
    assert keymap.problems

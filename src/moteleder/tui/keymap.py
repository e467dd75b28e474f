"""The user's own keys, from `keys.toml`: what cannot be used is told, and the default stays."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from moteleder.i18n import Words, msg, words
from moteleder.session.command_keys import key_label
from moteleder.session.command_table import DEFAULT_KEYS, command

__all__ = ["KeyProblem", "Keymap", "read_keymap", "said"]

_UNREADABLE = msg("{file} cannot be read: {value}. The usual keys are used.")
_NO_TABLE = msg("{file} has an unknown table or key: {value}. Only [keys] is read.")
_UNKNOWN = msg("{file} names a command that does not exist: {command}.")
_NEAREST = msg("The nearest valid name is {name}.")
_INVALID = msg("{file}: {value} cannot be a key for {command}; the usual key is used.")
_CLASH = msg("{file}: {value} for {command} is already the key for {other}; the usual key is used.")

_KEY = re.compile(
    r"f([1-9]|1\d|2[0-4])|(ctrl\+)?[a-z]|\d|question_mark|slash|escape|ctrl\+(up|down|left|right)"
)
_SIGNS = {"?": "question_mark", "/": "slash"}
"""Keys that people write as what stands on them."""
_OTHER_KEYS = frozenset(f"ctrl+{letter}" for letter in "ijmh")
"""What a terminal sends for Tab, Enter and Backspace."""
_TEXT_KEYS = frozenset([*(f"ctrl+{letter}" for letter in "aeukwdxcvzy"), "f6", "f7"])
"""What the text editor keeps for itself."""


@dataclass(frozen=True)
class KeyProblem:
    """One line of a keymap that was not used."""

    text: str
    """What is wrong, as an English source text."""
    file: Path
    """Where the keymap lies."""
    command: str = ""
    """The command it names."""
    value: str = ""
    """The key at fault, or what the reader of TOML said."""
    other: str = ""
    """The command that has the key."""
    nearest: str = ""
    """The nearest valid name, where there is one."""


@dataclass(frozen=True)
class Keymap:
    """The keys that are in force."""

    keys: Mapping[str, tuple[str, ...]]
    """The keys of every command, remapped or not."""
    changed: Mapping[str, str]
    """Only those that differ, as `App.set_keymap` takes them."""
    problems: tuple[KeyProblem, ...] = ()
    """What could not be used."""


def read_keymap(file: Path) -> Keymap:
    """The user's keys; a file that is not there changes nothing."""
    if not file.is_file():
        return _keymap({}, [])
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        return _keymap({}, [KeyProblem(_UNREADABLE, file, value=str(problem))])
    table = found.pop("keys", {})
    problems = [KeyProblem(_NO_TABLE, file, value=name) for name in found]
    if not isinstance(table, dict):
        return _keymap({}, [*problems, KeyProblem(_UNREADABLE, file, value="keys")])
    wanted: dict[str, tuple[str, ...]] = {}
    for name, value in table.items():
        checked = _checked(file, name, value)
        if isinstance(checked, KeyProblem):
            problems.append(checked)
        else:
            wanted[name] = checked
    while clash := _clash(file, wanted):
        problems.append(clash)
        del wanted[clash.command]
    return _keymap(wanted, problems)


def said(problem: KeyProblem, w: Words) -> str:
    """What is wrong with a line of a keymap, in words."""
    text = w(problem.text).format(
        file=problem.file.name,
        command=problem.command,
        # As it is written in the file, whatever the screen's language.
        value=key_label(problem.value, words("en")),
        other=w(command(problem.other).label) if problem.other else "",
    )
    return f"{text} {w(_NEAREST).format(name=problem.nearest)}" if problem.nearest else text


def _keymap(wanted: Mapping[str, tuple[str, ...]], problems: list[KeyProblem]) -> Keymap:
    changed = {name: ",".join(keys) for name, keys in wanted.items()}
    return Keymap({**DEFAULT_KEYS, **wanted}, changed, tuple(problems))


def _checked(file: Path, name: str, value: object) -> tuple[str, ...] | KeyProblem:
    if name not in DEFAULT_KEYS:
        nearest = get_close_matches(name, DEFAULT_KEYS, 1)
        return KeyProblem(_UNKNOWN, file, name, nearest=nearest[0] if nearest else "")
    text = value if isinstance(value, str) else ""
    keys = tuple(_SIGNS.get(key.strip(), key.strip().lower()) for key in text.split(","))
    for key in keys:
        if not _usable(name, key):
            return KeyProblem(_INVALID, file, name, value=key or str(value))
    return tuple(dict.fromkeys(keys))


def _usable(name: str, key: str) -> bool:
    if not _KEY.fullmatch(key) or key in _OTHER_KEYS:
        return False
    return key not in _TEXT_KEYS or not command(name).text_safe


def _clash(file: Path, wanted: Mapping[str, tuple[str, ...]]) -> KeyProblem | None:
    """The last remapped command that shares a key with another in the same place."""
    keys = {**DEFAULT_KEYS, **wanted}
    for name in reversed(list(wanted)):
        for other in keys:
            if other != name and _meet(name, other) and (shared := set(keys[name]) & set(keys[other])):
                return KeyProblem(_CLASH, file, name, value=min(shared), other=other)
    return None


def _meet(name: str, other: str) -> bool:
    places, others = set(command(name).places), set(command(other).places)
    return "app" in places | others or bool(places & others)

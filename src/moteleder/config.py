"""The user's settings, `settings.toml` in the folder of cases: a mistake is told, the usual value used."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from moteleder.i18n import Words, msg

__all__ = ["FILE", "SettingProblem", "keep_theme", "nearest", "read_table", "read_theme", "said"]

FILE = "settings.toml"
"""The file's name."""

_KNOWN = ("theme", "school_breaks")
_UNREADABLE = msg("{file} cannot be read: {value}. The usual settings are used.")
_UNKNOWN_KEY = msg("{file} has an unknown setting: {key}.")
_UNKNOWN_THEME = msg("{file} names a theme that does not exist: {value}.")
_NO_TABLE = msg("{file}: {key} is a table of its own, [{key}]. The usual settings are used.")
_NEAREST = msg("The nearest valid name is {name}.")

_THEME = re.compile(
    r"""(?m)^([ \t]*["']?theme["']?[ \t]*=[ \t]*)("[^"\n]*"|'[^'\n]*'|[^#\n"']*?)([ \t]*(?:#.*)?)$"""
)
"""A line that names the theme: what stands before the name, the name, what stands after it."""


@dataclass(frozen=True)
class SettingProblem:
    """A setting that was not used."""

    text: str
    """What is wrong, as an English source text."""
    key: str = ""
    value: str = ""
    nearest: str = ""
    """The nearest valid name, where there is one."""
    usual: str = ""
    """What is used instead, as it would be written in the file."""


def read_theme(home: Path, themes: Collection[str], usual: str) -> tuple[str, tuple[SettingProblem, ...]]:
    """The theme to start with, and what is wrong with the file; a file that is not there is no mistake."""
    try:
        found = _read(home)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        return usual, (SettingProblem(_UNREADABLE, value=str(problem)),)
    troubles = [
        SettingProblem(_UNKNOWN_KEY, key=key, nearest=nearest(key, _KNOWN))
        for key in found
        if key not in _KNOWN
    ]
    theme = found.get("theme", usual)
    if theme not in themes:
        near = nearest(str(theme), themes)
        return usual, (*troubles, SettingProblem(_UNKNOWN_THEME, "theme", str(theme), near))
    return str(theme), tuple(troubles)


def read_table(home: Path, name: str) -> tuple[dict[str, Any], tuple[SettingProblem, ...]]:
    """One table of the file, empty where there is none; that the file cannot be read is for `read_theme`."""
    try:
        found = _read(home).get(name, {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return {}, ()
    return (found, ()) if isinstance(found, dict) else ({}, (SettingProblem(_NO_TABLE, name),))


def keep_theme(home: Path, theme: str) -> bool:
    """Remember the theme, and leave all else as it stands.

    False where the folder cannot be written to, or the file not understood: that is worth no more than that.
    """
    try:
        home.mkdir(parents=True, exist_ok=True)
        file = home / FILE
        text = _with_theme(file.read_text(encoding="utf-8") if file.exists() else "", theme)
        # Whole or not at all: the file holds what the user wrote.
        fresh = file.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
    except (OSError, ValueError):
        return False
    return True


def said(problem: SettingProblem, w: Words) -> str:
    """What is wrong with a setting, in words."""
    text = w(problem.text).format(file=FILE, key=problem.key, value=problem.value, usual=problem.usual)
    return f"{text} {w(_NEAREST).format(name=problem.nearest)}" if problem.nearest else text


def nearest(name: str, names: Collection[str]) -> str:
    """The valid name that is most like the one that was written; empty where none is."""
    return next(iter(get_close_matches(name, names, 1)), "")


def _read(home: Path) -> dict[str, Any]:
    try:
        return tomllib.loads((home / FILE).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}


def _with_theme(text: str, theme: str) -> str:
    """The text with another theme; `ValueError` where it is no TOML."""
    wanted = {**tomllib.loads(text), "theme": theme}
    for attempt in _attempts(text, f'"{theme}"'):
        # What only looks like the line, inside a table or a long text, is found out by reading it.
        try:
            if tomllib.loads(attempt) == wanted:
                return attempt
        except tomllib.TOMLDecodeError:
            continue
    raise ValueError(FILE)


def _attempts(text: str, theme: str) -> Iterator[str]:
    for line in _THEME.finditer(text):
        yield text[: line.start(2)] + theme + text[line.end(2) :]
    yield f"theme = {theme}\n{text}"

"""The user's settings, `settings.toml` in the folder of cases: a mistake is told, the usual value used."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from moteleder.i18n import Words, msg

__all__ = ["FILE", "SettingProblem", "keep_theme", "read_theme", "said"]

FILE = "settings.toml"
"""The file's name."""

_UNREADABLE = msg("{file} cannot be read: {value}. The usual settings are used.")
_UNKNOWN_KEY = msg("{file} has an unknown setting: {key}.")
_UNKNOWN_THEME = msg("{file} names a theme that does not exist: {value}.")
_NEAREST = msg("The nearest valid name is {name}.")


@dataclass(frozen=True)
class SettingProblem:
    """A setting that was not used."""

    text: str
    """What is wrong, as an English source text."""
    key: str = ""
    value: str = ""
    nearest: str = ""
    """The nearest valid name, where there is one."""


def read_theme(home: Path, themes: Collection[str], usual: str) -> tuple[str, tuple[SettingProblem, ...]]:
    """The theme to start with, and what is wrong with the file; a file that is not there is no mistake."""
    try:
        found = tomllib.loads((home / FILE).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return usual, ()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        return usual, (SettingProblem(_UNREADABLE, value=str(problem)),)
    troubles = [
        SettingProblem(_UNKNOWN_KEY, key=key, nearest=_near(key, ("theme",)))
        for key in found
        if key != "theme"
    ]
    theme = found.get("theme", usual)
    if theme not in themes:
        near = _near(str(theme), themes)
        return usual, (*troubles, SettingProblem(_UNKNOWN_THEME, "theme", str(theme), near))
    return str(theme), tuple(troubles)


def keep_theme(home: Path, theme: str) -> bool:
    """Remember the theme; False where the folder cannot be written to, which is worth no more than that."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / FILE).write_text(f'theme = "{theme}"\n', encoding="utf-8")
    except OSError:
        return False
    return True


def said(problem: SettingProblem, w: Words) -> str:
    """What is wrong with a setting, in words."""
    text = w(problem.text).format(file=FILE, key=problem.key, value=problem.value)
    return f"{text} {w(_NEAREST).format(name=problem.nearest)}" if problem.nearest else text


def _near(name: str, names: Collection[str]) -> str:
    return next(iter(get_close_matches(name, names, 1)), "")

"""Themes from TOML files; one that does not work is a value that says why, never a crash."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import Theme

from moteleder.i18n import Words, msg
from moteleder.resources import folder

__all__ = ["COLOURS", "DARK", "DEFAULTS", "LIGHT", "SIGNS", "Failed", "Loaded", "load", "load_all", "said"]

DARK, LIGHT = "nordlys", "fjord"
"""The two themes that come along; the dark one is the default."""

COLOURS = (
    "primary",
    "secondary",
    "accent",
    "warning",
    "error",
    "success",
    "foreground",
    "background",
    "surface",
    "panel",
)
"""The keys of `[colours]`, as Textual calls them."""

SIGNS = (
    "here",
    "family",
    "entry",
    "quiet",
    "over",
    "lost",
    "rail-bg",
    "editor-bg",
    "bar-bg",
    "picked-bg",
    "rule",
)
"""The keys of `[signs]`, our own; each is a variable in the style sheets: `$here`."""

DEFAULTS = {sign: "#101010" if sign.endswith("-bg") else "#e0e0e0" for sign in SIGNS}
"""For `App.get_theme_variable_defaults`: what the signs are before, or without, a theme of ours."""

_TOP = ("title", "dark", "colours", "signs")

_UNKNOWN = msg("The theme {file} has an unknown key: {key}.")
_NEAREST = msg("The nearest valid name is {name}.")
_MISSING = msg("The theme {file} lacks the key {key}.")
_WRONG = msg("The theme {file} has a value that cannot be used at {key}: {value}.")
_UNREADABLE = msg("The theme {file} cannot be read: {value}.")


@dataclass(frozen=True)
class Loaded:
    """A theme that works."""

    theme: Theme
    """Ready to be registered."""
    title: str
    """What it is called on the screen."""


@dataclass(frozen=True)
class Failed:
    """A theme that does not."""

    file: Path
    """Where it lies."""
    text: str
    """What is wrong, as an English source text with the places `file`, `key` and `value`."""
    key: str = ""
    """The key at fault, with its table: `signs.here`."""
    value: str = ""
    """The value at fault, or what the reader of TOML said."""
    nearest: str = ""
    """The nearest valid name, where there is one."""


class _WrongError(Exception):
    def __init__(self, text: str, key: str, value: str = "", nearest: str = "") -> None:
        self.parts = (text, key, value, nearest)


def load(file: Path) -> Loaded | Failed:
    """The theme in a file; its colours are tried here, since Textual tries them only when shown."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        return Failed(file, _UNREADABLE, value=str(problem))
    try:
        return _theme(file.stem, found)
    except _WrongError as wrong:
        return Failed(file, *wrong.parts)


def load_all(where: Path | None = None) -> list[Loaded | Failed]:
    """The themes of a folder, by file name; without one, those that come along."""
    return [load(file) for file in sorted((where or folder("themes")).glob("*.toml"))]


def said(failed: Failed, w: Words) -> str:
    """What is wrong with a theme, in words."""
    text = w(failed.text).format(file=failed.file.name, key=failed.key, value=failed.value)
    return f"{text} {w(_NEAREST).format(name=failed.nearest)}" if failed.nearest else text


def _theme(name: str, found: Mapping[str, Any]) -> Loaded:
    _known(found, _TOP, "")
    title, dark = found["title"], found["dark"]
    if not isinstance(title, str) or not title.strip():
        raise _WrongError(_WRONG, "title", str(title))
    if not isinstance(dark, bool):
        raise _WrongError(_WRONG, "dark", str(dark))
    colours, signs = _table(found, "colours", COLOURS), _table(found, "signs", SIGNS)
    variables = {**signs, "input-cursor-background": colours["foreground"], "border": signs["rule"]}
    arguments: dict[str, Any] = {"name": name, "dark": dark, "variables": variables, **colours}
    theme = Theme(**arguments)
    theme.to_color_system().generate()
    return Loaded(theme, title.strip())


def _table(found: Mapping[str, Any], name: str, keys: tuple[str, ...]) -> dict[str, str]:
    table = found[name]
    if not isinstance(table, dict):
        raise _WrongError(_WRONG, name, str(table))
    _known(table, keys, f"{name}.")
    return {key: _colour(f"{name}.{key}", table[key]) for key in keys}


def _colour(key: str, value: object) -> str:
    try:
        colour = Color.parse(value if isinstance(value, str) else "")
    except ColorParseError:
        raise _WrongError(_WRONG, key, str(value)) from None
    return colour.hex


def _known(table: Mapping[str, Any], keys: tuple[str, ...], prefix: str) -> None:
    for key in table:
        if key not in keys:
            nearest = get_close_matches(key, keys, 1)
            raise _WrongError(_UNKNOWN, prefix + key, nearest=prefix + nearest[0] if nearest else "")
    for key in keys:
        if key not in table:
            raise _WrongError(_MISSING, prefix + key)

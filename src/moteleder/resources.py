"""Themes, sample cases, rules and letters: in the wheel, or in the checkout of an editable install."""

from __future__ import annotations

from pathlib import Path

__all__ = ["folder", "letters", "names", "rule"]

_PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The folder `themes` or `sample_cases`, wherever this installation keeps it."""
    packaged = _PACKAGE / "_data" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent.parent / name


def names(name: str) -> list[str]:
    """The stems of the TOML files in such a folder, sorted."""
    return sorted(path.stem for path in folder(name).glob("*.toml"))


def rule(name: str) -> Path:
    """A file of dated facts, `rules/NAME.toml`."""
    return _PACKAGE / "rules" / f"{name}.toml"


def letters(name: str) -> Path:
    """A font of large letters, `letters/NAME.txt`."""
    return _PACKAGE / "letters" / f"{name}.txt"

"""Large type: words drawn with half blocks, two pixels to a cell, from a font that comes along."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from moteleder.resources import letters

__all__ = ["Letter", "drawn", "fitted", "font"]

_FONTS = ("large", "small")
_BLOCKS = " ▄▀█"
_BITS = 8
"""Columns that a row of the file has room for."""


class Letter(NamedTuple):
    """One letter, as pixels."""

    columns: int
    """How wide it is."""
    rows: tuple[int, ...]
    """One number a row; of its eight bits the highest is the leftmost pixel."""


@cache
def font(name: str) -> dict[str, Letter]:
    """Letter to pixels, the space among them: as wide as a narrow letter of the font."""
    found: dict[str, Letter] = {}
    for line in letters(name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, columns, rows = line.split()
            found[chr(int(code, 16))] = Letter(int(columns), tuple(bytes.fromhex(rows)))
    height = len(found["n"].rows)
    return {**found, " ": Letter(found["n"].columns // 2, (0,) * height)}


def drawn(text: str, name: str) -> tuple[str, ...]:
    """The text as lines of half blocks; no line where the font lacks one of its letters."""
    known = font(name)
    used = [known.get(letter) for letter in normalize("NFC", text)]
    whole = [letter for letter in used if letter]
    if not whole or len(whole) < len(used):
        return ()
    height = len(whole[0].rows)
    pixels = ["0".join(_row(letter, y) for letter in whole) for y in range(height)]
    if height % 2:
        pixels.append("0" * len(pixels[0]))
    pairs = zip(pixels[::2], pixels[1::2], strict=True)
    return tuple("".join(_block(*both) for both in zip(up, low, strict=True)) for up, low in pairs)


def fitted(texts: Sequence[str], columns: int, lines: int) -> tuple[str, ...]:
    """The first of these texts that fits, in the largest letters that do; no line where none does.

    A shorter text is worth more than larger letters: the whole name goes before the first name alone.
    """
    for text in texts:
        for name in _FONTS:
            shown = drawn(text, name)
            if shown and len(shown) <= lines and len(shown[0]) <= columns:
                return shown
    return ()


def _row(letter: Letter, y: int) -> str:
    return f"{letter.rows[y]:0{_BITS}b}"[: letter.columns]


def _block(upper: str, lower: str) -> str:
    return _BLOCKS[2 * int(upper) + int(lower)]

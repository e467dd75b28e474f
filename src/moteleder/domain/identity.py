"""Identity numbers: fødselsnummer and what is built like it, found in a text so that none is ever kept.

Built as Skatteetaten and Helsedirektoratet describe it: six digits of a date and five more, the last two of
them control digits. D-numbers add 40 to the day, H-numbers 40 to the month, synthetic numbers 80 or 65 to it.
Numbers given out from 2032 on may leave a remainder of up to 3 at the first control.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import mul
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct
from msgspec.structs import replace

__all__ = ["WIDEST", "Span", "guarded", "holds_identity", "identity_numbers", "removed", "without_identity"]

WIDEST = 24
"""More characters than any identity number takes, what parts its digits included."""

_REMOVED = {
    "nb": "[fødselsnummer fjernet]",
    "nn": "[fødselsnummer fjerna]",
    "en": "[identity number removed]",
}

_SPACE = r" \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
_DOT = r".\u00b7\uff0e"
_DASH = r"\-\u00ad\u2010-\u2015\u2212\ufe63\uff0d"
_UNSEEN = r"\u200b-\u200d\u2060\ufffd"
_PART = f"[{_SPACE}{_DOT}{_DASH}{_UNSEEN}]"

_CANDIDATE = re.compile(
    rf"\d(?<!\d\d)(?:{_PART}?\d){{5}}"
    rf"(?P<middle>(?:{_PART}|\n){{0,3}})"
    rf"\d(?:{_PART}?\d){{4}}(?!\d)"
)
"""Eleven digits, parted or not. Begins with a digit, so that a long text without any is passed over fast."""

_ACCOUNT = re.compile(rf"\d{{4}}[{_SPACE}{_DOT}]\d\d[{_SPACE}{_DOT}]\d{{5}}")
"""As account numbers are written, and identity numbers never."""

_NO_DIGIT = re.compile(r"\D+")

_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
"""What the digits weigh at the two controls; at the first the last digit does not count."""

_ADDED = (0, 40, 65, 80)
"""What may be added to the month: nothing, in an H-number, in two kinds of synthetic numbers."""
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LONGEST = {month + more: days for more in _ADDED for month, days in enumerate(_DAYS, 1)}
_FEBRUARIES = frozenset(2 + more for more in _ADDED)

T = TypeVar("T")


class Span(NamedTuple):
    """Where an identity number stands in a text."""

    start: int
    """Of its first digit."""
    end: int
    """Behind its last."""


def removed(language: str = "nb") -> str:
    """What stands in the place of an identity number, in the language of the minutes."""
    return _REMOVED.get(language, _REMOVED["nb"])


def identity_numbers(text: str) -> Iterator[Span]:
    """Every identity number in the text, however it is parted; none inside a longer row of digits.

    Six and five digits or eleven in one piece; what parts the six or the five may be anything that does.
    Four, two and five is how account numbers are written, and almost any identity number could be one.
    """
    at = 0
    while found := _CANDIDATE.search(text, at):
        if _is_identity(found):
            yield Span(*found.span())
            at = found.end()
        else:
            at = found.start() + 1


def holds_identity(text: str) -> bool:
    """Whether there is an identity number in the text."""
    return next(identity_numbers(text), None) is not None


def without_identity(text: str, gone: str = _REMOVED["nb"]) -> tuple[str, int]:
    """The text with `gone` in the place of every identity number, and how many there were."""
    parts, end, count = [], 0, 0
    for span in identity_numbers(text):
        parts += [text[end : span.start], gone]
        end = span.end
        count += 1
    return ("".join((*parts, text[end:])), count) if count else (text, 0)


def guarded(value: T, gone: str = _REMOVED["nb"]) -> tuple[T, int]:
    """The value, whatever it holds, without the identity numbers in its texts, and how many there were.

    It is the same value where there was none.
    """
    found: tuple[Any, int] = _guarded(value, gone)
    return found


def _guarded(value: Any, gone: str) -> tuple[Any, int]:
    if isinstance(value, str):
        return without_identity(value, gone)
    if isinstance(value, Struct):
        kept, count = _each({name: getattr(value, name) for name in value.__struct_fields__}, gone)
        return (replace(value, **kept) if count else value), count
    if isinstance(value, dict):
        kept, count = _each(value, gone)
        return (kept if count else value), count
    if isinstance(value, list | tuple):
        parts = [_guarded(part, gone) for part in value]
        count = sum(n for _, n in parts)
        return (type(value)(part for part, _ in parts) if count else value), count
    return value, 0


def _each(fields: dict[str, Any], gone: str) -> tuple[dict[str, Any], int]:
    found = {name: _guarded(inner, gone) for name, inner in fields.items()}
    return {name: part for name, (part, _) in found.items()}, sum(count for _, count in found.values())


def _is_identity(found: re.Match[str]) -> bool:
    text = found[0]
    if not found["middle"] and len(text) > 11:
        return False
    digits = [int(each) for each in _NO_DIGIT.sub("", text)]
    return _is_day(digits) and _controls(digits) and not _ACCOUNT.fullmatch(text)


def _is_day(digits: list[int]) -> bool:
    """Whether the first six are a day, in whatever century."""
    day, month, year = (10 * digits[n] + digits[n + 1] for n in (0, 2, 4))
    longest = _LONGEST.get(month, 0) + (month in _FEBRUARIES and year % 4 == 0)
    return 1 <= (day - 40 if day > 40 else day) <= longest


def _controls(digits: list[int]) -> bool:
    first: int = sum(map(mul, digits, _FIRST))
    second: int = sum(map(mul, digits, _SECOND))
    return first % 11 <= 3 and second % 11 == 0

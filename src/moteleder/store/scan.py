"""Whether a case's bytes can hold an identity number: a look at them costs far less than one at every value.

It errs on one side alone: where a value holds a number, the answer is yes.
"""

from __future__ import annotations

import re

from moteleder.domain.identity import holds_identity

__all__ = ["may_hold_identity"]

_ASCII = bytes(range(0x80))
_BEYOND = bytes(range(0x80, 0x100))
_DIGITS = bytes(ord("0") if each in b"0123456789" else each for each in range(256))
"""Any digit becomes 0, so that eleven of them are one thing to look for."""

_BETWEEN = _BEYOND + b" .-\t\\nt"
"""What may part the digits: blanks and dashes, in ASCII or beyond, and as JSON writes line break and tab."""

_ELEVEN = b"0" * 11
_DIGIT = re.compile(r"\d")


def may_hold_identity(data: bytes) -> bool:
    """Whether a text in JSON may hold an identity number in one of its values."""
    # Digits can be written so that they do not look like any: `\u0031`, or in another script.
    if b"\\u" in data or _DIGIT.search(data.translate(None, _ASCII).decode(errors="ignore")):
        return True
    bare = data.translate(_DIGITS, _BETWEEN)
    if _ELEVEN not in bare:
        return False
    # No value goes over a line: inside a text a line break is written as two characters.
    lines = zip(data.split(b"\n"), bare.split(b"\n"), strict=True)
    return any(_ELEVEN in short and holds_identity(_read(line)) for line, short in lines)


def _read(line: bytes) -> str:
    return line.decode(errors="surrogateescape").replace("\\n", "\n").replace("\\t", "\t")

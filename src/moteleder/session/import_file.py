"""A file of previous minutes as text: from whatever encoding a person's program saved it in."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.text import clean
from moteleder.domain.values import Value
from moteleder.i18n import Words, msg

__all__ = [
    "LARGEST",
    "MinutesText",
    "Unreadable",
    "file_text",
    "minutes_text",
    "read_minutes",
    "unreadable_text",
]

LARGEST = 2_000_000
"""Bytes of the largest file that is taken for minutes."""

_CODES = Literal["missing", "unreadable", "not_text", "document", "too_large", "empty"]

_SENTENCES = {
    "missing": msg("There is no file called {file} there."),
    "unreadable": msg("{file} could not be read. Check that it is a file, and that it may be read."),
    "not_text": msg("{file} is not text. Save the minutes as plain text or Markdown, and try again."),
    "document": msg(
        "{file} is a document with its own format. Save it as plain text (.txt) there, and try again."
    ),
    "too_large": msg("{file} is too large to be minutes: 2 MB at most."),
    "empty": msg("{file} is empty."),
}

_BINARY = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How files of word processors begin."""
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Unreadable(Exception):
    """A file that cannot be read as minutes: a code, and the file's name."""

    def __init__(self, code: _CODES, file: str) -> None:
        super().__init__(code)
        self.code = code
        """Why."""
        self.file = file
        """The file's name, without its folder."""


class MinutesText(Value):
    """Minutes as they came in."""

    text: str
    """Their text, cleaned."""
    file: str
    """The file's name."""
    old: bool = False
    """Whether the file was in the encoding of older Windows programs, which cannot be told for certain."""
    taken_out: int = 0
    """How many identity numbers stood in it, and were taken out."""


def unreadable_text(problem: Unreadable, w: Words) -> str:
    """Why a file cannot be read, and what can be done."""
    return w(_SENTENCES[problem.code]).format(file=problem.file)


def minutes_text(data: bytes, file: str) -> MinutesText:
    """The text of a file's bytes; `Unreadable` where they are no text."""
    text, old = _text_in(data, file)
    text, taken_out = without_identity(clean(text), removed())
    return MinutesText(text=text, file=file, old=old, taken_out=taken_out)


def read_minutes(path: Path) -> MinutesText:
    """The text of a file; `Unreadable`."""
    return minutes_text(_bytes_of(path), path.name)


def file_text(path: Path) -> str:
    """The text of a file as it stands, to be looked at and not kept; `Unreadable`."""
    return _text_in(_bytes_of(path), path.name)[0]


def _bytes_of(path: Path) -> bytes:
    try:
        with path.expanduser().open("rb") as source:
            return source.read(LARGEST + 1)
    except FileNotFoundError:
        raise Unreadable("missing", path.name) from None
    except (OSError, RuntimeError, ValueError):
        raise Unreadable("unreadable", path.name) from None


def _text_in(data: bytes, file: str) -> tuple[str, bool]:
    if len(data) > LARGEST:
        raise Unreadable("too_large", file)
    if data.startswith(_BINARY):
        raise Unreadable("document", file)
    text, old = _decoded(data, file)
    if not text.strip():
        raise Unreadable("empty", file)
    return text, old


def _decoded(data: bytes, file: str) -> tuple[str, bool]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, file), False
    if b"\0" in data:
        raise Unreadable("not_text", file)
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return _strictly(data, "cp1252", file), True


def _strictly(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("not_text", file) from None

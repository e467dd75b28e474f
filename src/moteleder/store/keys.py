"""Keys: the handle of a case, and the stem of its file. What a user types is never a path."""

from __future__ import annotations

import unicodedata

from moteleder.domain.identity import holds_identity
from moteleder.store.problems import CaseProblem

__all__ = ["INDEX", "SUFFIX", "check_key", "file_name", "key_of"]

SUFFIX = ".mote"
"""What the name of a case file ends with."""

INDEX = "cases.index"
"""The name of the file that holds every case in outline; no case's name ends like it."""

_LONGEST = 100
"""In bytes of UTF-8, so that names with a stamp after them stay within 255."""

_NOT_IN_NAMES = frozenset('<>:"/\\|?*')

_WINDOWS_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{port}{n}" for port in ("com", "lpt") for n in (*"0123456789", "¹", "²", "³")]
)


def check_key(key: str) -> str:
    """The key itself; `bad_key` where it is no file's stem on every system, or would lead elsewhere.

    `identity_name` where it holds an identity number, which the problem does not name.
    """
    if not _fits(key):
        raise CaseProblem("bad_key", key)
    if holds_identity(key):
        raise CaseProblem("identity_name", "")
    return key


def file_name(key: str) -> str:
    """The name of the case's file."""
    return check_key(key) + SUFFIX


def key_of(name: str) -> str | None:
    """The key of a file with this name; None where it is not a case file's name."""
    key = unicodedata.normalize("NFC", name.removesuffix(SUFFIX))
    return key if name.endswith(SUFFIX) and _fits(key) else None


def _fits(key: str) -> bool:
    if any(c in _NOT_IN_NAMES or unicodedata.category(c)[0] == "C" for c in key):
        return False
    if any(unicodedata.category(c) in ("Zl", "Zp") for c in key):
        return False
    return (
        0 < len(key.encode()) <= _LONGEST
        and key == unicodedata.normalize("NFC", key)
        and key[0] not in ". "
        and key[-1] not in ". "
        and key.split(".")[0].rstrip().lower() not in _WINDOWS_DEVICES
    )

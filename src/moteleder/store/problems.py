"""What can be wrong with a case file, as codes and values; `session` puts them into words."""

from __future__ import annotations

import errno
import re
from typing import Literal

from msgspec import ValidationError

__all__ = ["CaseProblem", "ProblemCode", "Unsaved", "UnsavedReason", "invalid", "reason_of"]

ProblemCode = Literal[
    "bad_key",
    "conflict",
    "cut_off",
    "damaged",
    "duplicate_id",
    "exists",
    "held",
    "identity",
    "identity_name",
    "invalid",
    "missing",
    "newer",
    "no_offset",
    "not_a_case",
    "refused",
    "unknown_id",
    "unknown_key",
    "unreadable",
    "unsaved",
]
"""`identity`: a number that cannot be taken out; `identity_name`: a case would be called by one;
`invalid`: well-formed, but a field is not what it should be; `unreadable`: the system said no."""

UnsavedReason = Literal["disk_full", "read_only", "gone", "other"]
"""Why nothing was saved: no room, not allowed, the folder or drive is not there, anything else."""

_PLACE = re.compile(r"^(?P<detail>.*?)(?: - at `(?P<place>[^`]*)`)?$", re.DOTALL)

_REASONS: dict[int, UnsavedReason] = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.ENODEV: "gone",
    errno.ENXIO: "gone",
    errno.EIO: "gone",
    errno.ESTALE: "gone",
    errno.ENETDOWN: "gone",
    errno.ENETUNREACH: "gone",
    errno.EHOSTDOWN: "gone",
    errno.EHOSTUNREACH: "gone",
    errno.ENOTCONN: "gone",
    errno.ETIMEDOUT: "gone",
}

_WINDOWS_GONE = frozenset({21, 53, 55, 59, 64, 67, 121, 1231, 1232})
"""Windows' numbers for a drive or a network that is not there; Python maps some of them to EINVAL."""


class CaseProblem(Exception):
    """Something about a case file that a person has to know; nothing was changed on disk."""

    def __init__(self, code: ProblemCode, where: str, **values: str) -> None:
        super().__init__(code, where, values)
        self.code: ProblemCode = code
        """What is wrong."""
        self.where = where
        """The file's name, or the key; never a path."""
        self.values = values
        """What the sentence needs: `line`, `place` (`$.meeting[0].number`), `who`, `since`, `format` …"""


class Unsaved(CaseProblem):
    """A change that is in memory only, because the system refused to write it; saving can be tried again."""

    def __init__(self, where: str, reason: UnsavedReason) -> None:
        super().__init__("unsaved", where, reason=reason)
        self.reason: UnsavedReason = reason
        """Why."""

    @classmethod
    def because(cls, where: str, error: OSError) -> Unsaved:
        """The problem that an error of the system stands for."""
        return cls(where, reason_of(error))


def reason_of(error: OSError) -> UnsavedReason:
    """Why the system said no."""
    if getattr(error, "winerror", None) in _WINDOWS_GONE:
        return "gone"
    return _REASONS.get(error.errno or 0, "other")


def invalid(where: str, error: ValidationError, code: ProblemCode = "invalid") -> CaseProblem:
    """What msgspec's error stands for: `place` is like `$.meeting[0].number`, `detail` its words."""
    found = _PLACE.match(str(error))
    assert found is not None
    return CaseProblem(code, where, place=found["place"] or "$", detail=found["detail"])

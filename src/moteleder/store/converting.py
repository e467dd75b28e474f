"""From what a file holds to a case, whichever thread asks."""

from __future__ import annotations

from threading import Lock
from typing import Any

import msgspec

from moteleder.domain.case import Case

__all__ = ["as_case"]

_ONE_AT_A_TIME = Lock()
"""msgspec reads a type when it is first asked for; another thread that asks meanwhile ends the program."""


def as_case(raw: dict[str, Any]) -> Case:
    """The case; `msgspec.ValidationError` where it is none."""
    with _ONE_AT_A_TIME:
        return msgspec.convert(raw, Case)

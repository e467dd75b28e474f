"""What msgspec knows of a case: learnt once, by one thread, before anything is read."""

from __future__ import annotations

from functools import cache
from threading import Lock

import msgspec

from moteleder.domain.case import Case

__all__ = ["case_from", "learn"]

_ONE_AT_A_TIME = Lock()


def case_from(raw: object) -> Case:
    """What was read as a case; `msgspec.ValidationError` with the place of the mistake."""
    learn()
    return msgspec.convert(raw, Case)


def learn() -> None:
    """Let the types be known: whoever meets one that another thread has half learnt ends the program."""
    with _ONE_AT_A_TIME:
        _learnt()


@cache
def _learnt() -> None:
    msgspec.json.Decoder(Case)

"""Ids: a letter and a number, counted over all that ever happened in the case, and never used again."""

from __future__ import annotations

import re

import msgspec

from moteleder.domain.case import Case
from moteleder.domain.events import Event

__all__ = ["next_id"]


_LONGEST = 6
"""Digits of a number that is taken for an id's."""


def next_id(prefix: str, case: Case, events: tuple[Event, ...] = ()) -> str:
    """The next free id with this prefix; `events` are the running meeting's, undone ones included."""
    # Ids are looked for in the written form so that no field that holds one can be forgotten; a number
    # that only looks like an id in somebody's text makes a gap, never a clash.
    written = msgspec.json.encode((case, events)).decode()
    taken = set(re.findall(rf"(?<!\w){prefix}([0-9]+)(?!\w)", written))
    number = max((int(n) for n in taken if len(n) <= _LONGEST), default=0) + 1
    while str(number) in taken:
        number += 1
    return f"{prefix}{number}"

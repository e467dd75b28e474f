"""The index of a case book: every case in outline, so that a list of them opens none.

A line for each case, in JSON. It can always be made again, so that whatever is wrong with it only means that
it is not used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress

import msgspec

from moteleder.domain.outline import Outline
from moteleder.store.port import Vault
from moteleder.store.problems import CaseProblem
from moteleder.store.sealing import Plain, Sealing

__all__ = ["Indexed", "read_index", "write_index"]

FORMAT = 4
"""Counts up with every change of what an outline holds or how it is made; another one is not read."""

_PLAIN = Plain()


class Indexed(msgspec.Struct, frozen=True):
    """One case in the index."""

    stamp: str
    """The stamp of the file that the outline was made of: another one, and it is made again."""
    outline: Outline
    """The case in outline."""


class _Head(msgspec.Struct):
    format: int


class _Line(Indexed, frozen=True):
    key: str


_HEAD = msgspec.json.Decoder(_Head)
_LINE = msgspec.json.Decoder(_Line)


def read_index(vault: Vault, sealing: Sealing = _PLAIN) -> Iterator[tuple[str, Indexed]]:
    """What the index holds, one by one; nothing where there is none, or one that cannot be used."""
    try:
        head, *lines = sealing.open(vault.read_index()).split(b"\n")
        if _HEAD.decode(head).format != FORMAT:
            return
    except (CaseProblem, msgspec.MsgspecError, ValueError):
        return
    for line in lines:
        # What is damaged, or has been cut off, is only not known.
        with suppress(msgspec.MsgspecError, ValueError):
            found = _LINE.decode(line)
            yield found.key, found


def write_index(vault: Vault, cases: Mapping[str, Indexed], sealing: Sealing = _PLAIN) -> bool:
    """Let the index hold these, but for cases that are gone meanwhile; whether it could be written."""
    try:
        there = vault.keys()
        kept = [
            msgspec.json.encode(_Line(cases[key].stamp, cases[key].outline, key))
            for key in there
            if key in cases
        ]
        vault.write_index(sealing.seal(b"\n".join([msgspec.json.encode(_Head(FORMAT)), *kept])))
    except CaseProblem:
        return False
    return True

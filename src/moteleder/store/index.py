"""The index of a case book: every case in outline, so that a list of them opens none.

It can always be made again, so that whatever is wrong with it only means that it is not used.
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

FORMAT = 1
"""Counts up with every change of what an outline holds or how it is made; another one is not read."""

_PLAIN = Plain()


class Indexed(msgspec.Struct, frozen=True):
    """One case in the index."""

    stamp: str
    """The stamp of the file that the outline was made of: another one, and it is made again."""
    outline: Outline
    """The case in outline."""


_DECODER = msgspec.json.Decoder(Indexed)


class _Index(msgspec.Struct):
    format: int
    cases: dict[str, msgspec.Raw]


def read_index(vault: Vault, sealing: Sealing = _PLAIN) -> Iterator[tuple[str, Indexed]]:
    """What the index holds, one by one; nothing where there is none, or one that cannot be used."""
    try:
        found = msgspec.json.decode(sealing.open(vault.read_index()), type=_Index)
    except (CaseProblem, msgspec.MsgspecError, ValueError):
        return
    for key, raw in found.cases.items() if found.format == FORMAT else ():
        with suppress(msgspec.MsgspecError, ValueError):
            yield key, _DECODER.decode(raw)


def write_index(vault: Vault, cases: Mapping[str, Indexed], sealing: Sealing = _PLAIN) -> bool:
    """Let the index hold these, but for cases that are gone meanwhile; whether it could be written."""
    try:
        there = vault.keys()
        kept = {key: cases[key] for key in there if key in cases}
        vault.write_index(sealing.seal(msgspec.json.encode({"format": FORMAT, "cases": kept})))
    except CaseProblem:
        return False
    return True

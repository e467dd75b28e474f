"""TinyDB's storage over a vault: encode, seal, write whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from tinydb.storages import Storage

from moteleder.domain.identity import guarded, removed, without_identity
from moteleder.store.encoding import Tables, decode, encode
from moteleder.store.keys import file_name
from moteleder.store.migrations import is_newest, upgrade
from moteleder.store.port import Vault
from moteleder.store.problems import CaseProblem
from moteleder.store.scan import may_hold_identity
from moteleder.store.sealing import Sealing

__all__ = ["VaultStorage"]

_BREAK = "\n\u2060"
"""What stands for a written line break while a damaged text is looked through."""

_BETWEEN_COPIES = 300.0
"""Seconds of writing between two good copies."""


class VaultStorage(Storage):
    """Holds the tables in memory and gathers what TinyDB writes until it is saved."""

    def __init__(
        self, vault: Vault, key: str, sealing: Sealing, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._vault = vault
        self._key = key
        self._sealing = sealing
        self._clock = clock
        self._tables: Tables = {}
        self._revision: str | None = None
        self._copied = clock()
        self._aside = ""
        self.dirty = False
        """Whether something is in memory only."""
        self._tainted = False
        self.removed = 0
        """How many identity numbers were taken out of what was loaded."""

    @property
    def where(self) -> str:
        """The file's name."""
        return file_name(self._key)

    def load(self) -> Tables:
        """Read the tables from the vault; `CaseProblem` where they are not what they should be.

        What is in memory holds no identity number; whoever may write saves that first.
        """
        stored = self._vault.read(self._key)
        self._tables, self.removed = _read(self._sealing.open(stored.data), self.where)
        self._revision = stored.revision
        self._tainted = self.removed > 0
        return self._tables

    def read(self) -> dict[str, dict[str, Any]]:
        """The tables themselves, uncopied: rows go in fresh, and what comes out is only read."""
        return self._tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take what TinyDB has changed; it is on disk after `save`."""
        self._tables = data
        self.dirty = True

    def save(self) -> None:
        """Write what the vault has not got; after `Unsaved` or `conflict` it is still here to try again."""
        if not self.dirty:
            return
        if self._clock() - self._copied >= _BETWEEN_COPIES:
            self.keep_copy()
        data = self._sealing.seal(encode(self._tables))
        self._revision = self._vault.write(self._key, data, self._revision)
        self.dirty = self._tainted = False

    def keep_aside(self) -> str:
        """Put what is in memory beside the case, under the name returned, always the same; `Unsaved`."""
        data = self._sealing.seal(encode(self._tables))
        self._aside = self._vault.keep_aside(self._key, data, self._aside)
        return self._aside

    def keep_copy(self) -> None:
        """Put a copy aside of what was last read or saved, unless an identity number is in it."""
        if self._revision is not None and not self._tainted:
            self._vault.keep(self._key, self._revision)
            self._copied = self._clock()

    def purge_copies(self) -> None:
        """Take the identity numbers out of the good copies, also of those that can no longer be read."""
        for copy in self._vault.copies(self._key):
            with suppress(CaseProblem):
                opened = self._sealing.open(self._vault.read_copy(self._key, copy.name))
                purged = _purged(opened, self.where)
                if purged != opened:
                    self._vault.replace_copy(self._key, copy.name, self._sealing.seal(purged))


def _read(data: bytes, where: str) -> tuple[Tables, int]:
    """The tables without identity numbers, in the language of the case's minutes; and how many there were."""
    raw = decode(data, where)
    # What an older version is made into was not in its bytes.
    clean = is_newest(raw, where) and not may_hold_identity(data)
    tables = upgrade(raw, where)
    if clean:
        return tables, 0
    facts = next(iter(tables["case"].values()), {})
    return guarded(tables, removed(str(facts.get("language", "nb"))))


def _purged(data: bytes, where: str) -> bytes:
    """A case's bytes without identity numbers; the same bytes where there are none."""
    try:
        tables, count = _read(data, where)
    except CaseProblem:
        # Damaged, or of a newer version: the number goes, the rest stays for whoever can still use it.
        # A line break inside a text is written as two characters, which must not hide what it parts.
        text = data.decode(errors="surrogateescape").replace("\\n", _BREAK)
        text, count = without_identity(text)
        return text.replace(_BREAK, "\\n").encode(errors="surrogateescape") if count else data
    return encode(tables) if count else data

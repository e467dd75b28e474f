"""TinyDB's storage over a vault: encode, seal, write whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from tinydb.storages import Storage

from moteleder.store.encoding import Tables, decode, encode
from moteleder.store.keys import file_name
from moteleder.store.migrations import upgrade
from moteleder.store.port import Vault
from moteleder.store.sealing import Sealing

__all__ = ["VaultStorage"]

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

    @property
    def where(self) -> str:
        """The file's name."""
        return file_name(self._key)

    def load(self) -> Tables:
        """Read the tables from the vault; `CaseProblem` where they are not what they should be."""
        stored = self._vault.read(self._key)
        self._tables = upgrade(decode(self._sealing.open(stored.data), self.where), self.where)
        self._revision = stored.revision
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
        self.dirty = False

    def keep_aside(self) -> str:
        """Put what is in memory beside the case, under the name returned, always the same; `Unsaved`."""
        data = self._sealing.seal(encode(self._tables))
        self._aside = self._vault.keep_aside(self._key, data, self._aside)
        return self._aside

    def keep_copy(self) -> None:
        """Put a copy aside of what was last read or saved."""
        if self._revision is not None:
            self._vault.keep(self._key, self._revision)
            self._copied = self._clock()

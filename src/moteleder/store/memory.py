"""A vault in memory, for tests and for trying things out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from moteleder.store.copies import KEPT, listed, next_name
from moteleder.store.keys import check_key, file_name
from moteleder.store.port import Copy, Lock, Stored, revision_of, utc_now
from moteleder.store.problems import CaseProblem, Unsaved

__all__ = ["MemoryVault"]


class _MemoryLock:
    def __init__(self, held: dict[str, dict[str, str]], key: str) -> None:
        self._held: dict[str, dict[str, str]] | None = held
        self._key = key

    def release(self) -> None:
        if self._held is not None:
            del self._held[self._key]
            self._held = None

    def __enter__(self) -> _MemoryLock:
        return self

    def __exit__(self, *exc: object) -> None:
        self.release()


class MemoryVault:
    """As a folder, and gone with the process."""

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        self._now = now
        self._cases: dict[str, bytes] = {}
        self._copies: dict[str, dict[str, bytes]] = {}
        self._aside: dict[str, bytes] = {}
        self._held: dict[str, dict[str, str]] = {}
        self._index = b""

    def keys(self) -> tuple[str, ...]:
        """The keys of all cases, sorted."""
        return tuple(sorted(self._cases))

    def read(self, key: str) -> Stored:
        """What lies there; `missing`."""
        check_key(key)
        if key not in self._cases:
            raise CaseProblem("missing", file_name(key))
        return Stored(self._cases[key], revision_of(self._cases[key]))

    def write(self, key: str, data: bytes, expected: str | None) -> str:
        """Put `data` there. See `Vault.write`."""
        there = self._cases.get(check_key(key))
        if expected is None:
            if there is not None:
                raise CaseProblem("exists", file_name(key))
        elif there is None:
            raise Unsaved(file_name(key), "gone")
        elif revision_of(there) != expected:
            raise CaseProblem("conflict", file_name(key))
        self._cases[key] = data
        return revision_of(data)

    def stamps(self) -> dict[str, str]:
        """Each key and the revision of its content."""
        return {key: revision_of(data) for key, data in self._cases.items()}

    def read_index(self) -> bytes:
        """The index of the cases as it was written; empty where there is none."""
        return self._index

    def write_index(self, data: bytes) -> None:
        """Put the index there."""
        self._index = data

    def keep(self, key: str, revision: str) -> None:
        """Put a copy of this revision aside; the oldest go."""
        data = self._cases.get(key)
        if data is None or revision_of(data) != revision:
            return
        kept = self._copies.setdefault(key, {})
        copies = self.copies(key)
        if copies and kept[copies[0].name] == data:
            return
        kept[next_name(copies, self._now())] = data
        for old in self.copies(key)[KEPT:]:
            del kept[old.name]

    def copies(self, key: str) -> tuple[Copy, ...]:
        """The good copies, newest first."""
        return listed(self._copies.get(check_key(key), {}))

    def read_copy(self, key: str, name: str) -> bytes:
        """The bytes of a copy; `missing`."""
        try:
            return self._copies.get(check_key(key), {})[name]
        except KeyError:
            raise CaseProblem("missing", file_name(key), copy=name) from None

    def replace_copy(self, key: str, name: str, data: bytes) -> None:
        """Let a copy hold this instead."""
        if name in self._copies.get(check_key(key), {}):
            self._copies[key][name] = data

    def restore(self, key: str, name: str) -> str:
        """Let a copy take the case's place; what was there is set aside."""
        data = self.read_copy(key, name)
        aside = ""
        if key in self._cases:
            aside = f"{file_name(key)}.damaged-{len(self._aside) + 1}"
            self._aside[aside] = self._cases[key]
        self._cases[key] = data
        return aside

    def keep_aside(self, key: str, data: bytes, name: str = "") -> str:
        """Put `data` beside the case, under the name returned; see `Vault.keep_aside`."""
        name = name or f"{file_name(key)}.unsaved-{len(self._aside) + 1}"
        self._aside[name] = data
        return name

    def lock(self, key: str, who: str) -> Lock:
        """The right to write; `held`."""
        check_key(key)
        if key in self._held:
            raise CaseProblem("held", file_name(key), **self._held[key])
        self._held[key] = {"who": who, "since": self._now().isoformat(timespec="seconds")}
        return _MemoryLock(self._held, key)

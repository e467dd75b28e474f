"""The vaults: a folder with one file for each case, and its twin in memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from moteleder.store.atomic import clear_leftovers, move, stage, write_whole
from moteleder.store.copies import FolderCopies
from moteleder.store.keys import INDEX, file_name, key_of
from moteleder.store.lock import FolderLock
from moteleder.store.memory import MemoryVault
from moteleder.store.port import Copy, Lock, Stored, Vault, revision_of, utc_now
from moteleder.store.problems import CaseProblem, Unsaved, reason_of

__all__ = ["Copy", "FolderVault", "Lock", "MemoryVault", "Stored", "Vault"]


class FolderVault:
    """One file a case, `<key>.mote`, beside `copies/`, `locks/` and the index.

    The folder need not be there yet.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime] = utc_now) -> None:
        self._folder = folder
        self._now = now
        self._copies = FolderCopies(folder)
        self._attempted: dict[str, set[str]] = {}
        """Revisions of ours that may be on disk: the system can fail after it replaced the file."""

    def keys(self) -> tuple[str, ...]:
        """The keys of all cases, sorted; none where there is no folder."""
        try:
            found = [key_of(path.name) for path in self._folder.iterdir() if path.is_file()]
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError as error:
            raise CaseProblem("unreadable", self._folder.name, reason=reason_of(error)) from error
        return tuple(sorted(key for key in found if key is not None))

    def read(self, key: str) -> Stored:
        """What lies there; `missing` or `unreadable`."""
        try:
            data = self._path(key).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise CaseProblem("missing", file_name(key)) from None
        except OSError as error:
            raise CaseProblem("unreadable", file_name(key), reason=reason_of(error)) from error
        return Stored(data, revision_of(data))

    def write(self, key: str, data: bytes, expected: str | None) -> str:
        """Put `data` there whole or not at all; on disk when this returns. See `Vault.write`."""
        path = self._path(key)
        try:
            if expected is None:
                self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            there = self._check(path, key, expected)
            revision = revision_of(data)
            self._attempted[key] = {there, revision}
            write_whole(path, data)
        except OSError as error:
            raise Unsaved.because(file_name(key), error) from error
        del self._attempted[key]
        return revision

    def stamps(self) -> dict[str, str]:
        """Size, time and file number of each case: a file that is written whole is always another file."""
        found = {}
        try:
            with os.scandir(self._folder) as entries:
                for entry in entries:
                    # A file can go between being listed and being looked at.
                    with suppress(FileNotFoundError):
                        if (key := key_of(entry.name)) is not None and entry.is_file():
                            at = entry.stat()
                            found[key] = f"{at.st_size}-{at.st_mtime_ns}-{at.st_ino}"
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise CaseProblem("unreadable", self._folder.name, reason=reason_of(error)) from error
        return found

    def read_index(self) -> bytes:
        """The index of the cases as it was written; empty where there is none."""
        try:
            return (self._folder / INDEX).read_bytes()
        except OSError:
            return b""

    def write_index(self, data: bytes) -> None:
        """Put the index there whole or not at all; `Unsaved`."""
        path = self._folder / INDEX
        try:
            clear_leftovers(path)
            write_whole(path, data)
        except OSError as error:
            raise Unsaved.because(INDEX, error) from error

    def keep(self, key: str, revision: str) -> None:
        """Put a copy of this revision aside; the oldest go. Never raises: a copy is not worth a save."""
        with suppress(OSError, CaseProblem):
            stored = self.read(key)
            if stored.revision == revision:
                self._copies.add(key, stored.data, self._now())

    def copies(self, key: str) -> tuple[Copy, ...]:
        """The good copies, newest first."""
        return self._copies.all(key)

    def read_copy(self, key: str, name: str) -> bytes:
        """The bytes of a copy; `missing`."""
        return self._copies.read(key, name)

    def replace_copy(self, key: str, name: str, data: bytes) -> None:
        """Let a copy hold this instead. Never raises: what cannot be written stays as it is."""
        with suppress(OSError, CaseProblem):
            self._copies.replace(key, name, data)

    def restore(self, key: str, name: str) -> str:
        """Let a copy take the case's place; the file that was there stays, under the name returned."""
        path = self._path(key)
        data = self.read_copy(key, name)
        aside = ""
        try:
            staged = stage(path, data)
            if path.exists():
                aside = self._aside(path, "damaged")
                move(path, path.with_name(aside))
            move(staged, path)
        except OSError as error:
            raise Unsaved.because(file_name(key), error) from error
        return aside

    def keep_aside(self, key: str, data: bytes, name: str = "") -> str:
        """Put `data` beside the case, under the name returned; see `Vault.keep_aside`."""
        path = self._path(key)
        name = name or self._aside(path, "unsaved")
        try:
            write_whole(path.with_name(name), data)
        except OSError as error:
            raise Unsaved.because(file_name(key), error) from error
        return name

    def lock(self, key: str, who: str) -> Lock:
        """The right to write, with what dead writers left cleared away; `held`."""
        lock = FolderLock.take(self._folder, key, who, self._now())
        clear_leftovers(self._path(key))
        return lock

    def _path(self, key: str) -> Path:
        return self._folder / file_name(key)

    def _check(self, path: Path, key: str, expected: str | None) -> str:
        if expected is None and not path.exists():
            return ""
        ours = self._attempted.get(key, set())
        there = revision_of(path.read_bytes())
        if there == expected or there in ours:
            return there
        raise CaseProblem("exists" if expected is None else "conflict", file_name(key))

    def _aside(self, path: Path, what: str) -> str:
        stamp = self._now().strftime("%Y%m%dT%H%M%SZ")
        name, count = f"{path.name}.{what}-{stamp}", 1
        while path.with_name(name).exists():
            count += 1
            name = f"{path.name}.{what}-{stamp}-{count}"
        return name

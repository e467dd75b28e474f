"""The last good copies of a case: what they are called, and which of them are kept."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from moteleder.store.atomic import write_whole
from moteleder.store.keys import SUFFIX, check_key, file_name
from moteleder.store.port import Copy
from moteleder.store.problems import CaseProblem

__all__ = ["KEPT", "FolderCopies", "listed", "next_name"]

KEPT = 3
"""How many copies of a case there are at most."""

_STAMP = "%Y%m%dT%H%M%S%fZ"


def listed(names: Iterable[str]) -> tuple[Copy, ...]:
    """Those of the names that are copies, newest first."""
    found = []
    for name in names:
        with suppress(ValueError):
            at = datetime.strptime(name, _STAMP).replace(tzinfo=UTC)
            if at.strftime(_STAMP) == name:
                found.append(Copy(name, at))
    return tuple(sorted(found, key=lambda copy: copy.at, reverse=True))


def next_name(copies: tuple[Copy, ...], now: datetime) -> str:
    """A name that sorts after every copy there is, also when the clock was set back."""
    if copies:
        now = max(now, copies[0].at + timedelta(microseconds=1))
    return now.strftime(_STAMP)


class FolderCopies:
    """The copies of every case of a folder, in `copies/<key>/`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "copies"

    def all(self, key: str) -> tuple[Copy, ...]:
        """The copies of a case, newest first; none where the folder cannot be read."""
        try:
            names = [
                path.name.removesuffix(SUFFIX) for path in self._of(key).iterdir() if path.suffix == SUFFIX
            ]
        except OSError:
            return ()
        return listed(names)

    def read(self, key: str, name: str) -> bytes:
        """The bytes of a copy; `missing`."""
        if name not in (copy.name for copy in self.all(key)):
            raise CaseProblem("missing", file_name(key), copy=name)
        try:
            return self._path(key, name).read_bytes()
        except OSError as error:
            raise CaseProblem("missing", file_name(key), copy=name) from error

    def add(self, key: str, data: bytes, now: datetime) -> None:
        """Keep `data` as the newest copy, unless it already is, and let the oldest go."""
        kept = self.all(key)
        if kept and self.read(key, kept[0].name) == data:
            return
        self._of(key).mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(self._path(key, next_name(kept, now)), data)
        for old in self.all(key)[KEPT:]:
            self._path(key, old.name).unlink()

    def replace(self, key: str, name: str, data: bytes) -> None:
        """Let a copy hold this instead; `OSError`."""
        if name in (copy.name for copy in self.all(key)):
            write_whole(self._path(key, name), data)

    def _of(self, key: str) -> Path:
        return self._folder / check_key(key)

    def _path(self, key: str, name: str) -> Path:
        return self._of(key) / f"{name}{SUFFIX}"

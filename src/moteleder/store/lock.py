"""The right to write a case, as a lock of the operating system's, so that it ends with its process."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec
from filelock import BaseFileLock, FileLock, Timeout

from moteleder.store.keys import check_key, file_name
from moteleder.store.problems import CaseProblem, Unsaved

__all__ = ["FolderLock"]


class _Holder(msgspec.Struct):
    who: str = ""
    since: str = ""


class FolderLock:
    """A lock in `locks/` with a sidecar beside it that says who has it and since when."""

    def __init__(self, lock: BaseFileLock, sidecar: Path) -> None:
        self._lock = lock
        self._sidecar = sidecar

    @classmethod
    def take(cls, folder: Path, key: str, who: str, now: datetime) -> FolderLock:
        """Take the lock at once, or say who has it."""
        locks = folder / "locks"
        sidecar = locks / f"{check_key(key)}.json"
        # Taken in one thread and released in another is fine; the process is what counts.
        lock = FileLock(locks / f"{key}.lock", thread_local=False)
        try:
            locks.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock.acquire(blocking=False)
        except Timeout:
            raise _held(key, sidecar) from None
        except OSError as error:
            raise Unsaved.because(file_name(key), error) from error
        with suppress(OSError):  # The lock holds without it; it only cannot say whose it is.
            sidecar.write_bytes(msgspec.json.encode(_Holder(who, now.isoformat(timespec="seconds"))))
        return cls(lock, sidecar)

    def release(self) -> None:
        """Let go; doing it twice is the same as once."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._sidecar.unlink()
            self._lock.release()

    def __enter__(self) -> FolderLock:
        return self

    def __exit__(self, *exc: object) -> None:
        self.release()


def _held(key: str, sidecar: Path) -> CaseProblem:
    holder = _Holder()
    with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
        holder = msgspec.json.decode(sidecar.read_bytes(), type=_Holder)
    return CaseProblem("held", file_name(key), who=holder.who, since=holder.since)

"""A sample case in a throw-away folder that goes when the program does."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from moteleder.paths import demo_root

__all__ = ["throw_away"]


@contextmanager
def throw_away() -> Iterator[Path]:
    """A new folder for this user alone, gone afterwards; folders whose programs died are taken away first."""
    root = _private(demo_root())
    _sweep(root)
    name = secrets.token_hex(8)
    # Locked before it is there: a sweeper never finds a folder that is not in use yet.
    in_use = FileLock(root / f"{name}.lock")
    in_use.acquire()
    folder = root / name
    try:
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        _remove(folder, in_use)
        with suppress(OSError):
            root.rmdir()


def _private(root: Path) -> Path:
    """The root, where nobody else can read it or has put it there; else a new one of our own."""
    with suppress(FileExistsError):
        root.mkdir(mode=0o700)
    found = root.lstat()
    if not stat.S_ISDIR(found.st_mode) or (hasattr(os, "getuid") and found.st_uid != os.getuid()):
        return Path(tempfile.mkdtemp(prefix=f"{root.name}-"))
    root.chmod(0o700)
    return root


def _sweep(root: Path) -> None:
    for folder in root.iterdir():
        if not folder.is_dir():
            continue
        lock = FileLock(root / f"{folder.name}.lock", timeout=0)
        with suppress(Timeout, OSError):
            lock.acquire()
            _remove(folder, lock)


def _remove(folder: Path, lock: FileLock) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    lock.release()
    with suppress(OSError):
        Path(lock.lock_file).unlink()

"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
import secrets
import time
from contextlib import suppress
from pathlib import Path

__all__ = ["clear_leftovers", "move", "stage", "write_whole"]

_PATIENCE = 2.0
"""Seconds to wait for a virus scanner that holds a file on Windows."""

_CANNOT = (errno.EINVAL, errno.ENOTSUP)
"""How a drive says that it has no such thing as a folder on disk to wait for."""


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path`, safe on disk when this returns; `OSError` leaves what was there."""
    staged = stage(path, data)
    try:
        move(staged, path)
    except BaseException:
        with suppress(OSError):
            staged.unlink()
        raise


def stage(path: Path, data: bytes) -> Path:
    """Write `data` to a temporary file beside `path`, for its owner only; on disk when this returns."""
    staged = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(staged, flags, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            staged.unlink()
        raise
    return staged


def move(source: Path, target: Path) -> None:
    """Rename within a folder, over what is there, and wait until the folder knows it."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            source.replace(target)
            break
        except PermissionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
    _sync_folder(target.parent)


def clear_leftovers(path: Path) -> None:
    """Remove the temporary files that dead writers of `path` left; only for the one who may write it."""
    ours = re.compile(re.escape(f".{path.name}.") + r"[0-9a-f]{16}\.tmp")
    with suppress(OSError):
        for found in path.parent.iterdir():
            if ours.fullmatch(found.name):
                with suppress(OSError):
                    found.unlink()


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # A folder cannot be opened there, and NTFS keeps its own journal.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network drives cannot do that with a folder; the file itself is safe by then.
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(descriptor)

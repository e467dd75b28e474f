"""New files of the user's own: never over another, for this user's eyes only."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

__all__ = ["exactly", "new_file", "would_lie"]

_TRIES = 1000


def new_file(folders: tuple[Path, ...], name: str, data: bytes) -> Path:
    """Write a new file in the first folder that takes it; gives its path.

    Where one of that name lies there already, a number is put behind it. Raises the last folder's `OSError`.
    """
    problem: OSError = FileNotFoundError(name)
    for folder in folders:
        try:
            return _written(folder.absolute(), name, data)
        except OSError as error:
            problem = error
    raise problem


def would_lie(folders: tuple[Path, ...], name: str) -> Path:
    """Where `new_file` would write it, as far as can be known without writing."""
    takes = [folder for folder in folders if folder.is_dir() and os.access(folder, os.W_OK)]
    folder = (takes or folders)[0].absolute()
    return next((path for path in _names(folder, name) if not path.exists()), folder / name)


def exactly(path: Path, data: bytes) -> None:
    """Write a file under this very name, whole or not at all; `FileExistsError` where something is there."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
    except BaseException:
        # Half a file would be taken for the whole of it.
        with suppress(OSError):
            path.unlink()
        raise


def _names(folder: Path, name: str) -> Iterator[Path]:
    stem, _, ending = name.rpartition(".")
    yield folder / name
    yield from (folder / f"{stem}-{number}.{ending}" for number in range(2, _TRIES))


def _written(folder: Path, name: str, data: bytes) -> Path:
    for path in _names(folder, name):
        try:
            exactly(path, data)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(name)

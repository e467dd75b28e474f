"""A sample case in a throw-away folder that goes when the program does."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from moteleder.paths import demo_root

__all__ = ["throw_away"]


@contextmanager
def throw_away() -> Iterator[Path]:
    """A new folder, gone afterwards; folders whose programs died are taken away first."""
    from filelock import FileLock

    root = demo_root()
    root.mkdir(parents=True, exist_ok=True)
    _sweep(root)
    folder = Path(tempfile.mkdtemp(dir=root))
    in_use = FileLock(root / f"{folder.name}.lock")
    in_use.acquire()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        in_use.release()
        with suppress(OSError):
            (root / f"{folder.name}.lock").unlink()


def _sweep(root: Path) -> None:
    from filelock import FileLock, Timeout

    for folder in root.iterdir():
        if not folder.is_dir():
            continue
        lock = FileLock(root / f"{folder.name}.lock", timeout=0)
        with suppress(Timeout, OSError):
            lock.acquire()
            shutil.rmtree(folder, ignore_errors=True)
            lock.release()
            (root / f"{folder.name}.lock").unlink()

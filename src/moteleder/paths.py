"""Where things lie on disk; nothing is made or read when this is imported."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["clipboard_file", "demo_root", "home", "keys_file"]


def home(chosen: str | Path | None = None) -> Path:
    """The folder of case files: the one chosen, else `MOTELEDER_HOME`, else the platform's data folder."""
    if chosen:
        return Path(chosen).expanduser()
    if named := os.environ.get("MOTELEDER_HOME"):
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("moteleder", appauthor=False)


def demo_root() -> Path:
    """The folder, this user's own, under which demos make their throw-away folders."""
    import tempfile

    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return Path(tempfile.gettempdir()) / f"moteleder-demo-{user}"


def keys_file(folder: Path) -> Path:
    """The file with the user's own keys."""
    return folder / "keys.toml"


def clipboard_file(folder: Path) -> Path:
    """The file that stands in for a clipboard that cannot be trusted."""
    return folder / "utklipp.md"

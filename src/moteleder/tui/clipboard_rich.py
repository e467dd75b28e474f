"""Formatted text on the clipboard, by what the platform has for it; each way can read back what it wrote.

macOS and Windows keep plain text beside the formatted; `xclip` and `wl-copy` hold one kind at a time.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from shutil import which
from typing import Protocol

__all__ = ["ByPrograms", "MacClipboard", "Rich", "rich_for"]

_SECONDS = 1.0
"""How long a program may take."""

_CHARSET = '<meta charset="utf-8">'
"""Without it, some programs read Latin-1."""

_HEX = re.compile(r"«data HTML([0-9A-Fa-f]*)»")


class Rich(Protocol):
    """A clipboard that takes formatted text; both methods may raise anything."""

    @property
    def beside(self) -> bool:
        """Whether the plain text lies beside the formatted."""

    def copy(self, plain: str, html: str) -> None:
        """Put it there."""

    def paste(self) -> str:
        """The formatted text that lies there."""


class ByPrograms:
    """A program that writes formatted text, and one that reads it."""

    beside = False

    def __init__(self, write: Sequence[str], read: Sequence[str]) -> None:
        self._write, self._read = tuple(write), tuple(read)

    def copy(self, plain: str, html: str) -> None:
        """The formatted text alone."""
        # The program stays behind to serve the text, so nothing may wait for the end of what it prints.
        quiet = subprocess.DEVNULL
        subprocess.run(
            self._write,
            input=f"{_CHARSET}{html}".encode(),
            stdout=quiet,
            stderr=quiet,
            timeout=_SECONDS,
            check=True,
        )

    def paste(self) -> str:
        """What the other program reads."""
        return _printed(self._read).removeprefix(_CHARSET)


class MacClipboard:
    """The clipboard of macOS, by AppleScript; both texts go over as hexadecimal digits."""

    beside = True

    def copy(self, plain: str, html: str) -> None:
        """Both."""
        formatted, simple = f"{_CHARSET}{html}".encode().hex(), plain.encode().hex()
        script = (
            f"set the clipboard to {{«class HTML»:«data HTML{formatted}», «class utf8»:«data utf8{simple}»}}"
        )
        _printed(("osascript", "-"), script)

    def paste(self) -> str:
        """The formatted one."""
        found = _HEX.search(_printed(("osascript", "-"), "the clipboard as «class HTML»"))
        return bytes.fromhex(found[1]).decode().removeprefix(_CHARSET) if found else ""


def rich_for(environment: Mapping[str, str], platform: str = sys.platform) -> Rich | None:
    """What puts formatted text on this machine's clipboard; None where nothing does."""
    if platform == "darwin":
        return MacClipboard()
    if platform == "win32":
        from moteleder.tui.clipboard_windows import WindowsClipboard

        return WindowsClipboard()
    if environment.get("WAYLAND_DISPLAY") and which("wl-copy") and which("wl-paste"):
        read = ("wl-paste", "--no-newline", "--type", "text/html")
        return ByPrograms(("wl-copy", "--type", "text/html"), read)
    if environment.get("DISPLAY") and which("xclip"):
        clipboard = ("xclip", "-selection", "clipboard", "-t", "text/html")
        return ByPrograms((*clipboard, "-i"), (*clipboard, "-o"))
    return None


def _printed(command: Sequence[str], given: str = "") -> str:
    run = subprocess.run(
        command,
        input=given.encode(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=_SECONDS,
        check=True,
    )
    return run.stdout.decode()

"""Copying, and saying no more about it than is known.

A native clipboard is read back. The terminal's (OSC 52) never answers, so a file is written beside it.
"""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from moteleder.domain.identity import without_identity
from moteleder.i18n import Words
from moteleder.paths import clipboard_file

__all__ = ["Copied", "Native", "copy", "reaches_user", "said"]

Way: TypeAlias = Literal["native", "terminal", "file", "none"]

_OSC52_LIMIT = 75_000
"""Characters of base64 that terminals take; many stop soon after."""
_READ_BACK = 0.1
"""Seconds in which a clipboard must give the text back."""
_PATIENCE = 1.5
"""Seconds before a clipboard program that hangs is given up."""


class Native(Protocol):
    """The clipboard of the operating system, as `pyperclip` offers it; both may raise anything."""

    def copy(self, text: str) -> None:
        """Put the text there."""

    def paste(self) -> str:
        """What lies there."""


@dataclass(frozen=True)
class Copied:
    """Which way a text went."""

    way: Way
    """The clipboard it was sent to; `file` where there was only the file, `none` where nothing worked."""
    path: Path | None = None
    """The file that holds the text too, where one was written."""
    verified: bool = False
    """Whether the text was read back from where it was sent."""


async def copy(
    text: str,
    send_to_terminal: Callable[[str], None],
    home: Path,
    native: Native | None = None,
    environment: Mapping[str, str] = os.environ,
) -> Copied:
    """Copy a text the best way there is; `send_to_terminal` is `App.copy_to_clipboard`.

    No identity number leaves this way, whatever the text comes from.
    The native clipboard works in a thread of its own: its programs can hang, and the screen must not.
    """
    text, _ = without_identity(text)
    if reaches_user(environment) and await _in_thread(lambda: _native_holds(text, native or _pyperclip())):
        return Copied("native", verified=True)
    path = _write(text, clipboard_file(home).absolute())
    if 4 * len(text.encode()) / 3 < _OSC52_LIMIT:
        send_to_terminal(text)
        return Copied("terminal", path)
    return Copied("file", path, verified=True) if path else Copied("none")


def reaches_user(environment: Mapping[str, str]) -> bool:
    """Whether the machine's clipboard is the user's: over ssh only where a display is forwarded."""
    remote = environment.get("SSH_CONNECTION") or environment.get("SSH_TTY")
    return not remote or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def said(copied: Copied, w: Words) -> str:
    """Which way the text went, in words that claim no more than is known."""
    if copied.way == "native":
        return w("Copied to the clipboard.")
    if copied.way == "terminal" and copied.path:
        text = w("Sent to the terminal's clipboard. If that is empty, the text is in {file}.")
    elif copied.way == "terminal":
        return w("Sent to the terminal's clipboard. Paste it to see whether it came through.")
    elif copied.way == "file":
        text = w("No clipboard could be reached. The text is in {file}.")
    else:
        return w("Nothing was copied: no clipboard could be reached, and no file could be written.")
    return text.format(file=copied.path)


def _native_holds(text: str, native: Native) -> bool:
    try:
        native.copy(text)
        end = time.monotonic() + _READ_BACK
        while not (held := _same(native.paste(), text)) and time.monotonic() < end:
            time.sleep(0.01)
        return held
    except Exception:  # Each platform's clipboard fails in its own way, and every one means: not there.
        return False


def _same(found: object, text: str) -> bool:
    return isinstance(found, str) and found.replace("\r\n", "\n") == text


async def _in_thread(work: Callable[[], bool]) -> bool:
    """Run it in a thread that does not keep the program alive; False where it takes too long."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[bool] = loop.create_future()

    def settle(found: bool) -> None:
        if not answer.done():
            answer.set_result(found)

    def run() -> None:
        found = work()
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, found)

    threading.Thread(target=run, daemon=True).start()
    try:
        return await asyncio.wait_for(answer, _PATIENCE)
    except TimeoutError:
        return False


def _pyperclip() -> Native:
    import pyperclip

    found: Native = pyperclip
    return found


def _write(text: str, path: Path) -> Path | None:
    """Write the text for this user's eyes only."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as target:
            target.write(text)
    except OSError:
        return None
    return path

"""Copying, and saying no more about it than is known.

A native clipboard is read back. The terminal's (OSC 52) never answers, so a file is written beside it.
Formatted text goes to native clipboards alone; where none takes it, the plain text goes the usual way.
"""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol, TypeAlias, TypeVar

from moteleder.domain.identity import without_identity
from moteleder.i18n import Words
from moteleder.paths import clipboard_file
from moteleder.tui.clipboard_rich import Rich, rich_for

__all__ = ["Cleared", "Copied", "Native", "clear", "copy", "reaches_user", "said", "said_cleared"]

Way: TypeAlias = Literal["native", "terminal", "file", "none"]
Cleared: TypeAlias = Literal["cleared", "other", "asked", "file", "failed"]
"""Read back as empty; holds something else by now, and is left alone; the terminal was asked,
which never answers; there was only the file, which is gone; still holds it."""
T = TypeVar("T")

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
    formatted: Literal["", "beside", "alone", "lost"] = ""
    """Where formatted text was wanted: plain text lies beside it, or not; `lost`: there is only the plain."""


async def copy(
    text: str,
    send_to_terminal: Callable[[str], None],
    home: Path,
    native: Native | None = None,
    environment: Mapping[str, str] = os.environ,
    *,
    html: str = "",
    rich: Rich | None = None,
) -> Copied:
    """Copy a text the best way there is; `send_to_terminal` is `App.copy_to_clipboard`.

    `html`: the same text formatted, where that is wanted. `native`, `rich`: in the place of the machine's.
    No identity number leaves this way, whatever the text comes from.
    The native clipboard works in a thread of its own: its programs can hang, and the screen must not.
    """
    text, html = without_identity(text)[0], without_identity(html)[0]
    lost: Literal["", "lost"] = "lost" if html else ""
    if reaches_user(environment):
        both = (rich or rich_for(environment)) if html else None
        if both is not None and await _in_thread(lambda: _rich_holds(text, html, both), False):
            return Copied("native", verified=True, formatted="beside" if both.beside else "alone")
        if await _in_thread(lambda: _native_holds(text, native or _pyperclip()), False):
            return Copied("native", verified=True, formatted=lost)
    path = _write(text, clipboard_file(home).absolute())
    if 4 * len(text.encode()) / 3 < _OSC52_LIMIT:
        send_to_terminal(text)
        return Copied("terminal", path, formatted=lost)
    return Copied("file", path, verified=True, formatted=lost) if path else Copied("none")


async def clear(
    copied: Copied,
    text: str,
    send_to_terminal: Callable[[str], None],
    home: Path,
    native: Native | None = None,
    environment: Mapping[str, str] = os.environ,
    *,
    html: str = "",
    rich: Rich | None = None,
) -> Cleared:
    """Empty what a text was copied to, unless something else lies there by now; the file goes too."""
    try:
        clipboard_file(home).unlink(missing_ok=True)
    except OSError:
        return "failed"
    if copied.way == "native":
        both = (rich or rich_for(environment)) if copied.formatted in ("beside", "alone") else None
        return await _in_thread(lambda: _emptied(text, html, native or _pyperclip(), both), "failed")
    if copied.way == "terminal":
        send_to_terminal("")
        return "asked"
    return "file"


def reaches_user(environment: Mapping[str, str]) -> bool:
    """Whether the machine's clipboard is the user's: over ssh only where a display is forwarded."""
    remote = environment.get("SSH_CONNECTION") or environment.get("SSH_TTY")
    return not remote or bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def said(copied: Copied, w: Words) -> str:
    """Which way the text went, in words that claim no more than is known."""
    if copied.formatted == "lost":
        only = w("Only as plain text: formatted text cannot be copied here.")
        return f"{said(replace(copied, formatted=''), w)} {only}"
    if copied.formatted == "beside":
        return w("Copied to the clipboard, formatted and as plain text.")
    if copied.formatted == "alone":
        return w("Copied to the clipboard as formatted text alone. For plain text, choose the other form.")
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


def said_cleared(cleared: Cleared, w: Words) -> str:
    """What became of the clipboard, in words that claim no more than is known."""
    match cleared:
        case "cleared":
            return w("The clipboard is empty. Windows' clipboard history keeps its own list: Win+V.")
        case "other":
            return w("Something else lies on the clipboard by now, and is left there.")
        case "asked":
            return w("The terminal was asked to empty its clipboard. Paste to see whether it did.")
        case "file":
            return w("The file with the text is gone.")
    return w("The clipboard could not be emptied. Copy something else to replace what lies there.")


def _native_holds(text: str, native: Native) -> bool:
    try:
        native.copy(text)
        end = time.monotonic() + _READ_BACK
        while not (held := _same(native.paste(), text)) and time.monotonic() < end:
            time.sleep(0.01)
        return held
    except Exception:  # Each platform's clipboard fails in its own way, and every one means: not there.
        return False


def _rich_holds(text: str, html: str, rich: Rich) -> bool:
    try:
        rich.copy(text, html)
        end = time.monotonic() + _READ_BACK
        while not (held := rich.paste() == html) and time.monotonic() < end:
            time.sleep(0.01)
        return held
    except Exception:  # As above.
        return False


def _emptied(text: str, html: str, native: Native, rich: Rich | None) -> Cleared:
    try:
        if not (rich.paste() == html if rich else _same(native.paste(), text)):
            return "other"
        native.copy("")
        end = time.monotonic() + _READ_BACK
        while (gone := native.paste() in ("", None)) is False and time.monotonic() < end:
            time.sleep(0.01)
        return "cleared" if gone else "failed"
    except Exception:  # As above.
        return "failed"


def _same(found: object, text: str) -> bool:
    """Whether it is the text; systems have line ends of their own."""
    return isinstance(found, str) and found.replace("\r\n", "\n") == text.replace("\r\n", "\n")


async def _in_thread(work: Callable[[], T], too_long: T) -> T:
    """Run it in a thread that does not keep the program alive; `too_long` where it takes that."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(found: T) -> None:
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
        return too_long


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

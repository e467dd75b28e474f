"""Formatted text on the clipboard of Windows: CF_HTML, with the plain text beside it."""

from __future__ import annotations

import re
import sys
from ctypes import c_int, c_size_t, c_uint, c_void_p, c_wchar_p, memmove, string_at
from typing import Any

__all__ = ["WindowsClipboard", "cf_html", "fragment_of"]

_HEAD = (
    "Version:0.9\r\nStartHTML:{start:010}\r\nEndHTML:{end:010}\r\n"
    "StartFragment:{first:010}\r\nEndFragment:{last:010}\r\n"
)
_BEFORE = b"<html><body><!--StartFragment-->"
_AFTER = b"<!--EndFragment--></body></html>"
_PLACES = re.compile(rb"StartFragment:(\d+)\s+EndFragment:(\d+)")
_UNICODE_TEXT = 13
_MOVABLE = 2


def cf_html(html: str) -> bytes:
    """The text in the form of Windows: where the document and the fragment begin and end, in bytes."""
    body = html.encode()
    start = len(_HEAD.format(start=0, end=0, first=0, last=0))
    first = start + len(_BEFORE)
    last = first + len(body)
    head = _HEAD.format(start=start, end=last + len(_AFTER), first=first, last=last)
    return head.encode() + _BEFORE + body + _AFTER


def fragment_of(data: bytes) -> str:
    """The fragment in such bytes; empty where there is none."""
    found = _PLACES.search(data)
    return data[int(found[1]) : int(found[2])].decode() if found else ""


class WindowsClipboard:
    """The clipboard of Windows, asked directly."""

    beside = True

    def copy(self, plain: str, html: str) -> None:
        """Both, in one go."""
        user, kernel = _libraries()
        kind = user.RegisterClipboardFormatW("HTML Format")
        with_end = plain.encode("utf-16-le") + b"\0\0"
        _opened(user)
        try:
            user.EmptyClipboard()
            for each, data in ((_UNICODE_TEXT, with_end), (kind, cf_html(html) + b"\0")):
                _put(user, kernel, each, data)
        finally:
            user.CloseClipboard()

    def paste(self) -> str:
        """The formatted one."""
        user, kernel = _libraries()
        kind = user.RegisterClipboardFormatW("HTML Format")
        _opened(user)
        try:
            handle = user.GetClipboardData(kind)
            if not handle:
                return ""
            at = kernel.GlobalLock(handle)
            try:
                return fragment_of(string_at(at, kernel.GlobalSize(handle)))
            finally:
                kernel.GlobalUnlock(handle)
        finally:
            user.CloseClipboard()


def _opened(user: Any) -> None:
    if not user.OpenClipboard(None):
        raise OSError("the clipboard is in use")


def _put(user: Any, kernel: Any, kind: int, data: bytes) -> None:
    handle = kernel.GlobalAlloc(_MOVABLE, len(data))
    if not handle:
        raise MemoryError
    memmove(kernel.GlobalLock(handle), data, len(data))
    kernel.GlobalUnlock(handle)
    if not user.SetClipboardData(kind, handle):
        kernel.GlobalFree(handle)
        raise OSError("the clipboard takes nothing")


def _libraries() -> tuple[Any, Any]:
    """Windows' own functions, with what they take and give: handles are as wide as pointers."""
    if sys.platform == "win32":
        from ctypes import WinDLL

        user, kernel = WinDLL("user32", use_last_error=True), WinDLL("kernel32", use_last_error=True)
        for library, table in ((user, _user()), (kernel, _kernel())):
            for name, (takes, gives) in table.items():
                function = getattr(library, name)
                function.argtypes, function.restype = takes, gives
        return user, kernel
    raise OSError("this is not Windows")


def _user() -> dict[str, tuple[list[Any], Any]]:
    return {
        "OpenClipboard": ([c_void_p], c_int),
        "RegisterClipboardFormatW": ([c_wchar_p], c_uint),
        "SetClipboardData": ([c_uint, c_void_p], c_void_p),
        "GetClipboardData": ([c_uint], c_void_p),
    }


def _kernel() -> dict[str, tuple[list[Any], Any]]:
    return {
        "GlobalAlloc": ([c_uint, c_size_t], c_void_p),
        "GlobalLock": ([c_void_p], c_void_p),
        "GlobalUnlock": ([c_void_p], c_int),
        "GlobalSize": ([c_void_p], c_size_t),
        "GlobalFree": ([c_void_p], c_void_p),
    }

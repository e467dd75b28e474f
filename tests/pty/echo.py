"""A program that shows what it is sent, to try the harness on: `q` ends it, `c` copies, `k` draws oddly."""

from __future__ import annotations

import base64
import os
import shutil
import signal
import sys
import tty
from types import FrameType


def draw(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def size(*_: int | FrameType | None) -> None:
    columns, rows = os.get_terminal_size()
    draw(f"\x1b[2J\x1b[Hsize {columns}x{rows}\r\n")


def main() -> None:
    tty.setraw(0)
    signal.signal(signal.SIGWINCH, size)
    size()
    draw(f"home {os.environ['HOME']} {os.environ['MOTELEDER_HOME']} {shutil.which('sh') is not None}\r\n")
    total = 0
    while True:
        keys = os.read(0, 65536)
        total += len(keys)
        if keys == b"q":
            sys.exit(7)
        elif keys == b"c":
            draw("\x1b]52;c;" + base64.b64encode("første".encode()).decode() + "\x07")
            draw("\x1b]52;c;" + base64.b64encode("Åse\n".encode()).decode() + "\x1b\\[copied]\r\n")
        elif keys == b"k":
            draw("\x1b[>1u\x1b[?2026$p\x1bP+q544e\x1b\\\x1b_Gi=1\x1b\\")
            draw("\x1b[22;0t\x1b]0;title\x07\x1b[4 q[odd]\r\n")
        else:
            draw(f"got {keys.decode()!r}\r\n" if len(keys) < 400 else f"so far {total}\r\n")
            draw(f"[{total}]\r\n")


if __name__ == "__main__":
    main()

"""A program in a real pseudo-terminal, driven by keys; every wait is for something to happen."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from tests.pty.screen import Screen
from tests.pty.strokes import encode

PATIENCE = 60.0
"""Seconds before something that should happen has not."""

_ESCAPE_PAUSE = 0.25
"""Seconds after which an escape can no longer be the start of another key."""

_ESCAPE_LONGEST = 2.0
"""Seconds after which an escape has had its time, drawn or not."""

_SEEN = 0.15
"""Seconds without drawing after which a person knows where to click, and sees what a click has done."""

_NOT_INHERITED = (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "LINES",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "TMUX",
    "SSH_TTY",
)


def surroundings(home: Path, **more: str) -> dict[str, str]:
    """The environment of a person with an empty home, a plain terminal and no clipboard of their own."""
    inherited = {k: v for k, v in os.environ.items() if k not in _NOT_INHERITED and not k.startswith("XDG_")}
    temporary = home / "tmp"
    temporary.mkdir(parents=True, exist_ok=True)
    own = {"HOME": str(home), "MOTELEDER_HOME": str(home / "cases"), "TMPDIR": str(temporary)}
    return inherited | own | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"} | more


class Terminal:
    """A running program and its screen; leave it with `with`, and it is gone."""

    def __init__(
        self, command: Sequence[str], home: Path, size: tuple[int, int] = (120, 34), **environment: str
    ) -> None:
        self.screen = Screen(*size)
        self.home = home
        """Where the program has its home."""
        self.status: int | None = None
        """The exit status once the program has ended; minus the signal if one ended it."""
        self._marked = float("-inf")
        surrounding = surroundings(home, **environment)
        self._window = struct.pack("HHHH", size[1], size[0], 0, 0)
        self.started = time.perf_counter()
        """When the program was started, on the clock of who measures."""
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, self._window)
                os.chdir(home)
                os.execvpe(command[0], list(command), surrounding)
            finally:
                os._exit(127)
        os.set_blocking(self._fd, False)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def text(self) -> str:
        """What is on the screen."""
        return self.screen.text

    def osc52(self) -> str | None:
        """The text last put on the clipboard through the terminal."""
        return self.screen.osc52()

    def read(self, seconds: float) -> bool:
        """Take what comes within that time, and draw it; whether anything came."""
        data = self.take(seconds)
        self.screen.receive(data)
        return bool(data)

    def take(self, seconds: float) -> bytes:
        """What comes next within that time, not drawn yet, for who measures; empty: nothing came."""
        if self.status is not None or not select.select([self._fd], [], [], max(seconds, 0))[0]:
            return b""
        try:
            data = os.read(self._fd, 65536)
        except OSError:  # Linux reports the end of a terminal as an error.
            data = b""
        if not data:
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return data

    def wait(self, done: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Read until `done`; fails with the screen when time is up or the program has ended."""
        deadline = time.monotonic() + seconds
        while not done():
            left = deadline - time.monotonic()
            if left <= 0 or self.status is not None:
                why = f"not within {seconds:g} s" if self.status is None else f"ended with {self.status}"
                raise AssertionError(f"{what}: {why}\n{self.screen.framed()}")
            self.read(min(left, 0.2))

    def until(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait for a text to stand on the screen."""
        self.wait(lambda: text in self.text, f"until {text!r}", seconds)

    def gone(self, text: str, seconds: float = PATIENCE) -> None:
        """Wait for a text to leave the screen."""
        self.wait(lambda: text not in self.text, f"gone {text!r}", seconds)

    def settle(self, quiet: float = 0.15, seconds: float = PATIENCE) -> None:
        """Wait for the program to stop drawing for `quiet` seconds."""
        deadline = time.monotonic() + seconds
        while self.read(quiet) and time.monotonic() < deadline:
            pass

    def mark(self) -> None:
        """Remember this moment for `wait_since`."""
        self._marked = time.monotonic()

    def wait_since(self, seconds: float) -> None:
        """Read until so long has gone since the moment that was marked last."""
        while (left := self._marked + seconds - time.monotonic()) > 0 and self.status is None:
            self.read(left)

    def send(self, text: str) -> None:
        """Write to the program, reading meanwhile, so that neither waits for the other."""
        rest = text.encode()
        deadline = time.monotonic() + PATIENCE
        while rest and self.status is None:
            if select.select([], [self._fd], [], 0.05)[1]:
                try:
                    rest = rest[os.write(self._fd, rest[:4096]) :]
                    deadline = time.monotonic() + PATIENCE
                except BlockingIOError:
                    pass
            self.read(0)
            if time.monotonic() > deadline:
                raise AssertionError(f"the program does not read its keys\n{self.screen.framed()}")

    def press(self, *keys: str) -> None:
        """Press keys by name, one after the other."""
        for key in keys:
            self.send(encode(key))
            if key == "esc":
                self._let_escape_stand_alone()

    def _let_escape_stand_alone(self) -> None:
        """Wait until Esc was drawn: a busy program may take it and the key after it for one."""
        begun, drawn = time.monotonic(), False
        while self.status is None:
            gone = time.monotonic() - begun
            if gone >= _ESCAPE_LONGEST or (drawn and gone >= _ESCAPE_PAUSE):
                return
            drawn = self.read(_ESCAPE_PAUSE - gone if gone < _ESCAPE_PAUSE else 0.05) or drawn

    def click(self, text: str, which: str = "") -> None:
        """Click on a text, as a terminal reports the mouse, and see it drawn; `which`: `first`, `last`."""
        self.until(text)
        self.settle(2 * _SEEN)
        places = self.screen.places(text)
        if len(places) > 1 and not which:
            raise AssertionError(f"{text!r} stands {len(places)} times\n{self.screen.framed()}")
        x, y = places[-1 if which == "last" else 0]
        self.send(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m")
        self.settle(_SEEN)

    def type(self, text: str) -> None:
        """Type a text; a line break is Enter."""
        self.send(text.replace("\n", "\r"))

    def paste(self, text: str) -> None:
        """Paste a text the way a terminal marks a paste."""
        self.send(f"\x1b[200~{text}\x1b[201~")

    def resize(self, columns: int, rows: int) -> None:
        """Make the window another size; the program is told."""
        self.screen.resize(columns, rows)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def ended(self, seconds: float = PATIENCE) -> int:
        """Wait for the program to end; its exit status."""
        self.wait(lambda: self.status is not None, "end", seconds) if self.status is None else None
        assert self.status is not None
        return self.status

    def kill(self) -> None:
        """Kill the program without warning, as `kill -9` does."""
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            while self.status is None:
                self.read(PATIENCE)

    def shut_window(self, seconds: float = PATIENCE) -> int:
        """Close the window under the running program; its exit status, minus the signal if one ended it."""
        os.close(self._fd)
        self._fd = -1
        end = time.monotonic() + seconds
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            elif time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
                raise AssertionError("the program runs on without a terminal")
            else:
                time.sleep(0.02)
        return self.status

    def close(self) -> None:
        """End the program if it still runs, and give the terminal back."""
        self.kill()
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

"""A program in a terminal with a stopwatch: from a key to the last byte that came of it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic, perf_counter

from tests.pty.strokes import encode
from tests.pty.terminal import PATIENCE, Terminal

__all__ = ["Watched", "first_key", "first_paint"]

FRAME = 0.1
"""Seconds of quiet after which a screen counts as drawn; Textual draws up to sixty times a second."""


class Watched:
    """What the program writes is kept while the watch runs, and drawn when there is time for it."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._undrawn = bytearray()

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self._terminal.close()

    @property
    def text(self) -> str:
        """What is on the screen."""
        self._terminal.screen.receive(bytes(self._undrawn))
        self._undrawn.clear()
        return self._terminal.text

    def stroke(self, key: str, quiet: float = FRAME, sign: str = "") -> float:
        """Press a key; milliseconds to the last byte before it is quiet for so many seconds.

        `sign` is drawn in every answer: what comes before it, a blink or a second, ends nothing.
        """
        self.rest(0)
        began = perf_counter()
        self._terminal.send(encode(key))
        took, answer = _answered(self._terminal, began, quiet, sign)
        self._undrawn += answer
        return took

    def rest(self, seconds: float) -> None:
        """Take what the program writes of its own accord for so long."""
        until = monotonic() + seconds
        while data := self._terminal.take(until - monotonic()):
            self._undrawn += data
        while (left := until - monotonic()) > 0:
            self._undrawn += self._terminal.take(left)

    def until(self, text: str) -> None:
        """Wait for a text to stand on the screen and the drawing to rest."""
        self._terminal.until(text)
        self._terminal.settle(2 * FRAME)


def first_paint(start: Callable[[], Terminal], text: str) -> float:
    """Milliseconds from the start of a program to the last byte of the first screen that holds the text."""
    with start() as terminal:
        return _answered(terminal, terminal.started, FRAME, text)[0]


def first_key(start: Callable[[], Terminal], drawn: str, key: str, answer: str) -> float:
    """Milliseconds from the start of a program to the answer to a key, pressed when a text stands there.

    That a text is there is seen as soon as its bytes come; what follows it is not waited for.
    """
    with start() as terminal:
        _until_bytes(terminal, drawn)
        terminal.send(encode(key))
        _until_bytes(terminal, answer)
        return (perf_counter() - terminal.started) * 1000


def _until_bytes(terminal: Terminal, text: str) -> None:
    seen, awaited = bytearray(), text.encode()
    while awaited not in seen:
        data = terminal.take(PATIENCE)
        if not data:
            terminal.screen.receive(bytes(seen))
            raise AssertionError(f"no {text!r}\n{terminal.screen.framed()}")
        seen += data


def _answered(terminal: Terminal, began: float, quiet: float, sign: str) -> tuple[float, bytes]:
    """Milliseconds to the last byte of an answer that holds the sign, and the answer."""
    answer, awaited = bytearray(), sign.encode()
    last = began
    while data := terminal.take(quiet if answer and awaited in answer else PATIENCE):
        last = perf_counter()
        answer += data
    if not answer or awaited not in answer:
        terminal.screen.receive(bytes(answer))
        raise AssertionError(f"no answer, or none with {sign!r}\n{terminal.screen.framed()}")
    return (last - began) * 1000, bytes(answer)

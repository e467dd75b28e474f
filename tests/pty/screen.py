"""What a program wrote to its terminal, as the person in front of it sees it."""

from __future__ import annotations

import base64
import codecs
import re

import pyte

_SEQUENCE = re.compile(
    r"\x1b(?:"
    r"\[(?P<parameters>[0-?]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|[]P_^X](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|(?P<short>[ -/]*[0-OQ-WYZ\\`-~])"
    r")"
)
"""One whole escape sequence by the grammar of ECMA-48; an escape that does not match is not all here yet."""

_CLIPBOARD = re.compile(rb"\x1b\]52;[a-z]*;([A-Za-z0-9+/=]*)(?:\x07|\x1b\\)")


def _drawn(match: re.Match[str]) -> str:
    """A sequence, if pyte knows it; it would print the rest of those it does not know."""
    if match["string"] is not None:
        return ""
    if match["final"] is None:
        return match[0]
    parameters, final = match["parameters"], match["final"]
    if match["between"] or final == "t" or parameters[:1] in ("<", "=", ">"):
        return ""
    if parameters.startswith("?") and final not in "hl":
        return ""
    return match[0]


class Screen:
    """Columns and rows of text, and every byte that drew them."""

    def __init__(self, columns: int, rows: int) -> None:
        self.raw = bytearray()
        """Everything received, unaltered."""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._waiting = ""

    def receive(self, data: bytes) -> None:
        """Take what the program wrote; a letter or a sequence may be split between two calls."""
        self.raw += data
        text = self._waiting + self._decode(data)
        whole = 0
        for match in _SEQUENCE.finditer(text):
            whole = match.end()
        cut = text.find("\x1b", whole)
        self._waiting = text[cut:] if cut >= 0 else ""
        self._stream.feed(_SEQUENCE.sub(_drawn, text[:cut] if cut >= 0 else text))

    def resize(self, columns: int, rows: int) -> None:
        """Be as large as the terminal now is."""
        self._screen.resize(rows, columns)

    @property
    def text(self) -> str:
        """The rows as they stand, without the blanks at their ends."""
        return "\n".join(row.rstrip() for row in self._screen.display)

    def places(self, text: str) -> list[tuple[int, int]]:
        """Column and row, from 0, of the middle of every place where a text stands."""
        found = []
        for y, row in enumerate(self._screen.display):
            x = row.find(text)
            while x >= 0:
                found.append((x + len(text) // 2, y))
                x = row.find(text, x + 1)
        return found

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    def framed(self) -> str:
        """The screen in a frame, for a failure message."""
        columns = self._screen.columns
        rows = (f"│{row}│" for row in self._screen.display)
        return "\n".join(["┌" + "─" * columns + "┐", *rows, "└" + "─" * columns + "┘"])

    def osc52(self) -> str | None:
        """The text last put on the clipboard through the terminal; None when there was none."""
        written = _CLIPBOARD.findall(bytes(self.raw))
        return base64.b64decode(written[-1]).decode() if written else None

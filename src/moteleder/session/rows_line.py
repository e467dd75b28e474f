"""One row of a list in words, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Line", "Tone", "below", "joined", "quiet", "shortened"]

Tone = Literal["", "here", "family", "entry", "quiet", "over"]
"""What a row is to look like; the words say it too."""


@dataclass(frozen=True)
class Line:
    """One row of a list."""

    id: str
    """Id of what it is about; empty where it is about nothing that can be picked."""
    text: str
    """The words."""
    more: str = ""
    """Words right after the text that may be cut, so that the row stays one line."""
    right: str = ""
    """A short state; it is never cut."""
    detail: str = ""
    """What is said quietly below."""
    sign: str = " "
    """One cell before the words."""
    tone: Tone = ""
    """Look of the whole row."""
    strong: bool = False
    """Whether it stands out."""
    picks: bool = True
    """Whether it can be picked."""
    columns: tuple[Line, ...] = ()
    """What stands side by side under the text: each with its source as text, its words as detail."""
    indent: int = 0
    """Cells that the whole row is moved to the right: what it belongs to stands above."""
    label: str = ""
    """What the words are an answer to, in a column before them."""


def joined(*parts: str) -> str:
    """The parts that are not empty, with a dot between them."""
    return " · ".join(part for part in parts if part)


def below(*parts: str) -> str:
    """The parts that are not empty, one below the other."""
    return "\n".join(part for part in parts if part)


def shortened(text: str, most: int = 60) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def quiet(text: str, id: str = "") -> Line:
    """A row that only says something."""
    return Line(id, text, tone="quiet", picks=False)

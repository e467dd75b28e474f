"""The message of a field that does not take what it was given."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

__all__ = ["Refused"]


@dataclass
class Refused(Message):
    """A paste was refused whole; the screen says so."""

    reason: str
    """Why, as an English source text."""

"""The message of a field that does not take what it was given."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

__all__ = ["Refused"]


@dataclass
class Refused(Message):
    """A paste was refused whole, or an identity number was taken out; the screen says so."""

    reason: str
    """Why, as an English source text."""
    quiet: bool = False
    """Whether all is well now: there is nothing that must be put right."""

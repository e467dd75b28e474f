"""What panels tell the screen: that something is to happen, or that a command is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from textual.message import Message

from moteleder.domain.events import Event
from moteleder.session.live import LiveSession

__all__ = ["Ask", "Happen", "Moved", "Reopened"]


@dataclass
class Happen(Message):
    """An event is to happen; the screen records it, or says why it may not."""

    kind: Callable[..., Event]
    """The kind of event."""
    what: dict[str, Any] = field(default_factory=dict)
    """Its fields, `at` and `by` apart."""


@dataclass
class Ask(Message):
    """Something is asked for that needs a dialog, or that the screen knows how to do."""

    command: str
    """Id of a command, or of a dialog that only a panel opens (`screens.live.dialogs`)."""
    subject: str = ""
    """Id of what it is about: a person, a task, a goal, an entry."""


@dataclass
class Moved(Message):
    """Somebody moves in a table, and means it."""


@dataclass
class Reopened(Message):
    """An ended meeting goes on; the app shows it live again."""

    live: LiveSession

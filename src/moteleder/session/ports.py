"""What the use cases need from outside, as small protocols."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from moteleder.domain.case import Case
from moteleder.domain.events import Event

__all__ = ["Clock", "OpenCase"]


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """Now, with its offset from UTC."""
        ...


class OpenCase(Protocol):
    """A case that is open, for reading or for writing."""

    @property
    def case(self) -> Case:
        """The whole case as it stands."""
        ...

    @property
    def dirty(self) -> bool:
        """Whether something is in memory that is not on disk."""
        ...

    @property
    def removed(self) -> int:
        """How many identity numbers were taken out when the case was read."""
        ...

    def append(self, number: int, event: Event, replaces_last: bool = False) -> None:
        """Keep one more event of a meeting's journal; `store.problems.Unsaved` where it is in memory only."""
        ...

    def put(self, case: Case) -> None:
        """Let the whole case be this one; `store.problems.Unsaved` where it is in memory only."""
        ...

    def save(self) -> None:
        """Try again to write what is in memory only."""
        ...

    def keep_aside(self) -> str:
        """Put what cannot be saved beside the case's file, under the name returned; may raise `Unsaved`."""
        ...

    def close(self, discard: bool = False) -> None:
        """Let go of the case; what cannot be saved is given up only where `discard` says so."""
        ...

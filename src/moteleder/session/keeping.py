"""Saving what is in memory, and knowing whether it worked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from moteleder.session.saving import Saved, SaveState, Unsaved
from moteleder.store.problems import CaseProblem
from moteleder.store.problems import Unsaved as NotWritten

__all__ = ["Keeping"]


class _Kept(Protocol):
    @property
    def dirty(self) -> bool: ...

    def save(self) -> None: ...

    def keep_aside(self) -> str: ...

    def close(self, discard: bool = False) -> None: ...


class Keeping:
    """The state of an open case's file: on disk, or in memory only and why."""

    def __init__(self, book: _Kept, now: Callable[[], datetime]) -> None:
        self._book = book
        self._now = now
        self.state: SaveState = Saved(at=now())
        """Whether what is here is on disk."""

    def keep(self, save: Callable[[], None]) -> None:
        """Save, and remember what came of it."""
        now = self._now()
        since = self.state.since if isinstance(self.state, Unsaved) else now
        try:
            save()
        except NotWritten as problem:
            self.state = Unsaved(since=since, reason=problem.reason)
        except CaseProblem as problem:
            # Somebody else's file lies there now: theirs is left, and ours goes beside it.
            self.state = Unsaved(since=since, reason=problem.code, aside=self._beside())
        else:
            self.state = Saved(at=now)

    def retry(self) -> None:
        """Try again to save what is in memory only, where that may help."""
        if not isinstance(self.state, Unsaved) or self.state.hopeful:
            self._again()

    def close(self, discard: bool = False) -> bool:
        """Save the last word and let go of the case; False where it cannot be saved, unless `discard`."""
        self._again()
        if isinstance(self.state, Unsaved) and not discard:
            return False
        self._book.close(discard=discard)
        return True

    def _again(self) -> None:
        if isinstance(self.state, Unsaved) or self._book.dirty:
            self.keep(self._book.save)

    def _beside(self) -> str:
        try:
            return self._book.keep_aside()
        except CaseProblem:
            return ""

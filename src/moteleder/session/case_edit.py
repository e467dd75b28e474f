"""A case that is open to be changed: each change is saved at once, and can be taken back."""

from __future__ import annotations

from datetime import datetime

from moteleder.domain.case import Case
from moteleder.domain.identity import guarded, removed
from moteleder.domain.ids import next_id
from moteleder.domain.values import Value
from moteleder.session.keeping import Keeping
from moteleder.session.ports import Clock, OpenCase
from moteleder.session.saving import SaveState

__all__ = ["CaseEdit", "Changed"]


class Changed(Value):
    """One change that can be taken back."""

    before: Case
    """The case as it was."""
    said: str
    """What was done, in words: «Ane Fossli er med»."""


class CaseEdit:
    """One open case, and what was changed in it since it was opened."""

    def __init__(self, book: OpenCase, clock: Clock) -> None:
        self._book = book
        self._clock = clock
        self._keeping = Keeping(book, self.now)
        self._done: list[Changed] = []
        self._undone: list[Changed] = []
        self.removed = book.removed
        """Identity numbers that were taken out and are not told of yet; whoever tells sets it to 0."""
        self.settled = ""
        """Why the first step that is remembered cannot be gone behind; empty: nothing was done before it."""

    @property
    def case(self) -> Case:
        """The whole case as it stands."""
        return self._book.case

    @property
    def saving(self) -> SaveState:
        """Whether what is here is on disk."""
        return self._keeping.state

    def now(self) -> datetime:
        """The time."""
        return self._clock.now()

    def new_id(self, prefix: str) -> str:
        """The next free id with this prefix."""
        return next_id(prefix, self.case)

    def do(self, case: Case, said: str) -> bool:
        """Let the case be this one from now on; False where nothing is different."""
        kept, count = guarded(case, removed(case.facts.language))
        self.removed += count
        if kept == self.case:
            return False
        self._done.append(Changed(before=self.case, said=said))
        self._undone.clear()
        self._put(kept)
        return True

    def settle(self, why: str) -> None:
        """Let what was done until now stand: undo says `why` instead."""
        self._done.clear()
        self.settled = why

    def undo(self) -> str:
        """Take back the last change; gives what it was, empty where there is none."""
        return self._step(self._done, self._undone)

    def redo(self) -> str:
        """Bring back what was taken back last; gives what it was, empty where there is none."""
        return self._step(self._undone, self._done)

    def retry(self) -> None:
        """Try again to save what is in memory only, where that may help."""
        self._keeping.retry()

    def close(self, discard: bool = False) -> bool:
        """Let go of the case; False where it cannot be saved, unless `discard`."""
        return self._keeping.close(discard)

    def _step(self, source: list[Changed], target: list[Changed]) -> str:
        if not source:
            return ""
        last = source.pop()
        target.append(Changed(before=self.case, said=last.said))
        self._put(last.before)
        return last.said

    def _put(self, case: Case) -> None:
        self._keeping.keep(lambda: self._book.put(case))

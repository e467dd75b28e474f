"""Every case of the book in outline: at once what the index knows, then the rest, case by case."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from moteleder.domain.errors import Refused
from moteleder.domain.outline import Outline, outline
from moteleder.rules_of_age import ages
from moteleder.session.pace import Pace
from moteleder.store.index import Indexed, read_index, write_index
from moteleder.store.keys import file_name
from moteleder.store.port import Vault
from moteleder.store.problems import CaseProblem

__all__ = ["Known", "Outlines", "Progress"]

PIECE = 0.1
"""Seconds of reading between two reports."""

_KEPT_EACH = 5.0
"""Seconds of reading between two writings of the index, so that a long one is not for nothing."""


@dataclass(frozen=True)
class Known:
    """What is known of one case."""

    stamp: str
    """The stamp of the file that it is known from."""
    outline: Outline | None = None
    """The case in outline; None where it cannot be opened."""
    problem: CaseProblem | None = None
    """Why it cannot be opened."""


@dataclass(frozen=True)
class Progress:
    """How far the reading has come."""

    cases: Mapping[str, Known]
    """What is known now, by the cases' keys; never changed afterwards."""
    done: int
    """How many of the cases are known as they lie there now."""
    total: int
    """How many cases there are."""


class Outlines:
    """The outlines of a vault's cases, checked against it each time somebody asks."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._known: Mapping[str, Known] | None = None

    def catch_up(self, pace: Pace | None = None, piece: float = PIECE) -> Iterator[Progress]:
        """Report what is known, then look at what has changed, a report for each `piece` of seconds.

        It may run in a thread, then at a `pace`: what is reported is never changed. `CaseProblem` where the
        folder cannot be read.
        """
        stamps = self._vault.stamps()
        before = self._indexed(pace) if self._known is None else self._known
        known = {key: before[key] for key in sorted(stamps) if key in before}
        stale = [key for key in sorted(stamps) if key not in known or known[key].stamp != stamps[key]]
        changed = len(known) < len(before)
        told = kept = time.monotonic()
        yield self._report(known, len(stale), len(stamps))
        for left, key in zip(range(len(stale) - 1, -1, -1), stale, strict=True):
            known[key] = self._look(key, stamps[key])
            changed = changed or known[key].outline is not None or key in before
            if left and time.monotonic() - told >= piece:
                if changed and time.monotonic() - kept >= _KEPT_EACH:
                    self._keep(known)
                    kept, changed = time.monotonic(), False
                yield self._report(known, left, len(stamps))
                told = time.monotonic()
        if stale:
            yield self._report(known, 0, len(stamps))
        if changed:
            self._keep(known)

    def known(self, key: str) -> Outline | None:
        """A case as it was when it was last looked at; None where nobody has, or it cannot be opened."""
        found = (self._known or {}).get(key)
        return found.outline if found else None

    def all(self) -> Mapping[str, Known]:
        """Everything, when it has been read; raises as `catch_up` does."""
        return max(self.catch_up(), key=lambda progress: progress.done).cases

    def _report(self, known: dict[str, Known], left: int, total: int) -> Progress:
        self._known = dict(known)
        return Progress(self._known, total - left, total)

    def _indexed(self, pace: Pace | None) -> dict[str, Known]:
        found = {}
        for key, each in read_index(self._vault):
            found[key] = Known(each.stamp, each.outline)
            if pace:
                pace.step()
        return found

    def _keep(self, known: Mapping[str, Known]) -> None:
        """Write the index; where it cannot be, it is in memory for as long as the program runs."""
        write_index(
            self._vault,
            {key: Indexed(each.stamp, each.outline) for key, each in known.items() if each.outline},
        )

    def _look(self, key: str, stamp: str) -> Known:
        from moteleder.store.casefile import CaseFile

        try:
            return Known(stamp, outline(CaseFile.open(self._vault, key).case, ages()))
        except CaseProblem as problem:
            return Known(stamp, problem=problem)
        except Refused:
            return Known(stamp, problem=CaseProblem("damaged", file_name(key)))

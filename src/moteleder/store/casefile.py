"""A case in its file: the whole of it in memory, every change on disk when the call returns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tinydb import TinyDB

from moteleder.domain.case import Case
from moteleder.domain.events import Event
from moteleder.domain.values import change
from moteleder.store.port import Lock, Vault
from moteleder.store.problems import CaseProblem
from moteleder.store.rows import case_of, journal_row, rows_of
from moteleder.store.sealing import Plain, Sealing
from moteleder.store.storage import VaultStorage

__all__ = ["CaseFile"]

_PLAIN = Plain()


class CaseFile:
    """One open case; a change that cannot be saved raises `Unsaved`, stays, and is saved with the next."""

    def __init__(self, storage: VaultStorage, case: Case, lock: Lock | None) -> None:
        self._storage = storage
        self._db = TinyDB(storage=lambda: storage)
        self._case = case
        self._lock = lock
        self._depth = 0

    @classmethod
    def create(cls, vault: Vault, key: str, case: Case, who: str = "", sealing: Sealing = _PLAIN) -> None:
        """Make the file of a new case and let go of it; `exists`, `held`, `bad_key` or `Unsaved`."""
        with vault.lock(key, who) as lock:
            cls(VaultStorage(vault, key, sealing), case, lock).put(case)

    @classmethod
    def open(
        cls, vault: Vault, key: str, writing: bool = False, who: str = "", sealing: Sealing = _PLAIN
    ) -> CaseFile:
        """Open a case to read, or alone to write, which first puts a good copy aside.

        An identity number in the file is taken out on the way; for writing, out of the file and its good
        copies at once, or where the file cannot be written to, when that succeeds.
        `CaseProblem`: `bad_key`, `missing`, `unreadable`, `held`, `cut_off`, `damaged`, `newer`,
        `not_a_case`; `Unsaved` where the folder cannot be written to. The file is then as it was.
        """
        vault.read(key)  # A case that is not there gets no lock file.
        lock = vault.lock(key, who) if writing else None
        try:
            storage = VaultStorage(vault, key, sealing)
            case = case_of(storage.load(), storage.where)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        if writing:
            storage.dirty = storage.removed > 0
            with suppress(CaseProblem):
                storage.save()
            storage.purge_copies()
            storage.keep_copy()
        return cls(storage, case, lock)

    @property
    def case(self) -> Case:
        """The whole case with its journals, with what is not saved yet."""
        return self._case

    @property
    def dirty(self) -> bool:
        """Whether something is in memory only."""
        return self._storage.dirty

    @property
    def removed(self) -> int:
        """How many identity numbers were taken out when the file was read."""
        return self._storage.removed

    def append(self, number: int, event: Event, replaces_last: bool = False) -> None:
        """Add an event to a meeting's journal, or let it replace the last; `KeyError`: no such meeting."""
        record = self._case.meeting(number)
        if replaces_last and not record.event:
            raise ValueError("an empty journal has no last event")
        with self.change():
            events = record.event[:-1] if replaces_last else record.event
            row = journal_row(number, len(events) + 1, event)
            journal = self._db.table("journal")
            if replaces_last:
                journal.update(row, lambda old: old["meeting"] == number and old["n"] == row["n"])
            else:
                journal.insert(row)
            added = change(record, event=(*events, event))
            meetings = tuple(added if m.number == number else m for m in self._case.meetings)
            self._case = change(self._case, meetings=meetings)

    def put(self, case: Case) -> None:
        """Let the whole case, journals included, be this one."""
        with self.change():
            self._fill(case)

    @contextmanager
    def change(self) -> Iterator[None]:
        """Gather several changes into one write; where the body raises, none of them has happened."""
        if self._lock is None:
            raise ValueError("the case is not open for writing")
        before, dirty = self._case, self._storage.dirty
        self._depth += 1
        try:
            yield
        except BaseException:
            self._fill(before)
            self._storage.dirty = dirty
            raise
        finally:
            self._depth -= 1
        if self._depth == 0:
            self.save()

    def save(self) -> None:
        """Try again to write what is in memory only; `Unsaved` or `conflict` as long as it cannot be."""
        self._storage.save()

    def keep_aside(self) -> str:
        """Put the case as it is in memory beside its file, under the name returned; `Unsaved`."""
        return self._storage.keep_aside()

    def close(self, discard: bool = False) -> None:
        """Save, and let others write; where saving fails the case stays open, unless `discard`."""
        if not discard:
            self.save()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> CaseFile:
        return self

    def __exit__(self, *exc: object) -> None:
        try:
            self.save()
        finally:
            self.close(discard=True)

    def _fill(self, case: Case) -> None:
        for name, rows in rows_of(case).items():
            table = self._db.table(name)
            table.truncate()
            table.insert_multiple(rows)
        self._case = case

"""The case book: the folder of cases, what is in it, and opening one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from moteleder.domain.case import Case, MeetingRecord
from moteleder.domain.identity import guarded, removed
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Phase
from moteleder.domain.values import change
from moteleder.session.outlines import Outlines
from moteleder.session.ports import OpenCase
from moteleder.store.exchange import read
from moteleder.store.port import Copy, Vault

__all__ = ["CaseBook", "MeetingState", "due_meeting", "meeting_state", "planned_only"]

MeetingState: TypeAlias = Phase
"""How far a meeting has come."""


def meeting_state(case: Case, number: int) -> MeetingState:
    """How far a meeting has come."""
    record = case.meeting(number)
    return replay(case, number).meeting.phase if record.event else "planned"


def due_meeting(case: Case) -> MeetingRecord | None:
    """The meeting to open: the one that is running, else the first to come, else the latest.

    One that has not begun and that a later one has gone past is not to come; the overview says the same.
    """
    states = {m.number: meeting_state(case, m.number) for m in case.meetings}
    live = [m for m in case.meetings if states[m.number] == "live"]
    begun = max((number for number, state in states.items() if state != "planned"), default=0)
    ahead = [m for m in case.meetings if m.number > begun]
    latest = max(case.meetings, key=lambda m: m.number, default=None)
    return next(iter(live), None) or min(ahead, key=lambda m: m.start, default=latest)


def planned_only(case: Case) -> Case:
    """The case up to the start of its latest meeting: called, with an empty journal."""
    if not case.meetings:
        return case
    return change(case, meetings=(*case.meetings[:-1], change(case.meetings[-1], event=())))


class CaseBook:
    """A folder of cases."""

    def __init__(self, vault: Vault, folder: Path, fleeting: bool = False) -> None:
        self._vault = vault
        self.fleeting = fleeting
        """Whether the folder goes when the program ends."""
        self.folder = folder
        """Where the cases lie, for a text that is written to a file."""
        self.outlines = Outlines(vault)
        """Every case in outline."""

    @classmethod
    def at(cls, folder: Path, fleeting: bool = False) -> CaseBook:
        """The case book of a folder, which is made when the first case is kept."""
        from moteleder.store.vault import FolderVault

        return cls(FolderVault(folder), folder, fleeting)

    def has(self, key: str) -> bool:
        """Whether there is such a case; `CaseProblem` where the folder cannot be read."""
        return key in self.keys()

    def keys(self) -> tuple[str, ...]:
        """The keys of all cases, those that cannot be opened included; raises as `has` does."""
        return self._vault.keys()

    def case(self, key: str, taken_out: Callable[[int], None] | None = None) -> Case:
        """The whole of a case, to read; `CaseProblem` where it cannot be.

        `taken_out` is told how many identity numbers were taken out of it, where there were any.
        """
        from moteleder.store.casefile import CaseFile

        opened = CaseFile.open(self._vault, key)
        if taken_out and opened.removed:
            taken_out(opened.removed)
        return opened.case

    def open(self, key: str, who: str = "") -> OpenCase:
        """Open a case for writing; `CaseProblem` where it cannot be, or where somebody else has it."""
        from moteleder.store.casefile import CaseFile

        return CaseFile.open(self._vault, key, writing=True, who=who)

    def rewrite(self, key: str, made: Callable[[Case], Case], who: str = "") -> None:
        """Let what is made of a case take its place in one write; raises as `open` does, and `Unsaved`."""
        from moteleder.store.casefile import CaseFile

        with CaseFile.open(self._vault, key, writing=True, who=who) as file:
            file.put(made(file.case))

    def add(self, key: str, case: Case) -> None:
        """Keep a new case; `CaseProblem` where the handle is taken or cannot be one.

        Whoever made the case, it is kept without identity numbers.
        """
        from moteleder.store.casefile import CaseFile

        CaseFile.create(self._vault, key, guarded(case, removed(case.facts.language))[0])

    def add_sample(self, name: str) -> Case:
        """Keep a sample case, up to the start of its meeting, under its name; gives what is kept."""
        from moteleder.resources import folder

        path = folder("sample_cases") / f"{name}.toml"
        case = planned_only(read(path.read_text(encoding="utf-8"), path.name))
        self.add(name, case)
        return case

    def copies(self, key: str) -> tuple[Copy, ...]:
        """The last good copies of a case, newest first."""
        return self._vault.copies(key)

    def restore(self, key: str, copy: Copy) -> str:
        """Let a good copy take the case's place; gives the name the file that was there is kept under."""
        with self._vault.lock(key, ""):
            return self._vault.restore(key, copy.name)

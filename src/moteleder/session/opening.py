"""Opening a case: the meeting that is due, ready to be led or read."""

from __future__ import annotations

import getpass
import platform
from dataclasses import dataclass

from moteleder.domain.errors import Refused
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.domain.text import one_line
from moteleder.session.casebook import CaseBook, due_meeting
from moteleder.session.live import LiveSession
from moteleder.session.ports import Clock
from moteleder.store.keys import file_name
from moteleder.store.problems import CaseProblem

__all__ = ["Opened", "open_meeting", "who_is_here"]


@dataclass(frozen=True)
class Opened:
    """What came of opening a case."""

    live: LiveSession | None = None
    """The meeting, to be led; None where it can only be read, or not even that."""
    reading: Meeting | None = None
    """The meeting as it stands, where somebody else leads it."""
    problem: CaseProblem | None = None
    """What is in the way; None with nothing else: no meeting is called."""
    removed: int = 0
    """How many identity numbers were taken out of the case on the way."""


def open_meeting(
    book: CaseBook, key: str, clock: Clock, who: str | None = None, number: int | None = None
) -> Opened:
    """Open a meeting of a case for writing; where somebody else has the case, only to read.

    `number`: which one; None: the one that is due.
    `who`: what somebody who finds the case held is told; None: who sits at this machine.
    """
    try:
        case = book.open(key, who_is_here() if who is None else who)
    except CaseProblem as problem:
        return _to_read(book, key, problem, number) if problem.code == "held" else Opened(problem=problem)
    try:
        due = due_meeting(case.case) if number is None else case.case.meeting(number)
        if due is not None:
            return Opened(live=LiveSession(case, due.number, clock), removed=case.removed)
    except Refused:
        case.close(discard=True)
        return Opened(problem=CaseProblem("damaged", file_name(key)))
    case.close()
    return Opened()


def who_is_here() -> str:
    """Who uses this machine, as `login@machine`; the part that is not known is left out."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        login = ""
    return one_line("@".join(part for part in (login, platform.node()) if part))


def _to_read(book: CaseBook, key: str, held: CaseProblem, number: int | None) -> Opened:
    try:
        removed: list[int] = []
        case = book.case(key, removed.append)
        due = due_meeting(case) if number is None else case.meeting(number)
        if due is None or not due.event:
            return Opened(problem=held)
        return Opened(reading=replay(case, due.number).meeting, problem=held, removed=sum(removed))
    except CaseProblem as problem:
        return Opened(problem=problem)
    except Refused:
        return Opened(problem=CaseProblem("damaged", file_name(key)))

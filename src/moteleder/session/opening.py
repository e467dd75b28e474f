"""Opening a case: the meeting that is due, ready to be led or read."""

from __future__ import annotations

from dataclasses import dataclass

from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting
from moteleder.session.casebook import CaseBook, due_meeting
from moteleder.session.live import LiveSession
from moteleder.session.ports import Clock
from moteleder.store.problems import CaseProblem

__all__ = ["Opened", "open_meeting"]


@dataclass(frozen=True)
class Opened:
    """What came of opening a case."""

    live: LiveSession | None = None
    """The meeting, to be led; None where it can only be read, or not even that."""
    reading: Meeting | None = None
    """The meeting as it stands, where somebody else leads it."""
    problem: CaseProblem | None = None
    """What is in the way; None with nothing else: no meeting is called."""


def open_meeting(book: CaseBook, key: str, clock: Clock, who: str = "") -> Opened:
    """Open a case's due meeting for writing; where somebody else has the case, only to read."""
    try:
        case = book.open(key, who)
    except CaseProblem as problem:
        return _to_read(book, key, problem) if problem.code == "held" else Opened(problem=problem)
    due = due_meeting(case.case)
    if due is None:
        case.close()
        return Opened()
    return Opened(live=LiveSession(case, due.number, clock))


def _to_read(book: CaseBook, key: str, held: CaseProblem) -> Opened:
    try:
        case = book.case(key)
    except CaseProblem as problem:
        return Opened(problem=problem)
    due = due_meeting(case)
    if due is None or not due.event:
        return Opened(problem=held)
    return Opened(reading=replay(case, due.number).meeting, problem=held)

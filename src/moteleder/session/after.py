"""What happens to the minutes after a meeting: one more event in its journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from moteleder.domain.case import Case
from moteleder.domain.events import Event
from moteleder.domain.journal import Journal, record, replay
from moteleder.domain.values import change
from moteleder.session.copy_rights import may_by_age

__all__ = ["happened", "happening"]


def happened(case: Case, number: int, event: Event, journal: Journal | None = None) -> Case:
    """The case with one more event in the meeting's journal; raises `Refused`, and then nothing is changed.

    `journal`: the meeting's own, where it is at hand.
    """
    journal = journal or replay(case, number)
    may_by_age(journal.meeting, event)
    journal = record(journal, event)
    kept = (change(m, event=journal.events) if m.number == number else m for m in case.meetings)
    return change(case, meetings=tuple(kept))


def happening(case: Case, number: int, now: datetime, kind: Callable[..., Event], /, **what: Any) -> Case:
    """The case after an event of this kind now, by the hand that wrote the minutes; raises as `happened`."""
    record_ = case.meeting(number)
    at = max(now, record_.event[-1].at) if record_.event else now
    return happened(case, number, kind(at=at, by=record_.writer or record_.leader, **what))

"""Where a case is between its meetings: the last one that ended, the one that goes on, the next one."""

from __future__ import annotations

from dataclasses import dataclass

from moteleder.domain.agenda import Item
from moteleder.domain.case import Case
from moteleder.domain.entries import Entry
from moteleder.domain.journal import replay
from moteleder.domain.meeting import Meeting

__all__ = ["SinceLast", "since_last"]


@dataclass(frozen=True)
class SinceLast:
    """The meetings of a case, by how far they have come."""

    ended: tuple[Meeting, ...] = ()
    """Those that have ended, by number."""
    live: int = 0
    """Number of the one that goes on; 0 where none does."""
    planned: tuple[int, ...] = ()
    """Numbers of those that are called."""

    @property
    def next(self) -> int:
        """Number of the next meeting, where what is written down now is brought up; 0 until it is made."""
        return self.planned[0] if self.planned else 0

    @property
    def after(self) -> int:
        """Number of the latest meeting that has ended; 0 where none has."""
        return self.last.plan.number if self.last else 0

    @property
    def last(self) -> Meeting | None:
        """The latest meeting that has ended."""
        return self.ended[-1] if self.ended else None

    @property
    def elsewhere(self) -> tuple[Entry, ...]:
        """What the last meeting left to be taken up elsewhere."""
        return tuple(e for e in self.last.entries if e.kind == "park") if self.last else ()

    @property
    def deferred(self) -> tuple[Item, ...]:
        """The items that the last meeting put off."""
        return tuple(i for i in self.last.items if i.state == "deferred") if self.last else ()

    def waits(self, meeting: int) -> bool:
        """Whether what is for this meeting has not been brought up yet."""
        return meeting != self.live and all(m.plan.number != meeting for m in self.ended)


def since_last(case: Case) -> SinceLast:
    """Where the case is."""
    ended: list[Meeting] = []
    live, planned = 0, []
    for record in sorted(case.meetings, key=lambda each: each.number):
        meeting = replay(case, record.number).meeting if record.event else None
        if meeting is None or meeting.phase == "planned":
            planned.append(record.number)
        elif meeting.phase == "live":
            live = record.number
        else:
            ended.append(meeting)
    after = ended[-1].plan.number if ended else 0
    return SinceLast(tuple(ended), live, tuple(n for n in planned if n > max(live, after)))

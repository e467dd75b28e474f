"""The versions of the minutes, at any time from the journal: what went out, and what became final."""

from __future__ import annotations

from functools import lru_cache

from moteleder.domain.apply import apply
from moteleder.domain.errors import Refused
from moteleder.domain.journal import Journal
from moteleder.domain.meeting import Meeting
from moteleder.domain.remarks import Version
from moteleder.domain.values import Value

__all__ = ["Kept", "versions_of"]


class Kept(Value):
    """One version, and the meeting as it stood then."""

    version: Version
    """Its number, its day, and whether it was final."""
    meeting: Meeting
    """The meeting whose minutes it was."""


def versions_of(journal: Journal) -> tuple[Kept, ...]:
    """Every version, the first one first."""
    return tuple(Kept(version=m.versions[-1], meeting=m) for m in _stood(_Played(journal)))


class _Played:
    """A journal that is known by what happened in it, so that it is played once."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    def __hash__(self) -> int:
        return hash((len(self.journal.events), self.journal.events[-1:] and self.journal.events[-1].at))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Played):
            return False
        mine, theirs = self.journal, other.journal
        return (mine.counted, mine.before) == (theirs.counted, theirs.before)


@lru_cache(maxsize=4)
def _stood(played: _Played) -> tuple[Meeting, ...]:
    found: list[Meeting] = []
    meeting = played.journal.before
    for event in played.journal.counted:
        try:
            after = apply(meeting, event)
        except Refused:
            # A text whose place is undone is empty; the journal has seen to that.
            continue
        if len(after.versions) > len(meeting.versions):
            found.append(after)
        meeting = after
    return tuple(found)

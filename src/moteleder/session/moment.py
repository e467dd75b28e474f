"""What commands need to know of a meeting to say whether they can be done."""

from __future__ import annotations

from dataclasses import dataclass

from moteleder.domain.journal import Journal

__all__ = ["MeetingMoment"]


@dataclass(frozen=True)
class MeetingMoment:
    """The moment that a journal has come to."""

    begun: bool = False
    ended: bool = False
    paused: bool = False
    in_round: bool = False
    speaking: bool = False
    undoable: bool = False
    redoable: bool = False
    leads: bool = False
    counts: bool = False
    reading: bool = False

    @classmethod
    def of(cls, journal: Journal, leads: bool = False, counts: bool = False) -> MeetingMoment:
        """The moment after the journal's last event; `leads` and `counts` are what the screen shows."""
        meeting = journal.meeting
        here = meeting.item(meeting.at_item)
        live = meeting.phase == "live"
        return cls(
            begun=meeting.phase != "planned",
            ended=meeting.over,
            paused=meeting.paused,
            in_round=here is not None and here.serves("round"),
            speaking=bool(meeting.holder),
            undoable=live and journal.last_command is not None,
            redoable=live and bool(journal.undone),
            leads=leads,
            counts=counts,
        )

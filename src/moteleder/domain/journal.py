"""The journal is the meeting: events are appended, and what they add up to is the meeting as it stands.

Undo takes back the last command that is not undone. What was typed is no command: it stays, at its place.
"""

from __future__ import annotations

from collections.abc import Iterable

from moteleder.domain.apply import apply
from moteleder.domain.case import Case, MeetingRecord, as_plan
from moteleder.domain.errors import Refused
from moteleder.domain.events import Begin, End, Event, Finish, Note, Redo, Reopen, Undo
from moteleder.domain.meeting import Meeting
from moteleder.domain.remembered import remembered
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import Value, change

__all__ = ["Journal", "coalesces", "record", "replay", "replayed", "start"]


class Journal(Value):
    """What happened, and what it adds up to."""

    before: Meeting
    """The meeting before the first event."""
    meeting: Meeting
    """The meeting after the last event."""
    events: tuple[Event, ...] = ()
    """Everything that happened, oldest first."""
    counted: tuple[Event, ...] = ()
    """The events that count: those that are not undone, and every note."""
    undone: tuple[Event, ...] = ()
    """Commands that `Redo` can bring back, the next one last."""
    stood: tuple[int, ...] = ()
    """Where in `counted` each of `undone` stood: it comes back there, before what was typed after it."""

    @property
    def last_command(self) -> Event | None:
        """What `Undo` would take back."""
        last = next((e for e in reversed(self.counted) if not isinstance(e, Note)), None)
        return None if isinstance(last, Begin | End | Finish | Reopen) else last


def start(case: Case, number: int) -> Journal:
    """The empty journal of a meeting that has been called."""
    return _start(case.meeting(number), case.facts)


def replay(case: Case, number: int) -> Journal:
    """The journal of a meeting, from the events that the case keeps."""
    return _replay(case.meeting(number), case.facts)


@remembered(64)
def _replay(record: MeetingRecord, facts: CaseFacts) -> Journal:
    """Remembered, for meetings that ended long ago stay as they are while all around them changes."""
    return replayed(_start(record, facts), record.event)


def _start(record: MeetingRecord, facts: CaseFacts) -> Journal:
    meeting = Meeting(plan=as_plan(record), facts=facts)
    return Journal(before=meeting, meeting=meeting)


def replayed(journal: Journal, events: Iterable[Event]) -> Journal:
    """The journal after all of these events."""
    for event in events:
        journal = record(journal, event)
    return journal


def coalesces(journal: Journal, event: Event) -> bool:
    """Whether the event takes the last one's place: the same hand writing on in the same text."""
    if not journal.events or not isinstance(event, Note):
        return False
    last = journal.events[-1]
    return isinstance(last, Note) and (last.by, last.place) == (event.by, event.place)


def record(journal: Journal, event: Event) -> Journal:
    """The journal after one more event; raises `Refused` where it may not happen.

    Live meetings, replay and recovery all go through here.
    """
    if journal.events and event.at < journal.events[-1].at:
        raise Refused("time_goes_back")
    if isinstance(event, Undo):
        return _undo(journal, event)
    if isinstance(event, Redo):
        return _redo(journal, event)
    meeting = apply(journal.meeting, event)
    if coalesces(journal, event):
        events = (*journal.events[:-1], event)
        counted = (*journal.counted[:-1], event)
    else:
        events = (*journal.events, event)
        counted = (*journal.counted, event)
    journal = change(journal, meeting=meeting, events=events, counted=counted)
    return journal if isinstance(event, Note) else change(journal, undone=(), stood=())


def _undo(journal: Journal, event: Undo) -> Journal:
    command = journal.last_command
    _open(journal, command)
    if command is None:
        raise Refused("nothing_to_undo")
    where = max(n for n, e in enumerate(journal.counted) if e is command)
    counted = (*journal.counted[:where], *journal.counted[where + 1 :])
    return change(
        journal,
        meeting=_fold(journal.before, counted),
        events=(*journal.events, event),
        counted=counted,
        undone=(*journal.undone, command),
        stood=(*journal.stood, where),
    )


def _redo(journal: Journal, event: Redo) -> Journal:
    _open(journal, journal.undone)
    if not journal.undone:
        raise Refused("nothing_to_redo")
    command, where = journal.undone[-1], journal.stood[-1]
    counted = (*journal.counted[:where], command, *journal.counted[where:])
    return change(
        journal,
        meeting=_fold(journal.before, counted),
        events=(*journal.events, event),
        counted=counted,
        undone=journal.undone[:-1],
        stood=journal.stood[:-1],
    )


def _open(journal: Journal, something: object) -> None:
    """Refuse before the beginning, when the minutes are final, and after the end where there is nothing."""
    if journal.meeting.phase == "planned":
        raise Refused("not_begun")
    if journal.meeting.phase == "final":
        raise Refused("final")
    if journal.meeting.over and not something:
        raise Refused("ended")


def _fold(meeting: Meeting, events: tuple[Event, ...]) -> Meeting:
    """What the events add up to; a text whose place would be gone is not thrown away but refused."""
    last_text = {e.place: e.text for e in events if isinstance(e, Note)}
    for event in events:
        try:
            meeting = apply(meeting, event)
        except Refused as refusal:
            if refusal.code != "place_unknown" or not isinstance(event, Note):
                raise
            if last_text[event.place]:
                raise Refused("undo_holds_text") from refusal
    return meeting

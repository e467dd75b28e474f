"""What is due in a case now: a rule for each kind of thing, and what to turn to first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Literal

from moteleder.dates import oslo
from moteleder.domain.outline import MeetingOutline, Outline, PersonOutline
from moteleder.domain.values import Value

__all__ = ["Due", "DueKind", "due_now", "meeting_to_open", "opens_meeting", "upcoming"]

DueKind = Literal[
    "under_way",
    "today",
    "passed",
    "ring",
    "notice",
    "changed",
    "read",
    "remarks",
    "final",
    "tasks",
    "consent",
    "call",
]
"""A meeting that is under way, is today, or was to be held on a day that has passed; the call to the parents;
the notice, and the notice once more; minutes to be read, remarks to them, their end; tasks past their day;
consents that end; a next meeting to call."""

_ORDER: dict[DueKind, int] = {
    "under_way": 0,
    "today": 1,
    "passed": 2,
    "ring": 3,
    "notice": 3,
    "changed": 3,
    "remarks": 3,
    "final": 3,
    "read": 3,
    "tasks": 4,
    "consent": 5,
    "call": 6,
}
"""What comes before what; of one figure, the earlier day comes first."""

AHEAD = timedelta(days=7)
"""So long before the notice should be out, the parents are rung and it is written."""

ENDS_SOON = timedelta(days=30)
"""So long before it ends, a consent is spoken of, also where no meeting is called."""

LATE_REMARKS = timedelta(days=30)
"""So long after their day the remarks are waited for; then the minutes count as read."""

TO_CALL = timedelta(days=42)
"""So long before an agreed day the next meeting is called."""


class Due(Value):
    """One thing that is due in a case."""

    kind: DueKind
    """What it is."""
    day: date
    """The day it should be done by; of several, the first."""
    number: int = 0
    """The meeting that it is about; 0 where it is about none."""
    names: tuple[str, ...] = ()
    """The tasks, or those whose consent ends."""
    of_age: bool = False
    """Whether the young person is of age when the meeting is, and is rung instead of the parents."""

    @property
    def urgency(self) -> tuple[int, date]:
        """What comes first is least."""
        return _ORDER[self.kind], self.day


def due_now(case: Outline, today: date) -> tuple[Due, ...]:
    """All that is due, the most urgent first; nothing in a case that was put away."""
    if case.archived:
        return ()
    rules: tuple[Callable[[Outline, date], Iterator[Due]], ...] = (
        _meeting,
        _before,
        _minutes,
        _tasks,
        _consents,
        _call,
    )
    # Between equals the order of the rules holds.
    return tuple(sorted((due for rule in rules for due in rule(case, today)), key=lambda due: due.urgency))


def upcoming(case: Outline) -> MeetingOutline | None:
    """The meeting that is under way, else the first that has not begun and is not gone past."""
    live = next((m for m in case.meetings if m.state == "live"), None)
    return live or next(iter(_called(case)), None)


def meeting_to_open(case: Outline) -> MeetingOutline | None:
    """The meeting that opening the case leads to: the upcoming one, else the latest."""
    return upcoming(case) or (case.meetings[-1] if case.meetings else None)


def opens_meeting(case: Outline, today: date) -> bool:
    """Whether there is a meeting to go straight to: under way, in draft, or called for today."""
    meeting = meeting_to_open(case)
    return meeting is not None and (meeting.state != "planned" or _day(meeting) == today)


def _meeting(case: Outline, today: date) -> Iterator[Due]:
    meeting = upcoming(case)
    if meeting is None:
        return
    day = _day(meeting)
    if meeting.state == "live":
        yield Due(kind="under_way", day=day, number=meeting.number)
    elif day <= today:
        yield Due(kind="today" if day == today else "passed", day=day, number=meeting.number)


def _before(case: Outline, today: date) -> Iterator[Due]:
    """The call to the parents, or the young person of age, and the notice, for every meeting to come."""
    for meeting in _called(case):
        if _day(meeting) <= today:
            continue
        out = _day(meeting) - timedelta(days=case.notice_days)
        begins = today >= out - AHEAD
        if begins and meeting.rung is None:
            adult = case.of_age is not None and case.of_age <= _day(meeting)
            yield Due(kind="ring", day=out, number=meeting.number, of_age=adult)
        # The parents' word decides who is asked, so that the notice waits for the call as long as it can.
        if meeting.noticed is None and (today >= out or (begins and meeting.rung is not None)):
            yield Due(kind="notice", day=out, number=meeting.number)
        elif meeting.noticed is not None and meeting.changed:
            yield Due(kind="changed", day=_day(meeting), number=meeting.number)


def _minutes(case: Outline, today: date) -> Iterator[Due]:
    """The latest minutes, as long as no later meeting has begun: out to be read first, then final."""
    begun = [m for m in case.meetings if m.state != "planned"]
    latest = begun[-1] if begun else None
    if latest is None or latest.ended is None or latest.state == "final":
        return
    last = latest.remarks_due or oslo(latest.ended).date()
    if today > last + LATE_REMARKS:
        return
    if latest.unmet:
        # What somebody has said of the minutes does not wait for the last day.
        yield Due(kind="remarks", day=last, number=latest.number)
    elif latest.state == "draft":
        yield Due(kind="read", day=last, number=latest.number)
    elif today > last:
        yield Due(kind="final", day=last, number=latest.number)


def _tasks(case: Outline, today: date) -> Iterator[Due]:
    over = sorted((t.due, n, t.text) for n, t in enumerate(case.tasks) if t.due is not None and t.due < today)
    if over:
        yield Due(kind="tasks", day=over[0][0], names=tuple(text for _, _, text in over))


def _consents(case: Outline, today: date) -> Iterator[Due]:
    """Those whose consent ends before the next meeting, or soon; on its last day it still holds."""
    if case.closed:
        return
    meeting = upcoming(case)
    next_day = _day(meeting) if meeting else oslo(case.agreed).date() if case.agreed else today
    ends = sorted(
        (person.consent.until, n, person.label)
        for n, person in enumerate(case.people)
        if person.consent.until is not None
        and _counts(person, today)
        and (person.consent.until < next_day or person.consent.until <= today + ENDS_SOON)
    )
    if ends:
        yield Due(kind="consent", day=ends[0][0], names=tuple(label for _, _, label in ends))


def _counts(person: PersonOutline, today: date) -> bool:
    """Whether the person is here by a consent that the family has given and not taken back."""
    consent = person.consent
    here = person.left is None or person.left > today
    needs = person.needs_from is not None and person.needs_from <= today
    return needs and here and bool(consent.attend or consent.minutes) and consent.withdrawn is None


def _call(case: Outline, today: date) -> Iterator[Due]:
    if case.closed or upcoming(case) is not None:
        return
    agreed = oslo(case.agreed).date() if case.agreed else None
    if agreed is None or today >= agreed - timedelta(days=case.notice_days) - TO_CALL:
        yield Due(kind="call", day=agreed or today)


def _called(case: Outline) -> list[MeetingOutline]:
    """The meetings that have not begun, the soonest first, but for those that a later one has gone past."""
    begun = max((m.number for m in case.meetings if m.state != "planned"), default=0)
    return sorted((m for m in case.meetings if m.number > begun), key=lambda m: m.start)


def _day(meeting: MeetingOutline) -> date:
    return oslo(meeting.start).date()

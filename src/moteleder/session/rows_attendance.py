"""The attendance list: everybody invited, and those who came all the same."""

from __future__ import annotations

from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.recipients import is_refused
from moteleder.i18n import Words
from moteleder.session.rows_line import Line, below, joined
from moteleder.session.rows_people import family, role_said
from moteleder.session.said_of import attendance_said, consent_said, more_said

__all__ = ["attendance_lines", "here_count", "is_away", "still_expected"]


def still_expected(meeting: Meeting) -> tuple[str, ...]:
    """Ids of those asked to the present item who are not marked yet; never those the family said no to."""
    return tuple(
        i.person
        for i in meeting.invited
        if i.to_item(meeting.at_item)
        and not is_refused(meeting.people[i.person])
        and meeting.attendance.get(i.person, Attendance()).status == "expected"
    )


def is_away(meeting: Meeting, person: str) -> bool:
    """Whether it was said that the person does not come, as it is of one whose deputy came."""
    known = meeting.attendance.get(person, Attendance())
    return known.status in ("apologies", "absent")


def here_count(meeting: Meeting) -> int:
    """How many are present now."""
    return sum(1 for known in meeting.attendance.values() if known.here)


def attendance_lines(meeting: Meeting, w: Words, language: str) -> tuple[Line, ...]:
    """Everybody on the list: the child, the family, the others as invited, those who came in addition."""
    people = dict.fromkeys([*(i.person for i in meeting.invited), *meeting.attendance])
    return tuple(
        _line(meeting, person, w, language) for person in sorted(people, key=lambda p: _rank(meeting, p))
    )


def _rank(meeting: Meeting, person: str) -> int:
    """The order of the minutes' attendance."""
    if person == meeting.facts.child:
        return 0
    return 1 if family(meeting, person) else 2


def _line(meeting: Meeting, person: str, w: Words, language: str) -> Line:
    known = meeting.attendance.get(person, Attendance())
    away = known.status in ("apologies", "absent")
    sign = "✓" if known.here else "–" if away or known.came else " "
    part = w("for part of the meeting") if _asked_to_part(meeting, person) and not known.came else ""
    return Line(
        person,
        meeting.label(person),
        more=role_said(meeting, person),
        right=attendance_said(meeting, person, w),
        detail=below(joined(consent_said(meeting, person, w, language), part), more_said(meeting, person, w)),
        sign=sign,
        tone="quiet" if not known.here else "family" if family(meeting, person) else "",
    )


def _asked_to_part(meeting: Meeting, person: str) -> bool:
    return any(i.person == person and i.items for i in meeting.invited)

"""Copies of the minutes in words: who gets one and how, and why somebody gets none."""

from __future__ import annotations

from moteleder.domain.days import meeting_day
from moteleder.domain.events.outcome import CopyBy
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.domain.recipients import is_refused
from moteleder.i18n import Words, msg
from moteleder.session.copy_rights import copy_right, why_no_copy
from moteleder.session.rows_line import Line
from moteleder.session.rows_people import family, role_said

__all__ = ["copies_said", "copy_lines"]

_COPY: dict[CopyBy, str] = {
    "ip": msg("copy in the plan"),
    "paper": msg("copy on paper"),
    "post": msg("copy by post"),
    "none": msg("no copy"),
}


def copy_lines(meeting: Meeting, w: Words) -> tuple[Line, ...]:
    """Guardians first, then those who came, then those who only get a copy; the refused stand nowhere."""
    return tuple(_line(meeting, person, w) for person in _asked(meeting))


def copies_said(meeting: Meeting, w: Words) -> str:
    """How many get a copy."""
    return w("{n} get one").format(n=sum(1 for how in meeting.copies.values() if how != "none"))


def _asked(meeting: Meeting) -> tuple[str, ...]:
    guardians = [p.id for p in meeting.people.values() if p.guardian]
    came = [p for p in meeting.attendance if meeting.attendance[p].came]
    may = [
        p
        for p in meeting.people
        if p != meeting.facts.child and copy_right(meeting, p, meeting_day(meeting)).yes
    ]
    everybody = dict.fromkeys([*guardians, *came, *may, *meeting.copies])
    return tuple(p for p in everybody if not is_refused(meeting.people[p]))


def _line(meeting: Meeting, person: str, w: Words) -> Line:
    copy, may = meeting.copies.get(person), copy_right(meeting, person, meeting_day(meeting))
    right = w(_COPY[copy]) if copy else why_no_copy(may, w) or w("not said")
    came = meeting.attendance.get(person, Attendance()).came
    return Line(
        person,
        meeting.label(person),
        more=role_said(meeting, person),
        right=right,
        sign=" " if copy is None else "–" if copy == "none" else "✓",
        tone="family" if family(meeting, person) else "" if came and may.yes else "quiet",
    )

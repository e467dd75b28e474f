"""Summing up, in words: the lines that it is made of, and what each person said of it."""

from __future__ import annotations

from moteleder.dates import long_moment
from moteleder.domain.meeting import Attendance, Meeting
from moteleder.i18n import Words
from moteleder.session.rows_line import Line, quiet
from moteleder.session.rows_people import family, role_said
from moteleder.session.rows_tasks import taken_on, task_entry_line

__all__ = ["answer_lines", "answering", "summary_count", "summary_lines"]


def summary_lines(meeting: Meeting, w: Words, language: str) -> tuple[Line, ...]:
    """The agreements, the tasks and the next date that the summary is made of, each to be changed."""
    agreed = tuple(Line(e.id, e.text, sign="✓") for e in meeting.entries if e.kind == "agree")
    tasks = tuple(
        Line(line.id, line.text, right=line.right, sign=line.sign)
        for line in (task_entry_line(meeting, e, w, language) for e in taken_on(meeting))
    )
    date = _next(meeting, w, language)
    when = (Line("next", w("Next meeting: {when}").format(when=date), sign="→"),) if date else ()
    return (*agreed, *tasks, *when) or (quiet(w("Nothing is agreed yet.")),)


def _next(meeting: Meeting, w: Words, language: str) -> str:
    """The date of the next meeting as it stands inside a sentence; empty where nothing is agreed."""
    if meeting.next is None:
        return ""
    return long_moment(meeting.next.start, language) if meeting.next.start else w("not agreed")


def summary_count(meeting: Meeting, w: Words) -> str:
    """How many agreements and tasks there are."""
    agreed = sum(1 for e in meeting.entries if e.kind == "agree")
    return w("{n} agreements, {m} tasks").format(n=agreed, m=len(taken_on(meeting)))


def answering(meeting: Meeting) -> tuple[str, ...]:
    """Who is asked: guardians first, then those who came."""
    guardians = [p.id for p in meeting.people.values() if p.guardian]
    came = [p for p in meeting.attendance if meeting.attendance[p].came]
    return tuple(dict.fromkeys([*guardians, *came, *meeting.answers]))


def answer_lines(meeting: Meeting, w: Words) -> tuple[Line, ...]:
    """What each person said of the summary."""
    return tuple(_answer(meeting, person, w) for person in answering(meeting))


def _answer(meeting: Meeting, person: str, w: Words) -> Line:
    answer = meeting.answers.get(person)
    known = meeting.attendance.get(person, Attendance())
    right = "" if known.here else w("has left") if known.came else w("not here")
    if answer:
        right = w("agrees") if answer.agrees else w("does not agree")
        if answer.agrees and answer.remark:
            right = w("agrees, with a remark")
    return Line(
        person,
        meeting.label(person),
        more=role_said(meeting, person),
        right=right,
        detail=answer.remark if answer else "",
        sign=" " if answer is None else "✓" if answer.agrees else "!",
        tone="family" if family(meeting, person) else "" if known.here else "quiet",
    )

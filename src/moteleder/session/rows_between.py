"""What happened between the meetings, in words for the one where it is brought up."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.domain.between import ElsewhereAnswer, SmallMeeting
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import is_refused
from moteleder.i18n import Words
from moteleder.session.rows_days import day_said
from moteleder.session.rows_line import Line, below
from moteleder.session.rows_people import names

__all__ = ["brought_lines"]


def brought_lines(meeting: Meeting, w: Words, language: str) -> tuple[Line, ...]:
    """Smaller meetings, answers from elsewhere, and the notes that the family lets the group see."""
    found = tuple(_lines(meeting, w, language))
    return (Line("", w("Between the meetings"), strong=True, picks=False), *found) if found else ()


def _lines(meeting: Meeting, w: Words, language: str) -> Iterator[Line]:
    for small in meeting.small_meetings:
        yield _small(meeting, small, language)
    for answer in meeting.elsewhere_answers:
        yield _answer(meeting, answer, w, language)
    for note in meeting.own_notes:
        if note.shared:
            name = w("{name}'s own note").format(name=meeting.label(note.person))
            yield Line("", name, detail=note.text, sign="·", tone="family", picks=False)


def _small(meeting: Meeting, small: SmallMeeting, language: str) -> Line:
    # Whom the family has refused is named nowhere.
    who = names(meeting, (person for person in small.people if not _refused(meeting, person)))
    return Line(
        "",
        small.topic or who,
        right=day_said(meeting, small.on, language),
        detail=below(who if small.topic else "", small.outcome),
        sign="·",
        picks=False,
    )


def _refused(meeting: Meeting, person: str) -> bool:
    known = meeting.people.get(person)
    return known is not None and is_refused(known)


def _answer(meeting: Meeting, answer: ElsewhereAnswer, w: Words, language: str) -> Line:
    told = "" if answer.told else w("The parents have not been told yet.")
    said = w("Answer, {day}").format(day=day_said(meeting, answer.on, language))
    text = f"{said}: {answer.text}"
    return Line("", answer.about, detail=below(text, told), sign="↗", picks=False)

"""The reading copy for each who reads first, as that person may have it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from moteleder.domain.identity import removed, without_identity
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.minutes.reading_copy import reading_copy
from moteleder.session.copies import copy_day, copy_meeting
from moteleder.session.copy_rights import copy_right, why_said

__all__ = ["Reading", "last_day", "not_to_read", "reading_said", "reading_text", "readings"]

_SATURDAY = 5


@dataclass(frozen=True)
class Reading:
    """One reading copy, and those who get it word for word."""

    people: tuple[str, ...]
    """Ids of those it speaks to; none where the case has no guardian."""
    own: bool
    """Whether it speaks to the young person."""
    text: str
    """The copy, as Markdown."""


def reading_text(meeting: Meeting, reader: str = "", sent: date | None = None) -> str:
    """The reading copy as Markdown; whatever the meeting holds, no identity number leaves in it."""
    text = reading_copy(meeting, sent=sent, reader=reader)
    return without_identity(text, removed(meeting.facts.language))[0]


def readings(meeting: Meeting, today: date) -> tuple[Reading, ...]:
    """The parents' copies and the young person's; parents share one where nothing is kept from either."""
    day, texts = copy_day(meeting, today), dict[str, list[str]]()
    guardians = [p for p, known in meeting.people.items() if known.guardian]
    for person in guardians:
        if copy := copy_meeting(meeting, person, day):
            texts.setdefault(reading_text(copy, person, day), []).append(person)
    parents = tuple(Reading(tuple(people), False, text) for text, people in texts.items())
    if not guardians:
        parents = (Reading((), False, reading_text(meeting, sent=day)),)
    child = meeting.facts.child
    copy = copy_meeting(meeting, child, day) if child else None
    return (*parents, Reading((child,), True, reading_text(copy, child, day))) if copy else parents


def not_to_read(meeting: Meeting, today: date, w: Words, language: str) -> tuple[str, ...]:
    """The guardians who get none, and why."""
    day = copy_day(meeting, today)
    may = {p: copy_right(meeting, p, day) for p, known in meeting.people.items() if known.guardian}
    return tuple(
        f"{meeting.label(p)}: {why_said(found, w, language)}" for p, found in may.items() if not found.yes
    )


def last_day(meeting: Meeting, today: date) -> date:
    """The last day for remarks as it is proposed: what was said, unless it is past; else a working day."""
    if meeting.remarks_due and meeting.remarks_due >= today:
        return meeting.remarks_due
    day = today + timedelta(days=meeting.facts.remark_days)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def reading_said(reading: Reading, meeting: Meeting, w: Words) -> str:
    """Whom it speaks to, in words."""
    names = ", ".join(map(meeting.label, reading.people))
    if reading.own:
        return w("{name}, who is spoken to as «you»").format(name=meeting.facts.alias)
    return w("The parents: {names}").format(names=names) if names else w("The parents")

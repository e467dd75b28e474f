"""Each person's own copy of the minutes: what they hold, and the files they go out in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from moteleder.domain.copy_numbers import number_in_copy
from moteleder.domain.copy_of import copy_of
from moteleder.domain.copy_scope import Scope, scope_of
from moteleder.domain.days import meeting_day
from moteleder.domain.identity import removed, without_identity
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import Terms, terms_of
from moteleder.minutes.writer import write
from moteleder.rules_of_age import ages
from moteleder.session.copy_rights import copy_right
from moteleder.session.minutes_forms import Form, Formed, document_title, file_name, made
from moteleder.session.own_file import new_file
from moteleder.session.said import find_people

__all__ = [
    "copy_day",
    "copy_meeting",
    "copy_text",
    "made_copies",
    "meant",
    "named_numbers",
    "recipients",
    "scope_for",
    "terms",
    "write_copies",
]

_NUMBER = re.compile(r"(?<!\w)O[1-9][0-9]{0,5}(?!\w)")


def terms(meeting: Meeting) -> Terms:
    """What everybody's right to a copy is judged by."""
    return terms_of(meeting, ages())


def copy_day(meeting: Meeting, today: date) -> date:
    """The day that copies are judged on: today, for no minutes go out before their meeting."""
    return max(today, meeting_day(meeting))


def copy_meeting(meeting: Meeting, person: str, day: date) -> Meeting | None:
    """What a person may have of a meeting when it is sent on a day; None: nothing."""
    return copy_of(meeting, person, day, terms(meeting))


def copy_text(meeting: Meeting, person: str, day: date) -> str:
    """A person's minutes as Markdown; empty where there are none."""
    copy = copy_meeting(meeting, person, day)
    if copy is None:
        return ""
    return without_identity(write(copy, sent=day), removed(meeting.facts.language))[0]


def meant(meeting: Meeting, said: str) -> tuple[str, ...]:
    """Ids of those who are meant by an id, a name or a role."""
    by_id = tuple(p for p in meeting.people if p.casefold() == said.strip().casefold())
    return by_id or find_people(meeting, said)


def recipients(meeting: Meeting, day: date) -> tuple[str, ...]:
    """Ids of those who get a copy: it was said how, and they may have one."""
    said = meeting.copies
    return tuple(
        p for p in meeting.people if said.get(p, "none") != "none" and copy_right(meeting, p, day).yes
    )


def scope_for(meeting: Meeting, person: str) -> Scope:
    """How much of the meeting a person reads."""
    return scope_of(meeting, person, terms(meeting))


def named_numbers(meeting: Meeting, person: str, day: date) -> tuple[str, ...]:
    """Numbers of tasks that somebody wrote in a text of the person's copy and that mean something else there.

    What people wrote is never changed; so it is said, and can be put right.
    """
    copy = copy_meeting(meeting, person, day)
    if copy is None:
        return ()
    scope = scope_for(meeting, person)
    texts = [*copy.notes.values(), *(f"{e.text}\n{e.wish}" for e in copy.entries), copy.evaluation]
    named = dict.fromkeys(found for text in texts for found in _NUMBER.findall(text))
    known = {*meeting.open_tasks, *(e.id for e in meeting.entries)}
    return tuple(n for n in named if n in known and (scope.hides(n) or number_in_copy(scope, n) != n))


def made_copies(meeting: Meeting, day: date, form: Form = "md", large: bool = False) -> dict[str, Formed]:
    """Everybody's own copy in one form; raises `CannotForm` where a text cannot be had in it."""
    title, language = document_title(meeting), meeting.facts.language
    return {
        person: made(copy_text(meeting, person, day), form, language, title, large)
        for person in recipients(meeting, day)
    }


def write_copies(
    meeting: Meeting, copies: Mapping[str, Formed], form: Form, *folders: Path
) -> dict[str, Path]:
    """Write each copy to a new file, named by the day and never by a person; gives their paths."""
    name = file_name(meeting, form)
    return {person: new_file(folders, name, copy.data) for person, copy in copies.items()}

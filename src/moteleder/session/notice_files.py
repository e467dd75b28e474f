"""A notice in each of its forms, and as files whose names name nobody."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal, get_args

from moteleder.dates import full_day, oslo
from moteleder.domain.case import Case
from moteleder.i18n import words
from moteleder.minutes.forms.eml import eml
from moteleder.minutes.forms.html import html
from moteleder.minutes.forms.ics import Appointment, ics
from moteleder.minutes.forms.plain import plain_text
from moteleder.session.notices import Notice, meeting_uid, notices
from moteleder.session.own_file import exactly

__all__ = ["FORMS", "Form", "Written", "file_name", "formed", "write_file", "write_notices"]

Form = Literal["md", "txt", "html", "ics", "eml"]
"""The forms of a notice, by the ending of their files."""

FORMS: tuple[Form, ...] = get_args(Form)
"""All of them."""


@dataclass(frozen=True)
class Written:
    """A file that was written."""

    path: Path
    """Where it lies."""
    people: tuple[str, ...]
    """Ids of those whose notice it is."""


def formed(case: Case, number: int, notice: Notice, form: Form, at: datetime) -> bytes:
    """A notice in one form, made at a moment; a mail is addressed only to the one person it is for."""
    if form == "md":
        return notice.markdown.encode("utf-8")
    if form == "txt":
        return plain_text(notice.markdown).encode("utf-8")
    page = html(notice.markdown, case.facts.language)
    if form == "html":
        return page.encode("utf-8")
    calendar = ics(_appointment(case, number, notice), at)
    if form == "ics":
        return calendar
    return eml(
        subject=_subject(case, number, notice),
        text=plain_text(notice.markdown),
        page=page,
        appointment=calendar,
        at=at,
        sender=notice.sender,
        to=notice.mails[0] if len(notice.people) == 1 else "",
    )


def file_name(case: Case, number: int, form: Form, count: int = 1, version: int = 1) -> str:
    """A name by the day, which of the notices it is, and its version: never by anybody's name."""
    day = oslo(case.meeting(number).start).date().isoformat()
    marks = [f"v{version}"] if version > 1 else []
    marks += [str(count)] if count > 1 else []
    return "-".join([day, "innkalling", *marks]) + f".{form}"


def write_notices(
    folder: Path,
    case: Case,
    number: int,
    at: datetime,
    forms: Iterable[Form] = FORMS,
    chosen: Iterable[Notice] | None = None,
) -> tuple[Written, ...]:
    """Write the notices, all or those `chosen`, to a folder.

    Raises `FileExistsError` with a file's name, before anything is written, where another file lies there.

    A mail goes to one person, so those who share a notice get a mail each.
    """
    made: dict[Path, tuple[bytes, tuple[str, ...]]] = {}
    every = notices(case, number, oslo(at).date()) if chosen is None else chosen
    ready = [notice for notice in every if not notice.why]
    for form in forms:
        each = [one for notice in ready for one in _singly(notice)] if form == "eml" else ready
        for count, notice in enumerate(each, 1):
            path = folder.absolute() / file_name(case, number, form, count, notice.version)
            made[path] = formed(case, number, notice, form, at), notice.people
    for path, (data, _) in made.items():
        if path.exists() and path.read_bytes() != data:
            raise FileExistsError(path.name)
    return tuple(_write(path, data, people) for path, (data, people) in made.items())


def write_file(path: Path, text: str) -> Written:
    """Write a text that goes to nobody beside the notices; one that lies there with other words is kept."""
    return _write(path, text.encode("utf-8"), ())


def _singly(notice: Notice) -> list[Notice]:
    both = zip(notice.people, notice.mails, strict=True)
    return [replace(notice, people=(person,), mails=(mail,)) for person, mail in both]


def _write(path: Path, data: bytes, people: tuple[str, ...]) -> Written:
    with suppress(FileExistsError):
        exactly(path, data)
    return Written(path, people)


def _subject(case: Case, number: int, notice: Notice) -> str:
    w, facts = words(case.facts.language), case.facts
    day = full_day(oslo(case.meeting(number).start).date(), facts.language)
    said = w("Notice of {group} meeting, {day}").format(group=facts.group, day=day)
    return w("New version: {title}").format(title=said) if notice.version > 1 else said


def _appointment(case: Case, number: int, notice: Notice) -> Appointment:
    w, record = words(case.facts.language), case.meeting(number)
    seen = notice.news.seen if notice.news else None
    if seen is None:
        raise ValueError("nobody is called by this notice")
    return Appointment(
        uid=meeting_uid(record),
        sequence=notice.version - 1,
        start=seen.start,
        end=seen.end,
        summary=w("{group} meeting").format(group=case.facts.group[:1].upper() + case.facts.group[1:]),
        place=seen.place,
        text=w("The agenda, and what to prepare, are in the notice."),
        organizer=notice.sender,
    )

"""Tasks → an iCalendar file of to-dos (RFC 5545), for one's own calendar or list of tasks.

Such lists are shared and shown on locked phones: a task says what is to be done and by when, and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from moteleder.domain.text import one_line
from moteleder.minutes.forms.ics import HEAD, escaped, folded, utc

__all__ = ["Todo", "discreet", "todos"]


@dataclass(frozen=True)
class Todo:
    """What a list of tasks is told of one."""

    uid: str
    """What calendars know it by."""
    sequence: int
    """One more each time it has changed."""
    summary: str
    """What is to be done; names of those it is about are `discreet` already."""
    due: date | None = None
    """The day it should be done by."""
    text: str = ""
    """What else there is to say."""
    status: Literal["NEEDS-ACTION", "IN-PROCESS"] = "NEEDS-ACTION"
    """How far it has come."""


def discreet(text: str, names: Iterable[str]) -> str:
    """The text with an initial where one of the names stands: «Måle garasjeporten hos E.»."""
    # As written or all in capitals: in small letters a name may be a word («bo», «even»).
    written = [each for name in map(one_line, names) if name for each in (name, name.upper())]
    known = sorted(set(written), key=len, reverse=True)
    if not known:
        return text
    called = "|".join(re.escape(name) for name in known)
    # A genitive's s stays; a full stop that follows is the initial's own.
    found = re.compile(rf"(?<!\w)({called})(?:(s)(?!\w)|\.|(?!\w))")
    return found.sub(lambda match: f"{match[1][0].upper()}.{match[2] or ''}", text)


def todos(tasks: Iterable[Todo], stamp: datetime) -> bytes:
    """The whole file; `stamp` is when it is made."""
    lines = [*HEAD]
    for task in tasks:
        lines += [
            "BEGIN:VTODO",
            f"UID:{escaped(task.uid)}",
            f"DTSTAMP:{utc(stamp)}",
            f"SEQUENCE:{task.sequence}",
            f"SUMMARY:{escaped(one_line(task.summary))}",
            *([f"DUE;VALUE=DATE:{task.due:%Y%m%d}"] if task.due else []),
            *([f"DESCRIPTION:{escaped(task.text)}"] if task.text else []),
            "CLASS:CONFIDENTIAL",
            f"STATUS:{task.status}",
            "END:VTODO",
        ]
    return b"".join(folded(line) for line in [*lines, "END:VCALENDAR"])

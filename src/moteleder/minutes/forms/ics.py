"""A called meeting → an iCalendar file (RFC 5545), published to one's own calendar.

Calendars are shared and shown on phones: it says when and where, and nothing of whom it is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from moteleder.dates import oslo
from moteleder.domain.text import clean, one_line

__all__ = ["HEAD", "METHOD", "Appointment", "address", "escaped", "folded", "ics", "utc"]

METHOD = "PUBLISH"
"""What a calendar is to do with it: show it; no answer is sent back."""

HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Moteleder//Moteleder//NO",
    "CALSCALE:GREGORIAN",
    f"METHOD:{METHOD}",
)
"""How every file of ours begins."""

_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE"""

_LIMIT = 75
"""Bytes in a line, its end aside."""

_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True)
class Appointment:
    """What a calendar is told."""

    uid: str
    """What calendars know the meeting by."""
    sequence: int
    """0, and one more each time it has changed."""
    start: datetime
    """From when."""
    end: datetime
    """To when."""
    summary: str
    """A title that names nobody."""
    place: str = ""
    """Where."""
    text: str = ""
    """What else there is to say."""
    organizer: str = ""
    """Mail address of the one who calls."""


def address(text: str) -> str:
    """A mail address as it may stand in a header; empty where the text is none."""
    found = _ADDRESS.fullmatch(text.strip())
    return found[0] if found and ".." not in found[0] else ""


def ics(meeting: Appointment, stamp: datetime) -> bytes:
    """The whole file; `stamp` is when it is made."""
    organizer = address(meeting.organizer)
    lines = [
        *HEAD,
        *_ZONE.split("\n"),
        "BEGIN:VEVENT",
        f"UID:{escaped(meeting.uid)}",
        f"DTSTAMP:{utc(stamp)}",
        f"SEQUENCE:{meeting.sequence}",
        f"DTSTART;TZID=Europe/Oslo:{oslo(meeting.start):%Y%m%dT%H%M%S}",
        f"DTEND;TZID=Europe/Oslo:{oslo(meeting.end):%Y%m%dT%H%M%S}",
        f"SUMMARY:{escaped(one_line(meeting.summary))}",
        *([f"LOCATION:{escaped(one_line(meeting.place))}"] if meeting.place else []),
        *([f"DESCRIPTION:{escaped(meeting.text)}"] if meeting.text else []),
        *([f"ORGANIZER:mailto:{organizer}"] if organizer else []),
        "CLASS:CONFIDENTIAL",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(folded(line) for line in lines)


def utc(at: datetime) -> str:
    """A moment as calendars write it, in UTC."""
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    """A value of type TEXT: on one line, with what would end it escaped."""
    kept = clean(text).replace("\t", " ")
    return re.sub(r"([\\;,])", r"\\\1", kept).replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line that is cut where it is too long, never within a character; each part begins with a space."""
    parts, part = [], b""
    for character in line:
        data = character.encode("utf-8")
        if len(part) + len(data) > _LIMIT:
            parts.append(part)
            part = b" "
        part += data
    return b"\r\n".join([*parts, part]) + b"\r\n"

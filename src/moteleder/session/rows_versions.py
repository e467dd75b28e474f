"""The versions of the minutes as rows, and what they are called."""

from __future__ import annotations

from moteleder.dates import clock, long_day, oslo
from moteleder.domain.journal import Journal
from moteleder.domain.meeting import Meeting
from moteleder.domain.remarks import Version
from moteleder.i18n import Words
from moteleder.session.rows_line import Line
from moteleder.session.versions import versions_of

__all__ = ["NOW", "version_at", "version_called", "version_lines"]

NOW = "now"
"""Id of the row for the minutes as they stand, where they have changed since the latest version."""


def version_lines(journal: Journal, w: Words, language: str) -> tuple[Line, ...]:
    """A row for each version, the latest first; above them what has changed since."""
    rows = [_line(journal.meeting, each.version, w, language) for each in versions_of(journal)]
    now = []
    if journal.meeting.touched:
        now = [Line(NOW, version_called(NOW, journal, w), right=w("draft"), sign="●", strong=True)]
    return (*now, *reversed(rows))


def _line(meeting: Meeting, version: Version, w: Words, language: str) -> Line:
    at = oslo(version.at)
    day = w("{day} at {time}").format(day=long_day(at.date(), language), time=clock(at))
    before = [v.reopened for v in meeting.versions if v.number < version.number]
    reasons = meeting.reopened[before[-1] if before else 0 : version.reopened]
    return Line(
        str(version.number),
        f"{w('version {n}').format(n=version.number)} · {day}",
        right=w("final") if version.final else w("out to be read"),
        detail="\n".join(w("opened again before it: {reason}").format(reason=reason) for reason in reasons),
        sign="✓" if version.final else " ",
    )


def version_at(journal: Journal, id_: str) -> Meeting | None:
    """The meeting of a row; None where there is no such version."""
    if id_ == NOW:
        return journal.meeting
    return next((k.meeting for k in versions_of(journal) if str(k.version.number) == id_), None)


def version_called(id_: str, journal: Journal, w: Words) -> str:
    """What a row is called."""
    return w("as it stands now") if id_ == NOW else w("version {n}").format(n=id_)

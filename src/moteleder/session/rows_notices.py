"""The notices of a meeting as rows: who gets which, what is new, what stands in the way."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import clock, long_day, oslo
from moteleder.i18n import Words
from moteleder.session.notices import Notice, why_none
from moteleder.session.preparing import Preparing
from moteleder.session.rows_line import Line, joined, quiet

__all__ = ["notice_at", "notice_lines", "sent_said"]


def notice_lines(now: Preparing) -> tuple[Line, ...]:
    """A row for each notice, whose id is its place; first whether it was sent."""
    return tuple(_lines(now))


def notice_at(now: Preparing, picked: str) -> Notice | None:
    """The notice of a row; None where the row is about somebody who gets none."""
    found = now.notices
    at = int(picked) if picked.isdecimal() else len(found)
    return found[at] if at < len(found) and not found[at].why else None


def sent_said(now: Preparing) -> str:
    """When it was sent last, and whether something has changed since."""
    w, sent = now.view.w, now.record.notice
    if not sent:
        return w("Not sent yet.")
    at = oslo(sent[-1].at)
    day = w("{day} at {time}").format(day=long_day(at.date(), now.view.language), time=clock(at))
    words_ = w("Sent {day}.") if len(sent) == 1 else w("Sent {day}, for the {n}. time.")
    said = words_.format(day=day, n=len(sent))
    new = any(notice.is_new for notice in now.notices)
    return f"{said} {w('Something has changed since: send it again.')}" if new else said


def _lines(now: Preparing) -> Iterator[Line]:
    w, found = now.view.w, now.notices
    yield Line("", sent_said(now), picks=False, strong=True)
    yield quiet("")
    if any(not notice.why for notice in found):
        yield quiet(w("GET A NOTICE"))
    for n, notice in enumerate(found):
        if not notice.why:
            yield Line(
                str(n), _names(now, notice), right=_state(notice, w), sign="✓" if not notice.is_new else "○"
            )
    without = [(n, notice) for n, notice in enumerate(found) if notice.why]
    if without:
        yield quiet("")
        yield quiet(w("GET NONE"))
        for n, notice in without:
            yield Line(str(n), _names(now, notice), detail=why_none(notice, w), tone="quiet", sign="–")


def _names(now: Preparing, notice: Notice) -> str:
    return ", ".join(now.view.name(person) for person in notice.people)


def _state(notice: Notice, w: Words) -> str:
    version = w("version {n}").format(n=notice.version) if notice.version > 1 else ""
    return joined(version, w("to be sent") if notice.is_new else w("sent"))

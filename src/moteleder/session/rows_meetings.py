"""A case's meetings as rows, and what is known of one of them."""

from __future__ import annotations

from collections.abc import Iterator

from moteleder.dates import clock, long_day, oslo
from moteleder.domain.case import MeetingRecord
from moteleder.i18n import msg
from moteleder.session.case_view import CaseView
from moteleder.session.casebook import MeetingState, meeting_state
from moteleder.session.rows_line import Line, quiet

__all__ = ["meeting_lines", "meeting_told"]

_STATES: dict[MeetingState, str] = {
    "planned": msg("being prepared"),
    "live": msg("under way"),
    "draft": msg("draft minutes"),
    "reading": msg("out to be read"),
    "final": msg("final minutes"),
}


def meeting_lines(view: CaseView) -> tuple[Line, ...]:
    """A row for each meeting, the latest first; its id is the meeting's number."""
    latest_first = sorted(view.case.meetings, key=lambda each: -each.number)
    return tuple(_line(view, record) for record in latest_first)


def meeting_told(view: CaseView, number: int) -> tuple[Line, ...]:
    """What is known of a meeting: when, where, what for, its agenda, who is asked."""
    return tuple(_told(view, view.case.meeting(number)))


def _line(view: CaseView, record: MeetingRecord) -> Line:
    w = view.w
    day = w("{day} at {time}").format(
        day=long_day(oslo(record.start).date(), view.language), time=clock(record.start)
    )
    state = meeting_state(view.case, record.number)
    said = msg("called") if state == "planned" and record.notice else _STATES[state]
    return Line(
        str(record.number),
        w("meeting {n} · {day}").format(n=record.number, day=day),
        right=w(said),
        tone="here" if state == "live" else "",
        strong=state in ("planned", "live"),
    )


def _told(view: CaseView, record: MeetingRecord) -> Iterator[Line]:
    w = view.w
    yield Line("", record.place or w("no place yet"), strong=True, picks=False)
    if record.purpose:
        yield quiet(record.purpose)
    yield quiet("")
    for number, item in enumerate(record.item, 1):
        yield Line("", f"{number} {item.title}", right=str(item.planned or ""), picks=False)
    yield quiet("")
    yield quiet(", ".join(view.name(each.person) for each in record.invited))

"""Remarks to earlier minutes that this meeting opens with."""

from __future__ import annotations

from moteleder.domain.meeting import Meeting
from moteleder.domain.remarks import EarlierRemark, Unread
from moteleder.domain.text import one_line
from moteleder.i18n import Words, msg
from moteleder.session.rows_line import Line, below, joined, quiet
from moteleder.session.rows_reading import MET

__all__ = ["earlier_lines"]

_UNREAD: dict[Unread, str] = {
    "draft": msg("The parents have not had these minutes to read: read them together first."),
    "reading": msg("These minutes are still being read: ask whether something is to be corrected."),
}


def earlier_lines(meeting: Meeting, w: Words) -> tuple[Line, ...]:
    """That the minutes were not read, then each remark with what came of it; a gap after them."""
    unread = (quiet(w(_UNREAD[meeting.unread])),) if meeting.unread else ()
    rows = tuple(_line(meeting, each, w) for each in meeting.earlier_remarks)
    return (*unread, *rows, quiet("")) if unread or rows else ()


def _line(meeting: Meeting, each: EarlierRemark, w: Words) -> Line:
    made, met = each.remark, meeting.earlier_met.get(each.remark.id)
    sign, word = MET[met.how] if met else ("●", msg("to meet"))
    number = w("minutes no. {number}").format(number=each.meeting)
    return Line(
        made.id,
        joined(meeting.label(made.person), one_line(made.text)),
        right=w(word),
        detail=below(joined(number, each.about), one_line(met.text) if met else ""),
        sign=sign,
        tone="quiet" if met else "",
    )

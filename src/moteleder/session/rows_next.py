"""The next meeting, in words."""

from __future__ import annotations

from moteleder.dates import long_moment
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words
from moteleder.session.rows_line import Line, below, joined
from moteleder.session.rows_people import names

__all__ = ["next_line"]


def next_line(meeting: Meeting, w: Words, language: str) -> Line:
    """When, where, with whom and who calls; what to do where nothing is agreed."""
    agreed = meeting.next
    if agreed is None:
        return Line("next", w("The next meeting is not agreed."))
    caller = meeting.label(agreed.caller) if agreed.caller else ""
    when = long_moment(agreed.start, language) if agreed.start else w("The date is not agreed.")
    return Line(
        "next",
        when[:1].upper() + when[1:],
        detail=below(
            joined(agreed.place, w("{n} minutes").format(n=agreed.length) if agreed.length else ""),
            w("Called by {name}").format(name=caller) if caller else "",
            w("Needed: {names}").format(names=names(meeting, agreed.people)) if agreed.people else "",
            agreed.note,
        ),
        sign="✓" if agreed.start else "–",
        strong=agreed.start is not None,
    )

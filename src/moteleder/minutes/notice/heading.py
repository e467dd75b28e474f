"""The title of a notice, which names nobody, and the facts of the meeting."""

from __future__ import annotations

from moteleder.dates import full_day, oslo
from moteleder.minutes.escape import heading, inline
from moteleder.minutes.facts import KINDS
from moteleder.minutes.layout import bullets, labelled
from moteleder.minutes.notice.page import NoticePage
from moteleder.minutes.presence import HOW

__all__ = ["facts", "title", "title_text"]


def title_text(page: NoticePage) -> str:
    """What a subject line or a calendar may say: the kind of meeting and the day, never whom it is about."""
    day = full_day(oslo(page.seen.start).date(), page.language)
    return page.w("Notice of {group} meeting, {day}").format(group=page.facts.group, day=day)


def title(page: NoticePage) -> str:
    """The title."""
    return f"# {heading(title_text(page))}"


def facts(page: NoticePage) -> str:
    """A list of labels and values, those that are not known left out."""
    w, seen = page.w, page.seen
    number = w("no. {number}, {kind}").format(number=seen.number, kind=w(KINDS[seen.kind]))
    parts = w("only the items below: you need not be there before or after")
    return bullets(
        [
            labelled(w("Concerns"), inline(page.facts.alias)),
            labelled(w("When"), page.span(seen.start, seen.end)),
            labelled(w("Place"), inline(seen.place)),
            labelled(w("You take part"), w(HOW[seen.how]) if page.viewer else ""),
            labelled(w("You are asked to"), "" if seen.whole else parts),
            labelled(w("Meeting"), number),
            labelled(w("Purpose"), inline(seen.purpose)),
            labelled(w("Led by"), inline(page.presented(seen.leader))),
            labelled(w("Minutes by"), inline(page.presented(seen.writer))),
            labelled(w("Interpreter"), _interpreter(page)),
            labelled(w("Sent"), full_day(page.sent, page.language)),
        ]
    )


def _interpreter(page: NoticePage) -> str:
    present = any(page.people[one.id].party == "interpreter" for one in page.seen.people)
    if not (present or page.interpreted):
        return ""
    return page.w("yes. All that is said takes twice the time, so use short sentences")

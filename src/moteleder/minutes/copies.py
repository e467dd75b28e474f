"""Who gets the minutes, how, and by when the family's remarks are due."""

from __future__ import annotations

from moteleder.dates import long_day
from moteleder.domain.events.outcome import CopyBy
from moteleder.domain.recipients import may_receive
from moteleder.i18n import msg
from moteleder.minutes.escape import inline
from moteleder.minutes.layout import blocks, labelled, lines
from moteleder.minutes.page import Page
from moteleder.rules_of_age import ages

__all__ = ["closing", "recipients"]

_HOW: dict[CopyBy, str] = {
    "ip": msg("Copy in the plan"),
    "paper": msg("Copy on paper"),
    "post": msg("Copy by post"),
}


def _may(page: Page, person: str) -> bool:
    if person not in page.meeting.people or page.hidden(person):
        return False
    return may_receive(page.meeting, person, page.sent or page.day, ages())


def recipients(page: Page) -> list[str]:
    """Ids of those who were said to get a copy, and may."""
    chosen = page.meeting.copies
    return [person for person, how in chosen.items() if how != "none" and _may(page, person)]


def closing(page: Page) -> str:
    """Copies and the deadline for remarks; empty where nothing was said of either."""
    w, meeting = page.w, page.meeting
    to = recipients(page)
    by_way = [
        labelled(w(label), inline(page.names(p for p in to if meeting.copies[p] == how)))
        for how, label in _HOW.items()
    ]
    due = ""
    if meeting.remarks_due:
        due = labelled(w("Deadline for remarks"), long_day(meeting.remarks_due, page.language))
    copies = lines(by_way)
    return blocks([f"## {w('Copies and remarks')}", copies, due]) if copies or due else ""

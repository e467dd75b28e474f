"""Who took part, and how; who did not, with or without notice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from moteleder.dates import clock
from moteleder.domain.meeting import Attendance, Stay
from moteleder.minutes.copies import recipients
from moteleder.minutes.escape import line
from moteleder.minutes.layout import blocks, bullets
from moteleder.minutes.page import Page
from moteleder.minutes.presence import from_elsewhere

__all__ = ["attendance", "stays"]

_LATE = timedelta(minutes=5)


def _stay(page: Page, stay: Stay) -> str:
    """From when and until when; empty for the whole meeting, which a few minutes do not change."""
    w, meeting = page.w, page.meeting
    opened = max(meeting.began or meeting.plan.start, meeting.plan.start)
    late = stay.joined > opened + _LATE
    early = stay.left is not None and (meeting.ended is None or clock(stay.left) < clock(meeting.ended))
    start, end = clock(stay.joined), clock(stay.left) if stay.left else ""
    if late and early:
        return w("{start}–{end}").format(start=start, end=end)
    if late:
        return w("from {start}").format(start=start)
    return w("until {end}").format(end=end) if early else ""


def stays(page: Page, person: str) -> str:
    """When a person was here: empty for the whole meeting, «kl. 13.50–14.15» for a part."""
    known = page.meeting.attendance.get(person)
    times = [_stay(page, stay) for stay in known.stays] if known else []
    return ", ".join(time for time in times if time)


def _present(page: Page, person: str, known: Attendance) -> str:
    w = page.w
    deputy = page.name(known.deputy_for)
    time = stays(page, person)
    if time and known.left_reason:
        time = f"{time}: {known.left_reason}"
    return _described(page, person, [from_elsewhere(known.how, w), _deputy(page, deputy), time])


def _deputy(page: Page, absent: str) -> str:
    w = page.w
    return w("deputy for {name}").format(name=absent) if absent else ""


def _missing(page: Page, person: str, known: Attendance) -> str:
    w = page.w
    read = known.statement or any(turn.written and turn.person == person for turn in page.meeting.turns)
    return _described(page, person, [known.reason, w("written statement") if read else ""])


def _described(page: Page, person: str, details: list[str]) -> str:
    about = ", ".join(detail for detail in details if detail)
    return line(page.presented(person) + (f" ({about})" if about else ""))


def _group(page: Page, label: str, status: str, entry: Callable[[Page, str, Attendance], str]) -> str:
    people = [
        entry(page, person, known)
        for person, known in sorted(page.meeting.attendance.items(), key=lambda one: _rank(page, one[0]))
        if _status(page, person, known) == status and not page.hidden(person)
    ]
    return blocks([f"**{label}**", bullets(people)]) if people else ""


def _rank(page: Page, person: str) -> int:
    """The child first, then the family, then the others as they were invited."""
    if person == page.meeting.facts.child:
        return 0
    known = page.meeting.people.get(person)
    return 1 if known and (known.guardian or known.party == "family") else 2


def _status(page: Page, person: str, known: Attendance) -> str:
    """Which group a person stands in; an interpreter and a support person who came have their own."""
    if not known.came:
        return known.status
    one = page.meeting.people.get(person)
    return one.party if one and one.party in ("interpreter", "support") else "present"


def attendance(page: Page) -> str:
    """Who was there, who was not, and who only gets a copy: a list under a label for each group."""
    w = page.w
    not_marked = w("Invited") if page.meeting.phase == "planned" else w("Attendance not recorded")
    copies = [line(page.presented(p)) for p in recipients(page) if p not in page.meeting.attendance]
    groups = [
        _group(page, w("Present"), "present", _present),
        _group(page, w("Interpreter"), "interpreter", _present),
        _group(page, w("Support person"), "support", _present),
        _group(page, w("Apologies"), "apologies", _missing),
        _group(page, w("Absent without notice"), "absent", _missing),
        _group(page, not_marked, "expected", _missing),
        blocks([f"**{w('Copy to')}**", bullets(copies)]) if copies else "",
    ]
    return blocks([f"## {w('Participants')}", *groups]) if any(groups) else ""

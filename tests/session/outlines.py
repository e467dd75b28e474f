"""Cases in outline, for what is made of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from moteleder.domain.meeting import Phase
from moteleder.domain.outline import MeetingOutline, Outline, PersonOutline, TaskOutline
from moteleder.domain.people import Consent
from moteleder.session.outlines import Known
from moteleder.session.overview import Overview, overview

DAY = date(2026, 12, 2)
"""The day of the meeting."""


def days(n: int) -> date:
    """So many days from the meeting's."""
    return DAY + timedelta(days=n)


def meeting(number: int = 5, day: date = DAY, state: Phase = "planned", **more: Any) -> MeetingOutline:
    """A meeting at one in the afternoon."""
    start = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return MeetingOutline(number=number, start=start, state=state, **more)


def person(label: str, until: date | None = None, **more: Any) -> PersonOutline:
    """Somebody from a service, who takes part by a consent that ends."""
    consent = Consent(attend=True, minutes=True, until=until)
    return PersonOutline(**{"id": label, "label": label, "needs_from": date.min, "consent": consent, **more})


def task(text: str, due: date | None = None, **more: Any) -> TaskOutline:
    """A task that is open."""
    return TaskOutline(**{"id": text, "text": text, "due": due, **more})


def book(*cases: Outline, today: date = DAY) -> Overview:
    """A book of these cases, each known by its alias."""
    known = {each.alias.casefold(): Known("1", each) for each in cases}
    return overview(known, today, Overview())

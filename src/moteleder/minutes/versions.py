"""The versions of the minutes: when each went out or became final, and why they were opened again."""

from __future__ import annotations

from moteleder.dates import long_day, oslo
from moteleder.domain.remarks import Version
from moteleder.minutes.escape import inline
from moteleder.minutes.layout import blocks, bullets
from moteleder.minutes.page import Page

__all__ = ["versions"]


def versions(page: Page) -> str:
    """Each version in a line, each reason between those it stood between; empty where there is nothing."""
    reasons = [
        page.w("The meeting was opened again: {reason}").format(reason=inline(reason))
        for reason in page.meeting.reopened
    ]
    shown: list[str] = []
    told = 0
    for version in page.meeting.versions:
        shown += reasons[told : version.reopened]
        told = version.reopened
        shown.append(_version(page, version))
    shown += reasons[told:]
    return blocks([f"## {page.w('Versions of the minutes')}", bullets(shown)]) if shown else ""


def _version(page: Page, version: Version) -> str:
    w = page.w
    state = w("final") if version.final else w("out to be read")
    day = long_day(oslo(version.at).date(), page.language)
    return w("Version {n}, {day}: {state}").format(n=version.number, day=day, state=state)

"""The title and the state of the minutes."""

from __future__ import annotations

from moteleder.minutes.escape import heading
from moteleder.minutes.layout import blocks
from moteleder.minutes.page import Page

__all__ = ["title"]


def title(page: Page) -> str:
    """What meeting this is, of which child by its alias, and how far its minutes have come."""
    w, meeting = page.w, page.meeting
    text = w("Minutes of {group} meeting no. {number} – {alias}").format(
        group=meeting.facts.group, number=meeting.plan.number, alias=meeting.facts.alias
    )
    return blocks([f"# {heading(text)}", _state(page)])


def _state(page: Page) -> str:
    """How far the minutes have come, and which version they are."""
    w, meeting = page.w, page.meeting
    number = meeting.versions[-1].number if meeting.versions else 0
    if meeting.phase == "final":
        return f"**{w('Final')}** – {w('version {n}').format(n=number)}"
    draft = f"**{w('DRAFT')}**"
    if meeting.phase != "reading":
        return draft
    version = w("changed since version {n}") if meeting.touched else w("version {n}")
    return f"{draft} – {w('out to be read')}, {version.format(n=number)}"

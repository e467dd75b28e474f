"""The title and the state of the minutes."""

from __future__ import annotations

from moteleder.minutes.escape import heading
from moteleder.minutes.layout import blocks
from moteleder.minutes.page import Page

__all__ = ["title"]


def title(page: Page) -> str:
    """What meeting this is, of which child by its alias, and that it is a draft until it is final."""
    w, meeting = page.w, page.meeting
    text = w("Minutes of {group} meeting no. {number} – {alias}").format(
        group=meeting.facts.group, number=meeting.plan.number, alias=meeting.facts.alias
    )
    return blocks([f"# {heading(text)}", f"**{w('DRAFT')}**"])

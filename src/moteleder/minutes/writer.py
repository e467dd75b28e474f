"""Meeting → Markdown: the same meeting gives the same bytes."""

from __future__ import annotations

from datetime import date

from moteleder.domain.agenda import ItemKind
from moteleder.domain.meeting import Meeting
from moteleder.minutes.attendance import attendance
from moteleder.minutes.between import between
from moteleder.minutes.copies import closing
from moteleder.minutes.ending import next_meeting, summing_up
from moteleder.minutes.facts import facts
from moteleder.minutes.goals import goals
from moteleder.minutes.heading import title
from moteleder.minutes.items import item_sections
from moteleder.minutes.layout import blocks
from moteleder.minutes.page import Page
from moteleder.minutes.previous import previous
from moteleder.minutes.remarks import remarks
from moteleder.minutes.section import Section
from moteleder.minutes.tasks import task_table
from moteleder.minutes.versions import versions
from moteleder.minutes.voice import voice

__all__ = ["Section", "sections", "write"]


def _own(page: Page, kind: ItemKind, heading: str, text: str) -> Section:
    """A section for what no item of the agenda is for; empty where an item prints it."""
    shown = text if page.home(kind) is None else ""
    return Section(kind, blocks([f"## {heading}", shown]) if shown else "")


def _before(page: Page) -> list[Section]:
    w, meeting = page.w, page.meeting
    gone_through = meeting.task_reviews or meeting.corrections or meeting.approval or meeting.earlier_remarks
    said = gone_through or between(page)
    return [
        Section("title", title(page)),
        Section("facts", facts(page)),
        Section("attendance", attendance(page)),
        _own(page, "previous", w("Previous minutes"), previous(page) if said else ""),
        _own(page, "voice", w("The child's voice"), "" if meeting.extract else voice(page)),
    ]


def _after(page: Page) -> list[Section]:
    w = page.w
    return [
        _own(page, "goals", w("Goals and measures"), goals(page)),
        _own(page, "tasks", w("Tasks"), task_table(page)),
        _own(page, "next", w("Next meeting"), next_meeting(page)),
        _own(page, "summing", w("Summing up"), summing_up(page)),
        Section("closing", closing(page)),
        Section("remarks", remarks(page)),
        Section("versions", versions(page)),
    ]


def sections(meeting: Meeting, language: str | None = None, sent: date | None = None) -> tuple[Section, ...]:
    """The minutes in order, piece by piece, none of them empty; by default in the case's language.

    Copies are for those who may have one on the day they are `sent`; by default the day of the meeting.
    """
    page = Page(meeting, language or meeting.facts.language, sent)
    items = [section for item in meeting.items for section in item_sections(page, item)]
    return tuple(part for part in [*_before(page), *items, *_after(page)] if part.markdown)


def write(meeting: Meeting, language: str | None = None, sent: date | None = None) -> str:
    """The whole minutes, with one line feed at the end."""
    return "\n\n".join(section.markdown for section in sections(meeting, language, sent)) + "\n"

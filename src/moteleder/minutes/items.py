"""The items in the agenda's order: each with what its kinds ask for, its text, and its turns."""

from __future__ import annotations

from moteleder.domain.agenda import Item
from moteleder.domain.round import guardians_came
from moteleder.minutes.ending import next_meeting, summing_up
from moteleder.minutes.entries import entries
from moteleder.minutes.escape import heading, inline
from moteleder.minutes.goals import goals
from moteleder.minutes.layout import blocks
from moteleder.minutes.note import note
from moteleder.minutes.page import Page
from moteleder.minutes.previous import previous
from moteleder.minutes.section import Section
from moteleder.minutes.tasks import task_table
from moteleder.minutes.turns import turns
from moteleder.minutes.voice import voice

__all__ = ["item_sections"]


def _left_out(page: Page, item: Item) -> str:
    """That an item was skipped or put off, or that no guardian was there, with the reason."""
    w = page.w
    text = ""
    if item.state == "skipped":
        text = w("The item was skipped.")
    elif item.state == "deferred":
        text = w("The item was put off to the next meeting.")
    elif item.serves("round") and item.state == "done" and not guardians_came(page.meeting):
        text = w("No guardian was present during the round.")
    if text and item.reason:
        text += " " + w("Reason: {reason}").format(reason=inline(item.reason))
    return text


def _empty(page: Page, item: Item) -> str:
    """What stands under an item that nothing was written at."""
    w, meeting = page.w, page.meeting
    if item.state == "waiting":
        return w("Not taken up.") if page.over else ""
    if item.id == meeting.at_item:
        return ""
    if page.at_home(item, "next") and page.over:
        return w("The next meeting is not agreed.")
    return w("Taken up.")


def _parts(page: Page, item: Item) -> list[Section]:
    """What stands under the heading, cut so that typing changes one small section."""
    table = task_table(page) if page.at_home(item, "tasks") else ""
    text = blocks([note(page.meeting.notes.get(item.id, "")), *entries(page, item.id, tasks=not table)])
    parts = [
        Section(f"{item.id}/previous", previous(page) if page.at_home(item, "previous") else ""),
        Section(f"{item.id}/voice", voice(page) if page.at_home(item, "voice") else ""),
        Section(f"{item.id}/text", text),
        Section(f"{item.id}/tasks", table),
        Section(f"{item.id}/next", next_meeting(page) if page.at_home(item, "next") else ""),
        Section(f"{item.id}/summing", summing_up(page) if page.at_home(item, "summing") else ""),
        Section(f"{item.id}/goals", goals(page) if page.at_home(item, "goals") else ""),
        *turns(page, item),
    ]
    return [part for part in parts if part.markdown]


def item_sections(page: Page, item: Item) -> list[Section]:
    """An item's sections; none for one that a running meeting has not come to."""
    parts = _parts(page, item)
    state = _left_out(page, item)
    waiting = item.state == "waiting" and item.id != page.meeting.at_item
    if waiting and not page.over and not parts:
        return []
    if not parts and not state:
        state = _empty(page, item)
    number = page.meeting.number(item.id)
    head = blocks([f"## {heading(f'{number} {item.title}')}", state])
    return [Section(item.id, head), *parts]

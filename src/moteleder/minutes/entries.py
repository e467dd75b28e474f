"""Entries as paragraphs: agreements, differing views, comments, what belongs elsewhere, pointers to tasks."""

from __future__ import annotations

from moteleder.domain.entries import Entry
from moteleder.minutes.escape import inline
from moteleder.minutes.layout import labelled
from moteleder.minutes.page import Page

__all__ = ["entries"]


def _attributed(page: Page, entry: Entry) -> str:
    w = page.w
    label = w("Differing view – {name}") if entry.kind == "view" else w("Comment from {name}")
    bare = w("Differing view") if entry.kind == "view" else w("Comment")
    if not entry.person:
        return labelled(bare, inline(entry.text))
    if page.hidden(entry.person):
        return ""
    return labelled(label.format(name=inline(page.name(entry.person))), inline(entry.text))


def _elsewhere(page: Page, entry: Entry) -> str:
    w = page.w
    told, taken = page.name(entry.told_by), page.name(entry.taken_by)
    details = [
        w("where: {channel}").format(channel=entry.channel) if entry.channel else "",
        w("taken there by: {name}").format(name=taken) if taken else "",
        w("tells the parents: {name}").format(name=told) if told else "",
    ]
    about = "; ".join(detail for detail in details if detail)
    return labelled(w("Taken up elsewhere"), inline(entry.text + (f" ({about})" if about else "")))


def _task(page: Page, entry: Entry) -> str:
    """Where the task came up, a pointer to the table that holds it: nothing is read twice."""
    w, home = page.w, page.home("tasks")
    label = w("Task {id}").format(id=inline(entry.id))
    number = page.meeting.number(home.id) if home else 0
    where = w("see item {number}").format(number=number) if home else w("see the task list")
    return f"**{label}** – {where}"


def _entry(page: Page, entry: Entry, tasks: bool) -> str:
    w = page.w
    match entry.kind:
        case "agree":
            return labelled(w("Agreed"), inline(entry.text))
        case "view" | "reply":
            return _attributed(page, entry)
        case "park":
            return _elsewhere(page, entry)
        case "task" if tasks:
            return _task(page, entry)
    return ""


def entries(page: Page, place: str, tasks: bool = True) -> list[str]:
    """The entries of a place in order, never the private ones; `tasks`: also where the tasks stand."""
    return [_entry(page, entry, tasks) for entry in page.meeting.at(place)]

"""Entries as paragraphs: agreements, differing views, comments, what belongs elsewhere, pointers to tasks."""

from __future__ import annotations

from moteleder.domain.entries import Entry, groups
from moteleder.domain.text import own_words
from moteleder.minutes.escape import inline, line
from moteleder.minutes.layout import bullets, labelled, lines
from moteleder.minutes.page import Page
from moteleder.minutes.remarks import noted

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


def _views(page: Page, group: tuple[Entry, ...]) -> str:
    """Views that differ, each with its source, in the order they were said: a list, which any field takes."""
    shown = [entry for entry in group if not page.hidden(entry.person)]
    if len(shown) < 2:
        return _attributed(page, shown[0]) if shown else ""
    each = [
        labelled(inline(page.name(entry.person)), inline(entry.text)) if entry.person else line(entry.text)
        for entry in shown
    ]
    return f"**{page.w('Differing views')}**\n\n{bullets(each)}"


def _agreed(page: Page, entry: Entry) -> str:
    """What is agreed, and right under it what the family wished, in its own words."""
    w, wish = page.w, entry.wish if not page.hidden(entry.person) else ""
    name = inline(page.name(entry.person))
    label = w("The parents' wish")
    if name:
        known = page.meeting.people.get(entry.person)
        parent = known is not None and known.guardian
        label = (w("The parents' wish ({name})") if parent else w("Wish from {name}")).format(name=name)
    said = labelled(label, inline(own_words(wish)))
    return lines([labelled(w("Agreed"), inline(entry.text)), said])


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
    match entry.kind:
        case "agree":
            return _agreed(page, entry)
        case "reply":
            return _attributed(page, entry)
        case "park":
            return _elsewhere(page, entry)
        case "task" if tasks:
            return _task(page, entry)
    return ""


def entries(page: Page, place: str, tasks: bool = True) -> list[str]:
    """The entries of a place in order, never the private ones, then the remarks that stand beside them.

    `tasks`: also where the tasks stand.
    """
    written = [
        _views(page, group) if group[0].kind == "view" else _entry(page, group[0], tasks)
        for group in groups(page.meeting.at(place))
    ]
    return [*written, *noted(page, place)]

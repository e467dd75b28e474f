"""What is new in a notice since the one before."""

from __future__ import annotations

from moteleder.domain.news import Change
from moteleder.i18n import Words
from moteleder.minutes.escape import inline, line
from moteleder.minutes.facts import KINDS
from moteleder.minutes.layout import blocks, bullets
from moteleder.minutes.notice.page import NoticePage
from moteleder.minutes.presence import HOW

__all__ = ["new"]


def new(page: NoticePage) -> str:
    """The section, on top of the notice; empty in the first one."""
    w, news = page.w, page.news
    if not news.sequence:
        return ""
    version = w("This is version {n}. It takes the place of the one before.").format(n=news.sequence + 1)
    told = [_meeting(page, change) or _item(page, change) or _person(page, change) for change in news.changes]
    return blocks([f"## {w('What is new')}", version, bullets(told)])


def _was(w: Words, text: str, before: str) -> str:
    text = text or "–"
    return inline(w("{text} (before: {before})").format(text=text, before=before) if before else text)


def _meeting(page: NoticePage, change: Change) -> str:
    w, seen = page.w, page.seen
    match change.kind:
        case "time":
            return f"**{w('New time')}:** {page.span(seen.start, seen.end)}"
        case "place":
            return f"**{w('New place')}:** {_was(w, seen.place, change.before)}"
        case "purpose":
            return f"**{w('New purpose')}:** {_was(w, seen.purpose, change.before)}"
        case "kind":
            return f"**{w('Another kind of meeting')}:** {w(KINDS[seen.kind])}"
        case "leader":
            return f"**{w('Led by')}:** {inline(page.name(seen.leader)) or '–'}"
        case "writer":
            return f"**{w('Minutes by')}:** {inline(page.name(seen.writer)) or '–'}"
        case "how":
            return f"**{w('You take part')}:** {w(HOW[seen.how])}"
        case "turn" | "wish":
            return w("Your turn in the round is another.")
        case "hours":
            return w("The hours of the items are others.")
        case "others":
            return w("The list of those who are asked is another.")
    return ""


def _item(page: NoticePage, change: Change) -> str:
    w = page.w
    if change.kind == "removed":
        return f"**{w('Taken out')}:** {inline(change.before)}"
    here = {item.id: f"{n} {item.title}" for n, item in enumerate(page.seen.items, 1)}
    title = here.get(change.item, "")
    match change.kind:
        case "added":
            return f"**{w('New item')}:** {inline(title)}"
        case "renamed":
            return f"**{w('New title')}:** {_was(w, title, change.before)}"
        case "moved":
            return f"**{w('Moved')}:** {inline(title)}"
        case "needed":
            return f"**{w('Others are needed')}:** {inline(title)}"
    return ""


def _person(page: NoticePage, change: Change) -> str:
    w, name = page.w, page.name(change.person)
    match change.kind:
        case "come":
            return f"**{w('Asked as well')}:** {inline(page.presented(change.person))}"
        case "gone":
            return f"**{w('Not asked any more')}:** {inline(name)}"
        case "changed":
            return line(w("Something is new for {name}: see the list.").format(name=name))
    return ""

"""Remarks to the minutes: where they stand, what they led to, and those to earlier minutes."""

from __future__ import annotations

from moteleder.dates import full_day, oslo
from moteleder.domain.remarks import EarlierRemark, Met, RemarkBy, RemarkMade, Unread
from moteleder.domain.text import clean, without_private
from moteleder.i18n import msg
from moteleder.minutes.escape import inline, line
from moteleder.minutes.layout import blocks, lines
from moteleder.minutes.page import Page

__all__ = ["earlier", "noted", "place_name", "remarks"]

_CAME: dict[RemarkBy, str] = {
    "said": msg("said"),
    "phone": msg("by telephone"),
    "mail": msg("by mail"),
    "paper": msg("on paper"),
}

_UNREAD: dict[Unread, str] = {
    "draft": msg("The previous minutes had not been given out for reading."),
    "reading": msg("The previous minutes were still being read."),
}


def remarks(page: Page) -> str:
    """Every remark with what it led to; empty where there is none."""
    shown = [_remark(page, made) for made in page.meeting.remarks if _shows(page, made)]
    return blocks([f"## {page.w('Remarks and what they led to')}", *shown]) if shown else ""


def noted(page: Page, place: str) -> list[str]:
    """The remarks that stand beside what is written at a place."""
    return [
        _said(f"{_head(page, made)}:", made.text)
        for made in page.meeting.remarks
        if made.met and made.met.how == "noted" and _place(page, made.about) == place and _shows(page, made)
    ]


def earlier(page: Page) -> list[str]:
    """That nobody had read the minutes before, and the remarks to them with what they led to."""
    w, meeting = page.w, page.meeting
    unread = w(_UNREAD[meeting.unread]) if meeting.unread else ""
    return [unread, *(_earlier(page, each) for each in meeting.earlier_remarks if _shows(page, each.remark))]


def place_name(page: Page, about: str) -> str:
    """What a remark is about, as the minutes call it: «4 Runde – Marte Brattvoll»; empty: all of them."""
    if about == "attendance":
        return page.w("Attendance")
    item, _, turn = _place(page, about).partition("/")
    known = page.meeting.item(item)
    if known is None:
        return ""
    who = page.name(turn.partition("/")[0])
    title = f"{page.meeting.number(item)} {known.title}"
    return f"{title} – {who}" if who else title


def _place(page: Page, about: str) -> str:
    entry = page.meeting.entry(about)
    return entry.place if entry else about


def _shows(page: Page, made: RemarkMade) -> bool:
    return not page.hidden(made.person)


def _head(page: Page, made: RemarkMade) -> str:
    """Who it is from and when it came, in bold."""
    w, name = page.w, inline(page.name(made.person))
    who = w("Remark from {name}").format(name=name) if name else w("Remark")
    return f"**{who}, {full_day(made.on, page.language)}**"


def _remark(page: Page, made: RemarkMade) -> str:
    about = inline(place_name(page, made.about))
    came = page.w(_CAME[made.came])
    head = f"{_head(page, made)} ({', '.join(part for part in (came, about) if part)}):"
    return lines([_said(head, made.text), _met(page, made.met)])


def _earlier(page: Page, each: EarlierRemark) -> str:
    w, made = page.w, each.remark
    about = w("minutes no. {number}").format(number=each.meeting)
    about = f"{about}, {inline(each.about)}" if each.about else about
    head = f"{_head(page, made)} ({about}):"
    return lines([_said(head, made.text), _met(page, page.meeting.earlier_met.get(made.id))])


def _met(page: Page, met: Met | None) -> str:
    """What it led to: the old text and the new, or the answer."""
    w = page.w
    if met is None:
        return w("Not answered yet.")
    if met.how == "answered":
        return _said(f"{w('Answer')}:", met.text)
    if met.how == "noted":
        return lines([w("Noted beside."), _said("", met.text)])
    was, now = (without_private(text).strip() for text in (met.was, met.text))
    return lines(
        [
            w("Taken in, {day}.").format(day=full_day(oslo(met.on).date(), page.language)),
            _said(f"{w('It said')}:", was),
            _said(f"{w('It says now')}:", now) if now else w("The words are taken out."),
        ]
    )


def _said(before: str, text: str) -> str:
    """A text of several lines after some words; every line a line."""
    written = [each for each in without_private(clean(text)).split("\n") if each.strip()]
    if not written:
        return ""
    first = f"{before} {inline(written[0])}" if before else line(written[0])
    return lines([first, *map(line, written[1:])])

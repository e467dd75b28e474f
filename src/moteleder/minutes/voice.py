"""The child's voice: how it came in and the child's own words; it is never left out."""

from __future__ import annotations

from collections.abc import Iterable

from moteleder.dates import long_day
from moteleder.domain.events.outcome import OwnWords
from moteleder.domain.meeting import Voice
from moteleder.minutes.attendance import stays
from moteleder.minutes.escape import inline, line
from moteleder.minutes.layout import blocks
from moteleder.minutes.page import Page

__all__ = ["own_words", "voice"]


def own_words(page: Page, words: Iterable[OwnWords], goal: bool) -> str:
    """Each of the child's sayings as a quotation, with the goal it concerns where that is wanted."""
    w = page.w
    quotes = []
    for said in words:
        about = page.meeting.goals.get(said.goal) if goal else None
        if about:
            title = about.title or about.text
            quotes.append("> " + line(w("{words} (goal: {goal})").format(words=said.text, goal=title)))
        else:
            quotes.append("> " + line(said.text))
    return blocks(quotes)


def _part(page: Page) -> str:
    w, alias = page.w, page.meeting.facts.alias
    if time := stays(page, page.meeting.facts.child):
        return w("{alias} took part in some of the meeting ({time}).").format(alias=alias, time=time)
    return w("{alias} took part in some of the meeting.").format(alias=alias)


def _brought(page: Page, said: Voice) -> str:
    w, alias = page.w, page.meeting.facts.alias
    name = page.name(said.brought_by)
    text = w("{alias}'s voice was brought into the meeting.").format(alias=alias)
    if name:
        text = w("{alias}'s voice was brought into the meeting by {name}.").format(alias=alias, name=name)
    if said.on:
        day = long_day(said.on, page.language)
        text += " " + w("The conversation was on {day}.").format(day=day)
    return text


def _how(page: Page, said: Voice) -> str:
    w, alias = page.w, page.meeting.facts.alias
    match said.how:
        case "attended":
            return w("{alias} took part in the meeting.").format(alias=alias)
        case "part":
            return _part(page)
        case "brought":
            return _brought(page, said)
    if not said.reason:
        return w("{alias} has not been heard. No reason was given.").format(alias=alias)
    return w("{alias} has not been heard. Reason: {reason}").format(alias=alias, reason=said.reason)


def _came(page: Page) -> Voice | None:
    """Where nobody has said how the child was heard, that it came, if it did."""
    known = page.meeting.attendance.get(page.meeting.facts.child)
    if known is None or not known.came or not page.over:
        return None
    return Voice(how="part" if stays(page, page.meeting.facts.child) else "attended")


def voice(page: Page) -> str:
    """How the child was heard; that it is not recorded, where nobody has said."""
    w, said = page.w, page.meeting.voice or _came(page)
    if said is None:
        text = w("It is not recorded how {alias} was heard.").format(alias=page.meeting.facts.alias)
        return line(text)
    quotes = own_words(page, said.words, goal=True)
    lead = inline(w("In {alias}'s own words:").format(alias=page.meeting.facts.alias)) if quotes else ""
    return blocks([line(_how(page, said)), lead, quotes])

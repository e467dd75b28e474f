"""What each one said: a heading for every turn, its text, and its entries."""

from __future__ import annotations

from moteleder.domain.agenda import Item
from moteleder.domain.meeting import Passed, Turn
from moteleder.minutes.entries import entries
from moteleder.minutes.escape import heading, inline
from moteleder.minutes.layout import blocks
from moteleder.minutes.note import note
from moteleder.minutes.page import Page
from moteleder.minutes.section import Section

__all__ = ["turns"]


def _turn(page: Page, turn: Turn) -> Section:
    w, meeting = page.w, page.meeting
    name = page.presented(turn.person)
    if turn.count > 1:
        name = w("{name} (turn {n})").format(name=name, n=turn.count)
    said = blocks([note(meeting.notes.get(turn.place, "")), *entries(page, turn.place)])
    if turn.written:
        said = blocks([w("Written statement, read aloud."), said])
    elif not said and meeting.floor != turn.place:
        said = w("Had the floor.")
    return Section(turn.place, blocks([f"### {heading(name)}", said]))


def _passed(page: Page, number: int, passed: Passed) -> Section:
    w = page.w
    text = w("Passed.")
    if passed.reason:
        text += " " + w("Reason: {reason}").format(reason=inline(passed.reason))
    key = f"{passed.item}/{passed.person}/passed{number}"
    return Section(key, blocks([f"### {heading(page.presented(passed.person))}", text]))


def turns(page: Page, item: Item) -> list[Section]:
    """The turns of an item in the order they were given, then those that were let go by."""
    given = [_turn(page, t) for t in page.meeting.turns if t.item == item.id and not page.hidden(t.person)]
    passes = [p for p in page.meeting.passes if p.item == item.id and not page.hidden(p.person)]
    return given + [_passed(page, number, passed) for number, passed in enumerate(passes, 1)]

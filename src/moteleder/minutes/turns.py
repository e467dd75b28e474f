"""What each one said: a heading for every turn with its text and entries; the others in one line."""

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
    speaks = meeting.floor == turn.place and not page.over
    return Section(turn.place, blocks([f"### {heading(name)}", said]) if said or speaks else "")


def _passed(page: Page, number: int, passed: Passed) -> Section:
    w = page.w
    text = w("Passed.")
    if passed.reason:
        text += " " + w("Reason: {reason}").format(reason=inline(passed.reason))
    key = f"{passed.item}/{passed.person}/passed{number}"
    return Section(key, blocks([f"### {heading(page.presented(passed.person))}", text]))


def _silent(page: Page, item: Item, people: list[str], also: bool) -> list[Section]:
    """One line for those who had the floor and whose words nobody wrote down; `also`: others' were."""
    names = inline(page.names(dict.fromkeys(people)))
    if not names:
        return []
    text = page.w("Also had the floor: {names}.") if also else page.w("Had the floor: {names}.")
    return [Section(f"{item.id}/floor", text.format(names=names))]


def turns(page: Page, item: Item) -> list[Section]:
    """The turns of an item in the order given, those that were let go by, then who else had the floor."""
    all_ = [t for t in page.meeting.turns if t.item == item.id and not page.hidden(t.person)]
    written = [(turn, _turn(page, turn)) for turn in all_]
    given = [section for _, section in written if section.markdown]
    passes = [p for p in page.meeting.passes if p.item == item.id and not page.hidden(p.person)]
    named = {turn.person for turn, section in written if section.markdown}
    others = _silent(page, item, [turn.person for turn in all_ if turn.person not in named], bool(given))
    return [*given, *(_passed(page, number, passed) for number, passed in enumerate(passes, 1)), *others]

"""The page of copies: who gets which one and how, and why somebody gets none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from moteleder.domain.events.outcome import CopyBy
from moteleder.domain.marks import Mark
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.minutes.escape import line
from moteleder.minutes.layout import blocks, bullets
from moteleder.session.command_keys import with_keys
from moteleder.session.copies import named_numbers, scope_for
from moteleder.session.copy_rights import copy_right, next_said, why_said
from moteleder.session.mark_words import MARK, mark_places, mark_said, target_called
from moteleder.session.progress import unread_said
from moteleder.session.rows_line import Line, joined, quiet
from moteleder.session.rows_people import family, role_said

__all__ = ["copies_preview", "copy_page_lines", "copy_told"]

_HOW: dict[CopyBy, str] = {
    "ip": msg("in the plan"),
    "paper": msg("on paper"),
    "post": msg("by secure post"),
    "none": msg("wants no copy"),
}

_NEXT = (
    msg("{copy_how} says how, {copy_mark} keeps a part from somebody."),
    msg("{copy_write} makes a file for each who gets a copy; nothing is sent."),
)
"""What can be done with a copy."""


def copy_page_lines(meeting: Meeting, day: date, w: Words, language: str) -> tuple[Line, ...]:
    """Those who get a copy, those of whom it is still to be said how, and those who get none."""
    people = sorted(meeting.people, key=lambda person: not family(meeting, person))
    may = {person: copy_right(meeting, person, day) for person in people}
    said = meeting.copies
    gets = [p for p in people if may[p].yes and said.get(p, "none") != "none"]
    open_ = [p for p in people if may[p].yes and p not in said]
    unread = _unread(meeting, w)
    lines = [quiet(unread), quiet("")] if unread else []
    lines += [*_group(w("Get a copy"), [_gets(meeting, p, w) for p in gets])]
    lines += _group(
        w("May have one: how is not said"), [_row(meeting, p, _what(meeting, p, w)) for p in open_]
    )
    none = [_row(meeting, p, w(_HOW["none"]), "–") for p in people if may[p].yes and said.get(p) == "none"]
    for person in people:
        if not may[person].yes:
            why = why_said(may[person], w, language)
            none.append(_row(meeting, person, why, "–", next_said(may[person], w, language)))
    return (*lines, *_group(w("Get none"), none))


def copy_told(
    meeting: Meeting, person: str, day: date, w: Words, keys: Mapping[str, tuple[str, ...]]
) -> tuple[Line, ...]:
    """What the person's copy leaves out and why, and what to look at before it is sent."""
    if person not in meeting.people or not copy_right(meeting, person, day).yes:
        return ()
    lines = [Line("", meeting.label(person), strong=True, picks=False), quiet(_what(meeting, person, w))]
    lines += [quiet(""), *(quiet(with_keys(w(each), keys, w)) for each in _NEXT)]
    withheld = list(_withheld(meeting, person, w))
    if withheld:
        lines += [quiet(""), Line("", w("Withheld"), tone="entry", picks=False), *withheld]
    if numbers := named_numbers(meeting, person, day):
        told = w("A text names {numbers}. In this copy that is another task, or none: write what it is.")
        lines += [quiet(""), Line("", told.format(numbers=", ".join(numbers)), tone="over", picks=False)]
    return tuple(lines)


def copies_preview(meeting: Meeting, people: Iterable[str], w: Words) -> str:
    """Who gets which copy and how, as Markdown: to be read before files are made of them."""
    gets = (joined(meeting.label(p), w(_HOW[meeting.copies[p]]), _what(meeting, p, w)) for p in people)
    return blocks([line(_unread(meeting, w)), bullets(map(line, gets))])


def _unread(meeting: Meeting, w: Words) -> str:
    """That the family reads first; empty where it has."""
    read = unread_said(meeting, w)
    return w("{read}. Every copy says that it is a draft.").format(read=read) if read else ""


def _group(title: str, lines: list[Line]) -> list[Line]:
    if not lines:
        return []
    return [Line("", title, tone="entry", picks=False), *lines, quiet("")]


def _gets(meeting: Meeting, person: str, w: Words) -> Line:
    how = w(_HOW[meeting.copies[person]])
    return _row(meeting, person, joined(how, _what(meeting, person, w)), "✓")


def _row(meeting: Meeting, person: str, detail: str, sign: str = " ", todo: str = "") -> Line:
    return Line(
        person,
        meeting.label(person),
        more=role_said(meeting, person),
        detail=joined(detail, todo),
        sign=sign,
        tone="family" if family(meeting, person) else "",
    )


def _what(meeting: Meeting, person: str, w: Words) -> str:
    """The whole minutes, the minutes without marked parts, or single items."""
    scope = scope_for(meeting, person)
    if scope.extract:
        numbers = ", ".join(str(meeting.number(item)) for item in scope.items)
        return w("items {numbers} only").format(numbers=numbers) if numbers else w("no item: nothing of it")
    hidden = sum(1 for _ in _withheld(meeting, person, w))
    return w("without what is marked ({n})").format(n=hidden) if hidden else w("the whole minutes")


def _withheld(meeting: Meeting, person: str, w: Words) -> Iterator[Line]:
    """Everything that is marked so that this person does not get it."""
    for target in mark_places(meeting):
        mark = meeting.marks.get(target, Mark())
        if mark.hides(person):
            said = mark_said(meeting, mark, w)
            yield Line("", target_called(meeting, target, w), detail=said, sign=MARK, picks=False)

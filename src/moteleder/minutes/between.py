"""What happened between the meetings: smaller meetings, answers from elsewhere, the family's own notes."""

from __future__ import annotations

from moteleder.dates import full_day
from moteleder.domain.between import ElsewhereAnswer, OwnNote, SmallMeeting
from moteleder.domain.text import clean, without_private
from moteleder.minutes.escape import inline, line
from moteleder.minutes.layout import blocks, lines
from moteleder.minutes.page import Page

__all__ = ["between"]


def between(page: Page) -> str:
    """What was brought up of it; empty where nothing was."""
    meeting = page.meeting
    parts = [
        *(_small(page, small) for small in meeting.small_meetings),
        *(_answer(page, answer) for answer in meeting.elsewhere_answers),
        *(_own(page, note) for note in meeting.own_notes if note.shared and page.name(note.person)),
    ]
    return blocks([f"**{page.w('Between the meetings')}**", *parts]) if parts else ""


def _small(page: Page, small: SmallMeeting) -> str:
    w = page.w
    day = full_day(small.on, page.language)
    who = inline(page.names(small.people))
    met = w("{day}: {names}").format(day=day, names=who) if who else day
    return lines(
        [
            w("Smaller meeting {met}").format(met=met),
            w("What about: {text}").format(text=inline(small.topic)) if small.topic else "",
            _after(w("What came of it: {text}"), small.outcome),
        ]
    )


def _answer(page: Page, answer: ElsewhereAnswer) -> str:
    w = page.w
    return lines(
        [
            w("Taken up elsewhere: {text}").format(text=inline(answer.about)) if answer.about else "",
            _after(
                w("Answer, {day}").format(day=full_day(answer.on, page.language)) + ": {text}", answer.text
            ),
        ]
    )


def _own(page: Page, note: OwnNote) -> str:
    """Under the name, as the person wrote it: every line a line."""
    head = page.w("Own note from {name}").format(name=inline(page.name(note.person)))
    return lines([f"**{head}**", *map(line, _written(note.text))])


def _after(before: str, text: str) -> str:
    """A text of several lines after some words."""
    first, *rest = _written(text) or [""]
    return lines([before.replace("{text}", inline(first)), *map(line, rest)]) if first else ""


def _written(text: str) -> list[str]:
    """The lines that say something, without private ones."""
    return [each for each in without_private(clean(text)).split("\n") if each.strip()]

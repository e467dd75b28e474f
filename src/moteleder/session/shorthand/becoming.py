"""What a marked line will become, in words, while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from moteleder.dates import short_day
from moteleder.domain.backing import unasked
from moteleder.domain.entries import EntryKind
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg, words
from moteleder.session.rows_line import joined
from moteleder.session.rows_people import names
from moteleder.session.said import date_notes
from moteleder.session.shorthand.reading import Around, Ask, Reading
from moteleder.session.task_words import ASKED

__all__ = ["Becoming", "asked", "becoming", "lacks"]

KINDS: dict[EntryKind, str] = {
    "task": msg("task"),
    "agree": msg("agreement"),
    "view": msg("differing view"),
    "reply": msg("comment"),
    "park": msg("taken up elsewhere"),
    "private": msg("private"),
}
"""What each kind is called in the middle of a sentence."""

_HOW: dict[EntryKind, str] = {
    "task": msg("who, what, by when, for which goal"),
    "agree": msg("what is agreed"),
    "view": msg("whose view, colon, what"),
    "reply": msg("who, colon, what"),
    "park": msg("neutral words; then where it belongs"),
    "private": msg("only on this laptop, in no minutes"),
}

_YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Becoming:
    """One line, in parts that are drawn differently."""

    kind: str
    """What it becomes."""
    says: str = ""
    """Who, when, for what."""
    lacks: str = ""
    """What is missing, or has to be asked."""
    text: str = ""
    """The words that are left for the entry; how it is written, where there are none."""


def becoming(reading: Reading, around: Around) -> Becoming:
    """What the line becomes as it stands."""
    w = words(around.language)
    kind, content = w(KINDS[reading.kind]), reading.content
    if not content.text and not content.owner and not content.person:
        return Becoming(kind, text=w(_HOW[reading.kind]))
    lack = lacks(reading, around, w)
    if reading.kind == "task":
        return Becoming(kind, _task(reading, around, w), lack, content.text)
    if reading.kind in ("view", "reply"):
        who = around.meeting.label(content.person) if content.person else ""
        return Becoming(kind, who, lack, content.text)
    return Becoming(kind, "", lack, w(_HOW["private"]) if reading.kind == "private" else content.text)


def lacks(reading: Reading, around: Around, w: Words) -> str:
    """What is missing, in words; several people who are meant come first."""
    content = reading.content
    missing = [w("what is to be done") if reading.kind == "task" else w("the words")] * (not content.text)
    if reading.kind in ("view", "reply") and not content.person:
        missing.append(w("whose"))
    if reading.kind == "task":
        missing += [w("who")] * (not content.owner and not reading.asks)
        missing += [w("by when")] * (not content.due)
    several = "; ".join(
        w("several are called «{words}»: {names}").format(
            words=ask.words, names=names(around.meeting, ask.people)
        )
        for ask in reading.asks
    )
    return joined(
        several,
        w("missing: {what}").format(what=", ".join(missing)) if missing else "",
        w(ASKED) if reading.kind == "task" and unasked(around.meeting, content) else "",
    )


def asked(ask: Ask, meeting: Meeting, w: Words) -> str:
    """The question in the line, answered by a digit: «Hvem: 1 Åse Berg  2 Åse Moe»."""
    choices = "  ".join(f"{n} {meeting.label(person)}" for n, person in enumerate(ask.people[:9], 1))
    return w("Who: {choices}   Enter: nobody").format(choices=choices)


def _task(reading: Reading, around: Around, w: Words) -> str:
    content, meeting = reading.content, around.meeting
    goal = meeting.goals.get(content.goal)
    due = ""
    if content.due:
        notes = date_notes(reading.due_said, content.due, around.today, w)
        # A year that is not the one to be expected may be a slip.
        year = f" {content.due.year}" if content.due > around.today + _YEAR else ""
        due = short_day(content.due, around.language) + year + (f" ({', '.join(notes)})" if notes else "")
    elif reading.undated:
        due = w("the next meeting has no date yet")
    return joined(
        meeting.label(content.owner) if content.owner else "",
        w("helped by {names}").format(names=names(meeting, content.helpers)) if content.helpers else "",
        due,
        f"{goal.id} {goal.title}".strip() if goal else "",
        w("backed by {backer}").format(backer=content.backer) if content.backer else "",
    )

"""The reading copy: the draft for those who read it first, with what they can do and what happens next."""

from __future__ import annotations

from datetime import date

from moteleder.dates import full_day, long_day, long_moment
from moteleder.domain.meeting import Meeting
from moteleder.minutes.escape import heading, inline, line
from moteleder.minutes.layout import blocks, bullets
from moteleder.minutes.page import Page
from moteleder.minutes.plain_words import explained
from moteleder.minutes.writer import sections

__all__ = ["reading_copy"]

_NOT_HERE = ("title", "versions")
"""What of the minutes a reading copy says in its own way."""


def reading_copy(meeting: Meeting, language: str = "", sent: date | None = None, reader: str = "") -> str:
    """The minutes as those who read first get them; a `reader` who is the child is spoken to as such."""
    page = Page(meeting, language or meeting.facts.language, sent)
    minutes = [s.markdown for s in sections(meeting, page.language, sent) if s.key not in _NOT_HERE]
    own = reader == meeting.facts.child != ""
    parts = [_title(page), _why(page, own), _remarks(page), _next(page), _short(page)]
    body = explained(blocks([*parts, f"## {page.w('The whole of the minutes')}", *minutes]), page.language)
    return body + "\n"


def _title(page: Page) -> str:
    day = long_day(page.day, page.language)
    return f"# {heading(page.w('Minutes to read: the meeting on {day}').format(day=day))}"


def _why(page: Page, own: bool) -> str:
    w = page.w
    mine = w("This is what was written in the meeting about you. It is a draft, and you read it first.")
    parents = w("This is a draft. You read it first: the meeting is yours and your child's.")
    return blocks([f"**{w('DRAFT')}**", mine if own else parents])


def _remarks(page: Page) -> str:
    """What the reader can do, by when, and how."""
    w, meeting = page.w, page.meeting
    due = meeting.remarks_due
    return blocks(
        [
            f"## {w('What you can do')}",
            bullets(
                [
                    w("Tell us what is wrong, what is missing, and what you remember differently."),
                    w("Nothing is too small. You need not write well: say it, and we write it down."),
                    w("The last day is {day}.").format(day=long_day(due, page.language)) if due else "",
                    _how(page),
                ]
            ),
        ]
    )


def _how(page: Page) -> str:
    """Whom to tell, by telephone or mail where these are known."""
    w, meeting = page.w, page.meeting
    known = meeting.people.get(meeting.facts.coordinator or meeting.plan.leader)
    if known is None or page.hidden(known.id):
        return w("Tell the coordinator.")
    ways = [
        w("telephone {number}").format(number=known.phone) if known.phone else "",
        w("mail {address}").format(address=known.email) if known.email else "",
    ]
    reached = ", ".join(way for way in ways if way)
    name = page.presented(known.id)
    told = w("Tell {name}: {ways}.") if reached else w("Tell {name}: ring, write, or say it when you meet.")
    return inline(told.format(name=name, ways=reached))


def _next(page: Page) -> str:
    """What happens to what is said, and to the minutes."""
    w, meeting = page.w, page.meeting
    start = meeting.next.start if meeting.next else None
    steps = [
        w("Each remark changes the text, or stands beside it, or gets an answer. You see which."),
        w("Then the minutes are final, and the others get theirs."),
        w("What was agreed is written into the plan.") if meeting.facts.has_plan else "",
        w("The next meeting is {when}.").format(when=long_moment(start, page.language)) if start else "",
    ]
    shown = [step for step in steps if step]
    return blocks(
        [f"## {w('What happens next')}", "\n".join(f"{n}. {step}" for n, step in enumerate(shown, 1))]
    )


def _short(page: Page) -> str:
    """What was agreed and who does what, before the whole of it."""
    w, entries = page.w, page.meeting.entries
    agreed = [line(e.text) for e in entries if e.kind == "agree"]
    tasks = [_task(page, e.id) for e in entries if e.kind == "task"]
    return blocks(
        [
            f"## {w('In short')}" if agreed or tasks else "",
            blocks([f"**{w('We agreed on this')}**", bullets(agreed)]) if agreed else "",
            blocks([f"**{w('Who does what')}**", bullets(tasks)]) if tasks else "",
        ]
    )


def _task(page: Page, id_: str) -> str:
    entry = page.meeting.entry(id_)
    assert entry is not None, "one of the meeting's own"
    who = page.name(entry.owner) or page.w("nobody")
    due = page.w("by {day}").format(day=full_day(entry.due, page.language)) if entry.due else ""
    return line(f"{who}: {entry.text}" + (f" ({due})" if due else ""))

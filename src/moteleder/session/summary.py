"""The text to read aloud when the meeting is summed up: about a minute, made from the meeting alone.

Where there is much to say it gets briefer by itself, step by step, and never longer than can be listened to.
"""

from __future__ import annotations

from dataclasses import dataclass

from moteleder.dates import clock, day_month, long_moment, oslo
from moteleder.domain.meeting import Meeting
from moteleder.domain.text import own_words
from moteleder.domain.values import change
from moteleder.domain.withheld import cover
from moteleder.i18n import Words
from moteleder.session.summary_open import open_said
from moteleder.session.summary_tasks import tasks_said
from moteleder.session.summary_words import Brief, Telling, sentence

__all__ = ["MOST", "PER_MINUTE", "Summary", "summary"]

PER_MINUTE = 140
"""Words that are read aloud in a minute, calmly."""

MOST = 170
"""The most words that are about a minute."""

_LEVELS = (
    Brief(),
    Brief(weekdays=False),
    Brief(weekdays=False, helpers=False, surnames=False),
    Brief(weekdays=False, helpers=False, surnames=False, joined=True),
    Brief(weekdays=False, helpers=False, surnames=False, joined=True, views=False),
    Brief(weekdays=False, helpers=False, surnames=False, joined=True, views=False, longest=14, agreements=4),
    Brief(
        weekdays=False,
        helpers=False,
        surnames=False,
        joined=True,
        views=False,
        wishes=False,
        longest=9,
        agreements=3,
    ),
    Brief(weekdays=False, surnames=False, tasks=False, wishes=False, longest=14, agreements=4),
    Brief(weekdays=False, tasks=False, wishes=False, agreements=0, names=False),
)
"""From the whole to the briefest; the first that is short enough is read."""


_SHORTENED = 5
"""From this one on something of what was written is left out."""


@dataclass(frozen=True)
class Summary:
    """What is read aloud."""

    paragraphs: tuple[str, ...]
    """What is agreed, who does what, what is open, when we meet again; empty parts are left out."""
    brief: bool
    """Whether something that was written is left out of it; the minutes hold it all."""
    withheld: bool = False
    """Whether something is left out because it is kept from somebody who would hear it."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)

    def lasts(self, w: Words) -> str:
        """How long it takes to read, roughly."""
        seconds = self.words * 60 / PER_MINUTE
        if seconds < 45:
            return w("about half a minute")
        if seconds <= 90:
            return w("about a minute")
        return w("about {n} minutes").format(n=round(seconds / 60))

    def left_out(self, w: Words) -> str:
        """That it is not everything, and why; empty where it is."""
        brief = w("Shortened to what can be listened to; all of it stands in the minutes.")
        withheld = w("What is kept from somebody who is here is not read.")
        return " ".join([brief] * self.brief + [withheld] * self.withheld)


def summary(meeting: Meeting, w: Words, language: str) -> Summary:
    """The meeting in plain sentences, as whole as a minute allows; it always says something."""
    heard = _heard(meeting)
    for number, brief in enumerate(_LEVELS):
        of = Telling(heard, w, language, brief)
        said = (_agreed(of), tasks_said(of), open_said(of), _next(of))
        found = Summary(tuple(part for part in said if part), number >= _SHORTENED, heard is not meeting)
        if found.words <= MOST:
            break
    return found


def _heard(meeting: Meeting) -> Meeting:
    """Without what is kept from one of those who would hear it; itself where nothing is."""
    runs = (meeting.facts.coordinator, meeting.plan.leader, meeting.plan.writer)
    here = [p for p, known in meeting.attendance.items() if known.here and p not in runs]
    ids = [*(entry.id for entry in meeting.entries), *(item.id for item in meeting.items)]
    withheld = {id_ for id_ in ids if any(map(cover(meeting, id_).hides, here))}
    if not withheld:
        return meeting
    return change(
        meeting,
        entries=tuple(entry for entry in meeting.entries if entry.id not in withheld),
        items=tuple(item for item in meeting.items if item.id not in withheld),
    )


def _agreed(of: Telling) -> str:
    w, entries = of.w, [entry for entry in of.meeting.entries if entry.kind == "agree"]
    told, rest = entries[: of.brief.agreements], len(entries[of.brief.agreements :])
    parts = [w("This is what we have agreed on:")] if told else []
    for entry in told:
        parts.append(sentence(of.text(entry.text)))
        if entry.wish and of.brief.wishes:
            name = of.name(entry.person) if entry.person else w("the parents")
            said = w("{name} wished: {words}").format(name=name, words=own_words(of.text(entry.wish)))
            parts.append(sentence(said))
    parts.append(sentence(_counted(of, len(told), rest)))
    if of.brief.views and any(entry.kind == "view" for entry in of.meeting.entries):
        parts.append(w("Where we see things differently, the minutes hold each view and whose it is."))
    return " ".join(part for part in parts if part)


def _counted(of: Telling, told: int, rest: int) -> str:
    """How many agreements there is no time for; that there are none at all."""
    w = of.w
    if not rest:
        return "" if told else w("No agreements are written down")
    if rest == 1:
        return (
            w("One more agreement stands in the minutes")
            if told
            else w("One agreement stands in the minutes")
        )
    many = w("{n} more agreements stand in the minutes") if told else w("{n} agreements stand in the minutes")
    return many.format(n=of.number(rest))


def _next(of: Telling) -> str:
    w, agreed = of.w, of.meeting.next
    if agreed is None or agreed.start is None:
        over = of.meeting.plan.kind == "closing" and agreed is None
        return "" if over else w("The date of the next meeting is not agreed yet.")
    when = long_moment(agreed.start, of.language)
    if not of.brief.weekdays:
        day = day_month(oslo(agreed.start).date(), of.language)
        when = w("{day} at {clock}").format(day=day, clock=clock(agreed.start))
    return w("We meet again on {when}.").format(when=when)

"""What was found in previous minutes, in words: what can enter the case first, then what only is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from moteleder.dates import long_day
from moteleder.domain.meeting import Meeting
from moteleder.i18n import Words, msg
from moteleder.minutes.reading.found import FoundPerson, Said
from moteleder.session.importing import Doubt, Import, Offer
from moteleder.session.rows_line import Line, below, joined, quiet
from moteleder.session.said import presented

__all__ = ["Shown", "import_lines", "line_of", "summary"]

_DOUBTS: dict[Doubt, str] = {
    "several": msg("«{said}» can be {names}. Enter to choose."),
    "nobody": msg("Nobody in the case is called «{said}». Enter to choose."),
    "known": msg("The case has this task already ({twin})."),
    "twice": msg("It stands once more, further up."),
    "done": msg("The minutes say that it is done or dropped."),
    "earlier": msg("From a meeting before this one."),
    "disagree": msg("The minutes name more than one date."),
    "instead": msg("Takes the place of {twin}."),
}
_STATUS = (
    ("present", msg("Present")),
    ("interpreter", msg("Interpreter")),
    ("support", msg("Support person")),
    ("apologies", msg("Apologies")),
    ("absent", msg("Absent without notice")),
    ("away", msg("Not present")),
    ("expected", msg("Attendance not recorded")),
    ("copy", msg("Copy to")),
)


@dataclass(frozen=True)
class Shown:
    """What the words are chosen for."""

    meeting: Meeting
    """The people and goals of the case."""
    w: Words
    """The screen's words."""
    language: str
    """The screen's language."""


def line_of(row: str, found: Import) -> int:
    """The source line that a row comes from; 0 for a heading."""
    if offer := found.offer(row):
        return offer.line
    number = row.removeprefix("@").partition("/")[0]
    return int(number) if number.isdecimal() else 0


def import_lines(found: Import, shown: Shown) -> tuple[Line, ...]:
    """All rows: the day and the tasks with their ticks, then what was agreed, who was there, what is next."""
    w, facts = shown.w, found.document.facts
    days = [o for o in found.offers if o.day]
    tasks = [o for o in found.offers if not o.day]
    lines = [
        *_section(w("DATE OF THE PREVIOUS MEETING"), [_day(o, found, shown) for o in days]),
        *_section(w("DATE OF THESE MINUTES (only shown)"), list(_past_days(found, shown.language))),
        *_section(w("TASKS"), [_task(o, found, shown) for o in tasks]),
        *_section(w("AGREED (only shown)"), _said(facts.decisions)),
        *_section(w("TOOK PART (only shown)"), list(_people(facts.people, w))),
        *_section(w("NEXT MEETING (only shown)"), _said((facts.next,) if facts.next else ())),
    ]
    return tuple(lines) or (quiet(w("Nothing was found in these minutes that the program can read.")),)


def summary(found: Import, w: Words) -> str:
    """How much enters the case when it is approved."""
    tasks = sum(1 for o in found.offers if o.id in found.ticked and not o.day)
    day = any(o.day and o.id in found.ticked for o in found.offers)
    said = w("1 task enters") if tasks == 1 else w("{n} tasks enter").format(n=tasks)
    return joined(said, w("with the meeting's date") if day else "")


def _section(title: str, lines: list[Line]) -> Iterator[Line]:
    if lines:
        yield quiet(title)
        yield from lines
        yield quiet("")


def _sign(offer: Offer, found: Import) -> str:
    return "✓" if offer.id in found.ticked else "·"


def _day(offer: Offer, found: Import, shown: Shown) -> Line:
    assert offer.day is not None
    said = long_day(offer.day, shown.language)
    return _row(offer, found, said, _doubt(offer, shown), shown)


def _past_days(found: Import, language: str) -> Iterator[Line]:
    """Days that cannot enter, as the case knows a later one: whose minutes these are is seen all the same."""
    offered = {o.day for o in found.offers}
    known = {each.day: each for each in reversed(found.document.facts.dates)}
    for number, day in enumerate(sorted(day for day in known if day and day not in offered)):
        yield Line(f"@{known[day].line}/day{number}", long_day(day, language))


def _task(offer: Offer, found: Import, shown: Shown) -> Line:
    w = shown.w
    owner = presented(shown.meeting, offer.owner) if offer.owner else offer.owner_said
    due = offer.due_said
    if offer.due:
        due = long_day(offer.due, shown.language)
    helpers = ", ".join((*map(shown.meeting.label, offer.helpers), *offer.helpers_said))
    details = joined(
        owner or w("nobody answers for it"),
        w("helped by {names}").format(names=helpers) if helpers else "",
        due or w("no date"),
        offer.goal or offer.goal_said,
    )
    return _row(offer, found, offer.text, below(details, _doubt(offer, shown)), shown)


def _row(offer: Offer, found: Import, text: str, detail: str, shown: Shown) -> Line:
    ticked = offer.id in found.ticked
    right = shown.w("line {n}").format(n=offer.line)
    return Line(
        offer.id, text, right=right, detail=detail, sign=_sign(offer, found), tone="here" if ticked else ""
    )


def _doubt(offer: Offer, shown: Shown) -> str:
    if not offer.doubt:
        return ""
    names = ", ".join(shown.meeting.label(person) for person in offer.fits)
    twin = offer.twin
    if offer.doubt == "instead":
        twin = long_day(date.fromisoformat(twin), shown.language)
    return shown.w(_DOUBTS[offer.doubt]).format(said=offer.owner_said, names=names, twin=twin)


def _said(found: tuple[Said, ...]) -> list[Line]:
    return [Line(f"@{each.line}/{n}{each.text[:9]}", each.text) for n, each in enumerate(found)]


def _people(people: tuple[FoundPerson, ...], w: Words) -> Iterator[Line]:
    for status, label in _STATUS:
        for number, person in enumerate(p for p in people if p.status == status):
            yield Line(f"@{person.line}/{status}{number}", person.text, right=w(label))

"""The case book as lines: which child, which meeting, what to do."""

from __future__ import annotations

from datetime import date

from moteleder.dates import clock, long_day, oslo
from moteleder.domain.identity import without_identity
from moteleder.domain.values import Value
from moteleder.i18n import Words, msg
from moteleder.session.casebook import CaseRow
from moteleder.session.problems import problem_text

__all__ = ["HomeLine", "home_lines"]

_STATES = {
    "planned": msg("begin the meeting"),
    "live": msg("under way, go on"),
    "draft": msg("read the draft"),
}


class HomeLine(Value):
    """One case."""

    key: str
    name: str
    when: str
    what: str
    """What Enter does, or what is wrong."""
    wrong: bool = False
    early: bool = False
    """Whether Enter would begin a meeting that is called for another day."""


def home_lines(rows: list[CaseRow], today: date, w: Words, language: str) -> tuple[HomeLine, ...]:
    """A line for each case."""
    return tuple(_line(row, today, w, language) for row in rows)


def _line(row: CaseRow, today: date, w: Words, language: str) -> HomeLine:
    if row.problem is not None:
        name, _ = without_identity(row.key, "…")
        return HomeLine(key=row.key, name=name, when="", what=problem_text(row.problem, w), wrong=True)
    if row.start is None:
        return HomeLine(key=row.key, name=row.alias, when="", what=w("no meeting is called yet"))
    day = w("meeting {n} · {day}").format(n=row.number, day=long_day(row.start.date(), language))
    return HomeLine(
        key=row.key,
        name=row.alias,
        when=w("{day} at {time}").format(day=day, time=clock(row.start)),
        what=w(_STATES[row.state]),
        early=row.state == "planned" and oslo(row.start).date() != today,
    )

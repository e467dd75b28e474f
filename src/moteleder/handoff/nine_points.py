"""The nine points of an Individual Plan: which this meeting touched, and which the plan is seen to lack.

Only what is kept here can be seen: what an extent is, or how a measure is carried out, stands in the plan's
own system, and nothing is said of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.people import Person
from moteleder.resources import rule

__all__ = ["POINTS", "Point", "points", "source"]


@dataclass(frozen=True)
class Point:
    """One of the nine."""

    id: str
    """Its name in `rules/nine_points.toml`."""
    short: str
    """It in a few words."""
    text: str
    """It in a sentence."""
    touched: bool
    """The meeting said or changed something of it."""
    lacks: bool
    """The plan is seen to lack it, or some of it."""
    missing: tuple[str, ...] = ()
    """Ids of what lacks it: goals without measures, measures without anybody, people without consent."""


def points(meeting: Meeting, were: Mapping[str, Person], language: str) -> tuple[Point, ...]:
    """All nine in the regulation's order, in a language (English where it is not known).

    `were`: the people as the meeting before left them.
    """
    day, found = meeting_day(meeting), []
    for each in _file()["point"]:
        said = each.get(language, each["en"])
        lacks, missing = _LACKS[each["id"]](meeting, day)
        touched = _TOUCHED[each["id"]](meeting, were)
        found.append(Point(each["id"], said["short"], said["text"], touched, lacks, missing))
    return tuple(found)


def source() -> tuple[str, date]:
    """The regulation, and when it was last looked at."""
    return str(_file()["source"]), _file()["checked"]


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(rule("nine_points").read_text("utf-8"))


def _consents_changed(meeting: Meeting, were: Mapping[str, Person]) -> bool:
    return any(p.id in were and were[p.id].consent != p.consent for p in meeting.people.values())


def _people_changed(meeting: Meeting, were: Mapping[str, Person]) -> bool:
    deputies = {p for p, a in meeting.attendance.items() if a.deputy_for and p not in were}
    now = {p.id: p.left for p in meeting.people.values() if p.id not in deputies}
    return now != {p.id: p.left for p in were.values()}


_TOUCHED: dict[str, Callable[[Meeting, Mapping[str, Person]], bool]] = {
    "goals": lambda m, _: bool(m.goal_reviews),
    "participants": _people_changed,
    "coordinator": lambda m, were: not were and bool(m.facts.coordinator),
    "contributions": lambda m, _: any(e.kind == "task" and e.owner for e in m.entries),
    "measures": lambda m, _: bool(m.measure_reviews),
    "how": lambda m, _: bool(m.measure_reviews) or any(e.kind in ("task", "agree") for e in m.entries),
    "period": lambda m, _: m.next is not None,
    "consent": _consents_changed,
    "cooperation": lambda m, _: (
        any(e.kind == "park" for e in m.entries) or any(r.assessment.strip() for r in m.goal_reviews.values())
    ),
}


def _without(ids: tuple[str, ...]) -> tuple[bool, tuple[str, ...]]:
    return bool(ids), ids


def _goals(meeting: Meeting, _: date) -> tuple[bool, tuple[str, ...]]:
    return not meeting.goals, ()


def _nobody(meeting: Meeting, _: date) -> tuple[bool, tuple[str, ...]]:
    return not [p for p in meeting.people if p != meeting.facts.child], ()


def _coordinates(meeting: Meeting) -> bool:
    """Whether somebody is chosen for it, or is called so."""
    roles = [p.role.casefold() for p in meeting.people.values() if p.left is None]
    return bool(meeting.facts.coordinator) or any("oordinator" in role for role in roles)


def _bare(meeting: Meeting, _: date) -> tuple[bool, tuple[str, ...]]:
    """Goals without a measure, which those above others need not have; measures that nobody carries out."""
    above = {goal.parent for goal in meeting.goals.values()}
    goals = [g.id for g in meeting.goals.values() if not g.measure and g.id not in above]
    running = [m for g in meeting.goals.values() for m in g.measure if m.status not in ("done", "ended")]
    return _without((*goals, *(m.id for m in running if not m.responsible)))


def _period(meeting: Meeting, day: date) -> tuple[bool, tuple[str, ...]]:
    first, last = meeting.facts.plan_from, meeting.facts.plan_until
    return first is None or last is None or last < day or meeting.next is None, ()


def _unsettled(meeting: Meeting, day: date) -> tuple[bool, tuple[str, ...]]:
    """Those who came and whose consent is not settled, or does not hold; the family needs none."""
    own = {meeting.facts.child, meeting.facts.coordinator, meeting.plan.leader, meeting.plan.writer}
    came = [
        p for p in meeting.people.values() if p.id in meeting.attendance and meeting.attendance[p.id].came
    ]
    asked = [p for p in came if not (p.guardian or p.id in own or p.party in ("family", "interpreter"))]
    return _without(tuple(p.id for p in asked if not (p.consent.attend and p.consent.holds(day))))


_LACKS: dict[str, Callable[[Meeting, date], tuple[bool, tuple[str, ...]]]] = {
    "goals": _goals,
    "participants": _nobody,
    "coordinator": lambda m, _: (not _coordinates(m), ()),
    "contributions": lambda m, _: (False, ()),
    "measures": _bare,
    "how": lambda m, _: (False, ()),
    "period": _period,
    "consent": _unsettled,
    "cooperation": lambda m, _: (False, ()),
}

POINTS = tuple(_LACKS)
"""Their ids."""

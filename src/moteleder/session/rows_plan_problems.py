"""What is not right with a meeting that is being prepared, as rows on the page where it is mended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from moteleder.domain.plan_rules import PlanCode, PlanProblem
from moteleder.session.closed_days import ClosedDays
from moteleder.session.command import PagePlace
from moteleder.session.plan_problems import problem_said, problems
from moteleder.session.preparing import Preparing
from moteleder.session.rows_line import Line, quiet

__all__ = ["GOES_TO", "found_problems", "page_of", "place_of", "problem_lines", "stops_said"]

GOES_TO = "to-"
"""What the id of a row begins with that leads to the page where a problem is mended."""

_PLACES: Mapping[PlanCode, PagePlace] = {
    "start_past": "call",
    "closed_day": "call",
    "no_place": "call",
    "no_purpose": "call",
    "no_items": "agenda",
    "item_of_refused": "agenda",
    "minutes_over": "agenda",
    "last_minutes": "agenda",
    "turns_over": "agenda",
}
"""The page of a problem; of all others it is that of those who are invited."""


_ROWS: Mapping[PlanCode, str] = {"start_past": "when", "closed_day": "when", "no_place": "place"}
"""The row of the call that a problem is about."""


def found_problems(now: Preparing, closed: ClosedDays) -> tuple[PlanProblem, ...]:
    """Everything that is not right, what stops a notice first."""
    return problems(now.view.case, now.record, now.view.now, closed)


def problem_lines(now: Preparing, closed: ClosedDays, place: PagePlace | None = None) -> tuple[Line, ...]:
    """What is to be mended on one page; without one everything, each row leading to its page."""
    return tuple(_lines(now, closed, place))


def row_problems(now: Preparing, closed: ClosedDays, row: str) -> tuple[Line, ...]:
    """What is not right with what one row of the call says."""
    if row not in _ROWS.values():
        return ()
    found = [each for each in found_problems(now, closed) if _ROWS.get(each.code) == row]
    return tuple(
        Line("", _said(now, closed, each), sign="!", tone="over" if each.stops else "quiet", picks=False)
        for each in found
    )


def page_of(row: str) -> PagePlace:
    """The page that a row leads to."""
    place = row.removeprefix(GOES_TO).partition("-")[0]
    return next((each for each in _PLACES.values() if each == place), "invited")


def stops_said(now: Preparing, closed: ClosedDays) -> str:
    """The first thing that no notice should go out with, in words; empty where there is none."""
    first = next((each for each in found_problems(now, closed) if each.stops), None)
    return _said(now, closed, first) if first else ""


def place_of(problem: PlanProblem) -> PagePlace:
    """The page where it is mended."""
    return _PLACES.get(problem.code, "invited")


def _lines(now: Preparing, closed: ClosedDays, place: PagePlace | None) -> Iterator[Line]:
    w = now.view.w
    found = [each for each in found_problems(now, closed) if place in (None, place_of(each))]
    if not found:
        return
    yield quiet("")
    yield quiet(w("BEFORE THE NOTICE GOES OUT"))
    for number, each in enumerate(found):
        yield Line(
            "" if place else f"{GOES_TO}{place_of(each)}-{number}",
            _said(now, closed, each),
            sign="!" if each.stops else "·",
            tone="over" if each.stops else "quiet",
            picks=place is None,
        )


def _said(now: Preparing, closed: ClosedDays, problem: PlanProblem) -> str:
    return problem_said(problem, now.view.case, now.record, closed, now.view.w, now.view.language)

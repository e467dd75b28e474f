"""When the next meeting can be: the family's interval, and the days that it proposes."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from itertools import islice
from typing import Literal, TypeAlias

__all__ = ["LONGEST", "PROPOSALS", "Closed", "Interval", "proposals", "wished_day"]

Interval = Literal["six_weeks", "quarter", "half_year", "own"]
"""How often the family wants to meet; `own`: a number of weeks."""

Closed: TypeAlias = Callable[[date], bool]
"""Whether nobody should be called to a meeting on a day: a weekend, a public holiday, a school break."""

PROPOSALS = 3
"""So many days are proposed."""

LONGEST = 260
"""The longest interval of the family's own, in weeks."""

_MONTHS: dict[Interval, int] = {"quarter": 3, "half_year": 6}
_SIX_WEEKS = 6
_WORKDAY = {5: 4, 6: 0}
"""The working day nearest to a weekend's."""
_LOOKED_THROUGH = 60
"""Weeks after the wished day in which an open one is looked for."""
_LAST_YEAR = date.max.year - 10
"""After this one the calendar itself would end before an interval does."""


def wished_day(after: date, weekday: int, interval: Interval, weeks: int = 0) -> date:
    """The day with this weekday (0 is Monday) that is nearest to where the interval ends, open or not.

    A weekday in the weekend becomes the nearest working day. An interval of the family's own without
    a number of weeks is a quarter.
    """
    target = _target(after, interval, weeks)
    workday = _WORKDAY.get(weekday, weekday)
    return target + timedelta(days=(workday - target.weekday() + 3) % 7 - 3)


def proposals(after: date, weekday: int, interval: Interval, weeks: int, closed: Closed) -> tuple[date, ...]:
    """The wished day and the same weekday in the weeks that follow, closed days left out.

    Fewer than three where the weeks to come are closed.
    """
    if after.year > _LAST_YEAR:
        return ()
    first = wished_day(after, weekday, interval, weeks)
    ahead = (first + timedelta(weeks=week) for week in range(_LOOKED_THROUGH))
    return tuple(islice((day for day in ahead if not closed(day)), PROPOSALS))


def _target(after: date, interval: Interval, weeks: int) -> date:
    ahead = weeks if interval == "own" else _SIX_WEEKS if interval == "six_weeks" else 0
    if ahead > 0:
        return after + timedelta(weeks=min(ahead, LONGEST))
    return _months_on(after, _MONTHS.get(interval, _MONTHS["quarter"]))


def _months_on(day: date, months: int) -> date:
    """The same day of a later month, or its last day where it has none such."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

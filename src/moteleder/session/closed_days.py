"""Days on which nobody is called to a meeting, and why: weekends, public holidays, school breaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from moteleder.config import SettingProblem
from moteleder.i18n import Words, msg
from moteleder.session.school_breaks import SchoolBreaks, school_breaks, usual_breaks

__all__ = ["HOLIDAYS", "ClosedDays", "closed_days"]

HOLIDAYS: dict[str, str] = {
    "Første nyttårsdag": msg("New Year's Day"),
    "Skjærtorsdag": msg("Maundy Thursday"),
    "Langfredag": msg("Good Friday"),
    "Første påskedag": msg("Easter Sunday"),
    "Andre påskedag": msg("Easter Monday"),
    "Arbeidernes dag": msg("1 May"),
    "Kristi himmelfartsdag": msg("Ascension Day"),
    "Grunnlovsdag": msg("17 May"),
    "Første pinsedag": msg("Whit Sunday"),
    "Andre pinsedag": msg("Whit Monday"),
    "Første juledag": msg("Christmas Day"),
    "Andre juledag": msg("Boxing Day"),
}
"""What the `holidays` package calls a public holiday in bokmål, to our English source text."""

_EVES = {(12, 24): msg("Christmas Eve"), (12, 31): msg("New Year's Eve")}
"""Ordinary days by law on which nobody meets, whatever the school does."""

_WEEKEND = msg("weekend")
_SATURDAY = 5


@dataclass(frozen=True)
class ClosedDays:
    """Whether and why a day is closed."""

    breaks: SchoolBreaks = field(default_factory=usual_breaks)
    """The school breaks in force."""

    def load(self) -> None:
        """Have the public holidays ready, so that the first look at them costs nothing."""
        _public_holidays(date.today().year)

    def closed(self, day: date) -> bool:
        """Whether nobody should be called to a meeting on the day."""
        return bool(self._reasons(day))

    def why(self, day: date, w: Words) -> str:
        """Why the day is closed, in a few words: «vinterferie», «2. påskedag»; empty where it is open."""
        return ", ".join(w(reason) for reason in self._reasons(day))

    def weekend(self, day: date) -> bool:
        """Whether it is a Saturday or Sunday and nothing more."""
        return self._reasons(day) == (_WEEKEND,)

    def _reasons(self, day: date) -> tuple[str, ...]:
        """The weightiest reason as English source texts; a day can be two public holidays at once."""
        if found := _public_holidays(day.year).get(day):
            return found
        if eve := _EVES.get((day.month, day.day)):
            return (eve,)
        if day.weekday() >= _SATURDAY:
            return (_WEEKEND,)
        school = self.breaks.name(day)
        return (school,) if school else ()


def closed_days(home: Path) -> tuple[ClosedDays, tuple[SettingProblem, ...]]:
    """The closed days by the user's settings, and what is wrong with those."""
    breaks, problems = school_breaks(home)
    return ClosedDays(breaks), problems


@lru_cache(maxsize=64)
def _public_holidays(year: int) -> Mapping[date, tuple[str, ...]]:
    from holidays.countries.norway import Norway

    found = Norway(years=year, include_sundays=False, language="no")
    return {
        day: tuple(HOLIDAYS.get(name, name) for name in names.split("; ")) for day, names in found.items()
    }

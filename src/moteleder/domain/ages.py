"""What changes with the child's age, reckoned for a date and never once and for all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from moteleder.domain.values import Value

__all__ = ["AgeStep", "Ages", "OwnAge", "age_on", "birthday", "has_reached", "with_own"]

AgeStep = Literal["say", "weight", "school", "health", "adult"]
"""What an age brings: a say, great weight, school matters, own consent in health, being of age."""

Ages: TypeAlias = Mapping[AgeStep, int]
"""Each step to the age, in years, from which it holds."""


class OwnAge(Value):
    """An age that is reckoned differently in a case."""

    step: AgeStep
    """What it brings."""
    years: Annotated[int, Meta(ge=0, le=99)]
    """From which age."""


def birthday(born: date, years: int) -> date:
    """The day somebody comes to an age; who is born on 29 February does so on 1 March in common years.

    The last day there is, where the age is reached after it.
    """
    if born.year + years > date.max.year:
        return date.max
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def age_on(born: date, day: date) -> int:
    """Whole years on a day; negative before the birth."""
    years = day.year - born.year
    return years if birthday(born, years) <= day else years - 1


def has_reached(born: date | None, years: int, day: date) -> bool:
    """Whether somebody has come to an age on a day; never where nobody knows when the person was born."""
    return born is not None and age_on(born, day) >= years


def with_own(ages: Ages, own: tuple[OwnAge, ...]) -> Ages:
    """The ages, with those that a case reckons differently."""
    return {**ages, **{each.step: each.years for each in own}}

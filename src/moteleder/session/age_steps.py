"""What each age brings for the child of a case, on which day, and what comes next."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache

from moteleder.domain.ages import AgeStep, birthday, has_reached, with_own
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import Value
from moteleder.resources import rule
from moteleder.rules_of_age import age_words, ages

__all__ = ["Step", "age_source", "next_step", "steps", "usual_age"]


class Step(Value):
    """One age of one child."""

    step: AgeStep
    """What it brings."""
    years: int
    """From which age, in this case."""
    usual: int
    """From which age it usually is."""
    what: str
    """What it brings, in words."""
    day: date | None = None
    """The day the child comes to it; None where nobody knows when the child was born."""
    reached: bool = False
    """Whether the child has come to it."""


def steps(facts: CaseFacts, today: date, language: str) -> tuple[Step, ...]:
    """Every age that brings something, the youngest first."""
    found = [
        Step(
            step=step,
            years=years,
            usual=usual_age(step),
            what=age_words(step, language),
            day=birthday(facts.born, years) if facts.born else None,
            reached=has_reached(facts.born, years, today),
        )
        for step, years in with_own(ages(), facts.own_age).items()
    ]
    return tuple(sorted(found, key=lambda each: each.years))


def next_step(facts: CaseFacts, today: date, language: str) -> Step | None:
    """The next age that brings something; None where none is left, or the birth date is not known."""
    if facts.born is None:
        return None
    return next((each for each in steps(facts, today, language) if not each.reached), None)


def usual_age(step: AgeStep) -> int:
    """The age from which something usually holds."""
    return ages()[step]


@cache
def age_source(language: str) -> tuple[str, date]:
    """Where the ages are from, in a language, and when that was looked up."""
    data = tomllib.loads(rule("ages").read_text("utf-8"))
    return str(data.get(f"source_{language}", data["source"])), data["checked"]

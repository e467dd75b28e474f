"""What the child's age means on a day, in words: what it has brought, and what is just ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from moteleder.dates import full_day
from moteleder.domain.ages import AgeStep, age_on, birthday, has_reached, with_own
from moteleder.domain.snapshot import CaseFacts
from moteleder.i18n import Words
from moteleder.rules_of_age import age_words, ages

__all__ = ["age_said", "ages_ahead", "ages_reached", "ages_said"]


def ages_said(
    facts: CaseFacts,
    day: date,
    w: Words,
    language: str,
    final: date | None = None,
    ahead: date | None = None,
) -> tuple[str, ...]:
    """The age, what it has brought, and what it is about to bring: a line each.

    `final` is the last day for remarks, `ahead` the day of the next meeting, where they are known.
    """
    said = (age_said(facts, day, w), *ages_reached(facts, day, w, language))
    return tuple(line for line in (*said, *ages_ahead(facts, day, w, language, final, ahead)) if line)


def age_said(facts: CaseFacts, day: date, w: Words) -> str:
    """«8 år den dagen»; empty before the birth."""
    if facts.born is None:
        return w("The date of birth is not known: nothing is reckoned from age.")
    years = age_on(facts.born, day)
    if years < 0:
        return ""
    return w("1 year on that day") if years == 1 else w("{years} years on that day").format(years=years)


def ages_reached(facts: CaseFacts, day: date, w: Words, language: str) -> tuple[str, ...]:
    """What the age has brought by a day, the youngest first; of one who is of age only that."""
    reached = [(step, years) for step, years in _steps(facts) if has_reached(facts.born, years, day)]
    adult = [each for each in reached if each[0] == "adult"]
    return tuple(
        w("From {years} years: {what}").format(years=years, what=age_words(step, language))
        for step, years in adult or reached
    )


def ages_ahead(
    facts: CaseFacts, day: date, w: Words, language: str, final: date | None, ahead: date | None
) -> tuple[str, ...]:
    """The birthdays after a day that change something, up to the later of the two days that are given."""
    return tuple(_ahead(facts, day, w, language, final, ahead))


def _ahead(
    facts: CaseFacts, day: date, w: Words, language: str, final: date | None, ahead: date | None
) -> Iterator[str]:
    for step, years in _steps(facts):
        comes = birthday(facts.born, years) if facts.born else None
        if comes is None or comes <= day:
            continue
        values = {
            "years": years,
            "day": full_day(comes, language),
            "what": age_words(step, language),
        }
        if final and comes <= final:
            yield w("{years} years on {day}, before the minutes are final: {what}").format(**values)
        elif ahead and comes <= ahead:
            yield w("{years} years on {day}, by the next meeting: {what}").format(**values)


def _steps(facts: CaseFacts) -> tuple[tuple[AgeStep, int], ...]:
    """The case's steps by age, the youngest first."""
    return tuple(sorted(with_own(ages(), facts.own_age).items(), key=lambda each: each[1]))

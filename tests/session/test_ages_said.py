"""The child's age in words: what it has brought by a day, and what is just ahead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from moteleder.domain.ages import AgeStep, OwnAge
from moteleder.domain.snapshot import CaseFacts
from moteleder.domain.values import change
from moteleder.i18n import words
from moteleder.rules_of_age import age_words
from moteleder.session.ages_said import age_said, ages_ahead, ages_reached, ages_said

W = words("en")
DAY = timedelta(days=1)
BORN = date(2010, 12, 5)
FACTS = CaseFacts(alias="Elias", born=BORN)
STEPS: list[tuple[int, AgeStep]] = [(7, "say"), (12, "weight"), (15, "school"), (16, "health"), (18, "adult")]


def on(years: int, days: int = 0) -> date:
    return BORN.replace(year=BORN.year + years) + timedelta(days=days)


@pytest.mark.parametrize(("years", "step"), STEPS)
def test_a_step_is_said_from_the_birthday_on(years: int, step: AgeStep) -> None:
    brings = f"From {years} years: {age_words(step, 'en')}"
    said = [brings in ages_reached(FACTS, on(years, days), W, "en") for days in (-1, 0, 1)]
    assert said == [False, True, True]


@pytest.mark.parametrize(("years", "step"), STEPS)
def test_a_birthday_ahead_is_said_up_to_and_with_the_day_it_matters(years: int, step: AgeStep) -> None:
    def ahead(day: date, final: date | None, next_day: date | None) -> tuple[str, ...]:
        return ages_ahead(FACTS, day, W, "en", final, next_day)

    birthday = on(years)
    (line,) = ahead(birthday - DAY, birthday, birthday)
    assert line.startswith(f"{years} years on 5 December {BORN.year + years}, before the minutes are final")
    assert line.endswith(age_words(step, "en"))
    (line,) = ahead(birthday - 20 * DAY, birthday - DAY, birthday)
    assert "by the next meeting" in line
    assert ahead(birthday - 20 * DAY, birthday - 2 * DAY, birthday - DAY) == ()
    assert ahead(birthday, birthday + DAY, birthday + DAY) == ()
    assert ahead(birthday - DAY, None, None) == ()


def test_of_one_who_is_of_age_only_that_is_said() -> None:
    assert ages_reached(FACTS, on(18), W, "en") == (f"From 18 years: {age_words('adult', 'en')}",)
    assert len(ages_reached(FACTS, on(18, -1), W, "en")) == 4


def test_a_case_says_its_own_ages() -> None:
    own = change(FACTS, own_age=(OwnAge(step="say", years=4), OwnAge(step="weight", years=10)))
    assert [line.partition(":")[0] for line in ages_reached(own, on(10), W, "en")] == [
        "From 4 years",
        "From 10 years",
    ]


def test_who_is_born_on_a_leap_day_comes_to_16_on_it_and_to_15_on_1_march() -> None:
    leap = change(FACTS, born=date(2008, 2, 29))
    (line,) = ages_ahead(leap, date(2023, 2, 28), W, "en", date(2023, 3, 1), None)
    assert line.startswith("15 years on 1 March 2023")
    assert ages_ahead(leap, date(2023, 2, 28), W, "en", date(2023, 2, 28), None) == ()


def test_the_age_comes_first_and_then_all_of_it() -> None:
    said = ages_said(FACTS, on(16, -1), W, "nb", final=on(16, 13), ahead=on(18))
    assert said[0] == "15 years on that day"
    assert [line.partition(":")[0] for line in said[1:4]] == [
        "From 7 years",
        "From 12 years",
        "From 15 years",
    ]
    assert "foreldrene får kopi bare med ja fra ungdommen" in said[4]
    assert "ungdommen er myndig" in said[5]
    assert len(said) == 6


@pytest.mark.parametrize(
    ("born", "said"),
    [
        (None, ("The date of birth is not known: nothing is reckoned from age.",)),
        (on(1), ()),
        (on(0, -365), ("1 year on that day",)),
    ],
)
def test_an_age_that_is_not_known_or_low(born: date | None, said: tuple[str, ...]) -> None:
    assert ages_said(change(FACTS, born=born), BORN, W, "en", final=BORN, ahead=BORN) == said


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("born", [date.min, date.max])
def test_both_ends_of_the_calendar_are_said(born: date, day: date) -> None:
    facts = change(FACTS, born=born)
    ages_said(facts, day, W, "nb", final=date.max, ahead=date.max)
    assert age_said(facts, day, W) == ("" if born > day else f"{day.year - born.year} years on that day")

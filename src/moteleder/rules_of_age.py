"""What age brings, from dated facts: `rules/ages.toml`, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from moteleder.domain.ages import Ages, AgeStep
from moteleder.domain.days import meeting_day
from moteleder.domain.meeting import Meeting
from moteleder.domain.recipients import terms_of
from moteleder.resources import rule

__all__ = ["age_words", "ages", "of_age"]


@cache
def _steps() -> tuple[dict[str, Any], ...]:
    found = tomllib.loads(rule("ages").read_text("utf-8"))["age"]
    return tuple(sorted(found, key=lambda each: int(each["years"])))


@cache
def ages() -> Ages:
    """Each step of growing up, to the age in years from which it holds; the youngest first."""
    return {each["step"]: each["years"] for each in _steps()}


def age_words(step: AgeStep, language: str) -> str:
    """What a step brings, in a language."""
    found: dict[str, Any] = next((each for each in _steps() if each["step"] == step), {})
    return str(found.get(language, found.get("en", "")))


def of_age(meeting: Meeting) -> bool:
    """Whether the young person is of age on the day of the meeting, and reads in the parents' place."""
    return terms_of(meeting, ages()).reached("adult", meeting_day(meeting))

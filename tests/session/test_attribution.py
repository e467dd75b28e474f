"""Beginnings of sentences by who has the floor."""

from __future__ import annotations

import tomllib

import pytest

from moteleder.domain.meeting import Meeting
from moteleder.domain.values import change
from moteleder.resources import rule
from moteleder.session.attribution import attributions, following, shown
from tests.session.worlds import led


def spoken(language: str = "nb") -> Meeting:
    meeting = led()[0].meeting
    return change(meeting, facts=change(meeting.facts, language=language))


def test_the_mother_is_named_by_her_role_and_the_school_as_a_school() -> None:
    meeting = spoken()
    assert attributions(meeting, "S3/P2")[:2] == ("Mor opplyser at", "Mor forteller at")
    assert attributions(meeting, "S3/P2/2") == attributions(meeting, "S3/P2")
    assert attributions(meeting, "S3/P6")[:4] == (
        "Skolen opplyser at",
        "Skolen vurderer at",
        "Skolen foreslår at",
        "Kontaktlærer opplyser at",
    )
    assert attributions(meeting, "S3/P8")[0] == "Fysioterapeut opplyser at"
    assert attributions(meeting, "S3/P1")[0] == "Elias B. sier at"


def test_an_item_and_somebody_unknown_give_nothing() -> None:
    assert attributions(spoken(), "S3") == ()
    assert attributions(spoken(), "S3/P99") == ()


def test_two_of_one_service_are_told_apart_by_role() -> None:
    meeting = spoken()
    people = {**meeting.people, "P8": change(meeting.people["P8"], party="school", role="SFO-leder")}
    meeting = change(meeting, people=people)
    assert attributions(meeting, "S3/P8")[0] == "SFO-leder opplyser at"
    assert "Skolen vurderer at" in attributions(meeting, "S3/P8")


def test_two_with_one_role_in_the_family_are_told_apart_by_name() -> None:
    meeting = spoken()
    people = {**meeting.people, "P3": change(meeting.people["P3"], role="mor")}
    assert attributions(change(meeting, people=people), "S3/P2")[0] == "Marte Brattvoll opplyser at"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_words_are_those_of_the_minutes(language: str) -> None:
    tables = tomllib.loads(rule("attribution").read_text("utf-8"))
    rows = [*tables["says"].values(), *tables["party"].values()]
    assert all(row[language] for row in rows)
    found = attributions(spoken(language), "S3/P6")
    assert (
        found[0]
        == {
            "nb": "Skolen opplyser at",
            "nn": "Skulen opplyser at",
            "en": "The school reports that",
        }[language]
    )


OFFERS = ("Mor opplyser at", "Mor forteller at", "Mor ønsker at")


@pytest.mark.parametrize(
    ("line", "writes"),
    [
        ("", (0, "Mor opplyser at ")),
        ("- ", (2, "Mor opplyser at ")),
        ("  - [ ] ", (8, "Mor opplyser at ")),
        ("Mor opplyser at ", (0, "Mor forteller at ")),
        ("- Mor forteller at ", (2, "Mor ønsker at ")),
        ("Mor ønsker at ", (0, "Mor opplyser at ")),
        ("Mor opplyser at h", None),
        ("Hun", None),
    ],
)
def test_what_comes_next_on_a_line(line: str, writes: tuple[int, str] | None) -> None:
    assert following(line, len(line), OFFERS) == writes


def test_nothing_is_offered_inside_a_line_or_without_offers() -> None:
    assert following("- ", 0, OFFERS) is None
    assert following("", 0, ()) is None


def test_only_what_differs_is_shown_after_what_stands_there() -> None:
    assert shown("", 0, OFFERS) == "→ Mor opplyser at"
    assert shown("Mor opplyser at ", 16, OFFERS) == "→ forteller at"
    assert shown("Mor", 3, OFFERS) == ""

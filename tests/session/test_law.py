"""Law and guidance at hand: dated, with their sources, in plain words and every language."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import get_args

import pytest

from moteleder.domain.ages import OwnAge
from moteleder.i18n import LANGUAGES, words
from moteleder.resources import rule
from moteleder.session.law import TOPICS, Topic, law, law_about, reminder, source_said

EVERY = pytest.mark.parametrize("language", LANGUAGES)


def text(entry: str, language: str = "nb", own: tuple[OwnAge, ...] = ()) -> str:
    return next(f"{each.title} {each.text}" for each in law(language, own) if each.id == entry)


@EVERY
def test_every_entry_says_what_where_it_fits_where_it_is_from_and_when_it_was_checked(language: str) -> None:
    found = law(language)
    assert len(found) == len({each.id for each in found}) >= 30
    for each in found:
        assert each.source or each.places or each.id == "channel/another_child"
        assert isinstance(each.checked, date)
        assert each.topics
        assert len(each.title) <= 70
        assert each.text.endswith(".")
        assert len(each.text) <= 340
        assert each.text.count(". ") <= 3
        assert "{" not in each.title + each.text
        assert "!" not in each.text
        assert "parker" not in each.text.casefold()


@EVERY
def test_that_it_is_no_advice_is_said_once(language: str) -> None:
    assert reminder(language)
    assert not [each.id for each in law(language) if re.search(r"juridisk|legal advice", each.text)]


@EVERY
@pytest.mark.parametrize("topic", get_args(Topic))
def test_what_fits_where_one_is_comes_with_what_fits_nowhere_else_first(topic: Topic, language: str) -> None:
    found = law_about(topic, language)
    assert len(found) >= 4
    assert all(topic in each.topics for each in found)
    first = [each.topics[0] == topic for each in found]
    assert first == sorted(first, reverse=True)


def test_every_topic_has_a_heading_and_every_entry_a_topic_that_there_is() -> None:
    facts = tomllib.loads(rule("law").read_text("utf-8"))["entry"]
    assert set(TOPICS) == set(get_args(Topic)) == {topic for each in facts for topic in each["topics"]}
    assert all(len(each.topics) == len(set(each.topics)) for each in law("nb"))


def test_the_ages_are_those_of_the_facts_or_of_the_case() -> None:
    assert "Fra 12 år" in text("age_weight")
    assert "Mellom 12 og 16 år" in text("age_weight")
    assert "Mellom 12 og 15 år" in text("age_weight", own=(OwnAge(step="health", years=15),))
    assert "From 18" in text("age_adult", "en")


@EVERY
def test_the_plan_has_nine_points(language: str) -> None:
    assert re.findall(r"(?:^|· )(\d) ", next(e.text for e in law(language) if e.id == "nine_points")) == [
        *"123456789"
    ]


def test_what_does_not_belong_here_has_its_channels() -> None:
    channels = [each.id for each in law_about("elsewhere", "nb") if each.id.startswith("channel/")]
    assert len(channels) == 7
    assert "Søknad" in text("channel/decision")


@EVERY
def test_a_source_is_said_with_its_date_and_in_the_reader_s_language(language: str) -> None:
    said = {each.id: source_said(each, words(language), language) for each in law(language)}
    assert all("2026" in text and text.endswith(".") and ".." not in text for text in said.values())
    assert "helsepersonelloven § 21" in said["confidentiality"]
    assert "(Odda, Levanger, Flekkefjord)" in said["parents_last"]
    assert "*" not in " ".join(said.values())
    english = {"Municipal", "routine for", "own words", "responsibility"}
    assert language == "en" or not [text for text in said.values() if any(word in text for word in english)]


def test_every_fact_behind_an_entry_has_its_source() -> None:
    facts = tomllib.loads(rule("law").read_text("utf-8"))["entry"]
    assert [each["id"] for each in facts if not each["source"]] == []


def test_a_language_that_is_not_known_gets_english() -> None:
    assert law("fi") == law("en")
    assert reminder("fi") == reminder("en")
